/** How long a running n8n lets others wait: its own `/healthz`, asked at a steady pace, whether it has answered before or not. */
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';

const EVERY_MILLISECONDS = 20;

interface Answer {
	/** When it was asked, in Unix milliseconds. */
	readonly at: number;
	readonly milliseconds: number;
}

export interface Waits {
	readonly p99: number;
	readonly longest: number;
}

export class HealthWatch {
	private readonly answers: Answer[] = [];

	private readonly agent = new Agent({ keepAlive: true });

	private readonly asking: NodeJS.Timeout;

	/** Begins to ask. */
	constructor(private readonly url: string) {
		this.asking = setInterval(() => this.ask(), EVERY_MILLISECONDS);
	}

	/** What was asked between two times in Unix milliseconds; the wait of what has no answer yet is left out. */
	between(begin: number, end: number): Waits {
		const waits = this.answers
			.filter(({ at }) => at >= begin && at <= end)
			.map(({ milliseconds }) => milliseconds)
			.sort((one, other) => one - other);
		return { p99: waits[Math.floor(waits.length * 0.99)] ?? 0, longest: waits.at(-1) ?? 0 };
	}

	stop(): void {
		clearInterval(this.asking);
		this.agent.destroy();
	}

	private ask(): void {
		const at = Date.now();
		const began = performance.now();
		get(`${this.url}/healthz`, { agent: this.agent }, (response) => {
			response.resume();
			response.once('end', () =>
				this.answers.push({ at, milliseconds: performance.now() - began }),
			);
		}).on('error', () => undefined);
	}
}
