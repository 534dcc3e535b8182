import { buildEvents, failureOf, run, statusesOf, WEB } from './events';
import { buildWorld, graphError, networkError, type Post, received, reply } from './virtualWorld';

const countAndError = (count: number) =>
	reply({ events_received: count, error: { code: 100, message: 'Invalid parameter' } });

const CONTRADICTIONS: [string, (ids: string[]) => ReturnType<typeof reply>][] = [
	['HTTP 500 with code 100', () => graphError(100, undefined, {}, 500)],
	['HTTP 200 with a count and an error', (ids) => countAndError(ids.length)],
	['HTTP 200 with an error alone', () => graphError(100, undefined, {}, 200)],
];

describe.each(CONTRADICTIONS)('%s', (_, answer) => {
	it('never makes events go again that Meta does not deduplicate', async () => {
		const world = buildWorld(({ ids }) => answer(ids));
		const delivery = await run(world, buildEvents(4, WEB, false));
		expect(world.posts.map(({ ids }) => ids)).toEqual([['e0', 'e1', 'e2', 'e3']]);
		expect(statusesOf(delivery)).toEqual(['uncertain', 'uncertain', 'uncertain', 'uncertain']);
		expect(failureOf(delivery, 3).cure).toContain('does not deduplicate');
	});

	it('refuses no event for sure', async () => {
		const delivery = await run(
			buildWorld(({ ids }) => answer(ids)),
			buildEvents(1),
		);
		expect(statusesOf(delivery)).toEqual(['uncertain']);
		expect(failureOf(delivery, 0)).toMatchObject({ kind: 'invalid_request', code: 100 });
		expect(failureOf(delivery, 0).message).toContain('may have arrived all the same');
	});

	it('makes others go again in halves, and a clear answer counts', async () => {
		const world = buildWorld(({ ids }, number) =>
			number === 1 ? answer(ids) : received(ids.length),
		);
		const delivery = await run(world, buildEvents(4));
		expect(delivery.counts).toEqual({ sent: 4, refused: 0, not_sent: 0, uncertain: 0 });
	});
});

describe('a try without an answer before a refusal', () => {
	const words = 'An earlier try had no answer and may have arrived all the same.';
	const refusing =
		(bad: string) =>
		({ ids }: Post, number: number) => {
			if (number === 1) return networkError('ECONNRESET');
			return ids.includes(bad) ? graphError(100) : received(ids.length);
		};

	it('is told with the refusal of the event', async () => {
		const delivery = await run(buildWorld(refusing('e0')), buildEvents(1));
		expect(statusesOf(delivery)).toEqual(['refused']);
		expect(failureOf(delivery, 0)).toMatchObject({ code: 100, mayHaveArrived: true });
		expect(failureOf(delivery, 0).message).toContain(words);
	});

	it('is told also where the event is found as a part of the request', async () => {
		const delivery = await run(buildWorld(refusing('e2')), buildEvents(8));
		expect(statusesOf(delivery)[2]).toBe('refused');
		expect(failureOf(delivery, 2).message).toContain(words);
	});

	it('is not told of a request that had none', async () => {
		const delivery = await run(
			buildWorld(() => graphError(100)),
			buildEvents(1),
		);
		expect(failureOf(delivery, 0).message).not.toContain('earlier try');
		expect(failureOf(delivery, 0).mayHaveArrived).toBe(false);
	});

	it('keeps parts that are not sent any more from being called unsent', async () => {
		const world = buildWorld(({ ids }, number) => {
			if (number === 1) return networkError('ECONNRESET');
			return ids.length === 4 ? graphError(100) : graphError(190);
		});
		const delivery = await run(world, buildEvents(4));
		expect(statusesOf(delivery)).toEqual(['uncertain', 'uncertain', 'uncertain', 'uncertain']);
		expect(failureOf(delivery, 3).kind).toBe('authentication');
	});
});

describe('a try without an answer before a count of none', () => {
	const words = 'An earlier try had no answer and may have arrived all the same.';
	const lostThenCounting =
		(uncounted: string) =>
		({ ids }: Post, number: number) =>
			number === 1
				? networkError('ECONNRESET')
				: received(ids.includes(uncounted) ? ids.length - 1 : ids.length);

	it('is told with the event that was not counted', async () => {
		const delivery = await run(buildWorld(lostThenCounting('e0')), buildEvents(1));
		expect(statusesOf(delivery)).toEqual(['refused']);
		expect(failureOf(delivery, 0)).toMatchObject({ kind: 'not_counted', mayHaveArrived: true });
		expect(failureOf(delivery, 0).message).toContain(words);
	});

	it('is told also where the event is found as a part of the request', async () => {
		const delivery = await run(buildWorld(lostThenCounting('e1')), buildEvents(4));
		expect(statusesOf(delivery)).toEqual(['sent', 'refused', 'sent', 'sent']);
		expect(failureOf(delivery, 1).message).toContain(words);
	});

	it('is not told of an event all of whose tries had an answer', async () => {
		const delivery = await run(
			buildWorld(() => received(0)),
			buildEvents(1),
		);
		expect(failureOf(delivery, 0).message).not.toContain(words);
	});
});

describe('more events counted than sent', () => {
	it('are sent, and the reply is told', async () => {
		const delivery = await run(
			buildWorld(() => received(5, ['A warning of Meta'])),
			buildEvents(2),
		);
		expect(delivery.counts.sent).toBe(2);
		const words = 'Meta counted 5 events although the request had 2. Compare with Events Manager.';
		expect(delivery.results[1]).toMatchObject({ messages: ['A warning of Meta', words] });
	});
});

describe('a reply nested without end', () => {
	const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
	const DEEP = 20_000;

	it('in its messages leaves the events sent', async () => {
		const world = buildWorld(() =>
			reply({ events_received: 2, messages: ['Short', nested(DEEP)] }),
		);
		const delivery = await run(world, buildEvents(2));
		expect(delivery.counts.sent).toBe(2);
		expect(delivery.results[0]).toMatchObject({
			messages: ['Short', 'A message of Meta is nested too deep to be shown.'],
		});
	});

	it('in the fields that an error blames leaves the refusal', async () => {
		const world = buildWorld(() =>
			graphError(100, 2804003, {
				error_data: { blame_field_specs: [[nested(DEEP)], nested(DEEP), 7] },
			}),
		);
		const delivery = await run(world, buildEvents(1));
		expect(failureOf(delivery, 0)).toMatchObject({ code: 100, subcode: 2804003 });
	});

	it('in a usage header leaves the events sent', async () => {
		const deep = '['.repeat(7000) + ']'.repeat(7000);
		const world = buildWorld(() => received(1, [], { 'x-app-usage': `{"call_count":${deep}}` }));
		expect((await run(world, buildEvents(1))).counts.sent).toBe(1);
	});

	it('in the error of a request that had none leaves the event uncertain', async () => {
		const world = buildWorld(() => Object.assign(new Error('odd'), { messages: nested(DEEP) }));
		expect((await run(world, buildEvents(1), { maximumTries: 1 })).counts.uncertain).toBe(1);
	});
});
