/** JSON text with IDs that no JavaScript number can hold. */

/**
 * Parses JSON text; gives undefined where it is none. Integers beyond 2^53 become texts with all their digits: they are
 * IDs, and what reads a number reads the text of one as well.
 */
export function parseLosslessJson(text: string): { value: unknown } | undefined {
	try {
		return { value: JSON.parse(LONG_INTEGER.test(text) ? withLongIntegersAsText(text) : text) };
	} catch {
		return undefined;
	}
}

/** The smallest integers that may be beyond 2^53 have 16 digits. */
const LONG_INTEGER = /\d{16}/;
/** An integer as a value of its own: no part of a longer number, no fraction, no exponent. */
const WHOLE_VALUE = /(^|[[,:\s])(-?[1-9]\d{15,})(?=$|[\s,\]}])/g;

function withLongIntegersAsText(text: string): string {
	let lossless = '';
	let position = 0;
	while (position < text.length) {
		const opening = text.indexOf('"', position);
		const end = opening === -1 ? text.length : opening;
		lossless += text.slice(position, end).replace(WHOLE_VALUE, quoteIfUnsafe);
		position = opening === -1 ? end : endOfText(text, opening);
		lossless += text.slice(end, position);
	}
	return lossless;
}

function quoteIfUnsafe(found: string, before: string, integer: string): string {
	return Number.isSafeInteger(Number(integer)) ? found : `${before}"${integer}"`;
}

/** The position behind a JSON text that begins at `opening`. */
function endOfText(text: string, opening: number): number {
	for (let position = opening + 1; position < text.length; position++) {
		const character = text.charAt(position);
		if (character === '\\') position += 1;
		else if (character === '"') return position + 1;
	}
	return text.length;
}
