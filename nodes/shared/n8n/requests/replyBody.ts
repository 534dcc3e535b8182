/** The body of a reply, as far as it is read, with every digit of the IDs in it. */
import { parseLosslessJson } from '../../capi';
import { isObject } from '../../graph';

/** The largest page that is asked for has some hundred kilobytes; a small reply can be packed to unpack without end. */
const MOST_BYTES = 16_000_000;

/** Meta's replies have a dozen; what writes JSON, here and in n8n, overflows the stack at some thousands. */
const MOST_LEVELS = 100;

/** Enough to see what kind of text it is. */
const BYTES_OF_TOO_MUCH = 1000;

/**
 * Takes the body of a reply as n8n gives it, and the credential's secrets, which are taken out of it; gives its JSON, in which integers beyond 2^53 are texts, or the text as it
 * came. Of a body above 16 MB only the beginning is read and given, as text; lists and objects inside a hundred others come
 * empty. Rejects where the body does not come whole.
 */
export async function readBody(body: unknown, secrets: readonly string[]): Promise<unknown> {
	const came = isStream(body) ? await readText(body) : body;
	if (typeof came !== 'string') return came;
	const text = withoutSecrets(came, secrets);
	// A byte order mark is white space to JavaScript, not to JSON.
	const parsed = parseLosslessJson(text.trim());
	if (parsed === undefined) return text;
	if (text.length > 2 * MOST_LEVELS) emptyDeepest(parsed.value);
	return parsed.value;
}

/** A shorter one is no token, and stands in any reply. */
const SHORTEST_SECRET = 8;

/** Whatever a secret looks like, the reply is read without it: so no error or item can show it. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
	return secrets
		.filter(({ length }) => length >= SHORTEST_SECRET)
		.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
		.reduce((clean, secret) => clean.replaceAll(secret, '[token]'), text);
}

/** Level by level, since a function that calls itself would overflow the stack too. */
function emptyDeepest(value: unknown): void {
	let level = [value].filter(isContainer);
	for (let depth = 1; depth < MOST_LEVELS && level.length > 0; depth++)
		level = level.flatMap((container) => Object.values(container).filter(isContainer));
	for (const container of level)
		for (const key of Object.keys(container)) Reflect.deleteProperty(container, key);
	for (const list of level.filter(Array.isArray)) list.length = 0;
}

function isContainer(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
	return isObject(body) && Symbol.asyncIterator in body;
}

async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		bytes += chunk.length;
		// Leaving the loop closes the connection.
		if (bytes > MOST_BYTES) return Buffer.concat(chunks).subarray(0, BYTES_OF_TOO_MUCH).toString();
	}
	return Buffer.concat(chunks).toString();
}
