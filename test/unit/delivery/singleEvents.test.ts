import { buildEvents, run, statusesOf, WEB } from './events';
import { buildWorld, graphError, type Post, received, reply } from './virtualWorld';

/** A Meta that refuses requests with more events than these, whatever they are. */
const takingAtMost = (most: number, refusal = graphError(100)) =>
	buildWorld(({ ids }: Post) => (ids.length > most ? refusal : received(ids.length)));

describe('a Meta that refuses every request with more than one event', () => {
	it.each([1, 4])(
		'is recognized after some dozens of requests: %i at a time',
		async (concurrentRequests) => {
			const world = takingAtMost(1);
			const delivery = await run(world, buildEvents(2000), { concurrentRequests });
			expect(delivery.counts).toEqual({ sent: 2000, refused: 0, not_sent: 0, uncertain: 0 });
			expect(world.posts.length).toBeLessThan(2060);
		},
	);

	it.each([
		['413 of a gateway', reply('<html></html>', 413)],
		['a code of Meta for too large requests', graphError(100, 1487634)],
	])('is recognized by %s', async (_, refusal) => {
		const world = takingAtMost(1, refusal);
		const delivery = await run(world, buildEvents(1000));
		expect(delivery.counts.sent).toBe(1000);
		expect(world.posts.length).toBeLessThan(1060);
	});

	it('is recognized for events that Meta does not deduplicate, which go once', async () => {
		const world = takingAtMost(1);
		const delivery = await run(world, buildEvents(500, WEB, false));
		expect(delivery.counts.sent).toBe(500);
		const single = world.posts.filter(({ ids }) => ids.length === 1).flatMap(({ ids }) => ids);
		expect(new Set(single).size).toBe(single.length);
	});

	it('is one dataset: others go in batches', async () => {
		const world = buildWorld(({ datasetId, ids }) =>
			datasetId === '1' && ids.length > 1 ? graphError(100) : received(ids.length),
		);
		const events = [
			...buildEvents(400, { datasetId: '1' }),
			...buildEvents(400, { datasetId: '2' }),
		];
		const delivery = await run(world, events, { eventsPerRequest: 100 });
		expect(delivery.counts.sent).toBe(800);
		expect(world.posts.filter(({ datasetId }) => datasetId === '2')).toHaveLength(4);
	});

	it('still has its bad events found', async () => {
		const bad = new Set(['e3', 'e700']);
		const world = buildWorld(({ ids }) =>
			ids.length > 1 || ids.some((id) => bad.has(id)) ? graphError(100) : received(ids.length),
		);
		const delivery = await run(world, buildEvents(1000));
		const refused = statusesOf(delivery).flatMap((status, index) =>
			status === 'refused' ? [index] : [],
		);
		expect(refused).toEqual([3, 700]);
		expect(world.posts.length).toBeLessThan(1070);
	});
});

describe('a Meta that refuses larger requests only', () => {
	it.each([2, 3, 10, 100])('gets as many as it takes: %i', async (most) => {
		const world = takingAtMost(most);
		const delivery = await run(world, buildEvents(1000));
		expect(delivery.counts.sent).toBe(1000);
		expect(world.posts.filter(({ ids }) => ids.length === 1).length).toBeLessThan(500);
	});
});
