/** What n8n has done to its process before a node runs there, as far as it changes what a node costs. */

/** V8 remembers some 1,500. */
const FIRST_NAMES = 4000;

/** As long as the objects are there, so are their shapes. */
const used: object[] = [];

/**
 * Uses up the names by which V8 finds the shapes of objects that begin as `{}` (nodes/shared/capi/plainFields.ts). In a process of its own a
 * package that builds its objects so costs half of what it does in n8n.
 */
export function useUpFirstNames(): void {
	for (let index = used.length; index < FIRST_NAMES; index++) {
		const object: Record<string, number> = {};
		object[`first name ${index}`] = index;
		used.push(object);
	}
}
