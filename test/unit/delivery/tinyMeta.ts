import type { GraphReply } from '../../../nodes/shared/graph';
import { graphError, networkError, type Post, received, reply } from './virtualWorld';

/** What one simulated event is: good, refused with a reason of its own, or taken without being counted. */
export interface Nature {
	readonly kind: 'good' | 'bad' | 'uncounted';
	/** The subcode and the word of the reason when bad. */
	readonly subcode: number;
	readonly word: string;
}

export type Fault =
	| 'cut before storing'
	| 'cut after storing'
	| 'no connection'
	| 'no reply in time'
	| 'web page instead of storing'
	| 'web page after storing'
	| 'garbage after storing'
	| 'transient'
	| 'unknown error'
	| 'app limit'
	| 'business limit with headers'
	| 'account limit with headers'
	| 'dataset not ready';

export const FAULTS: readonly Fault[] = [
	'cut before storing',
	'cut after storing',
	'no connection',
	'no reply in time',
	'web page instead of storing',
	'web page after storing',
	'garbage after storing',
	'transient',
	'unknown error',
	'app limit',
	'business limit with headers',
	'account limit with headers',
	'dataset not ready',
];

const PAGE = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>';

/** A Meta in memory that keeps how often it was given each event, refuses requests as a whole, and fails on command. */
export class TinyMeta {
	/** How often each event was taken in: by dataset and event id. Meta's deduplication counts any number as one. */
	readonly taken = new Map<string, number>();

	readonly faults = new Map<Fault, number>();

	constructor(
		private readonly natureOf: (id: string) => Nature,
		private readonly random: () => number,
		private readonly faultShare: number,
	) {}

	answer(post: Post): GraphReply | Error {
		if (this.random() >= this.faultShare) return this.process(post);
		const fault = FAULTS[Math.floor(this.random() * FAULTS.length)];
		this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
		return this.fail(fault, post);
	}

	private process({ datasetId, ids }: Post): GraphReply {
		const culprit = ids.map(this.natureOf).find(({ kind }) => kind === 'bad');
		if (culprit)
			return graphError(100, culprit.subcode, { error_user_msg: `because ${culprit.word}` });
		const counted = ids.filter((id) => this.natureOf(id).kind === 'good');
		for (const id of counted) {
			const key = `${datasetId}/${id}`;
			this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
		}
		return received(counted.length, [], {
			'x-app-usage': `{"call_count":${Math.floor(this.random() * 90)}}`,
		});
	}

	private fail(fault: Fault, post: Post): GraphReply | Error {
		switch (fault) {
			case 'cut before storing':
				return networkError('ECONNRESET');
			case 'cut after storing':
				this.process(post);
				return networkError('ECONNRESET');
			case 'no connection':
				return networkError('ECONNREFUSED');
			case 'no reply in time':
				if (this.random() < 0.5) this.process(post);
				return networkError('ETIMEDOUT');
			case 'web page instead of storing':
				return reply(PAGE, 502);
			case 'web page after storing':
				this.process(post);
				return reply(PAGE, 200);
			case 'garbage after storing':
				this.process(post);
				return reply('{"events_rece', 200);
			case 'transient':
				return graphError(100, undefined, { is_transient: true });
			case 'unknown error':
				return graphError(1, undefined, {}, 500);
			case 'app limit':
				return graphError(4);
			case 'business limit with headers':
				return graphError(80004, undefined, {}, 400, {
					'x-business-use-case-usage':
						'{"1":[{"call_count":100,"estimated_time_to_regain_access":1}]}',
				});
			case 'account limit with headers':
				return graphError(17, 2446079, {}, 400, {
					'x-ad-account-usage': '{"acc_id_util_pct":100,"reset_time_duration":30}',
				});
			case 'dataset not ready':
				return graphError(21009);
		}
	}
}
