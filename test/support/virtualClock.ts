interface Timer {
	readonly at: number;
	readonly wake: () => void;
}

/** A clock that jumps to the next timer whenever everything else has come to rest. */
export class VirtualClock {
	/** Milliseconds. */
	now: number;

	/** The next one last; of those at the same time the one that was set first is the next. */
	private readonly timers: Timer[] = [];

	/** Real work, such as a request over the network: no virtual time passes while it goes on. */
	private readonly realWork = new Set<Promise<unknown>>();

	constructor(start = 1_800_000_000_000) {
		this.now = start;
	}

	sleep(milliseconds: number): Promise<void> {
		return new Promise((wake) => this.insert({ at: this.now + milliseconds, wake }));
	}

	private insert(timer: Timer): void {
		let [first, end] = [0, this.timers.length];
		while (first < end) {
			const middle = (first + end) >> 1;
			if (this.timers[middle].at > timer.at) first = middle + 1;
			else end = middle;
		}
		this.timers.splice(first, 0, timer);
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
			if (isDone || this.realWork.size > 0) continue;
			const next = this.timers.pop();
			if (next === undefined) continue;
			this.now = Math.max(this.now, next.at);
			next.wake();
		}
		return await watched;
	}
}
