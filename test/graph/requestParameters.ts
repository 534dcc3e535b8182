import { invalidParameter } from './errors';
import type { JsonObject } from './json';
import { isJsonObject, parseLosslessJson } from './json';

/**
 * The parameters of a request body: JSON, form-encoded or multipart (docs/meta-api.md section 1.1). Form values stay text;
 * integers of a JSON body beyond 2^53 come out as bigint. Refuses a body that cannot be read with code 100.
 */
export async function readBodyParameters(contentType: string, body: Buffer): Promise<JsonObject> {
	if (body.length === 0) return {};
	if (contentType.startsWith('application/x-www-form-urlencoded')) {
		return Object.fromEntries(new URLSearchParams(body.toString()));
	}
	if (contentType.startsWith('multipart/form-data')) {
		return readMultipart(contentType, body);
	}
	const parsed = readJson(body.toString());
	if (!isJsonObject(parsed)) throw invalidParameter('The request body must be a JSON object');
	return parsed;
}

async function readMultipart(contentType: string, body: Buffer): Promise<JsonObject> {
	try {
		const response = new Response(new Uint8Array(body), {
			headers: { 'content-type': contentType },
		});
		const parameters: JsonObject = {};
		(await response.formData()).forEach((value, name) => (parameters[name] = value));
		return parameters;
	} catch {
		throw invalidParameter('The multipart body cannot be read');
	}
}

function readJson(text: string): unknown {
	try {
		return parseLosslessJson(text);
	} catch {
		throw invalidParameter('The request body is not valid JSON');
	}
}
