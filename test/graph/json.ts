export type JsonObject = Record<string, unknown>;

/** True for a JSON object: not null, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const INTEGER_MARK = '\u0000integer:';
const MIGHT_HOLD_LONG_INTEGER = /[[:,]\s*-?\d{16,}/;
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * Parses JSON text without losing the last digits of long integers: an integer beyond 2^53 (a lead id may be one)
 * comes out as a bigint, everything else as JSON.parse gives it. Throws SyntaxError for anything that is not JSON.
 */
export function parseLosslessJson(text: string): unknown {
	if (!MIGHT_HOLD_LONG_INTEGER.test(text)) return JSON.parse(text);
	const marked = text.replace(STRING_OR_LONG_INTEGER, (token) =>
		token.startsWith('"') || Number.isSafeInteger(Number(token))
			? token
			: JSON.stringify(INTEGER_MARK + token),
	);
	return JSON.parse(marked, (_key, value: unknown) =>
		typeof value === 'string' && value.startsWith(INTEGER_MARK)
			? BigInt(value.slice(INTEGER_MARK.length))
			: value,
	);
}

/** The same value with every bigint as its digits, so that it can be compared and written as JSON. */
export function integersAsText(value: unknown): unknown {
	if (typeof value === 'bigint') return value.toString();
	if (Array.isArray(value)) return value.map(integersAsText);
	return isJsonObject(value) ? objectWithIntegersAsText(value) : value;
}

export function objectWithIntegersAsText(object: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(object).map(([key, value]) => [key, integersAsText(value)]),
	);
}
