import { sleep } from 'n8n-workflow';

/** n8n does everything else in the same thread, webhooks included: a stretch longer than this is noticed. */
const LONGEST_MILLISECONDS = 25;

/** The work of a run, cut into stretches by time, between which n8n gets to serve others. */
export class Stretches {
	private end = Date.now() + LONGEST_MILLISECONDS;

	/** Gives way where the stretch has lasted long enough. To be asked after each event. */
	get isOver(): boolean {
		return Date.now() >= this.end;
	}

	/** Gives way, and begins the next stretch. */
	async pause(): Promise<void> {
		await sleep(0);
		this.end = Date.now() + LONGEST_MILLISECONDS;
	}
}

/**
 * Takes work that yields after each step, such as an item; gives its result. Between steps n8n gets to serve others. Throws what the
 * work throws.
 */
export async function inStretches<Result>(work: Iterator<void, Result>): Promise<Result> {
	const stretches = new Stretches();
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		if (stretches.isOver) await stretches.pause();
	}
}
