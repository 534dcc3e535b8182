/** Exact figures as people read them: percent and days with one digit behind the point. */
export const DAY_IN_SECONDS = 86_400;

/** What a figure may be at least and at most. */
export interface Bounds {
	readonly lowest?: number;
	readonly highest?: number;
}

/** A part of a whole, 0 to 1; undefined of nothing. */
export function share(part: number, whole: number): number | undefined {
	return whole === 0 ? undefined : part / whole;
}

export function toPercent(share: number | undefined): number | undefined {
	return share === undefined ? undefined : share * 100;
}

export function toDays(seconds: number | undefined): number | undefined {
	return seconds === undefined ? undefined : seconds / DAY_IN_SECONDS;
}

const MOST_DIGITS = 6;

/**
 * Takes an exact figure and the bounds that it is judged by; gives it with one digit behind the point, or with as many
 * as it takes to stay on its side of a bound: 40.04 % is not shown as the 40 % that would be allowed.
 */
export function roundWithin(
	value: number,
	{ lowest = -Infinity, highest = Infinity }: Bounds = {},
): number {
	for (let digits = 1; digits < MOST_DIGITS; digits++) {
		const rounded = Number(value.toFixed(digits));
		if (rounded < lowest === value < lowest && rounded > highest === value > highest)
			return rounded;
	}
	return value;
}

/** A figure for the output: null where there is none. */
export function show(value: number | undefined, bounds?: Bounds): number | null {
	return value === undefined ? null : roundWithin(value, bounds);
}
