import { GRAPH_ERRORS, GraphError, invalidParameter } from '../errors';
import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import { checkParameters, ID, required, TEXT } from './parameters';
import { requireQuality } from './permissions';

/** docs/meta-api.md sections 10.1 and 11.3. */
const NO_DATASET = {
	...GRAPH_ERRORS.invalidParameter,
	subcode: 2044055,
	message: '(#100) The dataset_id does not exist',
} as const;

const SCORE = ['score', 'recommendation'];
const GAIN = ['percentage', 'description'];
const SHARE = ['percentage', 'description'];

/** Every field there is, by the path of its parents: docs/meta-api.md section 10.1; `dedup_key_feedback` is none of them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
	'': ['web', 'offline'],
	web: [
		...[
			'event_name',
			'event_match_quality',
			'event_potential_aly_acr_increase',
			'acr',
			'event_coverage',
		],
		...['dedupe_key_feedback', 'data_freshness'],
	],
	'web.event_match_quality': ['composite_score', 'match_key_feedback', 'diagnostics'],
	'web.event_match_quality.match_key_feedback': [
		'identifier',
		'coverage',
		'potential_aly_acr_increase',
	],
	'web.event_match_quality.match_key_feedback.coverage': ['percentage'],
	'web.event_match_quality.match_key_feedback.potential_aly_acr_increase': GAIN,
	'web.event_match_quality.diagnostics': [
		...[
			'name',
			'description',
			'solution',
			'percentage',
			'affected_event_count',
			'total_event_count',
		],
	],
	'web.event_potential_aly_acr_increase': GAIN,
	'web.acr': GAIN,
	'web.event_coverage': [
		'percentage',
		'goal_percentage',
		'description',
		'potential_aly_acr_increase',
	],
	'web.event_coverage.potential_aly_acr_increase': GAIN,
	'web.dedupe_key_feedback': [
		...['dedupe_key', 'browser_events_with_dedupe_key', 'server_events_with_dedupe_key'],
		'overall_browser_coverage_from_dedupe_key',
	],
	'web.dedupe_key_feedback.browser_events_with_dedupe_key': SHARE,
	'web.dedupe_key_feedback.server_events_with_dedupe_key': SHARE,
	'web.dedupe_key_feedback.overall_browser_coverage_from_dedupe_key': SHARE,
	'web.data_freshness': ['upload_frequency', 'description'],
	offline: ['event_name', 'composite', 'match_key', 'frequency', 'freshness'],
	'offline.composite': SCORE,
	'offline.match_key': [...SCORE, 'coverage'],
	'offline.frequency': SCORE,
	'offline.freshness': SCORE,
};

/** `GET /dataset_quality?dataset_id=`. */
export function readQuality(call: GraphCall, { world, administration }: GraphSide): JsonObject {
	checkParameters(call, { dataset_id: required(ID), agent_name: TEXT, fields: required(TEXT) });
	const dataset = world.datasets.get(String(call.parameters.dataset_id));
	if (dataset === undefined) throw new GraphError(NO_DATASET);
	requireQuality(call.token);
	if (!call.token.businessIds.includes(dataset.businessId))
		throw new GraphError(GRAPH_ERRORS.permissionMissing);
	const fields = parseFields(String(call.parameters.fields));
	checkFields(fields, '');
	const quality = project(
		administration.quality.get(dataset.id) ?? { web: [], offline: [] },
		fields,
	);
	return isJsonObject(quality) ? quality : {};
}

type Fields = Map<string, Fields>;

/** Reads `a{b,c{d}},e` into a tree; throws 100 for text that is none. */
function parseFields(text: string): Fields {
	const root: Fields = new Map();
	const path = [root];
	let last: Fields = root;
	for (const token of text.match(/[{},]|[^{},]+/g) ?? []) {
		if (token === '{') path.push(last);
		else if (token === '}') path.pop();
		else if (token !== ',') path[path.length - 1]?.set(token.trim(), (last = new Map()));
		if (path.length === 0) throw invalidParameter('Syntax error in fields');
	}
	if (path.length !== 1) throw invalidParameter('Syntax error in fields');
	return root;
}

/** Throws 100 for a field that does not exist, whatever the dataset has. */
function checkFields(fields: Fields, path: string): void {
	for (const [name, parts] of fields) {
		if (!FIELDS[path]?.includes(name))
			throw invalidParameter(`Tried accessing nonexisting field (${name})`);
		checkFields(parts, path === '' ? name : `${path}.${name}`);
	}
}

/** The parts of a value that are asked for; a field without parts of its own is given whole. */
function project(value: unknown, fields: Fields): unknown {
	if (fields.size === 0) return value;
	if (Array.isArray(value)) return value.map((entry) => project(entry, fields));
	if (!isJsonObject(value)) return value;
	const asked = [...fields].filter(([name]) => value[name] !== undefined);
	return Object.fromEntries(asked.map(([name, parts]) => [name, project(value[name], parts)]));
}
