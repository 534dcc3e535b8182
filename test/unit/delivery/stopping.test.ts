import { openDelivery } from '../../../nodes/shared/delivery';
import { buildEvents, failureOf, run, statusesOf, WEB } from './events';
import { buildWorld, graphError, networkError, OPTIONS, received, reply } from './virtualWorld';

describe('failures that end the run', () => {
	it.each([
		['a dead token', graphError(190, 463), 'authentication', 'expired', 'access token'],
		['a wrong app secret', graphError(104), 'authentication', 'signature', 'App Secret'],
		['an invalid session', graphError(102), 'authentication', 'session', 'access token'],
		['an old version', graphError(2635), 'version', 'version', 'API Version'],
		['a policy block', graphError(368), 'blocked', 'policies', 'Account Quality'],
		[
			'a login page',
			reply('<html><title>Login</title></html>', 403),
			'unreadable_reply',
			'a web page (HTTP status 403)',
			'Base URL',
		],
		['a redirect', reply('', 302), 'unreadable_reply', 'empty', 'Base URL'],
		[
			'an untrusted certificate',
			networkError('CERT_HAS_EXPIRED'),
			'network',
			'certificate',
			'Base URL',
		],
	])('%s: after one request, with the cure', async (_, answer, kind, words, cure) => {
		const world = buildWorld(({ ids }, number) => (number === 1 ? received(ids.length) : answer));
		const delivery = await run(world, buildEvents(50), { eventsPerRequest: 10 });
		expect(world.posts).toHaveLength(2);
		expect(delivery.counts).toEqual({ sent: 10, refused: 0, not_sent: 40, uncertain: 0 });
		expect(delivery.stopped?.kind).toBe(kind);
		expect(failureOf(delivery, 49).message).toContain(words);
		expect(failureOf(delivery, 49).cure).toContain(cure);
		expect(world.sleeps).toEqual([]);
	});

	it('lets requests end that are under way', async () => {
		const world = buildWorld(({ ids }) =>
			ids.includes('e0') ? graphError(190) : received(ids.length),
		);
		const delivery = await run(world, buildEvents(50), {
			eventsPerRequest: 10,
			concurrentRequests: 3,
		});
		expect(world.posts).toHaveLength(3);
		expect(delivery.counts).toMatchObject({ sent: 20, not_sent: 30 });
	});

	it.each([
		['ECONNREFUSED', 'not_sent'],
		['ECONNRESET', 'uncertain'],
	])('end the tries of other requests as well (%s before: %s)', async (code, status) => {
		const world = buildWorld((_post, number) =>
			number === 1 ? networkError(code) : graphError(190, 463),
		);
		const delivery = await run(world, buildEvents(20), {
			eventsPerRequest: 10,
			concurrentRequests: 2,
		});
		expect(world.posts).toHaveLength(2);
		expect(delivery.results[0].status).toBe(status);
		expect(failureOf(delivery, 0).kind).toBe('authentication');
		expect(delivery.requests.map(({ tries }) => tries)).toEqual([1, 1]);
	});

	it('let nothing go in the time in which Meta throttles, when that is longer than the run may wait', async () => {
		const limit = graphError(80004, undefined, {}, 400, {
			'x-business-use-case-usage':
				'{"1":[{"call_count":100,"estimated_time_to_regain_access":90}]}',
		});
		const world = buildWorld((_post, number) =>
			number === 1 ? networkError('ECONNRESET') : limit,
		);
		const delivery = await run(world, buildEvents(40), {
			eventsPerRequest: 10,
			concurrentRequests: 2,
		});
		expect(world.posts).toHaveLength(2);
		expect(delivery.stopped?.kind).toBe('throttled');
	});

	it('reach what waits in a search for a bad event', async () => {
		const world = buildWorld(({ ids }, number) => {
			if (number > 2) return graphError(190);
			return ids.includes('e0') ? graphError(100) : received(ids.length);
		});
		const delivery = await run(world, buildEvents(8));
		expect(statusesOf(delivery)).toEqual(new Array(8).fill('not_sent'));
	});
});

describe('very many events that are given up at once', () => {
	/** How many results there were in each stretch, with a clock that goes on by a millisecond for each request given up. */
	async function stretchesOf(concurrentRequests: number): Promise<number[]> {
		const world = buildWorld(() => graphError(190));
		const { sleep } = world.services;
		const stretches = [0];
		const services = {
			...world.services,
			sleep: async (milliseconds: number) => {
				if (stretches.at(-1) !== 0) stretches.push(0);
				await sleep(milliseconds);
			},
		};
		const options = { ...OPTIONS, eventsPerRequest: 10, concurrentRequests };
		const delivery = openDelivery(options, services, (events) => {
			stretches[stretches.length - 1] += events.length;
			world.clock.now += 1;
		});
		for (const event of buildEvents(2000)) delivery.add(event);
		const { counts } = await world.clock.runUntil(delivery.end());
		expect(counts.not_sent).toBe(2000);
		return stretches;
	}

	it.each([1, 4])('others are served meanwhile (%d requests at a time)', async (concurrent) => {
		const stretches = await stretchesOf(concurrent);
		expect(stretches.reduce((sum, events) => sum + events)).toBe(2000);
		// 25 milliseconds, and what the requests under way add to them.
		for (const events of stretches) expect(events).toBeLessThanOrEqual((25 + concurrent) * 10);
		expect(stretches.length).toBeGreaterThanOrEqual(7);
	});
});

describe('failures that end one dataset', () => {
	it.each([
		['a permission', graphError(200), 'permission'],
		['a permission taken away', graphError(10), 'permission'],
		['a method not allowed', graphError(3), 'permission'],
		['code 294', graphError(294), 'permission'],
		['an unknown dataset', graphError(100, 33), 'unavailable_object'],
		['an unknown alias', graphError(803), 'unavailable_object'],
	])('%s: the others are sent', async (_, answer, kind) => {
		const world = buildWorld(({ datasetId, ids }) =>
			datasetId === '1' ? answer : received(ids.length),
		);
		const events = [
			...buildEvents(30, { datasetId: '1' }),
			...buildEvents(30, { datasetId: '1', uploadTag: 'another label' }),
			...buildEvents(30, WEB),
		];
		const delivery = await run(world, events, { eventsPerRequest: 10 });
		expect(delivery.counts).toEqual({ sent: 30, refused: 0, not_sent: 60, uncertain: 0 });
		expect(world.posts.filter(({ datasetId }) => datasetId === '1')).toHaveLength(1);
		expect(delivery.stopped).toBeUndefined();
		expect(failureOf(delivery, 0).kind).toBe(kind);
	});
});
