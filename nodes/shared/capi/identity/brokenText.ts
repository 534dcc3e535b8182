/** Names and places that some system spoiled on the way: what would be hashed of them is nobody's name. */

const CHARACTER_REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|apos|quot|lt|gt|nbsp));/gi;
const REFERENCED: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	quot: '"',
	lt: '<',
	gt: '>',
	nbsp: ' ',
};
const LAST_CODE_POINT = 0x10ffff;

/** `O&#039;Brien`, as WordPress stores it, is `O'Brien`. Other references stay. */
export function withoutCharacterReferences(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		CHARACTER_REFERENCE,
		(given: string, decimal?: string, hexadecimal?: string, name?: string) => {
			if (name !== undefined) return REFERENCED[name.toLowerCase()];
			const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
			return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : given;
		},
	);
}

/**
 * What cannot stand in a name: the replacement character; a question mark inside a word (`M?ller`); UTF-8 that was read
 * as Windows-1252 (`JosÃ©`, `Oâ€™Brien`); an HTML tag or a reference that was not understood (`Jos&eacute;`).
 */
const BROKEN = [
	/\uFFFD/,
	/\p{L}\?+\p{L}/u,
	/[\u00C2-\u00C5][\u0080-\u009F\u00A0-\u00BF\u2030\u2039\u203A\u2020-\u2022\u20AC\u2122]/,
	/\u00E2\u20AC/,
	/<\/?[a-z][^<>]{0,100}>/i,
	/&[a-z]{2,10};/i,
];

/** Letters of western Europe and what stands between them in names: nothing of the above can be among them. */
const UNBROKEN = /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF .'\u2019-]*$/;

/** Whether characters of the text were lost or changed, so that it is not what the person wrote. */
export function isBroken(text: string): boolean {
	return !UNBROKEN.test(text) && BROKEN.some((pattern) => pattern.test(text));
}
