/** Reads that wait where Meta asks for it, for edges with a small budget of calls (docs/meta-api.md section 8.3, code 80005). */
import { readUsage, waitBeforeRetry } from '../../delivery';
import type { GraphReply } from '../../graph';
import { tryRead, type Read } from './reads';

/** What waiting needs of the world. */
export interface WaitingWorld {
	sleep(milliseconds: number): Promise<void>;
	/** 0 up to 1, as `Math.random`. */
	random(): number;
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
	 * @returns the last reply, with its failure if it is one; `waitMinutes` where waiting would have taken too long
	 */
	async read(call: () => Promise<GraphReply>): Promise<Read> {
		for (let tries = 1; ; tries++) {
			const { reply, failure } = await tryRead(call);
			if (failure === undefined) return { reply };
			if (!failure.isTransient || tries >= (failure.maximumTries ?? MOST_TRIES)) return { reply, failure };
			const usage = reply && readUsage(reply.headers);
			const wait = waitBeforeRetry(failure, usage, tries, this.world.random());
			if (wait > this.millisecondsLeft) return { reply, failure, waitMinutes: Math.ceil(wait / 60_000) };
			this.millisecondsLeft -= wait;
			if (!(await this.sleep(wait))) return { reply, failure };
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
