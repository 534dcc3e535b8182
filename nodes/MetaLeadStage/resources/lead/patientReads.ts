/** Reads that wait where Meta asks for it: the budget of calls for leads is small (docs/meta-api.md section 8.3, code 80005). */
import { readUsage, waitBeforeRetry } from '../../../shared/delivery';
import { type GraphFailure, type GraphReply, readFailure } from '../../../shared/graph';

/** What waiting needs of the world. */
export interface WaitingDoors {
	sleep(milliseconds: number): Promise<void>;
	/** 0 up to 1, as `Math.random`. */
	random(): number;
	isCancelled(): boolean;
}

const MOST_TRIES = 5;
/** Sleeps are cut into slices, so that a cancelled execution ends within a second. */
const SLICE_MILLISECONDS = 1000;

export class PatientReads {
	constructor(
		private readonly doors: WaitingDoors,
		/** What is left of the time that the whole run may wait. */
		private millisecondsLeft: number,
	) {}

	/**
	 * Calls until Meta answers with something else than a passing trouble, waiting as long as it says.
	 * @returns the last reply, with its failure if it is one; `waitMinutes` where waiting would have taken too long
	 */
	async read(call: () => Promise<GraphReply>): Promise<{ reply: GraphReply; failure?: GraphFailure; waitMinutes?: number }> {
		for (let tries = 1; ; tries++) {
			const reply = await call();
			const failure = readFailure(reply);
			if (failure === undefined) return { reply };
			if (!failure.isTransient || tries >= (failure.maximumTries ?? MOST_TRIES)) return { reply, failure };
			const wait = waitBeforeRetry(failure, readUsage(reply.headers), tries, this.doors.random());
			if (wait > this.millisecondsLeft) return { reply, failure, waitMinutes: Math.ceil(wait / 60_000) };
			this.millisecondsLeft -= wait;
			if (!(await this.sleep(wait))) return { reply, failure };
		}
	}

	private async sleep(milliseconds: number): Promise<boolean> {
		for (let left = milliseconds; left > 0; left -= SLICE_MILLISECONDS) {
			if (this.doors.isCancelled()) return false;
			await this.doors.sleep(Math.min(SLICE_MILLISECONDS, left));
		}
		return !this.doors.isCancelled();
	}
}
