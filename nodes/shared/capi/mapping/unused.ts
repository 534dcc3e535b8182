/** Which fields of an item look like something that Meta takes, and were not used. */
import type { RawValue } from '../types';
import { isAbsent } from '../absence';
import { isObject } from '../values';
import type { FieldPaths } from './draft';
import type { Payload } from './envelope';
import { showablePath } from './mappingFindings';
import { joinPaths } from './paths';

const LOOKS_USEFUL =
	/mail|phone|mobile|name|city|zip|postal|country|birth|amount|price|total|value|revenue|currency|date|time|_at$|_id$|Id$|^id$|fbc|fbp|click/i;
const MOST_PATHS = 30;
const DEEPEST = 6;
const LONGEST_NAME = 60;

/**
 * Takes a payload and the paths that were used; gives up to 30 others, in the order in which they stand there.
 * @param known the names at the top that the payload's format knows, and has chosen from or left out on purpose
 */
export function unusedPaths(
	{ fields, at }: Payload,
	used: FieldPaths,
	known: ReadonlySet<string>,
): readonly string[] {
	const usedPaths = new Set(Object.values(used));
	const found: string[] = [];
	const look = (value: RawValue, path: string, depth: number): void => {
		if (found.length >= MOST_PATHS || depth > DEEPEST || usedPaths.has(path) || isAbsent(value))
			return;
		if (Array.isArray(value)) return look(value[0], `${path}[0]`, depth + 1);
		if (isObject(value)) {
			for (const [name, entry] of Object.entries(value))
				look(entry, joinPaths(path, name), depth + 1);
			return;
		}
		const name = path.slice(path.lastIndexOf('.') + 1);
		if (name.length <= LONGEST_NAME && LOOKS_USEFUL.test(name)) found.push(showablePath(path));
	};
	for (const [name, value] of Object.entries(fields)) {
		if (!known.has(name)) look(value, joinPaths(at, name), 1);
	}
	return found;
}
