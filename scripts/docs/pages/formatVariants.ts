/** Some vendors write a field by itself in one API, below `properties` in another and as an object with its `value` in a third. */

/** Stands behind a field that is read in all these forms. */
const MARK = '†';

/** What a page says of the mark. */
export const EXPLAINED = `${MARK} Also below \`properties\`, or as an object with its \`value\`.`;

/** Whether a text has the mark in it. */
export function isMarked(text: string): boolean {
	return text.includes(MARK);
}

/** Takes descriptions of fields, several of which may differ in their form only; gives each once. */
export function onceInAllForms(descriptions: readonly string[]): string[] {
	const groups = new Map<string, string[]>();
	for (const description of descriptions) {
		const plain = description.replaceAll('`properties.', '`').replaceAll('.value`', '`');
		groups.set(plain, [...(groups.get(plain) ?? []), description]);
	}
	return [...groups].map(([plain, [only = plain, ...others]]) =>
		others.length === 0 ? only : `${plain}${MARK}`,
	);
}
