/** Real requests to the double in virtual time: every wait and every latency passes at once, in the same order each time. */
import axios, { AxiosError } from 'axios';

import type { DeliveryServices } from '../../nodes/shared/delivery';
import type { GraphReply } from '../../nodes/shared/graph';
import { TOKENS } from '../graph/fixtures';
import type { Fault } from '../graph/faults';
import type { VirtualClock } from '../support/virtualClock';
import { bearer } from '../unit/double/support';

/** After so long the sender stops waiting for an answer. */
const TIME_OUT = 60_000;
const LONGEST_USUAL_LATENCY = 2000;
const LONGEST_SLOW_LATENCY = 55_000;
/** Meta advises to back off from 60 seconds where its headers name no time (docs/meta-api.md section 11.5). */
const SHORTEST_PAUSE_WHEN_THROTTLED = 60_000;
const THROTTLING_CODES: readonly number[] = [4, 17, 32, 341, 613];

export class Wire {
	/** Requests made, and virtual milliseconds that they took. */
	requests = 0;
	latencies = 0;

	/** What the sender did against the answers it had. */
	readonly breaches: string[] = [];

	cancelledAt = Infinity;

	/** What the double does with the request that is on the way. */
	private fault: Fault | undefined;
	private onSilence: () => void = () => undefined;

	private lastRequest: Promise<unknown> = Promise.resolve();
	private throttledUntil = 0;

	constructor(
		private readonly clock: VirtualClock,
		private readonly url: string,
		private readonly random: () => number,
	) {}

	/** To be told by the double's plan what it is about to do. */
	noteFault(fault: Fault | undefined): void {
		this.fault = fault;
		if (fault?.kind === 'no_answer') this.onSilence();
	}

	services(): DeliveryServices {
		return {
			post: async ({ path }, body) => await this.post(path, body.toString()),
			sleep: async (milliseconds) => await this.clock.sleep(milliseconds),
			nowMilliseconds: () => this.clock.now,
			random: this.random,
			isCancelled: () => this.clock.now >= this.cancelledAt,
		};
	}

	private async post(path: string, body: string): Promise<GraphReply> {
		this.requests += 1;
		if (this.clock.now < this.throttledUntil)
			this.breaches.push('a request in the time in which Meta throttles');
		if (this.clock.now >= this.cancelledAt) this.breaches.push('a request after the cancel');
		const { answer, latency } = await this.clock.hold(
			this.inTurn(async () => await this.exchange(path, body)),
		);
		this.latencies += latency;
		await this.clock.sleep(latency);
		if (answer instanceof Error) throw answer;
		this.noteThrottling(answer);
		return answer;
	}

	/** One request at a time: at the same virtual instant the double gets them in the order in which they were made. */
	private async inTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.lastRequest.then(work);
		this.lastRequest = turn.catch(() => undefined);
		return await turn;
	}

	private async exchange(
		path: string,
		body: string,
	): Promise<{ answer: GraphReply | Error; latency: number }> {
		const silence = new AbortController();
		this.fault = undefined;
		this.onSilence = () => setTimeout(() => silence.abort(), 5);
		const usual = 20 + Math.floor(this.random() * LONGEST_USUAL_LATENCY);
		try {
			const { status, headers, data } = await axios.post<unknown>(
				`${this.url}/v26.0${path}`,
				body,
				{
					headers: { ...bearer(TOKENS.good.token), 'content-type': 'application/json' },
					validateStatus: () => true,
					proxy: false,
					signal: silence.signal,
				},
			);
			const isSlow = this.isSlow();
			const latency = isSlow
				? LONGEST_USUAL_LATENCY + Math.floor(this.random() * LONGEST_SLOW_LATENCY)
				: usual;
			return {
				answer: { statusCode: status, headers: Object.fromEntries(textsOf(headers)), body: data },
				latency,
			};
		} catch (error) {
			if (!silence.signal.aborted)
				return { answer: error instanceof Error ? error : new Error('No error'), latency: usual };
			return {
				answer: new AxiosError(`timeout of ${TIME_OUT}ms exceeded`, AxiosError.ECONNABORTED),
				latency: TIME_OUT,
			};
		}
	}

	private isSlow(): boolean {
		return this.fault?.kind === 'slow';
	}

	private noteThrottling({ body, headers }: GraphReply): void {
		const code = codeOf(body);
		if (!THROTTLING_CODES.includes(code) && !(code >= 80000 && code <= 80014)) return;
		const pause = namedPause(headers) || SHORTEST_PAUSE_WHEN_THROTTLED;
		this.throttledUntil = Math.max(this.throttledUntil, this.clock.now + pause);
	}
}

function textsOf(headers: object): [string, string][] {
	return Object.entries(headers).map(([name, value]: [string, unknown]) => [name, String(value)]);
}

function codeOf(body: unknown): number {
	const { error }: { error?: { code?: unknown } } = Object(body);
	return Number(error?.code);
}

/** Milliseconds until the limit lets calls through again, by docs/meta-api.md section 11.5; 0 where no header tells. */
function namedPause(headers: GraphReply['headers']): number {
	const business: Record<string, { estimated_time_to_regain_access: number }[]> = readJson(
		headers['x-business-use-case-usage'],
	);
	const account: { reset_time_duration?: number } = readJson(headers['x-ad-account-usage']);
	const minutes = Object.values(business).flatMap((uses) =>
		uses.map((use) => use.estimated_time_to_regain_access),
	);
	return Math.max(0, ...minutes) * 60_000 || (account.reset_time_duration ?? 0) * 1000;
}

function readJson<T>(header: string | string[] | undefined): T | Record<string, never> {
	return JSON.parse(String(header ?? '{}'));
}
