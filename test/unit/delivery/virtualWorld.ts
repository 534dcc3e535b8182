import type { DeliveryDoors, DeliveryOptions, DeliveryProgress } from '../../../nodes/shared/delivery';
import type { GraphReply } from '../../../nodes/shared/graph/graphFailure';

/** Repeatable numbers from 0 up to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

interface Timer {
	readonly at: number;
	readonly wake: () => void;
}

/** A clock that jumps to the next timer whenever everything else has come to rest. */
export class VirtualClock {
	now = 1_800_000_000_000;

	private readonly timers: Timer[] = [];

	sleep(milliseconds: number): Promise<void> {
		return new Promise((wake) => this.timers.push({ at: this.now + milliseconds, wake }));
	}

	async runUntil<T>(work: Promise<T>): Promise<T> {
		let isDone = false;
		const watched = work.finally(() => {
			isDone = true;
		});
		watched.catch(() => undefined);
		while (!isDone) {
			await new Promise((resolve) => setImmediate(resolve));
			const next = this.timers.reduce<Timer | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
			if (isDone || !next) continue;
			this.timers.splice(this.timers.indexOf(next), 1);
			this.now = Math.max(this.now, next.at);
			next.wake();
		}
		return await watched;
	}
}

export interface Post {
	readonly datasetId: string;
	readonly body: string;
	readonly at: number;
	/** The ids of the events, in order. */
	readonly ids: string[];
	readonly labels: Record<string, unknown>;
}

type Answer = GraphReply | Error;

export interface World {
	readonly clock: VirtualClock;
	readonly posts: Post[];
	/** Every sleep that was asked for, in milliseconds. */
	readonly sleeps: number[];
	readonly progress: DeliveryProgress[];
	readonly doors: DeliveryDoors;
	cancelled: boolean;
}

/** Doors over virtual time. `answer` is asked when a post begins; the reply comes after its latency, 100 ms by default. */
export function buildWorld(
	answer: (post: Post, number: number) => Answer | Promise<Answer>,
	seed = 1,
	latencyOf: (number: number) => number = () => 100,
): World {
	const clock = new VirtualClock();
	const posts: Post[] = [];
	const sleeps: number[] = [];
	const progress: DeliveryProgress[] = [];
	const world: World = {
		clock,
		posts,
		sleeps,
		progress,
		cancelled: false,
		doors: {
			post: async (datasetId, body) => {
				const { data, ...labels }: { data: { event_id: string }[] } = JSON.parse(body);
				const post: Post = { datasetId, body, at: clock.now, ids: data.map((event) => event.event_id), labels };
				posts.push(post);
				const number = posts.length;
				const result = await answer(post, number);
				await clock.sleep(latencyOf(number));
				if (result instanceof Error) throw result;
				return result;
			},
			sleep: async (milliseconds) => {
				sleeps.push(milliseconds);
				await clock.sleep(milliseconds);
			},
			nowMilliseconds: () => clock.now,
			random: seededRandom(seed),
			isCancelled: () => world.cancelled,
			onProgress: (step) => progress.push(step),
		},
	};
	return world;
}

export const OPTIONS: DeliveryOptions = {
	eventsPerRequest: 1000,
	maximumRequestBytes: 4_000_000,
	concurrentRequests: 1,
	maximumTries: 5,
	maximumTotalWaitMilliseconds: 3_600_000,
};

export function reply(body: unknown, statusCode = 200, headers: GraphReply['headers'] = {}): GraphReply {
	return { statusCode, headers, body };
}

export function received(count: number, messages: string[] = [], headers: GraphReply['headers'] = {}): GraphReply {
	return reply({ events_received: count, messages, fbtrace_id: `Atrace${count}` }, 200, headers);
}

export function graphError(
	code: number,
	subcode?: number,
	more: Record<string, unknown> = {},
	statusCode = 400,
	headers: GraphReply['headers'] = {},
): GraphReply {
	const error = { message: 'Invalid parameter', type: 'OAuthException', code, error_subcode: subcode, ...more };
	return reply({ error: { ...error, fbtrace_id: 'AbCdEf' } }, statusCode, headers);
}

export function networkError(code: string): Error {
	return Object.assign(new Error(`socket trouble ${code}`), { code });
}
