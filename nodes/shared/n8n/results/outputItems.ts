/** The items of events that were sent or may be, and of requests (docs/contract.md). No raw identifier is in them. */
import type { INodeExecutionData } from 'n8n-workflow';

import type { JsonObject, RawEvent, Warning } from '../../capi';
import type { EventReady, RequestRecord, SentResult } from '../../delivery';
import type { EventReport } from '../run/types';
import { summarize } from './eventSummary';
import { withMappingLine } from './mappingLine';
import { withPair } from './pairs';
import { shownId, shownName } from './shownNames';

/** How much an item says of its event. */
export interface Detail {
	readonly simplify: boolean;
	readonly includePayload: boolean;
}

/**
 * Takes an event that may be sent, the raw event it was made of, all its warnings and the node's own output fields; gives what its
 * item will say: a flat row, or all that was found. The payload comes with what was found, so that it can be understood.
 */
export function toEventReport(
	ready: EventReady,
	raw: RawEvent,
	warnings: readonly Warning[],
	output: JsonObject | undefined,
	{ simplify, includePayload }: Detail,
): EventReport {
	const described = describe(ready, raw, warnings);
	return {
		event: simplify
			? summarize(described, warnings, ready.match, withMappingLine(output))
			: { ...described, ...output },
		isFlat: simplify,
		findings: {
			...(simplify && !includePayload ? {} : foundOf(ready, warnings)),
			...(includePayload ? { payload: ready.payload() } : {}),
		},
	};
}

function foundOf({ match }: EventReady, warnings: readonly Warning[]): EventReport['findings'] {
	const { strength, improve, sent, dropped, changed } = match;
	return {
		warnings: warnings.map((warning) => ({ ...warning })),
		match: { strength, ...(improve !== undefined && { improve }), sent, dropped, changed },
	};
}

/** An event by its name and ID; what was mapped to them may be a person's address. */
function describe(
	ready: EventReady,
	{ user_data: person }: RawEvent,
	warnings: readonly Warning[],
): JsonObject {
	const described = ready.describe();
	const { event_name: name, event_id: id } = described;
	const known = { person, warnings };
	if (name !== undefined) described.event_name = shownName(name, known);
	if (id !== undefined) described.event_id = shownId(id, known);
	return described;
}

/** The item of an event that was sent or, in a validation, would be. */
export function toEventItem(
	itemIndex: number,
	report: EventReport,
	sent: SentResult | undefined,
): INodeExecutionData {
	return withPair(itemIndex, {
		status: sent ? 'sent' : 'valid',
		...report.event,
		...(report.isFlat ? { reason: '' } : {}),
		...(sent
			? {
					fbtrace_id: sent.fbtraceId ?? '',
					messages: report.isFlat ? sent.messages.join(' ') : [...sent.messages],
				}
			: {}),
		...report.findings,
	});
}

/** One item for a whole request, for runs of very many events; `ownerField` is the field of the dataset's or app's ID. */
export function toRequestItem(
	request: RequestRecord,
	ownerField: string,
	itemIndexes: readonly number[],
	warnings: ReadonlyArray<Warning & { count: number }>,
): INodeExecutionData {
	return {
		json: {
			status: 'sent',
			[ownerField]: request.frame.ownerId,
			events_sent: request.eventsSent,
			events_received: request.eventsReceived ?? null,
			fbtrace_id: request.fbtraceId ?? '',
			messages: [...request.messages],
			tries: request.tries,
			warnings: warnings.map((warning) => ({ ...warning })),
		},
		pairedItem: itemIndexes.map((item) => ({ item })),
	};
}
