import type { DeliveryOptions } from '../../../nodes/shared/delivery';
import { frameRequest } from '../../../nodes/shared/delivery/edges/conversionsApi';
import { buildEvent, buildEvents, run, statusesOf, WEB } from './events';
import { buildWorld, received } from './virtualWorld';

const accepting = () => buildWorld(({ ids }) => received(ids.length));

describe('batches', () => {
	it('sends 2,500 events in requests of 1,000, 1,000 and 500, in input order', async () => {
		const world = accepting();
		const delivery = await run(world, buildEvents(2500));
		expect(world.posts.map(({ ids }) => ids.length)).toEqual([1000, 1000, 500]);
		expect(world.posts.flatMap(({ ids }) => ids)).toEqual(
			buildEvents(2500).map((_, index) => `e${index}`),
		);
		expect(delivery.counts).toEqual({ sent: 2500, refused: 0, not_sent: 0, uncertain: 0 });
		expect(delivery.extraRequests).toBe(0);
	});

	it('never sends more than the 1,000 events Meta takes, whatever the option says', async () => {
		const world = accepting();
		await run(world, buildEvents(1500), { eventsPerRequest: 5000 });
		expect(world.posts.map(({ ids }) => ids.length)).toEqual([1000, 500]);
	});

	it('sends nothing for no events', async () => {
		const world = accepting();
		const delivery = await run(world, []);
		expect(world.posts).toEqual([]);
		expect(delivery.results).toEqual([]);
	});

	it('puts the serialized events into the body as they are', async () => {
		const world = accepting();
		const events = [
			{ frame: frameRequest(WEB), json: '{"event_id":"a",  "lead_id":1234567890123456789}' },
			{ frame: frameRequest(WEB), json: '{"event_id":"b"}' },
		];
		await run(world, events);
		expect(world.posts[0].body).toBe(
			'{"data":[{"event_id":"a",  "lead_id":1234567890123456789},{"event_id":"b"}]}',
		);
	});

	it('bounds a body by its UTF-8 bytes, not by its characters', async () => {
		const world = accepting();
		const events = Array.from({ length: 30 }, (_, index) =>
			buildEvent(`${'日本語'.repeat(20)}${index}`),
		);
		await run(world, events, { maximumRequestBytes: 1000 });
		expect(world.posts.length).toBeGreaterThan(1);
		for (const { body } of world.posts)
			expect(Buffer.byteLength(body, 'utf8')).toBeLessThanOrEqual(1000);
		// Each event takes 217 or 218 bytes and a comma; the frame takes 11: four fit into 1,000 bytes, five do not.
		expect(world.posts[0].ids).toHaveLength(4);
		expect(world.posts.flatMap(({ ids }) => ids)).toHaveLength(30);
	});

	it('bounds bodies of many small events in a script of three bytes a character as well', async () => {
		const world = accepting();
		const events = Array.from({ length: 20 }, (_, index) =>
			buildEvent(`${'あ'.repeat(140)}${index}`),
		);
		await run(world, events, { maximumRequestBytes: 4000, eventsPerRequest: 10 });
		for (const { body } of world.posts) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(4000);
	});

	it('counts the labels of the destination into the bytes', async () => {
		const world = accepting();
		const destination = { datasetId: '1', uploadTag: 'x'.repeat(300) };
		const events = buildEvents(40, destination);
		await run(world, events, { maximumRequestBytes: 600 });
		for (const { body } of world.posts) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(600);
		expect(world.posts.flatMap(({ ids }) => ids)).toHaveLength(40);
	});

	it('sends an event alone that is larger than the bound, for Meta to decide', async () => {
		const world = accepting();
		const events = [buildEvent('a'), buildEvent('b'.repeat(5000)), buildEvent('c')];
		const delivery = await run(world, events, { maximumRequestBytes: 1000 });
		expect(world.posts.map(({ ids }) => ids.length)).toEqual([1, 1, 1]);
		expect(statusesOf(delivery)).toEqual(['sent', 'sent', 'sent']);
	});
});

