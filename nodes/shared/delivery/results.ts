import type { GraphFailure } from '../graph';
import { afterLostTry, asNotSent, asUncertain } from './failures';
import type { Task } from './task';
import type { EventResult, OnResult, RequestRecord, SentResult } from './types';

/** Hands on the result of every event, each settled once, and counts. */
export class Ledger {
	readonly counts: Record<EventResult['status'], number> = {
		sent: 0,
		refused: 0,
		not_sent: 0,
		uncertain: 0,
	};

	settled = 0;

	private readonly unsentReasons = new Map<GraphFailure, GraphFailure>();

	constructor(private readonly onResult: OnResult) {}

	/** Takes the events of a request that Meta counted. */
	send({ events }: Task, result: SentResult, record: RequestRecord): void {
		this.settle(events, result, record);
	}

	/** Events that Meta refused, in a reply that does not contradict itself. */
	refuse({ events, mayHaveArrived }: Task, failure: GraphFailure): void {
		const own = mayHaveArrived === true ? afterLostTry(failure) : failure;
		this.settle(events, { status: 'refused', failure: own });
	}

	/** Events that are not sent any more. One of a request that Meta counted in part may have arrived then. */
	leaveUnsent(task: Task, failure: GraphFailure): void {
		if (task.short) this.doubt(task, task.short.unclear);
		else if (task.mayHaveArrived === true) this.doubt(task, failure);
		else this.settle(task.events, { status: 'not_sent', failure: this.unsentReasonOf(failure) });
	}

	/** Events that may have arrived. */
	doubt({ events, deduplicable }: Task, failure: GraphFailure): void {
		this.settle(events, { status: 'uncertain', failure: asUncertain(failure, deduplicable) });
	}

	/** One object for all events that are not sent for the same reason. */
	private unsentReasonOf(failure: GraphFailure): GraphFailure {
		const reason = this.unsentReasons.get(failure) ?? asNotSent(failure);
		this.unsentReasons.set(failure, reason);
		return reason;
	}

	private settle(events: readonly number[], result: EventResult, record?: RequestRecord): void {
		this.counts[result.status] += events.length;
		this.settled += events.length;
		this.onResult(events, result, record);
	}
}

/** The result of all events that Meta counted in a request. */
export function sentIn(record: RequestRecord, request: number): SentResult {
	return { status: 'sent', fbtraceId: record.fbtraceId, messages: record.messages, request };
}
