/** The items the nodes give out (docs/contract.md). No raw identifier is in them. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { JsonObject, RawEvent, Skip, Warning } from '../../capi';
import type { EventReady, RequestRecord, SentResult } from '../../delivery';
import type { ItemError } from '../requests/nodeErrors';
import type { EventReport, Reason } from '../run/types';
import { summarize } from './eventSummary';

/** How much an item says of its event. */
export interface Detail {
	readonly simplify: boolean;
	readonly includePayload: boolean;
}

/**
 * Takes an event that may be sent, all its warnings and the node's own output fields; gives what its item will say: a flat
 * row, or all that was found. The payload comes with what was found, so that it can be understood.
 */
export function toEventReport(
	ready: EventReady,
	warnings: readonly Warning[],
	output: JsonObject | undefined,
	{ simplify, includePayload }: Detail,
): EventReport {
	const { strength, improve, sent, dropped, changed } = ready.match;
	const found = {
		warnings: warnings.map((warning) => ({ ...warning })),
		match: { strength, ...(improve !== undefined && { improve }), sent, dropped, changed },
	};
	return {
		event: simplify
			? summarize(ready.describe(), warnings, ready.match, output)
			: { ...ready.describe(), ...output },
		isFlat: simplify,
		findings: {
			...(simplify && !includePayload ? {} : found),
			...(includePayload ? { payload: ready.payload() } : {}),
		},
	};
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
		...(sent
			? {
					fbtrace_id: sent.fbtraceId ?? '',
					messages: report.isFlat ? sent.messages.join(' ') : [...sent.messages],
				}
			: {}),
		...report.findings,
	});
}

/** A row without a value in a column would read `undefined` in the editor's table. */
const NOTHING_SENT = { matched_by: '', strength: '', event_time: '', event_id: '' };

/** The item of an event that was left out on purpose, with the reason. */
export function toSkippedItem(
	itemIndex: number,
	raw: RawEvent,
	{ code, reason }: Skip,
	simplify: boolean,
	output?: JsonObject,
): INodeExecutionData {
	const event_name = typeof raw.event_name === 'string' ? raw.event_name : null;
	const action_source = typeof raw.action_source === 'string' ? raw.action_source : null;
	if (!simplify)
		return withPair(itemIndex, { status: 'skipped', reason, event_name, action_source, ...output });
	return withPair(itemIndex, {
		status: 'skipped',
		event_name,
		...NOTHING_SENT,
		note: reason,
		reason,
		action_source,
		codes: code,
		...output,
	});
}

/**
 * The item of an event that was refused; n8n moves it to the error output where the node has one. n8n takes an item for an
 * error by these very keys, and keeps them, whereas it replaces the JSON of an item that carries an error object.
 */
export function toErrorItem(
	itemIndex: number,
	error: ItemError,
	reason: Reason,
): INodeExecutionData {
	const codes =
		'failure' in reason ? [reason.failure.kind] : reason.refusals.map(({ code }) => code);
	return withPair(itemIndex, { error: error.message, details: { codes } });
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

function withPair(itemIndex: number, json: IDataObject): INodeExecutionData {
	return { json, pairedItem: { item: itemIndex } };
}