describe('destinations', () => {
	it('groups by dataset and labels in the order of first appearance, wherever the events stand', async () => {
		const world = accepting();
		const first = { datasetId: '1', testEventCode: 'TEST1' };
		const second = {
			datasetId: '2',
			uploadTag: 'May "A"',
			partnerAgent: 'plname-1.0',
			namespaceId: '77',
		};
		const events = [
			buildEvent('a', first),
			buildEvent('b', second),
			buildEvent('c', { ...first }),
			buildEvent('d', { datasetId: '1' }),
			buildEvent('e', { ...second }),
		];
		const delivery = await run(world, events);
		expect(world.posts.map(({ datasetId, ids, labels }) => ({ datasetId, ids, labels }))).toEqual([
			{ datasetId: '1', ids: ['a', 'c'], labels: { test_event_code: 'TEST1' } },
			{
				datasetId: '2',
				ids: ['b', 'e'],
				labels: { upload_tag: 'May "A"', partner_agent: 'plname-1.0', namespace_id: '77' },
			},
			{ datasetId: '1', ids: ['d'], labels: {} },
		]);
		expect(
			delivery.results.map((result) => (result.status === 'sent' ? result.request : -1)),
		).toEqual([0, 1, 0, 2, 1]);
	});

	it('treats an empty label like none', async () => {
		const world = accepting();
		await run(world, [
			buildEvent('a', { datasetId: '1', testEventCode: '' }),
			buildEvent('b', { datasetId: '1' }),
		]);
		expect(world.posts.map(({ ids, labels }) => ({ ids, labels }))).toEqual([
			{ ids: ['a', 'b'], labels: {} },
		]);
	});

	it('keeps events Meta does not deduplicate out of the requests of the others', async () => {
		const world = accepting();
		await run(world, [buildEvent('a'), buildEvent('b', WEB, false), buildEvent('c', WEB, true)]);
		expect(world.posts.map(({ ids }) => ids)).toEqual([['a', 'c'], ['b']]);
	});
});

describe('requests at the same time', () => {
	const runWith = async (options: Partial<DeliveryOptions>) => {
		let open = 0;
		let most = 0;
		const world = buildWorld(
			async ({ ids }) => {
				open += 1;
				most = Math.max(most, open);
				await world.clock.sleep(10);
				open -= 1;
				return received(ids.length, [`first ${ids[0]}`]);
			},
			1,
			() => 10,
		);
		const delivery = await run(world, buildEvents(60), { eventsPerRequest: 5, ...options });
		return { most, delivery };
	};

	it.each([1, 3, 12])('makes at most %i', async (concurrentRequests) => {
		const { most } = await runWith({ concurrentRequests });
		expect(most).toBe(concurrentRequests);
	});

	it('gives the results in input order, whatever finishes first', async () => {
		const world = buildWorld(
			({ ids }) => received(ids.length, [`first ${ids[0]}`]),
			1,
			(number) => 1000 - number * 50,
		);
		const delivery = await run(world, buildEvents(60), {
			eventsPerRequest: 5,
			concurrentRequests: 6,
		});
		delivery.results.forEach((result, index) => {
			expect(result).toMatchObject({ status: 'sent', messages: [`first e${index - (index % 5)}`] });
		});
	});
});

describe('what is reported of a sent event', () => {
	it('names Meta’s trace and warnings, without what may identify a person', async () => {
		const world = buildWorld(() => received(2, ['event of jane@example.com looks odd']));
		const delivery = await run(world, buildEvents(2));
		expect(delivery.results[1]).toEqual({
			status: 'sent',
			fbtraceId: 'Atrace2',
			messages: ['event of [e-mail] looks odd'],
			request: 0,
		});
		expect(delivery.requests).toEqual([
			{
				frame: frameRequest(WEB),
				eventsSent: 2,
				eventsReceived: 2,
				fbtraceId: 'Atrace2',
				messages: ['event of [e-mail] looks odd'],
				tries: 1,
				retries: [],
				waitedMilliseconds: 0,
			},
		]);
	});

	it('tells the progress after each request', async () => {
		const world = accepting();
		await run(world, buildEvents(25), { eventsPerRequest: 10 });
		expect(
			world.progress.map(({ settled, total, sent, requests }) => [settled, total, sent, requests]),
		).toEqual([
			[10, 25, 10, 1],
			[20, 25, 20, 2],
			[25, 25, 25, 3],
		]);
	});
});
