import { buildEvents, failureOf, run, statusesOf, WEB } from './events';
import { buildWorld, graphError, networkError, type Post, received, reply } from './virtualWorld';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

type Answer = ReturnType<typeof reply> | Error;

/** Answers the first posts as given, all others with success. */
function answering(first: Answer[], seed = 1) {
	return buildWorld((post: Post, number) => first[number - 1] ?? received(post.ids.length), seed);
}

describe('what can heal', () => {
	const healing: [string, Answer][] = [
		['a cut connection', networkError('ECONNRESET')],
		['no reply in time', networkError('ETIMEDOUT')],
		['a refused connection', networkError('ECONNREFUSED')],
		['a name that is not found', networkError('ENOTFOUND')],
		['an unknown trouble', new Error('something')],
		['HTTP 500 without a body', reply('', 500)],
		['HTTP 502 with a web page', reply('<html><title>502 Bad Gateway</title></html>', 502)],
		['HTTP 503', reply(undefined, 503)],
		['a 200 with a web page', reply('<!DOCTYPE html><html></html>', 200)],
		['a 200 with nothing', reply('', 200)],
		['a 200 with garbage', reply('{"events_rec', 200)],
		['a 200 that counts nothing at all', reply({ ok: 1 }, 200)],
		['is_transient', graphError(100, undefined, { is_transient: true })],
		['HTTP 500 with a code of nobody', graphError(999_999, undefined, {}, 500)],
		...[1, 2, 4, 17, 32, 341, 613, 21009, 80000, 80004, 80014].map((code): [string, Answer] => [
			`code ${code}`,
			graphError(code),
		]),
		['an internal (negative) code', graphError(-3)],
	];
	it.each(healing)('goes again with the same bytes: %s', async (_, answer) => {
		const world = answering([answer]);
		const delivery = await run(world, buildEvents(3));
		expect(statusesOf(delivery)).toEqual(['sent', 'sent', 'sent']);
		expect(world.posts).toHaveLength(2);
		expect(world.posts[1].body).toBe(world.posts[0].body);
		expect(delivery.requests).toMatchObject([{ tries: 2, retries: [expect.anything()] }]);
		expect(delivery.extraRequests).toBe(0);
	});

	it('is tried no more often than the option says', async () => {
		const world = buildWorld(() => graphError(2));
		const delivery = await run(world, buildEvents(1), { maximumTries: 4 });
		expect(world.posts).toHaveLength(4);
		expect(failureOf(delivery, 0).message).toContain('Tried 4 times');
	});

	it.each([-1, 5000])('is tried only once more for code %i, as Meta says', async (code) => {
		const world = buildWorld(() => graphError(code));
		await run(world, buildEvents(1));
		expect(world.posts).toHaveLength(2);
	});

	it('waits longer and longer between the tries, with jitter, up to a minute', async () => {
		const longest = [0, 0, 0, 0, 0, 0, 0, 0];
		for (let seed = 1; seed <= 60; seed += 1) {
			const world = answering(new Array<Answer>(8).fill(reply('', 500)), seed);
			const delivery = await run(world, buildEvents(1), { maximumTries: 9 });
			delivery.requests[0].retries.forEach(({ waitedMilliseconds }, index) => {
				longest[index] = Math.max(longest[index], waitedMilliseconds);
			});
		}
		const ceilings = [1, 2, 4, 8, 16, 32, 60, 60];
		ceilings.forEach((seconds, index) => {
			expect(longest[index]).toBeLessThanOrEqual(seconds * SECOND);
			expect(longest[index]).toBeGreaterThan(seconds * SECOND * 0.75);
		});
	});
});

