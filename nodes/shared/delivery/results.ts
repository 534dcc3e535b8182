import type { GraphFailure } from '../graph';
import type { EventResult, RequestRecord, SentResult } from './types';

/** Keeps the result of every event, each settled once. */
export class Ledger {
	readonly results: EventResult[];

	readonly counts: Record<EventResult['status'], number> = {
		sent: 0,
		refused: 0,
		not_sent: 0,
		uncertain: 0,
	};

	settled = 0;

	constructor(total: number) {
		this.results = new Array<EventResult>(total);
	}

	settle(events: readonly number[], result: EventResult): void {
		for (const index of events) this.results[index] = result;
		this.counts[result.status] += events.length;
		this.settled += events.length;
	}

	fail(
		events: readonly number[],
		status: 'refused' | 'not_sent' | 'uncertain',
		failure: GraphFailure,
	): void {
		this.settle(events, { status, failure });
	}
}

/** The result of all events that Meta counted in a request. */
export function sentIn(record: RequestRecord, request: number): SentResult {
	return { status: 'sent', fbtraceId: record.fbtraceId, messages: record.messages, request };
}
