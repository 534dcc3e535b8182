import type { GraphFailure } from '../graph';
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

	constructor(private readonly onResult: OnResult) {}

	/** Takes the events of a request that Meta counted. */
	send(events: readonly number[], result: SentResult, record: RequestRecord): void {
		this.settle(events, result, record);
	}

	fail(
		events: readonly number[],
		status: 'refused' | 'not_sent' | 'uncertain',
		failure: GraphFailure,
	): void {
		this.settle(events, { status, failure });
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