describe('what is given up', () => {
	it('is uncertain when a try may have arrived', async () => {
		const world = buildWorld(() => networkError('ECONNRESET'));
		const delivery = await run(world, buildEvents(2));
		expect(statusesOf(delivery)).toEqual(['uncertain', 'uncertain']);
		expect(failureOf(delivery, 0).message).toContain('may have arrived');
		expect(failureOf(delivery, 0).cure).toContain('is safe');
	});

	it('is not sent when no try can have arrived', async () => {
		const world = buildWorld(() => networkError('ECONNREFUSED'));
		const delivery = await run(world, buildEvents(2));
		expect(statusesOf(delivery)).toEqual(['not_sent', 'not_sent']);
		expect(failureOf(delivery, 0).message).toMatch(/^Not sent\. /u);
	});

	it('stays uncertain when a later try is refused for another reason', async () => {
		const world = answering([networkError('ECONNRESET'), graphError(190)]);
		expect(statusesOf(await run(world, buildEvents(1)))).toEqual(['uncertain']);
	});

	it('does not keep other requests from being sent', async () => {
		const world = buildWorld(({ ids }) =>
			ids.includes('e0') ? reply('', 502) : received(ids.length),
		);
		const delivery = await run(world, buildEvents(30), { eventsPerRequest: 10 });
		expect(delivery.counts).toEqual({ sent: 20, refused: 0, not_sent: 0, uncertain: 10 });
		expect(delivery.stopped).toBeUndefined();
	});

	it('stops the run after three requests in a row, so that a dead network is not waited for again and again', async () => {
		const world = buildWorld(() => networkError('ENOTFOUND'));
		const delivery = await run(world, buildEvents(500), { eventsPerRequest: 1, maximumTries: 2 });
		expect(world.posts).toHaveLength(6);
		expect(delivery.counts.not_sent).toBe(500);
		expect(delivery.stopped?.kind).toBe('network');
	});

	it('goes on when Meta answers between, be it with a refusal', async () => {
		const world = buildWorld(({ ids }) =>
			Number(ids[0].slice(1)) % 2 ? graphError(100) : reply('', 502),
		);
		const delivery = await run(world, buildEvents(18), { eventsPerRequest: 1, maximumTries: 1 });
		expect(delivery.counts).toEqual({ sent: 0, refused: 9, not_sent: 0, uncertain: 9 });
		expect(delivery.stopped).toBeUndefined();
	});

	it('keeps what was sent before', async () => {
		const world = buildWorld(({ ids }, number) =>
			number <= 2 ? received(ids.length) : networkError('ENOTFOUND'),
		);
		const delivery = await run(world, buildEvents(100), { eventsPerRequest: 10 });
		expect(delivery.counts).toMatchObject({ sent: 20, not_sent: 80 });
	});
});

describe('events Meta does not deduplicate', () => {
	const answers: [string, Answer][] = [
		['a cut connection', networkError('ECONNRESET')],
		['no reply in time', networkError('ECONNABORTED')],
		['a web page', reply('<html></html>', 502)],
		['HTTP 500 of Meta', graphError(1, undefined, {}, 500)],
		['a 200 with garbage', reply('garbage', 200)],
	];
	it.each(answers)('never go again after %s', async (_, answer) => {
		const world = answering([answer]);
		const delivery = await run(world, buildEvents(2, WEB, false));
		expect(world.posts).toHaveLength(1);
		expect(statusesOf(delivery)).toEqual(['uncertain', 'uncertain']);
		expect(failureOf(delivery, 0).message).toContain('may have arrived');
		expect(failureOf(delivery, 0).cure).toContain('does not deduplicate');
	});

	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
		'go again after %s: nothing was sent',
		async (code) => {
			const delivery = await run(answering([networkError(code)]), buildEvents(2, WEB, false));
			expect(statusesOf(delivery)).toEqual(['sent', 'sent']);
		},
	);

	it.each([4, 17, 613, 80006])(
		'go again after code %i: Meta said that it did not take them',
		async (code) => {
			const delivery = await run(answering([graphError(code)]), buildEvents(2, WEB, false));
			expect(statusesOf(delivery)).toEqual(['sent', 'sent']);
		},
	);

	it('are searched for the bad one like all others: Meta took nothing of a refused request', async () => {
		const world = buildWorld(({ ids }) =>
			ids.includes('e1') ? graphError(100, 2804066) : received(ids.length),
		);
		const delivery = await run(world, buildEvents(4, WEB, false));
		expect(statusesOf(delivery)).toEqual(['sent', 'refused', 'sent', 'sent']);
	});
});

