import { say } from './progress';

/** What has to be undone at the end, last thing first. */
export class CleanUp {
	private readonly steps: (() => Promise<void>)[] = [];

	add(step: () => Promise<void>): void {
		this.steps.push(step);
	}

	async run(): Promise<void> {
		for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
			await step().catch((error: unknown) => {
				say(`While stopping: ${String(error)}`);
			});
		}
	}
}

/** Ends when somebody presses Ctrl-C or the process is asked to end. */
export async function interruption(): Promise<void> {
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
}
