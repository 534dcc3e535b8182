/**
 * Plain paths such as `={{ $json.customer.email }}`, which is what dragging a field into a parameter writes. n8n's
 * expression engine needs about 0.7 ms for one of them; reading the property gives the same value at once.
 */
const PLAIN_PATH =
	/^=\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\[\s*(?:"[^"\\]*"|'[^'\\]*'|\d+)\s*\])+)\s*\}\}$/;
const STEP = /\.([A-Za-z_$][\w$]*)|\[\s*(?:"([^"\\]*)"|'([^'\\]*)'|(\d+))\s*\]/g;

/**
 * Takes a parameter's text; gives a function that reads the path from an item's JSON, or nothing where the text is
 * another kind of expression. A path through something absent gives undefined, as in n8n. Names that every object
 * inherits, such as `constructor`, are left to n8n.
 */
export function compilePath(text: string): ((json: unknown) => unknown) | undefined {
	const steps = PLAIN_PATH.exec(text)?.[1];
	if (steps === undefined) return undefined;
	const names = [...steps.matchAll(STEP)].map((step) => step[1] ?? step[2] ?? step[3] ?? step[4]);
	if (names.some((name) => name in Object.prototype)) return undefined;
	return (json) => names.reduce(readProperty, json);
}

function readProperty(value: unknown, name: string): unknown {
	return value === null || value === undefined ? undefined : Reflect.get(Object(value), name);
}
