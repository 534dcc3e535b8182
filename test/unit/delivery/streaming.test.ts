/** Events that are added while others are under way: what is held, and that the results are those of a list known whole. */
import { openDelivery, type DeliveryOptions } from '../../../nodes/shared/delivery';
import { deliverAll, deliverAsTheyCome, type Delivered } from '../../support/deliverAll';
import { buildEvent, buildEvents, failureOf, statusesOf } from './events';
import { buildWorld, graphError, OPTIONS, received, type World } from './virtualWorld';

const accepting = () => buildWorld(({ ids }) => received(ids.length));
const numberOf = (id: string) => Number(id.slice(1));

/** A Meta that refuses each request with one of these events in it. */
const refusing = (isBad: (number: number) => boolean) =>
	buildWorld(({ ids }) =>
		ids.some((id) => isBad(numberOf(id))) ? graphError(100, 2804050) : received(ids.length),
	);

async function run(
	world: World,
	events: ReturnType<typeof buildEvents>,
	options: Partial<DeliveryOptions> = {},
	onAdded?: (added: number, held: number) => void,
): Promise<Delivered> {
	const all = { ...OPTIONS, ...options };
	return await world.clock.runUntil(deliverAsTheyCome(events, all, world.services, onAdded));
}

describe('events that come while others are under way', () => {
	it('nothing is sent before the start, however many there are', async () => {
		const world = accepting();
		const delivery = openDelivery(OPTIONS, world.services, () => undefined);
		for (const event of buildEvents(5000)) delivery.add(event);
		expect([world.posts.length, delivery.hasRoom]).toEqual([0, true]);
		await world.clock.runUntil(delivery.end());
		expect(world.posts).toHaveLength(5);
	});

	it('the first request goes when it is full, long before the last event is there', async () => {
		const world = accepting();
		const posts: number[] = [];
		await run(world, buildEvents(20_000), {}, () => posts.push(world.posts.length));
		expect(posts[998]).toBe(0);
		expect(posts[3000]).toBeGreaterThan(0);
		expect(world.posts.map(({ ids }) => ids.length)).toEqual(new Array(20).fill(1000));
	});

	it('no more are held than the requests under way and two more', async () => {
		let most = 0;
		const note = (_added: number, held: number) => (most = Math.max(most, held));
		await run(accepting(), buildEvents(20_000), { concurrentRequests: 4 }, note);
		expect(most).toBe(6000);
		most = 0;
		await run(accepting(), buildEvents(500), { eventsPerRequest: 10 }, note);
		expect(most).toBe(30);
	});

	it('no more bytes are held than so many requests may have', async () => {
		let most = 0;
		const note = (_added: number, held: number) => (most = Math.max(most, held));
		const events = buildEvents(300).map((event) => ({
			...event,
			json: JSON.stringify({ event_id: 'e', pad: 'x'.repeat(10_000) }),
		}));
		await run(accepting(), events, { maximumRequestBytes: 100_000 }, note);
		expect(most).toBe(30);
	});

	it('events of very many frames do not wait for their requests to fill: the fullest go', async () => {
		const world = accepting();
		let most = 0;
		const events = Array.from({ length: 1200 }, (_, index) =>
			buildEvent(`e${index}`, { datasetId: String(1 + (index % 400)) }),
		);
		const delivery = await run(world, events, { eventsPerRequest: 100 }, (_added, held) => {
			most = Math.max(most, held);
		});
		expect(most).toBe(300);
		expect(new Set(statusesOf(delivery))).toEqual(new Set(['sent']));
		expect(world.posts.flatMap(({ ids }) => ids)).toHaveLength(1200);
	});

	it('ends at once when canceled, with a result for each event', async () => {
		const world = accepting();
		const delivery = await run(world, buildEvents(20_000), {}, (added) => {
			if (added === 5000) world.cancelled = true;
		});
		expect(world.posts.length).toBeLessThanOrEqual(5);
		expect(delivery.results).toHaveLength(20_000);
		expect(failureOf(delivery, 19_999).kind).toBe('canceled');
	});

	it('is over at once where the token has died', async () => {
		const world = buildWorld(() => graphError(190));
		const delivery = await run(world, buildEvents(20_000));
		expect(world.posts).toHaveLength(1);
		expect(delivery.counts).toMatchObject({ sent: 0, not_sent: 20_000 });
	});
});

describe('the results are those of events that are all known before', () => {
	it.each<[what: string, isBad: (number: number) => boolean]>([
		['none is bad', () => false],
		['some are bad', (number) => number % 777 === 5],
		['one in fifty is bad', (number) => number % 50 === 0],
		['the first are bad', (number) => number < 100],
		['the last are bad', (number) => number >= 8900],
	])('where %s', async (_what, isBad) => {
		const events = buildEvents(9000);
		const worlds = [refusing(isBad), refusing(isBad)];
		const whole = await worlds[0].clock.runUntil(deliverAll(events, OPTIONS, worlds[0].services));
		const streamed = await run(worlds[1], events);
		expect(statusesOf(streamed)).toEqual(statusesOf(whole));
		expect(statusesOf(streamed)).toEqual(
			events.map((_, index) => (isBad(index) ? 'refused' : 'sent')),
		);
	});

	it('where nearly all are bad, a check draws from all of them, and sending waits until they are known', async () => {
		const world = refusing((number) => number >= 100);
		const posts: number[] = [];
		const delivery = await run(world, buildEvents(50_000), {}, () =>
			posts.push(world.posts.length),
		);
		expect(failureOf(delivery, 49_999).kind).toBe('stopped_early');
		expect(world.posts.length).toBeLessThan(100);
		expect(new Set(posts.slice(10_000)).size).toBe(1);
	});
});
