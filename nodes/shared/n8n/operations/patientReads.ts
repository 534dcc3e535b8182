/**
 * Reads that are repeated as sends are: where Meta has a passing trouble, where the network gave no reply, and where Meta
 * asks to wait, as edges with a small budget of calls do (docs/meta-api.md section 8.3, code 80005). What changes something
 * is never repeated.
 */
import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import { readUsage, waitBeforeRetry } from '../../delivery';
import type { GraphReply } from '../../graph';
import { type Read, type ReadAgain, tryCall } from './reads';

/** What waiting needs of the world. */
export interface WaitingWorld {
	sleep(milliseconds: number): Promise<void>;
	/** 0 up to 1, as `Math.random`. */
	random(): number;
	nowMilliseconds(): number;
	isCancelled(): boolean;
}

const MOST_TRIES = 5;
/** Sleeps are cut into slices, so that a cancelled execution ends within a second. */
const SLICE_MILLISECONDS = 1000;

/** The reads of one run: they share the time that the run may wait. */
export class PatientReads {
	constructor(
		private readonly world: WaitingWorld,
		/** What is left of the time that the whole run may wait. */
		private millisecondsLeft: number,
	) {}

	/**
	 * Calls until Meta answers with something else than a passing trouble, waiting as long as it says.
	 * @returns what came of the last try; `waitMilliseconds` where waiting would have taken too long
	 */
	async read(call: () => Promise<GraphReply>): Promise<Read> {
		for (let tries = 1; ; tries++) {
			const read = await tryCall(call);
			const { reply, failure } = read;
			if (failure === undefined) return read;
			if (
				!failure.isTransient ||
				tries >= (failure.maximumTries ?? MOST_TRIES) ||
				this.world.isCancelled()
			)
				return read;
			const usage = reply && readUsage(reply.headers, this.world.nowMilliseconds());
			const wait = waitBeforeRetry(failure, usage, tries, this.world.random());
			if (wait > this.millisecondsLeft) return { ...read, waitMilliseconds: wait };
			this.millisecondsLeft -= wait;
			if (!(await this.sleep(wait))) return read;
		}
	}

	private async sleep(milliseconds: number): Promise<boolean> {
		for (let left = milliseconds; left > 0; left -= SLICE_MILLISECONDS) {
			if (this.world.isCancelled()) return false;
			await this.world.sleep(Math.min(SLICE_MILLISECONDS, left));
		}
		return !this.world.isCancelled();
	}
}

/** How the reads of a run are repeated, which together wait no longer than so many milliseconds. */
export function readsOf(context: IExecuteFunctions, mostMilliseconds: number): ReadAgain {
	const cancelSignal = context.getExecutionCancelSignal();
	const reads = new PatientReads(
		{
			sleep,
			random: () => Math.random(),
			nowMilliseconds: () => Date.now(),
			isCancelled: () => cancelSignal?.aborted ?? false,
		},
		mostMilliseconds,
	);
	return async (call) => await reads.read(call);
}
