/** Sentences of the checks show a value at fault by its form alone; what has the form and is the person's own is not shown. */
import type { RawValue } from '../types';
import { isDayOfBirth } from './dayOfBirth';
import { holdsDataOfPerson } from './guard';
import { privateValuesOf } from './privateValues';

const QUOTE = / “([^”]+)”/g;
/** A time that was read, as `shownTime` writes it. */
const TIME = / \((\d{4}-\d{2}-\d{2}) \d{2}:\d{2} UTC\)/g;

interface Finding {
	readonly message: string;
	readonly cure?: string;
}

/**
 * Takes refusals or warnings of an event and its raw customer information; gives them without the quoted values that stand in
 * it, and without times on the day of birth: a first name in the column of the currency looks like a code.
 */
export function withoutOwnQuotes<Found extends Finding>(
	findings: Found[],
	person: RawValue,
): Found[] {
	if (!findings.some(isQuoting)) return findings;
	const own = new Set(privateValuesOf([person], []).map((value) => value.toLowerCase()));
	const clean = (text: string): string =>
		text
			.replace(QUOTE, (quote, value: string) =>
				holdsAny(value, own) || holdsDataOfPerson(value, person) ? '' : quote,
			)
			.replace(TIME, (time, day: string) => (isDayOfBirth(day, own) ? '' : time));
	return findings.map((found) =>
		isQuoting(found)
			? {
					...found,
					message: clean(found.message),
					...(found.cure !== undefined && { cure: clean(found.cure) }),
				}
			: found,
	);
}

function isQuoting({ message, cure = '' }: Finding): boolean {
	return isShowing(message) || isShowing(cure);
}

function isShowing(text: string): boolean {
	return text.includes(' “') || text.includes(' UTC)');
}

/** Each of its words counts by itself: an event may be named by the first name and a word. */
function holdsAny(value: string, own: ReadonlySet<string>): boolean {
	const lower = value.toLowerCase();
	return own.has(lower) || lower.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => own.has(word));
}
