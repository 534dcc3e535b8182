/** The items the nodes give out (docs/contract.md). No raw identifier is in them. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { type Activity, type RequestRecord, type SentResult, showActivity } from '../../delivery';
import type { JsonObject, MatchReport, RawEvent, ServerEvent, Skip, Warning } from '../../capi';
import type { ItemError } from '../requests/nodeErrors';
import type { Reason } from './errors';

/** What an output item says of an event, before it is known what became of it. */
export interface EventReport {
	readonly event: IDataObject;
	readonly findings: IDataObject;
}

/** Takes an event that may be sent and what the checks found; gives what its item will say. */
export function toEventReport(
	datasetId: string,
	event: ServerEvent,
	warnings: readonly Warning[],
	match: MatchReport,
	output: JsonObject | undefined,
	includePayload: boolean,
): EventReport {
	return {
		event: {
			dataset_id: datasetId,
			event_name: event.event_name,
			event_time: event.event_time,
			event_id: event.event_id,
			action_source: event.action_source,
			...output,
		},
		findings: {
			warnings: warnings.map((warning) => ({ ...warning })),
			match: { sent: match.sent, dropped: match.dropped, changed: match.changed },
			...(includePayload ? { payload: toPayload(event) } : {}),
		},
	};
}

/** As `toEventReport`, of an event that goes through the App Events API: under its name there, to an app. */
export function toActivityReport(
	appId: string,
	event: ServerEvent,
	activity: Activity,
	warnings: readonly Warning[],
	match: MatchReport,
	output: JsonObject | undefined,
	includePayload: boolean,
): EventReport {
	const report = toEventReport('', event, warnings, match, output, false);
	const app = appId === '' ? {} : { app_id: appId };
	return {
		event: { ...app, ...report.event, dataset_id: undefined, event_name: activity.eventName },
		findings: { ...report.findings, ...(includePayload ? { payload: showActivity(activity) } : {}) },
	};
}

/** The item of an event that was sent or, in a validation, would be. */
export function toEventItem(itemIndex: number, report: EventReport, sent: SentResult | undefined): INodeExecutionData {
	return withPair(itemIndex, {
		status: sent ? 'sent' : 'valid',
		...report.event,
		...(sent ? { fbtrace_id: sent.fbtraceId ?? '', messages: [...sent.messages] } : {}),
		...report.findings,
	});
}

/** The item of an event that was left out on purpose, with the reason. */
export function toSkippedItem(
	itemIndex: number,
	raw: RawEvent,
	{ reason }: Skip,
	output?: JsonObject,
): INodeExecutionData {
	return withPair(itemIndex, {
		status: 'skipped',
		reason,
		event_name: typeof raw.event_name === 'string' ? raw.event_name : null,
		action_source: typeof raw.action_source === 'string' ? raw.action_source : null,
		...output,
	});
}

/**
 * The item of an event that was refused; n8n moves it to the error output where the node has one. n8n takes an item for an
 * error by these very keys, and keeps them, whereas it replaces the JSON of an item that carries an error object.
 */
export function toErrorItem(itemIndex: number, error: ItemError, reason: Reason): INodeExecutionData {
	const codes = 'failure' in reason ? [reason.failure.kind] : reason.refusals.map(({ code }) => code);
	return withPair(itemIndex, { error: error.message, details: { codes } });
}

/** One item for a whole request, for runs of very many events. */
export function toRequestItem(
	request: RequestRecord,
	itemIndexes: readonly number[],
	warnings: ReadonlyArray<Warning & { count: number }>,
): INodeExecutionData {
	return {
		json: {
			status: 'sent',
			[request.destination.frame ? 'app_id' : 'dataset_id']: request.destination.datasetId,
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

/** The event as it was sent; `lead_id` stays text, because no JavaScript number holds 17 digits. */
function toPayload(event: ServerEvent): JsonObject {
	return JSON.parse(JSON.stringify(event));
}
