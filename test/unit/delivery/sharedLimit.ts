/** Several deliveries, as on several workers, with one token: Meta counts all their calls together, and each sees its own replies. */
import type { Delivery, DeliveryOptions } from '../../../nodes/shared/delivery';
import { deliverAll } from '../../support/deliverAll';
import { seededRandom } from '../../support/seededRandom';
import { VirtualClock } from '../../support/virtualClock';
import { buildEvents } from './events';
import { graphError, received } from './virtualWorld';

const MINUTE = 60_000;
const SECOND = 1000;
const LATENCY = 400;

export interface SharedLimit {
	readonly workers: number;
	readonly requestsEach: number;
	/** So many calls are let through in a window; the others are refused until it ends. */
	readonly callsPerWindow: number;
	readonly windowMinutes: number;
	/** Whether each call counts for a window's length, as Meta says of its hour (Graph API, Rate Limits), or all start anew together. */
	readonly isRolling?: boolean;
	/** Whether the refusal names the time until calls are let through again. */
	readonly isNamed: boolean;
	readonly seed: number;
	readonly options?: Partial<DeliveryOptions>;
}

export interface SharedOutcome {
	readonly deliveries: readonly Delivery[];
	/** When each worker had sent everything, in milliseconds from the start. */
	readonly endedAt: readonly number[];
	/** Calls that were let through, and calls that were refused. */
	readonly taken: number;
	readonly refused: number;
	/** Calls that would have been enough. */
	readonly needed: number;
	/** Calls in the first second after a limit was lifted, of each time that it was. */
	readonly reopened: readonly number[];
}

/** Runs all workers at the same time against one budget, in virtual time. */
export async function runSharedLimit(shared: SharedLimit): Promise<SharedOutcome> {
	const { workers, callsPerWindow, windowMinutes, isNamed, isRolling = false } = shared;
	const clock = new VirtualClock();
	const start = clock.now;
	const window = windowMinutes * MINUTE;
	const reopened: number[] = [];
	let taken = 0;
	let refused = 0;
	let windowIndex = 0;
	let usedInWindow = 0;
	let openedAt = start;
	const takenAt: number[] = [];

	const noteTime = () => {
		if (isRolling) {
			while (takenAt.length > 0 && takenAt[0] <= clock.now - window) takenAt.shift();
			usedInWindow = takenAt.length;
			return;
		}
		const index = Math.floor((clock.now - start) / window);
		if (index !== windowIndex) {
			if (usedInWindow >= callsPerWindow) reopened.push(0);
			usedInWindow = 0;
			openedAt = clock.now;
		}
		windowIndex = index;
	};

	const answer = (ownerId: string, count: number) => {
		noteTime();
		if (reopened.length > 0 && clock.now - openedAt < SECOND) reopened[reopened.length - 1] += 1;
		if (usedInWindow < callsPerWindow) {
			usedInWindow += 1;
			taken += 1;
			takenAt.push(clock.now);
			const percent = Math.floor((100 * usedInWindow) / callsPerWindow);
			return received(count, [], usageOf(ownerId, Math.min(99, percent), 0));
		}
		refused += 1;
		const opensAt = isRolling ? takenAt[0] + window : start + (windowIndex + 1) * window;
		const left = opensAt - clock.now;
		return graphError(
			isNamed ? 80004 : 4,
			undefined,
			{},
			400,
			isNamed ? usageOf(ownerId, 100, Math.ceil(left / MINUTE)) : {},
		);
	};

	const runs = Array.from({ length: workers }, async (_, worker) => {
		const delivery = await deliverAll(
			buildEvents(shared.requestsEach * 10),
			{
				eventsPerRequest: 10,
				maximumRequestBytes: 4_000_000,
				concurrentRequests: 4,
				maximumTries: 5,
				maximumTotalWaitMilliseconds: 100 * 60 * MINUTE,
				...shared.options,
			},
			{
				post: async ({ ownerId }, body) => {
					const { data }: { data: unknown[] } = JSON.parse(body.toString());
					const reply = answer(ownerId, data.length);
					await clock.sleep(LATENCY);
					return reply;
				},
				sleep: async (milliseconds) => await clock.sleep(milliseconds),
				nowMilliseconds: () => clock.now,
				random: seededRandom(shared.seed * 1000 + worker),
				isCancelled: () => false,
			},
		);
		return { delivery, endedAt: clock.now - start };
	});
	const ended = await clock.runUntil(Promise.all(runs));
	return {
		deliveries: ended.map(({ delivery }) => delivery),
		endedAt: ended.map(({ endedAt }) => endedAt),
		taken,
		refused,
		needed: workers * shared.requestsEach,
		reopened,
	};
}

function usageOf(ownerId: string, percent: number, minutes: number): Record<string, string> {
	const figures = { call_count: percent, total_cputime: 1, total_time: 1 };
	const useCase = { type: 'ads_management', ...figures, estimated_time_to_regain_access: minutes };
	return { 'x-business-use-case-usage': JSON.stringify({ [ownerId]: [useCase] }) };
}
