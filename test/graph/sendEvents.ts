import { GRAPH_ERRORS, GraphError, invalidParameter } from './errors';
import { findRefusal } from './eventRules';
import { takenIn } from './faults';
import type { GraphCall, GraphSide } from './graphCall';
import type { JsonObject } from './json';
import { isJsonObject, parseLosslessJson } from './json';
import { datasetFor } from './objects';
import type { EventLabels } from './store';
import type { GraphDataset } from './world';

/** docs/meta-api.md section 1.6. */
const MAX_EVENTS = 1000;

/** `POST /{dataset_id}/events` (docs/meta-api.md section 1): all events of the request, or none. */
export function sendEvents(call: GraphCall, side: GraphSide): JsonObject {
	const dataset = datasetFor(call.objectId, call.token, side.world);
	if (!call.token.maySend) throw new GraphError(GRAPH_ERRORS.permissionMissing);
	const events = readEvents(call.parameters.data);
	call.record.eventCount = events.length;
	if (call.fault?.kind === 'refuses_batches' && events.length > 1)
		throw invalidParameter('Param data must hold one event.');
	const labels = readLabels(call.parameters);
	checkEvents(events, dataset, call, side);
	const kept = events.filter((event) => !side.world.leftOut.has(String(event.event_id)));
	const { stored, counted } = takenIn(kept, call.fault);
	side.store.add(dataset, stored, labels, call.record.number, side.now());
	return { events_received: counted, messages: [], fbtrace_id: call.fbtraceId };
}

/** The events, which a form carries as JSON text. */
export function readEvents(data: unknown): JsonObject[] {
	if (data === undefined || data === '') throw invalidParameter('The parameter data is required');
	const list = typeof data === 'string' ? readJson(data) : data;
	if (!Array.isArray(list)) throw invalidParameter('Param data must be an array.');
	if (list.length === 0) throw invalidParameter('Param data must hold at least one event.');
	if (list.length > MAX_EVENTS)
		throw invalidParameter(`Param data must hold at most ${MAX_EVENTS} events.`);
	// The spec types an entry as string, because form posts carry JSON text; the SDK sends objects.
	const events = list.map((entry: unknown) =>
		typeof entry === 'string' ? readJson(entry) : entry,
	);
	if (!events.every(isJsonObject)) throw invalidParameter('Every entry of data must be an object.');
	return events;
}

function readJson(text: string): unknown {
	try {
		return parseLosslessJson(text);
	} catch {
		throw invalidParameter('Param data is not valid JSON.');
	}
}

function checkEvents(
	events: readonly JsonObject[],
	dataset: GraphDataset,
	call: GraphCall,
	side: GraphSide,
): void {
	const found = findBadEvent(events, dataset, side);
	if (found === undefined) return;
	const { eventIndex, error, field, reason } = found;
	call.record.refusal = { eventIndex, field, reason, code: error.code, subcode: error.subcode };
	// Meta does not say which event it means: the index stays on our side.
	throw error.subcode === undefined ? invalidParameter(reason) : new GraphError(error);
}

/** The first event that Meta refuses, and why. */
export function findBadEvent(
	events: readonly JsonObject[],
	dataset: GraphDataset,
	side: GraphSide,
) {
	const { leads, inventedClicks } = side.world;
	const context = { now: Math.floor(side.now() / 1000), dataset, leads, inventedClicks };
	for (const [eventIndex, event] of events.entries()) {
		const refusal = findRefusal(event, context);
		if (refusal !== undefined) return { eventIndex, ...refusal };
	}
	return undefined;
}

const LABELS: Readonly<Record<keyof EventLabels, string>> = {
	testEventCode: 'test_event_code',
	uploadTag: 'upload_tag',
	uploadId: 'upload_id',
	uploadSource: 'upload_source',
	partnerAgent: 'partner_agent',
	namespaceId: 'namespace_id',
};

function readLabels(parameters: JsonObject): EventLabels {
	const sent = Object.entries(LABELS).filter(
		([, parameter]) => parameters[parameter] !== undefined,
	);
	return Object.fromEntries(
		sent.map(([label, parameter]) => {
			const value = parameters[parameter];
			const isId =
				parameter.endsWith('_id') && (typeof value === 'number' || typeof value === 'bigint');
			if (typeof value !== 'string' && !isId)
				throw invalidParameter(`Param ${parameter} must be a string.`);
			return [label, String(value)];
		}),
	);
}
