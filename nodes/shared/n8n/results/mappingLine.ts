/** Where the fields of an event stood in the item, as one line of text for a row of a table. */
import { displayName, isPlainObject, type JsonObject } from '../../capi';

const MOST_FIELDS = 10;
const MOST_UNUSED = 3;

/**
 * Takes what a node says of an event besides the checks; gives it with its `mapping` as text: `Shopify Order: Email ← body.email,
 * Value ← body.total_price and 4 more; not used: body.note`. Paths only, never values.
 */
export function withMappingLine(output: JsonObject | undefined): JsonObject | undefined {
	const mapping = output?.mapping;
	if (output === undefined || !isPlainObject(mapping)) return output;
	return { ...output, mapping: mappingLine(mapping) };
}

function mappingLine({ format, fields, unused }: Readonly<Record<string, unknown>>): string {
	const found = Object.entries(isPlainObject(fields) ? fields : {}).map(
		([key, path]) => `${displayName(key)} ← ${String(path)}`,
	);
	const paths = Array.isArray(unused) ? unused.map(String) : [];
	return [
		`${typeof format === 'string' && format !== '' ? `${format}: ` : ''}${some(found, MOST_FIELDS)}`,
		...(paths.length > 0 ? [`not used: ${some(paths, MOST_UNUSED)}`] : []),
	].join('; ');
}

/** The first of them, and how many more there are. */
function some(words: readonly string[], most: number): string {
	const rest = words.length - most;
	return words.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
