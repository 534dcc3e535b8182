/** How old events are when they are sent (docs/meta-api.md section 1.6), without keeping them. */
const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Meta asks for an hour at most; beyond two hours performance drops, beyond a day attribution suffers. */
const STEPS = [
	{ name: 'within_1_hour', words: 'Within 1 hour', seconds: HOUR },
	{ name: 'within_2_hours', words: '1 to 2 hours', seconds: 2 * HOUR },
	{ name: 'within_24_hours', words: '2 to 24 hours', seconds: DAY },
	{ name: 'later', words: 'More than 24 hours', seconds: Infinity },
] as const;

export interface DelayStep {
	readonly name: (typeof STEPS)[number]['name'];
	readonly words: string;
	readonly count: number;
}

export class Delays {
	private readonly counts = STEPS.map(() => 0);

	private sum = 0;

	private longest = 0;

	count = 0;

	/** Takes the time between an event and its sending in seconds; less than none counts as none. */
	note(seconds: number): void {
		const delay = Math.max(0, seconds);
		this.counts[STEPS.findIndex((step) => delay <= step.seconds)] += 1;
		this.sum += delay;
		this.longest = Math.max(this.longest, delay);
		this.count += 1;
	}

	/** In minutes with one digit behind the point; null of no events. */
	get averageMinutes(): number | null {
		return this.count === 0 ? null : toMinutes(this.sum / this.count);
	}

	get longestMinutes(): number | null {
		return this.count === 0 ? null : toMinutes(this.longest);
	}

	get steps(): DelayStep[] {
		return STEPS.map(({ name, words }, index) => ({ name, words, count: this.counts[index] }));
	}
}

function toMinutes(seconds: number): number {
	return Math.round((seconds / MINUTE) * 10) / 10;
}
