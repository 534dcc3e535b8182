import { selectFields } from '../fields';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import { pageOf } from '../paging';
import { groupBy } from './groupBy';
import { checkParameters, oneOf, TEXT, UNIX_TIME } from './parameters';
import { readSet } from './sharing';
import type { Upload } from './state';

const UPLOAD_NODE = {
	name: 'OfflineConversionDataSetUpload',
	fields: new Set(
		`api_calls creation_time duplicate_entries event_stats event_time_max event_time_min first_upload_time id
		is_excluded_for_lift last_upload_time match_rate_approx matched_entries upload_tag valid_entries`.split(
			/\s+/,
		),
	),
};

const SORT_KEYS: Readonly<Record<string, (upload: Upload) => number>> = {
	API_CALLS: () => 1,
	CREATION_TIME: ({ created }) => created,
	EVENT_TIME_MAX: ({ created }) => created,
	EVENT_TIME_MIN: ({ created }) => created,
	FIRST_UPLOAD_TIME: ({ created }) => created,
	IS_EXCLUDED_FOR_LIFT: () => 0,
	LAST_UPLOAD_TIME: ({ created }) => created,
};

/** `GET /{dataset}/offline_event_uploads` and `GET /{old set}/uploads`: the batches of one upload tag each. */
export function listUploads(call: GraphCall, side: GraphSide): JsonObject {
	const setId = readSet(call, side);
	checkParameters(call, {
		upload_tag: TEXT,
		start_time: UNIX_TIME,
		end_time: UNIX_TIME,
		order: oneOf('ASCENDING', 'DESCENDING'),
		sort_by: oneOf(...Object.keys(SORT_KEYS)),
	});
	const {
		upload_tag: tag,
		start_time: start,
		end_time: end,
		order,
		sort_by: sortBy,
	} = call.parameters;
	const uploads = uploadsOf(setId, side)
		.filter((upload) => tag === undefined || upload.tag === tag)
		.filter(({ created }) => created >= Number(start ?? 0) && created <= Number(end ?? Infinity));
	const keyOf = SORT_KEYS[String(sortBy)];
	if (keyOf !== undefined) uploads.sort((one, other) => keyOf(one) - keyOf(other));
	if (order === 'DESCENDING') uploads.reverse();
	return pageOf(
		uploads.map((upload) => uploadNode(upload, call.parameters.fields)),
		call,
	);
}

/** The uploads of the fixtures, and those that came as events with an upload tag. */
export function uploadsOf(setId: string, { administration, store }: GraphSide): Upload[] {
	const uploads = administration.uploads.filter((upload) => upload.setId === setId);
	const byTag = groupBy(store.events(setId), ({ uploadTag }) => uploadTag ?? '');
	for (const [tag, events] of byTag) {
		if (tag === '') continue;
		uploads.push({
			id: `7${setId.slice(-9)}${String(uploads.length).padStart(5, '0')}`,
			setId,
			tag,
			validEntries: events.length,
			matchedEntries: events.length,
			created: Math.floor(events[0].receivedAt / 1000),
			percentDone: 100,
		});
	}
	return uploads;
}

export function findUpload(id: string, side: GraphSide): Upload | undefined {
	const setIds = [...side.administration.oldEventSets.keys(), ...side.world.datasets.keys()];
	return setIds.flatMap((setId) => uploadsOf(setId, side)).find((upload) => upload.id === id);
}

export function uploadNode(upload: Upload, fields: unknown): JsonObject {
	const { id, tag, validEntries, matchedEntries, created } = upload;
	const node = {
		id,
		upload_tag: tag,
		creation_time: created,
		valid_entries: validEntries,
		matched_entries: matchedEntries,
		duplicate_entries: 0,
		match_rate_approx: Math.round((matchedEntries / validEntries) * 100),
		api_calls: 1,
	};
	return selectFields(node, UPLOAD_NODE, fields);
}
