import type { Destination, OutgoingEvent } from '../../../nodes/shared/delivery';
import type { Delivered } from '../../support/deliverAll';
import { seededRandom } from '../../support/seededRandom';
import { buildEvent, run } from './events';
import { FAULTS, type Nature, TinyMeta } from './tinyMeta';
import { buildWorld, graphError } from './virtualWorld';

const SUBCODES = [2804003, 2804009, 2804010, 2804050];
const BUSY_HOURS = 24 * 3_600_000;

/** A name made of letters only, because long digits are removed from what is shown. */
function wordOf(index: number): string {
	return [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

interface Scene {
	readonly random: () => number;
	readonly events: OutgoingEvent[];
	readonly natures: Nature[];
	readonly meta: TinyMeta;
	readonly eventsPerRequest: number;
	readonly concurrentRequests: number;
}

/** All of a run by its seed: 50 to 450 events, one to three destinations, up to a fifth bad, up to a quarter of faults. */
function buildScene(seed: number, faultShare = (seed % 6) * 0.05): Scene {
	const random = seededRandom(seed);
	const count = 50 + Math.floor(random() * 400);
	const badShare = [0, 0.01, 0.05, 0.2][seed % 4];
	const isSorted = seed % 3 === 0;
	const destinations: Destination[] = [
		{ datasetId: '11' },
		{ datasetId: '22', uploadTag: 't' },
		{ datasetId: '33' },
	];
	const natures = Array.from({ length: count }, (_, index): Nature => {
		const share = isSorted ? index / count : random();
		const subcode = SUBCODES[Math.floor(random() * SUBCODES.length)];
		const isUncounted = seed % 5 === 0 && random() < 0.01;
		const kind = share < badShare ? 'bad' : isUncounted ? 'uncounted' : 'good';
		return { kind, subcode, word: wordOf(index) };
	});
	const used = destinations.slice(0, 1 + (seed % 3));
	const events = natures.map((_, index) =>
		buildEvent(`e${index}`, used[Math.floor(random() * used.length)]),
	);
	const natureOf = (id: string) => natures[Number(id.slice(1))];
	return {
		random,
		events,
		natures,
		meta: new TinyMeta(natureOf, random, faultShare),
		eventsPerRequest: [1000, 100, 64, 10, 1][Math.floor(random() * 5)],
		concurrentRequests: 1 + Math.floor(random() * 5),
	};
}

async function play(
	scene: Scene,
	options: { maximumTries: number; deduplicable?: boolean },
): Promise<Delivered> {
	const { meta, events, random, eventsPerRequest, concurrentRequests } = scene;
	const world = buildWorld(
		(post) => meta.answer(post),
		Math.floor(random() * 1e9),
		() => 20 + random() * 2000,
	);
	const begin = world.clock.now;
	const delivery = await run(
		world,
		events.map((event) => ({ ...event, deduplicable: options.deduplicable })),
		{
			eventsPerRequest,
			concurrentRequests,
			maximumTries: options.maximumTries,
			maximumTotalWaitMilliseconds: BUSY_HOURS,
		},
	);
	expect(delivery.results).toHaveLength(events.length);
	expect(delivery.waitedMilliseconds).toBeLessThanOrEqual(BUSY_HOURS);
	expect(world.clock.now - begin).toBeLessThanOrEqual(
		delivery.waitedMilliseconds + world.posts.length * 2020,
	);
	for (const request of delivery.requests)
		expect(request.tries).toBeLessThanOrEqual(options.maximumTries);
	return delivery;
}

const keyOf = (event: OutgoingEvent, index: number) => `${event.frame.ownerId}/e${index}`;

/** Twice b·log2(n) over all events, and 20 for each spot check: at 10 refusals, and at each doubling after. */
function boundOfExtraRequests({ natures, events, eventsPerRequest }: Scene): number {
	const troubled = natures.filter(({ kind }) => kind !== 'good').length;
	const largest = Math.min(eventsPerRequest, events.length);
	const checks = troubled < 10 ? 0 : 1 + Math.ceil(Math.log2(troubled / 10));
	return 2 * troubled * Math.ceil(Math.log2(largest)) + 20 * checks;
}

describe('a delivery to a Meta that fails by chance', () => {
	const seen = new Map<string, number>();
	let eventsPlayed = 0;

	const seeds = Array.from({ length: 240 }, (_, index) => index + 1);
	it.each(seeds)('loses, doubles and confuses nothing (seed %i)', async (seed) => {
		const scene = buildScene(seed);
		const delivery = await play(scene, { maximumTries: 14 });
		eventsPlayed += scene.events.length;
		for (const [fault, count] of scene.meta.faults) seen.set(fault, (seen.get(fault) ?? 0) + count);

		scene.events.forEach((event, index) => {
			const { kind, subcode, word } = scene.natures[index];
			const result = delivery.results[index];
			const isStored = scene.meta.taken.has(keyOf(event, index));
			expect([index, result.status, isStored]).toEqual([
				index,
				kind === 'good' ? 'sent' : 'refused',
				kind === 'good',
			]);
			if (result.status !== 'refused') return;
			if (kind === 'uncounted') expect(result.failure.kind).toBe('not_counted');
			else expect(result.failure).toMatchObject({ subcode, userMessage: `because ${word}` });
		});
		expect(scene.meta.taken.size).toBe(delivery.counts.sent);
		expect(delivery.extraRequests).toBeLessThanOrEqual(boundOfExtraRequests(scene));
	});

	it('has seen every kind of fault, and at least 50,000 events', () => {
		for (const fault of FAULTS) expect([fault, (seen.get(fault) ?? 0) > 20]).toEqual([fault, true]);
		expect(eventsPlayed).toBeGreaterThanOrEqual(50_000);
	});

	it.each(Array.from({ length: 60 }, (_, index) => 1000 + index))(
		'never doubles messaging events, and says of each what is known (seed %i)',
		async (seed) => {
			const scene = buildScene(seed, 0.1);
			const delivery = await play(scene, { maximumTries: 14, deduplicable: false });
			scene.events.forEach((event, index) => {
				const taken = scene.meta.taken.get(keyOf(event, index)) ?? 0;
				const { status } = delivery.results[index];
				expect(taken).toBeLessThanOrEqual(1);
				if (status === 'sent') expect([index, taken]).toEqual([index, 1]);
				if (status === 'not_sent' || status === 'refused')
					expect([index, taken]).toEqual([index, 0]);
			});
		},
	);

	it.each(Array.from({ length: 60 }, (_, index) => 2000 + index))(
		'says the truth when it gives up, and a second run completes it (seed %i)',
		async (seed) => {
			const scene = buildScene(seed, 0.35);
			const healthy = scene.meta.answer.bind(scene.meta);
			const deadFrom = 3 + (seed % 20);
			let answered = 0;
			scene.meta.answer = (post) => {
				answered += 1;
				return answered >= deadFrom && seed % 2 === 0 ? graphError(190, 463) : healthy(post);
			};
			const first = await play(scene, { maximumTries: 2 });
			scene.events.forEach((event, index) => {
				const isStored = scene.meta.taken.has(keyOf(event, index));
				const { status } = first.results[index];
				if (status === 'sent') expect([index, isStored]).toEqual([index, true]);
				if (status === 'not_sent' || status === 'refused')
					expect([index, isStored]).toEqual([index, false]);
			});

			const natureOf = (id: string) => scene.natures[Number(id.slice(1))];
			const meta = new TinyMeta(natureOf, scene.random, 0);
			for (const [key, count] of scene.meta.taken) meta.taken.set(key, count);
			await play({ ...scene, meta }, { maximumTries: 5 });
			scene.events.forEach((event, index) => {
				expect([index, meta.taken.has(keyOf(event, index))]).toEqual([
					index,
					scene.natures[index].kind === 'good',
				]);
			});
		},
	);
});
