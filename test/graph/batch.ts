import { errorAnswer } from './answer';
import { GraphError, invalidParameter } from './errors';
import type { GraphCall, GraphSide } from './graphCall';
import { isJsonObject, type JsonObject } from './json';
import { debugToken } from './readObjects';

const MOST_CALLS = 50;

/** `POST /{version}` with `batch`: a list of `{code, body}`, of which the double plays `debug_token` (docs/meta-api.md section 1.3). */
export function runBatch(call: GraphCall, side: GraphSide): JsonObject[] {
	const { batch } = call.parameters;
	if (!Array.isArray(batch) || batch.length === 0 || batch.length > MOST_CALLS)
		throw invalidParameter('Param batch must be a list of up to 50 calls');
	return batch.map((entry: unknown) => {
		try {
			return { code: 200, body: JSON.stringify(runOne(entry, call, side)) };
		} catch (error) {
			if (!(error instanceof GraphError)) throw error;
			const { status, body } = errorAnswer(error, call.fbtraceId);
			return { code: status, body };
		}
	});
}

function runOne(entry: unknown, call: GraphCall, side: GraphSide): JsonObject {
	const { method, relative_url: url } = isJsonObject(entry) ? entry : {};
	const [path, query = ''] = String(url).split('?');
	if (method !== 'GET' || path !== 'debug_token')
		throw invalidParameter('The double plays no such call in a batch');
	return debugToken({ ...call, parameters: Object.fromEntries(new URLSearchParams(query)) }, side);
}
