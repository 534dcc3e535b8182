import { CallBudget } from './callBudget';
import type { DeliveryServices } from './types';

/** Sleeps are cut into slices, so that a canceled execution ends within a second. */
const SLICE_MILLISECONDS = 1000;

/** Keeping a distance before limits are reached may use this share of the time; the rest is kept for retries. */
const SHARE_FOR_PACING = 0.5;

/** Leave to make one call, to be ended once it is known whether Meta throttled it; without a word where it was not made. */
export interface Turn {
	end(isThrottled?: boolean): void;
}

/**
 * All waiting of one delivery, shared by its workers. It counts the time in which at least one request was held back,
 * and never lets that exceed the bound: a wait that would is refused before it begins.
 */
export class Waiting {
	/** End of the last wait that was granted, in Unix milliseconds. */
	private grantedUntil = 0;

	private spent = 0;

	private spentOnPacing = 0;

	private nextStart = 0;

	private closedUntil = 0;

	/** Whether the last call was throttled: then one call at a time finds out whether Meta lets any through again. */
	private isThrottled = false;

	private probe: Promise<void> | undefined;

	private readonly budget = new CallBudget();

	constructor(
		private readonly services: DeliveryServices,
		private readonly maximumTotalMilliseconds: number,
		private readonly onWait: (until: number) => void,
	) {}

	get totalMilliseconds(): number {
		return this.spent;
	}

	/**
	 * How long to wait where a limit does not say when it ends, once it has refused more calls than it should; in milliseconds.
	 * @param random 0 up to 1
	 */
	patience(random: number): number | undefined {
		if (!this.budget.isExceeded) return undefined;
		return this.budget.untilProbablyEnded(this.services.nowMilliseconds(), random);
	}

	/**
	 * Waits before a retry.
	 * @param isForAll whether all requests have to wait, because Meta throttles them all
	 * @returns `too_long` at once, without waiting, when the wait exceeds the bound; `canceled` soon after a cancel
	 */
	async beforeRetry(
		milliseconds: number,
		isForAll: boolean,
	): Promise<'waited' | 'too_long' | 'canceled'> {
		const until = this.services.nowMilliseconds() + milliseconds;
		if (!this.fits(this.costOf(until))) return 'too_long';
		this.grant(until);
		if (isForAll) this.closedUntil = Math.max(this.closedUntil, until);
		return (await this.sleepUntil(until)) ? 'waited' : 'canceled';
	}

	/** Holds all requests back for this time, if that is within the bound. */
	closeGate(milliseconds: number): void {
		const until = this.services.nowMilliseconds() + milliseconds;
		if (until <= this.closedUntil || !this.fits(this.costOf(until))) return;
		this.grant(until);
		this.closedUntil = until;
	}

	/**
	 * Waits until the next request may start: after the gate has opened, `distance` after the request before, and after a
	 * limit one alone at first, because other workers may have used up what Meta lets through.
	 * @param distance milliseconds; 0 for none. Left out when pacing has used up its share of the time
	 * @returns undefined when the execution was canceled meanwhile
	 */
	async forTurn(distance: number): Promise<Turn | undefined> {
		const now = this.services.nowMilliseconds();
		let start = now;
		if (distance > 0) {
			const wanted = Math.max(now, this.nextStart);
			const cost = this.costOf(wanted);
			if (
				this.spentOnPacing + cost <= this.maximumTotalMilliseconds * SHARE_FOR_PACING &&
				this.fits(cost)
			) {
				this.spentOnPacing += cost;
				this.grant(wanted);
				start = wanted;
			}
			this.nextStart = start + distance;
		}
		do {
			if (!(await this.sleepUntil(Math.max(start, this.closedUntil)))) return undefined;
			await this.probe;
		} while (this.closedUntil > this.services.nowMilliseconds() || this.probe !== undefined);
		return this.isThrottled || this.budget.isExceeded
			? this.beginProbe()
			: { end: (isThrottled) => this.noteAnswer(isThrottled) };
	}

	private beginProbe(): Turn {
		let release = () => {};
		this.probe = new Promise((resolve) => {
			release = resolve;
		});
		return {
			end: (isThrottled) => {
				this.probe = undefined;
				this.count(isThrottled);
				this.isThrottled = isThrottled ?? this.isThrottled;
				release();
			},
		};
	}

	/** A call that was under way when another was throttled lifts no limit. */
	private noteAnswer(isThrottled?: boolean): void {
		if (isThrottled !== true || !this.isThrottled) this.count(isThrottled);
		this.isThrottled ||= isThrottled ?? false;
	}

	private count(isThrottled: boolean | undefined): void {
		const now = this.services.nowMilliseconds();
		if (isThrottled === true) this.budget.noteRefusal(now);
		if (isThrottled === false) this.budget.noteTaken(now);
	}

	private fits(cost: number): boolean {
		return cost <= this.maximumTotalMilliseconds - this.spent;
	}

	/** Only what lies beyond the waits already granted is new: workers that wait at the same time wait once. */
	private costOf(until: number): number {
		return Math.max(0, until - Math.max(this.services.nowMilliseconds(), this.grantedUntil));
	}

	private grant(until: number): void {
		this.spent += this.costOf(until);
		this.grantedUntil = Math.max(this.grantedUntil, until);
	}

	private async sleepUntil(until: number): Promise<boolean> {
		let now = this.services.nowMilliseconds();
		if (now < until) this.onWait(until);
		while (now < until) {
			if (this.services.isCancelled()) return false;
			await this.services.sleep(Math.min(SLICE_MILLISECONDS, until - now));
			now = this.services.nowMilliseconds();
		}
		return !this.services.isCancelled();
	}
}
