/** The delivery of a run: ready events go in, what became of them goes to the run's output. */
import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import {
	type Delivery,
	type DeliveryServices,
	type Edge,
	type EventResult,
	openDelivery,
	type OpenDelivery,
	type RequestRecord,
} from '../../delivery';
import type { GraphFailure } from '../../graph';
import type { SendOptions } from '../parameters/sendOptions';
import { type CallGraph, openGraph } from '../requests/request';
import { stretches } from './stretches';
import type { Delivered, Ready } from './types';

/** Gets events whose result is known, as soon as it is: those of one request together. */
export type OnDelivered = (delivered: readonly Delivered[], request?: RequestRecord) => void;

/** The runs that have begun to send. */
const begun = new WeakSet<IExecuteFunctions>();

/** Whether events of the run may be at Meta, however it ended. */
export function hasBegunToSend(context: IExecuteFunctions): boolean {
	return begun.has(context);
}

export class Sending {
	private readonly delivery: OpenDelivery;

	/** Events without a result, by the delivery's index. */
	private readonly held = new Map<number, Ready>();

	private readonly cancelSignal: AbortSignal | undefined;

	private readonly cures = new Map<GraphFailure, GraphFailure>();

	private added = 0;

	private opened: Promise<CallGraph> | undefined;

	/** Whether requests may go. */
	hasBegun = false;

	private hasEnded = false;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly options: SendOptions,
		private readonly onDelivered: OnDelivered,
	) {
		this.cancelSignal = context.getExecutionCancelSignal();
		this.delivery = openDelivery(options.delivery, this.services(), (events, result, request) => {
			this.settle(events, result, request);
		});
	}

	/** Takes a ready event. It is sent when the sending has begun. */
	add(ready: Ready): void {
		const { outgoing } = ready;
		// Its JSON and identifiers are held by the delivery; its result may be known at once.
		const { frame, deduplicable } = outgoing;
		this.held.set(this.added, { ...ready, outgoing: { frame, deduplicable, json: '' } });
		this.added += 1;
		this.delivery.add(outgoing);
	}

	/** Begins to send. Throws for a credential that cannot be; nothing was sent then. */
	async begin(): Promise<void> {
		await this.openGraph();
		this.hasBegun = true;
		begun.add(this.context);
		this.delivery.start();
	}

	/** False where enough events are held. */
	get hasRoom(): boolean {
		return this.delivery.hasRoom;
	}

	async untilRoom(): Promise<void> {
		await this.delivery.untilRoom();
	}

	get isCancelled(): boolean {
		return this.cancelSignal?.aborted ?? false;
	}

	/** No more events come: sends what is left, and says what was done. */
	async end(): Promise<Delivery> {
		if (!this.hasBegun) await this.begin();
		this.hasEnded = true;
		return await this.delivery.end();
	}

	/** Waits for what is under way, where a run ends otherwise than by `end`. */
	async close(): Promise<void> {
		if (this.hasBegun && !this.hasEnded) await this.end();
	}

	private async openGraph(): Promise<CallGraph> {
		const { credential, rootOf } = this.options.edge;
		this.opened ??= openGraph(this.context, credential, rootOf);
		return await this.opened;
	}

	private services(): DeliveryServices {
		return {
			post: async ({ path, headers }, body) => {
				const callGraph = await this.openGraph();
				return await callGraph({
					method: 'POST',
					path,
					headers,
					body,
					timeoutMilliseconds: this.options.timeoutMilliseconds,
				});
			},
			sleep,
			stretches,
			nowMilliseconds: () => Date.now(),
			random: () => Math.random(),
			isCancelled: () => this.isCancelled,
		};
	}

	private settle(events: readonly number[], result: EventResult, request?: RequestRecord): void {
		const known = this.withCure(result, this.options.edge);
		const delivered = events.flatMap((index): Delivered[] => {
			const ready = this.held.get(index);
			this.held.delete(index);
			return ready === undefined ? [] : [{ kind: 'delivered', ready, result: known }];
		});
		this.onDelivered(delivered, request);
	}

	/** What to do about a failure at this edge stands in the place of what the table of Meta's errors says. */
	private withCure(result: EventResult, { cures }: Edge): EventResult {
		if (result.status === 'sent') return result;
		const cure = cures[result.failure.kind];
		if (cure === undefined) return result;
		const failure = this.cures.get(result.failure) ?? { ...result.failure, cure };
		this.cures.set(result.failure, failure);
		return { ...result, failure };
	}
}
