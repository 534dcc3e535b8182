import { DateTime } from 'luxon';

/** Days begin at a quarter of an hour of the UTC wherever the offset of a time zone is one of quarters, as all of today's are. */
const QUARTER_HOUR = 900;

export interface DayFigures {
	/** Days on which something happened. */
	readonly daysWithData: number;
	readonly firstDay: string | undefined;
	readonly lastDay: string | undefined;
}

/** The days of a time zone on which something happened. To tell the day of a time takes long, so that it is done once a quarter of an hour. */
export class DaySet {
	private readonly quarters = new Set<number>();

	constructor(private readonly timezone: string) {}

	/** Takes a time in Unix seconds. */
	note(seconds: number): void {
		this.quarters.add(Math.floor(seconds / QUARTER_HOUR));
	}

	/** Yields after each quarter of an hour. */
	*figures(): Generator<void, DayFigures> {
		const days = new Set<string>();
		for (const quarter of this.quarters) {
			days.add(this.dayOf(quarter));
			yield;
		}
		const sorted = [...days].sort();
		return { daysWithData: sorted.length, firstDay: sorted[0], lastDay: sorted.at(-1) };
	}

	private dayOf(quarter: number): string {
		const seconds = quarter * QUARTER_HOUR;
		return DateTime.fromSeconds(seconds, { zone: this.timezone }).toFormat('yyyy-MM-dd');
	}
}
