import { sleep } from 'n8n-workflow';

import { inStretches as inStretchesOf, Stretches } from '../../delivery';

/** All runs of this process share the thread. */
export const stretches = new Stretches({ nowMilliseconds: () => Date.now(), sleep });

/** As `inStretches` of delivery, in the stretches of this process. */
export async function inStretches<Result>(work: Iterator<void, Result>): Promise<Result> {
	return await inStretchesOf(work, stretches);
}