describe('throttling', () => {
	const business = (entry: object) => ({
		'x-business-use-case-usage': JSON.stringify({ '123': [entry] }),
	});
	const gapOf = (world: ReturnType<typeof answering>) =>
		world.posts[1].at - world.posts[0].at - 100;

	it('waits the minutes Meta names', async () => {
		const headers = business({
			type: 'ads_management',
			call_count: 100,
			estimated_time_to_regain_access: 7,
		});
		const world = answering([graphError(80004, undefined, {}, 400, headers)]);
		const delivery = await run(world, buildEvents(2));
		expect(delivery.counts.sent).toBe(2);
		expect(gapOf(world)).toBeGreaterThanOrEqual(7 * MINUTE);
		expect(gapOf(world)).toBeLessThanOrEqual(7 * MINUTE + 5 * SECOND);
	});

	it('waits the seconds until the ad account’s counter starts anew', async () => {
		const headers = { 'X-Ad-Account-Usage': '{"acc_id_util_pct":100,"reset_time_duration":90}' };
		const world = answering([graphError(17, 2446079, {}, 400, headers)]);
		await run(world, buildEvents(2));
		expect(gapOf(world)).toBeGreaterThanOrEqual(90 * SECOND);
		expect(gapOf(world)).toBeLessThanOrEqual(95 * SECOND);
	});

	// Hours of waiting in slices of a second, each of them a turn of the event loop: few seeds are enough.
	it('otherwise backs off from one minute to fifteen', async () => {
		for (let seed = 1; seed <= 3; seed += 1) {
			const world = answering(new Array<Answer>(6).fill(graphError(4)), seed);
			const delivery = await run(world, buildEvents(1), {
				maximumTries: 7,
				maximumTotalWaitMilliseconds: 1e9,
			});
			const waits = delivery.requests[0].retries.map(
				({ waitedMilliseconds }) => waitedMilliseconds,
			);
			[2, 4, 8, 15, 15, 15].forEach((minutes, index) => {
				expect(waits[index]).toBeGreaterThanOrEqual(MINUTE);
				expect(waits[index]).toBeLessThanOrEqual(minutes * MINUTE);
			});
		}
	});

	it('holds all workers back, not only the one that was told', async () => {
		const headers = business({ call_count: 100, estimated_time_to_regain_access: 5 });
		const world = answering([graphError(4, undefined, {}, 400, headers)]);
		await run(world, buildEvents(80), { eventsPerRequest: 10, concurrentRequests: 2 });
		const begin = world.posts[0].at;
		const during = world.posts.filter(({ at }) => at > begin + 100 && at < begin + 5 * MINUTE);
		expect(during).toEqual([]);
		expect(world.posts).toHaveLength(9);
	});

	it('holds all workers back also when no header names a time', async () => {
		const world = answering([graphError(4)]);
		await run(world, buildEvents(80), { eventsPerRequest: 10, concurrentRequests: 2 });
		const begin = world.posts[0].at;
		expect(world.posts.filter(({ at }) => at > begin + 100 && at < begin + MINUTE)).toEqual([]);
	});

	it('stops the run at once when the named time exceeds the bound, and says how long it would take', async () => {
		const headers = business({ call_count: 100, estimated_time_to_regain_access: 45 });
		const world = answering([graphError(80004, undefined, {}, 400, headers)]);
		const options = { eventsPerRequest: 10, maximumTotalWaitMilliseconds: 10 * MINUTE };
		const delivery = await run(world, buildEvents(30), options);
		expect(world.posts).toHaveLength(1);
		expect(delivery.counts.not_sent).toBe(30);
		expect(delivery.waitedMilliseconds).toBe(0);
		expect(failureOf(delivery, 29).kind).toBe('throttled');
		expect(delivery.stopped?.message).toMatch(/about 4[56] minutes/u);
	});
});

describe('usage headers', () => {
	const sendAt = async (
		headers: Record<string, string>,
		maximumTotalWaitMilliseconds = 3_600_000,
	) => {
		const world = buildWorld(({ ids }) => received(ids.length, [], headers));
		const delivery = await run(world, buildEvents(6), {
			eventsPerRequest: 1,
			maximumTotalWaitMilliseconds,
		});
		const starts = world.posts.map(({ at }) => at);
		return {
			delivery,
			distances: starts.slice(2).map((start, index) => start - starts[index + 1]),
		};
	};

	const headersOf = (percent: number): [string, Record<string, string>][] => [
		[
			'x-app-usage',
			{ 'x-app-usage': JSON.stringify({ call_count: 3, total_time: percent, total_cputime: 1 }) },
		],
		[
			'x-business-use-case-usage',
			{
				'x-business-use-case-usage': JSON.stringify({
					a: [
						{ call_count: 2, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 0 },
					],
					b: [{ call_count: 1, total_cputime: percent, total_time: 1 }],
				}),
			},
		],
		['x-ad-account-usage', { 'x-ad-account-usage': JSON.stringify({ acc_id_util_pct: percent }) }],
	];

	it.each(headersOf(60))('below 75 %% change nothing (%s)', async (_, headers) => {
		const { distances } = await sendAt(headers);
		expect(distances).toEqual([100, 100, 100, 100]);
	});

	it.each(headersOf(85))('at 85 %% space the requests out (%s)', async (_, headers) => {
		const { distances } = await sendAt(headers);
		for (const distance of distances) expect(distance).toBeGreaterThanOrEqual(1000);
	});

	it('slow down the more, the nearer the limit is', async () => {
		const slowest = await Promise.all(
			[76, 82, 92, 97].map(async (percent) => await sendAt(headersOf(percent)[0][1])),
		);
		const spans = slowest.map(({ distances }) =>
			distances.reduce((sum, distance) => sum + distance, 0),
		);
		expect(spans).toEqual([...spans].sort((a, b) => a - b));
		expect(new Set(spans).size).toBe(4);
	});

	it('are obeyed by all workers together', async () => {
		const world = buildWorld(({ ids }) =>
			received(ids.length, [], { 'x-app-usage': '{"call_count":92}' }),
		);
		await run(world, buildEvents(9), { eventsPerRequest: 1, concurrentRequests: 3 });
		const starts = world.posts.map(({ at }) => at).slice(3);
		starts
			.slice(1)
			.forEach((start, index) => expect(start - starts[index]).toBeGreaterThanOrEqual(1000));
	});

	it('stop all for the named time when a reply that succeeded says 100 %', async () => {
		const headers = {
			'x-business-use-case-usage': '{"a":[{"call_count":100,"estimated_time_to_regain_access":3}]}',
		};
		const world = buildWorld(({ ids }, number) =>
			received(ids.length, [], number === 1 ? headers : {}),
		);
		await run(world, buildEvents(3), { eventsPerRequest: 1 });
		expect(world.posts[1].at - world.posts[0].at).toBeGreaterThanOrEqual(3 * MINUTE);
	});

	it('never use more than half of the allowed waiting', async () => {
		const { delivery } = await sendAt(headersOf(97)[0][1], 20 * SECOND);
		expect(delivery.counts.sent).toBe(6);
		expect(delivery.waitedMilliseconds).toBeLessThanOrEqual(10 * SECOND);
	});

	it('that are not JSON are passed over', async () => {
		const { delivery, distances } = await sendAt({
			'x-app-usage': 'busy',
			'x-business-use-case-usage': '[1]',
		});
		expect(delivery.counts.sent).toBe(6);
		expect(distances).toEqual([100, 100, 100, 100]);
	});
});

