/** Somebody who waits until something is so. */
interface Waiter {
	readonly isMet: () => boolean;
	readonly met: () => void;
	readonly broken: (error: unknown) => void;
}

/** Works on several tasks at a time, and lets others wait for what comes of it: room for more, the end. */
export class Pool<Task> {
	private running = 0;

	private readonly waiters: Waiter[] = [];

	/** What a task rejected with: no result of it, but a mistake of ours, which all who wait are told. */
	private defect: { readonly error: unknown } | undefined;

	/**
	 * @param size how many tasks may be worked on at a time
	 * @param next the task to begin with, if there is one
	 */
	constructor(
		private readonly size: number,
		private readonly next: () => Task | undefined,
		private readonly work: (task: Task) => Promise<void>,
	) {}

	/** Whether nothing is worked on. */
	get isIdle(): boolean {
		return this.running === 0;
	}

	/** Begins as many tasks as may be worked on, and tells those who wait. */
	proceed(): void {
		while (this.running < this.size) {
			const task = this.next();
			if (task === undefined) break;
			this.running += 1;
			this.work(task).then(
				() => this.noteEnd(),
				(error: unknown) => this.noteEnd({ error }),
			);
		}
		for (const waiter of this.waiters.splice(0)) {
			if (this.defect !== undefined) waiter.broken(this.defect.error);
			else if (waiter.isMet()) waiter.met();
			else this.waiters.push(waiter);
		}
	}

	/** Waits until this is so; it is looked at each time that a task has ended. */
	async until(isMet: () => boolean): Promise<void> {
		await new Promise<void>((met, broken) => {
			this.waiters.push({ isMet, met, broken });
			this.proceed();
		});
	}

	private noteEnd(defect?: { readonly error: unknown }): void {
		this.running -= 1;
		this.defect ??= defect;
		this.proceed();
	}
}
