import type {
	DeliveryOptions,
	DeliveryProgress,
	DeliveryServices,
} from '../../../nodes/shared/delivery';
import type { GraphReply } from '../../../nodes/shared/graph';
import { seededRandom } from '../../support/seededRandom';
import { VirtualClock } from '../../support/virtualClock';

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
	/** Every wait that was asked for, in milliseconds; to give way is none. */
	readonly sleeps: number[];
	readonly progress: DeliveryProgress[];
	readonly services: DeliveryServices;
	cancelled: boolean;
}

/** The world in virtual time. `answer` is asked when a post begins; the reply comes after its latency, 100 ms by default. */
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
		services: {
			post: async ({ ownerId: datasetId }, bytes) => {
				const body = bytes.toString();
				const { data, ...labels }: { data: { event_id: string }[] } = JSON.parse(body);
				const post: Post = {
					datasetId,
					body,
					at: clock.now,
					ids: data.map((event) => event.event_id),
					labels,
				};
				posts.push(post);
				const number = posts.length;
				const result = await answer(post, number);
				await clock.sleep(latencyOf(number));
				if (result instanceof Error) throw result;
				return result;
			},
			sleep: async (milliseconds) => {
				if (milliseconds > 0) sleeps.push(milliseconds);
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

export function reply(
	body: unknown,
	statusCode = 200,
	headers: GraphReply['headers'] = {},
): GraphReply {
	return { statusCode, headers, body };
}

export function received(
	count: number,
	messages: string[] = [],
	headers: GraphReply['headers'] = {},
): GraphReply {
	return reply({ events_received: count, messages, fbtrace_id: `Atrace${count}` }, 200, headers);
}

export function graphError(
	code: number,
	subcode?: number,
	more: Record<string, unknown> = {},
	statusCode = 400,
	headers: GraphReply['headers'] = {},
): GraphReply {
	const error = {
		message: 'Invalid parameter',
		type: 'OAuthException',
		code,
		error_subcode: subcode,
		...more,
	};
	return reply({ error: { ...error, fbtrace_id: 'AbCdEf' } }, statusCode, headers);
}

export function networkError(code: string): Error {
	return Object.assign(new Error(`socket trouble ${code}`), { code });
}
