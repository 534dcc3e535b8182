/**
 * How many calls of a delivery may be refused by a limit that other senders share. Each sees nothing but its own replies, so that
 * the waits of one delivery, short enough for a limit of its own, are many calls when 16 of them wait.
 */

const MINUTE = 60_000;

/** Meta counts calls in a rolling window of one hour (Graph API, Rate Limits: Platform Rate Limits). */
const WINDOW = 60 * MINUTE;

/** So many limits are met with short waits, because many last a few minutes (docs/meta-api.md section 11.5). */
const FREE_REFUSALS = 6;

/** Of the calls that were let through, so many may be asked in vain besides. */
const SHARE = 0.1;

const SHORTEST_BLIND = 15 * MINUTE;

/** So that those who wait for the same hour do not come back in the same instant. */
const LONGEST_EXTRA = 5 * MINUTE;

export class CallBudget {
	private taken = 0;

	private refusals = 0;

	private lastTaken: number | undefined;

	/** When the limit began that holds now. */
	private refusedSince: number | undefined;

	/** The longest that a limit held so far. */
	private longest: number | undefined;

	/** A call was let through, whatever came of it; the time in Unix milliseconds. */
	noteTaken(now: number): void {
		this.taken += 1;
		this.lastTaken = now;
		if (this.refusedSince === undefined) return;
		this.longest = Math.max(this.longest ?? 0, now - this.refusedSince);
		this.refusedSince = undefined;
	}

	/** A call was refused by a limit. Those under way when it was reached count as one. */
	noteRefusal(now: number): void {
		this.refusals += 1;
		this.refusedSince ??= now;
	}

	/** Whether more calls were refused than a patient sender makes. */
	get isExceeded(): boolean {
		return this.refusals > FREE_REFUSALS + this.taken * SHARE;
	}

	/**
	 * How long to wait until the limit has probably ended: by the longest so far; if that is over, until none of the delivery's own
	 * calls counts any more; if none does, others use all that is let through, and whoever comes at another time has a chance.
	 * @param now Unix milliseconds
	 * @param random 0 up to 1
	 * @returns milliseconds, at least a minute
	 */
	untilProbablyEnded(now: number, random: number): number {
		const since = this.lastTaken ?? this.refusedSince ?? now;
		const ends = [this.longest ?? WINDOW, WINDOW].map((lasts) => since + Math.min(WINDOW, lasts));
		const end = ends.find((time) => time > now);
		if (end === undefined) return SHORTEST_BLIND + Math.floor(random * (WINDOW - SHORTEST_BLIND));
		return Math.max(MINUTE, end - now) + Math.floor(random * LONGEST_EXTRA);
	}
}
