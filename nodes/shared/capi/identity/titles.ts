const TITLES: ReadonlySet<string> = new Set(
	'mr mrs ms miss mx dr prof herr frau sr sra srta mme mlle monsieur madame dhr mevr'.split(' '),
);
const FIRST_WORD = /^(\p{L}{2,8})\.?\s+(?=\p{L})/u;

/** `Dr. Anna` -> `Anna`: a form of address is no part of a name. Alone it stays: it may be somebody's name. */
export function withoutTitle(name: string): string {
	const words = FIRST_WORD.exec(name);
	if (words === null) return name;
	const [before, title] = words;
	return TITLES.has(title.toLowerCase()) ? withoutTitle(name.slice(before.length)) : name;
}
