/** n8n does everything else in the same thread, webhooks included: a stretch longer than this is noticed. */
const LONGEST_MILLISECONDS = 25;

/** What it takes to give way. */
export interface Clock {
	nowMilliseconds(): number;
	sleep(milliseconds: number): Promise<void>;
}

/** The work of a run, cut into stretches by time, between which others get to be served. */
export class Stretches {
	private end: number;

	constructor(private readonly clock: Clock) {
		this.end = this.nextEnd();
	}

	/** Whether it is time to give way. To be asked after each event. */
	get isOver(): boolean {
		return this.clock.nowMilliseconds() >= this.end;
	}

	/** Begins the next stretch, where something else made the work wait. */
	begin(): void {
		this.end = this.nextEnd();
	}

	/** Gives way, and begins the next stretch. */
	async pause(): Promise<void> {
		await this.clock.sleep(0);
		this.begin();
	}

	private nextEnd(): number {
		return this.clock.nowMilliseconds() + LONGEST_MILLISECONDS;
	}
}
