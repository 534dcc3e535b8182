/** Plays a seed: the delivery over real HTTP to a double of its own, in virtual time. */
import { TOKENS } from '../graph/fixtures';
import type { FaultPlan } from '../graph/faults';
import { seededPlan } from '../graph/seededFaults';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { deliverAll, deliverAsTheyCome, type Delivered } from '../support/deliverAll';
import { seededRandom } from '../support/seededRandom';
import { VirtualClock } from '../support/virtualClock';
import { START } from '../unit/double/support';
import { findBreaches, findBreachesOfSecondRun } from './invariants';
import { buildScene, type Scene } from './scene';
import { Wire } from './wire';

/** Virtual milliseconds; limits that the first run met are over by then, Meta's deduplication is not. */
const UNTIL_THE_SECOND_RUN = 3_600_000;

/** What a seed did, and everything in which it broke its word. */
export interface Played {
	readonly seed: number;
	readonly story: string;
	readonly events: number;
	readonly requests: number;
	readonly extraRequests: number;
	readonly retries: number;
	/** Virtual milliseconds; the longest single wait before a retry, and the time in which a request was held back. */
	readonly longestWait: number;
	readonly waited: number;
	readonly faults: ReadonlyMap<string, number>;
	readonly breaches: readonly string[];
}

/** One delivery and what it left at Meta. */
export interface Run {
	readonly delivery: Delivered;
	readonly double: GraphDouble;
	readonly wire: Wire;
	/** Virtual milliseconds from begin to end. */
	readonly took: number;
	readonly faults: ReadonlyMap<string, number>;
}

export async function playSeed(seed: number): Promise<Played> {
	const scene = buildScene(seed);
	const clock = new VirtualClock(START * 1000);
	const double = await startGraphDouble({ now: () => clock.now });
	try {
		for (const { id, nature } of scene.events) if (nature === 'left out') double.leaveOut(id);
		const first = await run(scene, scene, double, clock);
		const breaches = findBreaches(scene, first);
		if (scene.story === 'gives up' || scene.story === 'token dies' || scene.story === 'cancelled') {
			double.addToken(TOKENS.good);
			clock.now += UNTIL_THE_SECOND_RUN;
			const healthy = {
				...scene,
				faults: { seed, share: 0 },
				tokenDiesAt: undefined,
				cancelledAfter: undefined,
			};
			breaches.push(...findBreachesOfSecondRun(scene, await run(scene, healthy, double, clock)));
		}
		return { ...summaryOf(first), seed, story: scene.story, events: scene.events.length, breaches };
	} finally {
		await double.close();
	}
}

async function run(
	scene: Scene,
	trouble: Scene,
	double: GraphDouble,
	clock: VirtualClock,
): Promise<Run> {
	const faults = new Map<string, number>();
	const note = (name: string) => faults.set(name, (faults.get(name) ?? 0) + 1);
	const begin = clock.now;
	const wire = new Wire(clock, double.url, seededRandom(scene.seed + 0.5e9));
	wire.cancelledAt = begin + (trouble.cancelledAfter ?? Infinity);
	const plan = planFor(trouble, note);
	const requestsBefore = double.requests().length;
	double.fail((request, n) => {
		const fault = plan(request, n - requestsBefore);
		wire.noteFault(fault);
		return fault;
	});
	const outgoing = scene.events.map((event) => event.outgoing);
	const deliver = scene.seed % 2 === 0 ? deliverAll : deliverAsTheyCome;
	const delivery = await clock.runUntil(deliver(outgoing, trouble.options, wire.services()));
	return { delivery, double, wire, took: clock.now - begin, faults };
}

function planFor(trouble: Scene, note: (name: string) => void): FaultPlan {
	const byChance = seededPlan(trouble.faults, note);
	if (trouble.story === 'one by one') return () => ({ kind: 'refuses_batches' });
	return (request, n) => {
		if (n === trouble.tokenDiesAt) {
			note('token dies');
			return { kind: 'token_expires' };
		}
		if (n === trouble.countsFewerAt) {
			note('200 counting fewer');
			return { kind: 'counts_fewer', by: 1 + (trouble.seed % 3), stores: trouble.seed % 4 < 2 };
		}
		return byChance(request, n);
	};
}

function summaryOf({ delivery, wire, faults }: Run) {
	const retries = delivery.requests.flatMap((request) => request.retries);
	return {
		requests: wire.requests,
		extraRequests: delivery.extraRequests,
		retries: retries.length,
		longestWait: Math.max(0, ...retries.map(({ waitedMilliseconds }) => waitedMilliseconds)),
		waited: delivery.waitedMilliseconds,
		faults,
	};
}
