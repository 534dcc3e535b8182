/** How a read of an item's operation is repeated; what changes something is never repeated. */
import { sleep } from 'n8n-workflow';

import { readNetworkFailure } from '../../delivery';
import { type GraphFailure, type GraphReply, readFailure } from '../../graph';

/** What came of a call at last. */
export interface Read {
	/** Undefined where none came: the network failed. */
	readonly reply?: GraphReply;
	readonly failure?: GraphFailure;
	/** How long Meta asks to wait, where that was too long. */
	readonly waitMinutes?: number;
}

/** Makes a call, again where that helps; gives what came of it. */
export type ReadAgain = (call: () => Promise<GraphReply>) => Promise<Read>;

/** Makes a call once. A connection that fails is a failure as any other: a read may be repeated whatever became of it. */
export async function tryRead(call: () => Promise<GraphReply>): Promise<Read> {
	try {
		const reply = await call();
		return { reply, failure: readFailure(reply) };
	} catch (thrown) {
		return { failure: readNetworkFailure(thrown) };
	}
}

const SECONDS_BEFORE_REPEATED_READS: readonly number[] = [1, 3];

/** Waits a moment for a passing trouble of Meta's or of the network; limits are not waited for. */
export const readAgainSoon: ReadAgain = async (call) => {
	for (const seconds of SECONDS_BEFORE_REPEATED_READS) {
		const read = await tryRead(call);
		if (!passesSoon(read.failure)) return read;
		await sleep(seconds * 1000);
	}
	return await tryRead(call);
};

function passesSoon(failure: GraphFailure | undefined): boolean {
	return failure?.kind === 'retry' || (failure?.kind === 'network' && failure.isTransient);
}
