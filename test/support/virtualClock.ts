interface Timer {
	readonly at: number;
	readonly wake: () => void;
}

/** A clock that jumps to the next timer whenever everything else has come to rest. */
export class VirtualClock {
	/** Milliseconds. */
	now: number;

	private readonly timers: Timer[] = [];

	/** Real work, such as a request over the network: no virtual time passes while it goes on. */
	private readonly realWork = new Set<Promise<unknown>>();

	constructor(start = 1_800_000_000_000) {
		this.now = start;
	}

	sleep(milliseconds: number): Promise<void> {
		return new Promise((wake) => this.timers.push({ at: this.now + milliseconds, wake }));
	}

	/** Holds the clock until the work has ended. */
	async hold<T>(work: Promise<T>): Promise<T> {
		const held = work.catch(() => undefined);
		this.realWork.add(held);
		try {
			return await work;
		} finally {
			this.realWork.delete(held);
		}
	}

	async runUntil<T>(work: Promise<T>): Promise<T> {
		let isDone = false;
		const watched = work.finally(() => {
			isDone = true;
		});
		watched.catch(() => undefined);
		while (!isDone) {
			if (this.realWork.size > 0) await Promise.race(this.realWork);
			await new Promise((resolve) => setImmediate(resolve));
			const next = this.timers.reduce<Timer | undefined>(
				(a, b) => (a && a.at <= b.at ? a : b),
				undefined,
			);
			if (isDone || !next || this.realWork.size > 0) continue;
			this.timers.splice(this.timers.indexOf(next), 1);
			this.now = Math.max(this.now, next.at);
			next.wake();
		}
		return await watched;
	}
}
