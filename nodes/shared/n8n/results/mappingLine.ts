/** Where the fields of an event stood in the item, as one line of text for a row of a table. */
import { displayName, isPlainObject, type JsonObject } from '../../capi';

/** A table of n8n is as high as its longest text; Simplify off shows all of them. */
const MOST_FIELDS = 5;

/**
 * Takes what a node says of an event besides the checks; gives it with its `mapping` as text: `Shopify Order: Email←body.email,
 * Value←body.total_price and 4 more; 1 not used`. Paths only, never values. n8n makes the columns of a wide table as narrow as their
 * longest word, so that a field and its place are one.
 */
export function withMappingLine(output: JsonObject | undefined): JsonObject | undefined {
	const mapping = output?.mapping;
	if (output === undefined || !isPlainObject(mapping)) return output;
	return { ...output, mapping: mappingLine(mapping) };
}

function mappingLine({ format, fields, unused }: Readonly<Record<string, unknown>>): string {
	const found = Object.entries(isPlainObject(fields) ? fields : {}).map(
		([key, path]) => `${displayName(key)}←${String(path)}`,
	);
	const rest = found.length - MOST_FIELDS;
	const unusedCount = Array.isArray(unused) ? unused.length : 0;
	return [
		typeof format === 'string' && format !== '' ? `${format}: ` : '',
		found.slice(0, MOST_FIELDS).join(', '),
		rest > 0 ? ` and ${rest} more` : '',
		unusedCount > 0 ? `; ${unusedCount} not used` : '',
	].join('');
}
