/** The day of birth of an event's own person in a text, in whatever order and with whatever signs between its parts. */

/** Day, month and year as numbers, the smallest first. */
export type DateParts = string;

const WRITTEN = /(?<!\d)(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?!\d)/g;
const TOGETHER = /(?<!\d)\d{8}(?!\d)/g;
const YEAR = /^(?:19|20)\d\d$/;

/** Takes a text; gives each date in it that has a year of four digits. */
export function datesIn(text: string): DateParts[] {
	const written = [...text.matchAll(WRITTEN)].flatMap(([, first, second, third]) =>
		YEAR.test(first) !== YEAR.test(third) ? partsOf([first, second, third]) : [],
	);
	const together = [...text.matchAll(TOGETHER)].flatMap(([digits]) => [
		...partsTogether(digits, 0),
		...partsTogether(digits, 4),
	]);
	return [...written, ...together];
}

/** Of eight digits of which the year begins at a place. */
function partsTogether(digits: string, yearAt: 0 | 4): DateParts[] {
	const year = digits.slice(yearAt, yearAt + 4);
	const others = yearAt === 0 ? digits.slice(4) : digits.slice(0, 4);
	return YEAR.test(year) ? [partsOf([year, others.slice(0, 2), others.slice(2)])] : [];
}

function partsOf(parts: readonly string[]): DateParts {
	return parts
		.map(Number)
		.sort((one, other) => one - other)
		.join();
}
