/** Values on which readers that look at them more than once, or back and forth, take time that grows with their square. */
export interface HostileValue {
	readonly name: string;
	/** About so many characters in all. */
	readonly write: (length: number) => unknown;
}

function text(name: string, pattern: string, before = '', after = ''): HostileValue {
	return {
		name,
		write: (length) => before + pattern.repeat(Math.ceil(length / pattern.length)) + after,
	};
}

/** A list of distinct values. */
function list(
	name: string,
	entry: (index: number) => unknown,
	charactersOfEntry: number,
): HostileValue {
	return {
		name,
		write: (length) =>
			Array.from({ length: Math.ceil(length / charactersOfEntry) }, (_, index) => entry(index)),
	};
}

const CELL = 9_990;

/** Cells that are just short enough to be read. */
function cells(name: string, pattern: string, before = '', after = ''): HostileValue {
	const cell = (index: number) =>
		`${before}${pattern.repeat(CELL / pattern.length)}${after}${index}`;
	return {
		name: `cells of ${name}`,
		write: (length) => Array.from({ length: Math.ceil(length / CELL) }, (_, index) => cell(index)),
	};
}

export const HOSTILE_VALUES: readonly HostileValue[] = [
	text('letters', 'a'),
	text('letters beyond ASCII', 'ä'),
	text('digits', '1'),
	text('zeros', '0'),
	text('white space', ' '),
	text('white space inside', ' ', 'a', 'b'),
	text('line ends', '\n', 'a', 'b'),
	text('combining marks', '\u0315\u0300', 'a'),
	text('zero-width marks', '\u200b', 'a', 'b'),
	text('emoji', '😀'),
	text('at signs', 'a@'),
	text('dots', '.', 'a', 'b'),
	text('dashes', '-', 'a', 'b'),
	text('commas', 'a,'),
	text('semicolons and addresses', 'a@b.example;'),
	text('addresses with white space', 'a@b.example '),
	text('addresses without end', 'a@b.'),
	text('labels of a domain', 'a-', 'a@', '.example'),
	text('quotes', '"', 'a', 'b'),
	text('angle brackets', '<'),
	text('angle brackets and white space', '<> ', 'a', 'b'),
	text('brackets of a list', '['),
	text('a list as JSON text', '"a@b.example",', '[', '"x"]'),
	text('a list of numbers as JSON text', '491512345678,', '[', '1]'),
	text('braces of a template', '{{'),
	text('percent signs', '%', 'https://x.example/?fbclid='),
	text('parameters', '&fbclid=', 'https://x.example/?'),
	text('colons', ':'),
	text('addresses of a chain', '10.0.0.1, '),
	text('IPv6 groups', 'f:'),
	text('hexadecimal digits', 'ab'),
	text('pluses', '+'),
	text('numbers', '+49 151 23456789 / '),
	text('exponents', '1', '1.', 'E12'),
	text('a float', '0', '1.'),
	text('words of a date', 'of the '),
	text('slashes', '1/'),
	list('emails', (index) => `a${index}@b.example`, 16),
	list('phones', (index) => `+49151${10_000_000 + index}`, 14),
	list('phones of no range', (index) => `0${10_000_000 + index}`, 10),
	list('words', (index) => `word${index}`, 10),
	list('countries that are none', (index) => `Atlantis ${index}`, 14),
	list('dates', (index) => `31.12.19${index % 100} ${index}`, 14),
	list('numbers', (index) => index, 6),
	list('nothing', () => null, 4),
	list('objects', () => ({}), 2),
	list('lists', () => [], 2),
	cells('white space inside', ' ', 'a@b', '@'),
	cells('at signs', 'a@'),
	cells('words and an address', 'word ', '', 'a@b.example c@d.example '),
	cells('quotes', '"', 'a@b.example, c@d.example'),
	cells('parameters', '&fbclid=', 'https://x.example/?'),
	{
		name: 'two-megabyte cells',
		write: (length) => Array.from({ length: 4 }, () => 'a@b.example, '.repeat(length / 26)),
	},
	{ name: 'a list in lists', write: (length) => '['.repeat(length / 2) + ']'.repeat(length / 2) },
];
