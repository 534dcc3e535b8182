/** Whether a day is one of birth, whatever order day, month and year are written in. */

/** Takes a day as `1985-03-12` and the values of a person as they are written; true where one of them is that day. */
export function isDayOfBirth(day: string, values: Iterable<string>): boolean {
	const parts = partsOf(day);
	const digits = day.replaceAll('-', '');
	for (const value of values) if (value === digits || partsOf(value) === parts) return true;
	return false;
}

function partsOf(date: string): string {
	return date.split(/\D+/, MOST_PARTS).sort().join();
}

/** A date has three, and a time of day behind it. */
const MOST_PARTS = 3;
