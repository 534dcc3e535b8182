import { type GraphFailure, type GraphReply, withoutEchoes } from '../graph';
import { type Answer, readAnswer } from './answer';
import type { EventStore } from './eventStore';
import { CANCELLED, gaveUp } from './failures';
import { readNetworkFailure } from './networkFailure';
import { waitBeforeRetry } from './retry';
import type {
	Batch,
	DeliveryOptions,
	DeliveryServices,
	RequestFrame,
	RequestRecord,
} from './types';
import { inStretches, type Stretches } from './stretches';
import { paceOf, readUsage, type Usage } from './usage';
import type { Waiting } from './waiting';

/**
 * What came of a request after all its tries.
 * `mayHaveArrived`: one of its tries may have been taken in; of an accepted one, a try before the one that was answered.
 */
export type Outcome =
	| {
			readonly status: 'accepted';
			readonly request: number;
			readonly received: number;
			readonly mayHaveArrived: boolean;
	  }
	| {
			readonly status: 'failed';
			readonly request: number;
			readonly failure: GraphFailure;
			readonly mayHaveArrived: boolean;
	  }
	/** Not tried, or not tried again, because another request has shown that it is of no use. */
	| {
			readonly status: 'stopped';
			readonly request: number;
			readonly reason: GraphFailure;
			readonly mayHaveArrived: boolean;
	  };

/** Sends one request at a time until it is answered for good, and keeps the record of it. */
export class Sender {
	readonly records: RequestRecord[] = [];

	private distance = 0;

	constructor(
		private readonly store: EventStore,
		private readonly options: DeliveryOptions,
		private readonly services: DeliveryServices,
		private readonly waiting: Waiting,
		private readonly stretches: Stretches,
		private readonly reasonToStop: (frame: RequestFrame) => GraphFailure | undefined,
	) {}

	/** Sends a batch, again with the same bytes as long as that can heal and is safe. Never rejects for a failure. */
	async send(batch: Batch): Promise<Outcome> {
		const body = this.store.render(batch);
		const { frame } = batch;
		const record: RequestRecord = {
			frame,
			eventsSent: batch.events.length,
			messages: [],
			tries: 0,
			retries: [],
			waitedMilliseconds: 0,
		};
		const request = this.records.push(record) - 1;
		let mayHaveArrived = false;

		const fail = (failure: GraphFailure): Outcome => {
			record.failure = failure;
			record.fbtraceId = failure.fbtraceId;
			return { status: 'failed', request, failure, mayHaveArrived };
		};

		for (;;) {
			const turn = await this.waiting.forTurn(this.distance);
			if (!turn) return fail(CANCELLED);
			const reason = this.reasonToStop(frame);
			if (reason) {
				turn.end();
				record.failure = reason;
				return { status: 'stopped', request, reason, mayHaveArrived };
			}
			record.tries += 1;
			const answer = await this.post(batch, body);
			turn.end(answer.failure?.kind === 'throttled');
			if (answer.failure === undefined) {
				record.eventsReceived = answer.received;
				record.fbtraceId = answer.fbtraceId;
				record.messages = answer.messages;
				return { status: 'accepted', request, received: answer.received, mayHaveArrived };
			}

			const { failure, usage } = answer;
			mayHaveArrived ||= failure.mayHaveArrived;
			if (!failure.isTransient || (mayHaveArrived && !batch.deduplicable)) return fail(failure);
			if (this.services.isCancelled()) return fail(CANCELLED);
			const mostTries = Math.min(this.options.maximumTries, failure.maximumTries ?? Infinity);
			if (record.tries >= mostTries) return fail(gaveUp(failure, record.tries, undefined));

			const random = this.services.random();
			const patience = this.waiting.patience(random);
			const wait = waitBeforeRetry(failure, usage, record.tries, random, patience);
			const waited = await this.waiting.beforeRetry(wait, failure.kind === 'throttled');
			if (waited === 'canceled') return fail(CANCELLED);
			if (waited === 'too_long') return fail(gaveUp(failure, record.tries, wait));
			record.retries.push({ kind: failure.kind, code: failure.code, waitedMilliseconds: wait });
			record.waitedMilliseconds += wait;
		}
	}

	private async post(batch: Batch, body: Buffer): Promise<Answer & { readonly usage?: Usage }> {
		let reply: GraphReply;
		try {
			reply = await this.services.post(batch.frame, body);
		} catch (error) {
			return { failure: readNetworkFailure(error) };
		}
		const usage = this.heed(reply);
		const clean = await inStretches(
			withoutEchoes(reply, this.privateValuesOf(batch)),
			this.stretches,
		);
		return { ...readAnswer(clean, batch), usage };
	}

	private *privateValuesOf({ events }: Batch): Generator<readonly string[]> {
		for (const index of events) yield this.store.privateValuesOf(index);
	}

	/** Slows down by what the headers of any reply tell, and stops for the time Meta names when a limit is reached. */
	private heed(reply: GraphReply): Usage {
		const usage = readUsage(reply.headers, this.services.nowMilliseconds());
		if (usage.percent !== undefined) this.distance = paceOf(usage);
		if ((usage.percent ?? 0) >= 100)
			this.waiting.closeGate(usage.regainMilliseconds || usage.resetMilliseconds);
		return usage;
	}
}
