/** How a read of an item's operation is repeated; what changes something is never repeated. */
import { sleep } from 'n8n-workflow';

import { type GraphFailure, type GraphReply, readFailure } from '../../graph';

/** The last reply to a call, with its failure if it is one. */
export interface Read {
	readonly reply: GraphReply;
	readonly failure?: GraphFailure;
	/** How long Meta asks to wait, where that was too long. */
	readonly waitMinutes?: number;
}

/** Makes a call, again where that helps; gives what came of it. */
export type ReadAgain = (call: () => Promise<GraphReply>) => Promise<Read>;

const SECONDS_BEFORE_REPEATED_READS: readonly number[] = [1, 3];

/** Waits a moment for a passing trouble of Meta's; limits are not waited for. */
export const readAgainSoon: ReadAgain = async (call) => {
	for (const seconds of SECONDS_BEFORE_REPEATED_READS) {
		const reply = await call();
		const failure = readFailure(reply);
		if (failure?.kind !== 'retry') return { reply, failure };
		await sleep(seconds * 1000);
	}
	const reply = await call();
	return { reply, failure: readFailure(reply) };
};
