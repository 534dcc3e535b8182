/** Looking into replies whose shape is not known. */

/** Whether a value of a reply is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text or a number as text, anything else as the empty text. */
export function toText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