describe('the bound on waiting', () => {
	it.each([0, 500, 5000, 60_000])(
		'of %i ms holds over all requests together',
		async (maximumTotalWaitMilliseconds) => {
			for (let seed = 1; seed <= 10; seed += 1) {
				const world = buildWorld(
					({ ids }, number) => (number % 3 ? reply('', 500) : received(ids.length)),
					seed,
				);
				const begin = world.clock.now;
				const options = {
					eventsPerRequest: 5,
					concurrentRequests: 3,
					maximumTries: 20,
					maximumTotalWaitMilliseconds,
				};
				const delivery = await run(world, buildEvents(200), options);
				expect(delivery.waitedMilliseconds).toBeLessThanOrEqual(maximumTotalWaitMilliseconds);
				expect(world.clock.now - begin).toBeLessThanOrEqual(
					maximumTotalWaitMilliseconds + world.posts.length * 100,
				);
			}
		},
	);

	it('counts workers that wait at the same time once', async () => {
		const headers = { 'x-ad-account-usage': '{"acc_id_util_pct":50,"reset_time_duration":60}' };
		const first = new Array<Answer>(4).fill(graphError(17, undefined, {}, 400, headers));
		const world = answering(first);
		const options = {
			eventsPerRequest: 1,
			concurrentRequests: 4,
			maximumTotalWaitMilliseconds: 80 * SECOND,
		};
		const delivery = await run(world, buildEvents(4), options);
		expect(delivery.counts.sent).toBe(4);
		expect(delivery.waitedMilliseconds).toBeLessThanOrEqual(66 * SECOND);
	});
});

describe('a cancelled execution', () => {
	it('ends within a second while waiting', async () => {
		const headers = { 'x-ad-account-usage': '{"acc_id_util_pct":100,"reset_time_duration":3000}' };
		const world = answering([graphError(17, undefined, {}, 400, headers)]);
		const begin = world.clock.now;
		void world.clock.sleep(20_000).then(() => {
			world.cancelled = true;
		});
		const delivery = await run(world, buildEvents(30), { eventsPerRequest: 10 });
		expect(world.clock.now - begin).toBeLessThanOrEqual(21_200);
		expect(Math.max(...world.sleeps)).toBeLessThanOrEqual(1000);
		expect(world.posts).toHaveLength(1);
		expect(delivery.counts.not_sent).toBe(30);
		expect(failureOf(delivery, 29).kind).toBe('canceled');
	});

	it('keeps what was sent, and begins nothing more', async () => {
		const world = buildWorld(({ ids }, number) => {
			if (number === 2) world.cancelled = true;
			return received(ids.length);
		});
		const delivery = await run(world, buildEvents(50), { eventsPerRequest: 10 });
		expect(delivery.counts).toEqual({ sent: 20, refused: 0, not_sent: 30, uncertain: 0 });
		expect(world.posts).toHaveLength(2);
	});

	it('leaves uncertain what was on its way', async () => {
		const world = buildWorld(() => {
			world.cancelled = true;
			return networkError('ERR_CANCELED');
		});
		const delivery = await run(world, buildEvents(20), { eventsPerRequest: 10 });
		expect(delivery.counts).toMatchObject({ uncertain: 10, not_sent: 10 });
		expect(world.posts).toHaveLength(1);
	});
});
