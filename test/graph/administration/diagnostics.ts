import { selectFields } from '../fields';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import { datasetFor, type NodeType } from '../objects';
import { pageOf } from '../paging';
import { checkParameters, listOf, oneOf, readList } from './parameters';

/** Meta's SDK, object DACheck. */
const CHECK: NodeType = {
	name: 'DACheck',
	fields: new Set(['action_uri', 'description', 'id', 'key', 'result', 'title', 'user_message']),
};

const CHECKS = ['pixel_missing_param_in_events', 'pixel_decline'];

/** `GET /{dataset}/da_checks` (docs/meta-api.md section 7.3); results and words are made up. */
export function listDiagnostics(call: GraphCall, { world }: GraphSide): JsonObject {
	datasetFor(call.objectId, call.token, world);
	checkParameters(call, {
		checks: listOf(...CHECKS),
		connection_method: oneOf('ALL', 'APP', 'BROWSER', 'SERVER'),
	});
	const wanted = (readList(call.parameters.checks) ?? CHECKS).map(String);
	const rows = CHECKS.filter((key) => wanted.includes(key)).map((key) => ({
		key,
		title: `Check ${key}`,
		description: 'What is looked at.',
		result: key === 'pixel_decline' ? 'passed' : 'failed',
		user_message: 'What was found.',
	}));
	return pageOf(
		rows.map((row) => selectFields(row, CHECK, call.parameters.fields)),
		call,
	);
}
