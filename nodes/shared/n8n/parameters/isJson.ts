/** Nobody's rows are nested deeper, and without end it would overflow the stack. */
const MOST_LEVELS = 50;

const INHERITED: object = Object.prototype;

/**
 * Whether a value is the very same after it was written as JSON and read again. It is not with a date, `undefined`, a number
 * without digits, a hole in a list, or what tells for itself how it is written. Names that every object inherits count as no
 * JSON: n8n's expressions do not find them in an item.
 */
export function isJson(value: unknown, levels = MOST_LEVELS): boolean {
	switch (typeof value) {
		case 'string':
		case 'boolean':
			return true;
		case 'number':
			return Number.isFinite(value) && !Object.is(value, -0);
		case 'object':
			return value === null || (levels > 0 && isJsonInside(value, levels - 1));
		default:
			return false;
	}
}

function isJsonInside(value: object, levels: number): boolean {
	if (Array.isArray(value)) {
		for (let index = 0; index < value.length; index++) {
			if (!isJson(value[index], levels)) return false;
		}
		return true;
	}
	return (
		isPlain(value) &&
		Object.entries(value).every(([key, entry]) => !(key in INHERITED) && isJson(entry, levels))
	);
}

/** An object of no class, of whichever realm: n8n's Code node has one of its own. */
function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
