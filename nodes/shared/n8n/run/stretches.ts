import { sleep } from 'n8n-workflow';

import { Stretches as DeliveryStretches } from '../../delivery';

const CLOCK = { nowMilliseconds: () => Date.now(), sleep };

/** The work of a run, cut into stretches by time, between which n8n gets to serve others. */
export class Stretches extends DeliveryStretches {
	constructor() {
		super(CLOCK);
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
