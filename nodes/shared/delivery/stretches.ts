/** n8n does everything else in the same thread, webhooks included: a stretch longer than this is noticed. */
const LONGEST_MILLISECONDS = 25;

/** What it takes to give way. */
export interface Clock {
	nowMilliseconds(): number;
	sleep(milliseconds: number): Promise<void>;
}

/**
 * The thread's time, cut into stretches between which others are served. Works that share an object share its stretches: they take
 * turns, and do not each add one of their own to what others wait for.
 */
export class Stretches {
	private end = 0;

	/** Those who wait for a stretch, the first of them for the next. */
	private readonly waiting: Array<() => void> = [];

	constructor(private readonly clock: Clock) {}

	/** To be said where work begins after others were served: it may use a stretch, unless others wait for theirs. */
	begin(): void {
		if (this.isOver && this.waiting.length === 0) this.end = this.nextEnd();
	}

	/** Whether it is time to give way. To be asked after each event. */
	get isOver(): boolean {
		const left = this.end - this.clock.nowMilliseconds();
		// More is left than there ever was where the clock was set back.
		return left <= 0 || left > LONGEST_MILLISECONDS;
	}

	/** Gives way, and comes back with a stretch of its own. */
	async pause(): Promise<void> {
		await new Promise<void>((resolve) => {
			this.waiting.push(resolve);
			if (this.waiting.length === 1) void this.serve();
		});
	}

	private async serve(): Promise<void> {
		while (this.waiting.length > 0) {
			await this.clock.sleep(0);
			this.end = this.nextEnd();
			this.waiting.shift()?.();
		}
	}

	private nextEnd(): number {
		return this.clock.nowMilliseconds() + LONGEST_MILLISECONDS;
	}
}

/**
 * Takes work that yields after each step, such as an item; gives its result. Between steps others get to be served. Throws what the
 * work throws.
 */
export async function inStretches<Result>(
	work: Iterator<void, Result>,
	stretches: Stretches,
): Promise<Result> {
	stretches.begin();
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		if (stretches.isOver) await stretches.pause();
	}
}
