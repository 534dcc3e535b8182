/** In letters of English as German and Nordic people write their own: `Waehrung`, `Strasse`, `Foedselsdato`. Only what differs. */
export function inAscii(name: string): string[] {
	const written = name.replace(/[äöüßæøå]/gi, (letter) => IN_ASCII[letter.toLowerCase()] ?? letter);
	return written === name ? [] : [written];
}

const IN_ASCII: Readonly<Record<string, string>> = {
	ä: 'ae',
	ö: 'oe',
	ü: 'ue',
	ß: 'ss',
	æ: 'ae',
	ø: 'oe',
	å: 'aa',
};
