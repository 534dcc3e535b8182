import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';

import { DATASETS, TOKENS } from '../../graph/fixtures';
import type { Fault } from '../../graph/faults';
import { bearer, Bench, eventOf, outcome } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const send = (...ids: string[]) =>
	bench.send(DATASETS.web, ...ids.map((id) => eventOf('web', { event_id: id })));
const storedIds = () => bench.double.events().map(({ event }) => event.event_id);
const failFirst = (fault: Fault) =>
	bench.double.fail((_request, n) => (n === 1 ? fault : undefined));

test('reset_before_storing cuts the connection, and the next request goes well', async () => {
	failFirst({ kind: 'reset_before_storing' });
	await expect(send('a')).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(storedIds()).toEqual([]);
	expect(outcome(await send('a'))).toBe('received 1');
	expect(bench.double.requests().map(({ fault, status }) => [fault, status])).toEqual([
		['reset_before_storing', undefined],
		[undefined, 200],
	]);
});

test('reset_after_storing stores, so that the second attempt is a duplicate', async () => {
	failFirst({ kind: 'reset_after_storing' });
	await expect(send('a')).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(outcome(await send('a'))).toBe('received 1');
	expect(bench.double.counters()).toEqual({ received: 2, stored: 1, duplicates: 1, dropped: 0 });
});

test.each([
	[true, ['a']],
	[false, []],
])('no_answer (stores: %s) stays silent', async (stores, expected) => {
	failFirst({ kind: 'no_answer', stores });
	const body = { data: [eventOf('web', { event_id: 'a' })] };
	const patience = new AbortController();
	const request = axios.post(`${bench.double.url}/v26.0/${DATASETS.web.id}/events`, body, {
		headers: bearer('EAA-test-good'),
		signal: patience.signal,
		proxy: false,
	});
	while (bench.double.requests().length === 0) await sleep(5);
	await sleep(100);
	patience.abort();
	await expect(request).rejects.toMatchObject({ code: 'ERR_CANCELED' });
	expect(storedIds()).toEqual(expected);
});

test('cut_answer stores and breaks the answer off in the middle', async () => {
	failFirst({ kind: 'cut_answer' });
	await expect(send('a')).rejects.toThrow(/aborted/);
	expect(storedIds()).toEqual(['a']);
});

test.each<[what: string, fault: Fault]>([
	['an HTML page', { kind: 'http', status: 502, body: '<html></html>', stores: true }],
	['garbage', { kind: 'garbage', stores: true }],
	['an error of the server', { kind: 'error', code: 1, status: 500, stores: true }],
])('%s may come although the events were stored', async (_what, fault) => {
	failFirst(fault);
	await send('a');
	expect(storedIds()).toEqual(['a']);
	expect(outcome(await send('a'))).toBe('received 1');
	expect(bench.double.counters()).toEqual({ received: 2, stored: 1, duplicates: 1, dropped: 0 });
});

test('slow stores at once and answers as usual, later', async () => {
	failFirst({ kind: 'slow', milliseconds: 150 });
	const before = performance.now();
	let isAnswered = false;
	const answer = send('a').finally(() => {
		isAnswered = true;
	});
	while (storedIds().length === 0) await sleep(5);
	expect([storedIds(), isAnswered]).toEqual([['a'], false]);
	expect(outcome(await answer)).toBe('received 1');
	expect(performance.now() - before).toBeGreaterThanOrEqual(140);
});

test('http answers anything, and stores nothing', async () => {
	failFirst({
		kind: 'http',
		status: 503,
		headers: { 'content-type': 'text/html' },
		body: '<h1>Busy</h1>',
	});
	const { status, headers, data } = await send('a');
	expect([status, headers['content-type'], data]).toEqual([503, 'text/html', '<h1>Busy</h1>']);
	expect(storedIds()).toEqual([]);
});

test('garbage is 200 without JSON', async () => {
	failFirst({ kind: 'garbage' });
	const { status, data } = await send('a');
	expect([status, data]).toEqual([200, '<html>not JSON']);
	expect(storedIds()).toEqual([]);
});

test.each([
	[1, 2, ['a', 'b']],
	[undefined, 0, []],
])('counts_fewer by %s', async (by, received, expected) => {
	failFirst({ kind: 'counts_fewer', by });
	expect(outcome(await send('a', 'b', 'c'))).toBe(`received ${received}`);
	expect(storedIds()).toEqual(expected);
});

test('counts_fewer may store what it does not count', async () => {
	failFirst({ kind: 'counts_fewer', by: 1, stores: true });
	expect(outcome(await send('a', 'b'))).toBe('received 1');
	expect(storedIds()).toEqual(['a', 'b']);
});

test('counts_more counts events that never came', async () => {
	failFirst({ kind: 'counts_more', by: 2 });
	expect(outcome(await send('a'))).toBe('received 3');
	expect(storedIds()).toEqual(['a']);
});

test('count_and_error stores and counts, and says that it did not', async () => {
	failFirst({ kind: 'count_and_error', code: 100 });
	const { status, data } = await send('a');
	expect([status, data]).toMatchObject([200, { events_received: 1, error: { code: 100 } }]);
	expect(storedIds()).toEqual(['a']);
});

test('nested_messages is the usual answer with a message of many levels', async () => {
	failFirst({ kind: 'nested_messages', levels: 3 });
	expect((await send('a')).data).toMatchObject({ events_received: 1, messages: [[[[]]]] });
	expect(storedIds()).toEqual(['a']);
});

test('refuses_batches takes one event a request', async () => {
	bench.double.fail([{ request: 'every', kind: 'refuses_batches' }]);
	expect(outcome(await send('a', 'b'))).toBe('100');
	expect(outcome(await send('b'))).toBe('received 1');
	expect(storedIds()).toEqual(['b']);
});

test('events that are left out are neither counted nor stored nor refused, until the reset', async () => {
	bench.double.leaveOut('b');
	expect(outcome(await send('a', 'b', 'c'))).toBe('received 2');
	expect(outcome(await send('b'))).toBe('received 0');
	expect(storedIds()).toEqual(['a', 'c']);
	bench.double.reset();
	expect(outcome(await send('b'))).toBe('received 1');
});

// docs/meta-api.md section 11.5: the business' time is in minutes, the ad account's in seconds, the app's header names none.
test.each([
	['business', 'x-business-use-case-usage', '"estimated_time_to_regain_access":2'],
	['account', 'x-ad-account-usage', '"reset_time_duration":120'],
	['app', 'x-app-usage', '"call_count":100'],
] as const)(
	'throttled refuses every call until the time that %s usage names is over',
	async (header, name, text) => {
		failFirst({ kind: 'throttled', code: 80004, header, seconds: 120 });
		const first = await send('a');
		expect([outcome(first), first.status]).toEqual(['80004', 400]);
		expect(first.headers[name]).toContain(text);
		bench.time += 119;
		expect(outcome(await send('a'))).toBe('80004');
		bench.time += 1;
		expect(outcome(await send('a'))).toBe('received 1');
	},
);

test('usage says how much of the limit is used up', async () => {
	failFirst({ kind: 'usage', percent: 91 });
	const { headers, data } = await send('a');
	expect(JSON.parse(headers['x-app-usage'])).toMatchObject({ call_count: 91 });
	expect(data.events_received).toBe(1);
	expect(JSON.parse((await send('b')).headers['x-app-usage'])).toMatchObject({ call_count: 1 });
});

test('token_expires kills the token for good', async () => {
	bench.double.fail([{ request: 2, kind: 'token_expires' }]);
	expect(outcome(await send('a'))).toBe('received 1');
	expect(outcome(await send('b'))).toBe('190/463');
	bench.double.fail([]);
	expect(outcome(await send('b'))).toBe('190/463');
	bench.double.addToken(TOKENS.good);
	expect(outcome(await send('b'))).toBe('received 1');
});

test('error is Meta’s error object with any code', async () => {
	const throttled = { 'x-app-usage': '{"call_count":100}' };
	failFirst({ kind: 'error', code: 17, subcode: 2446079, transient: true, headers: throttled });
	const { status, headers, data } = await send('a');
	expect([status, headers['x-app-usage']]).toEqual([400, '{"call_count":100}']);
	expect(data.error).toMatchObject({
		code: 17,
		error_subcode: 2446079,
		is_transient: true,
		type: 'OAuthException',
	});
	expect(storedIds()).toEqual([]);
});

test('requests are counted by edge', async () => {
	bench.double.fail([
		{ request: 2, kind: 'http', status: 500 },
		{ request: 1, edge: 'me', kind: 'http', status: 502 },
		{ request: 'every', edge: 'businesses', kind: 'http', status: 504 },
	]);
	const statuses = [];
	for (const call of [
		() => send('a'),
		() => bench.get('/v26.0/me'),
		() => bench.get('/v26.0/me'),
		() => bench.get('/v26.0/me/businesses'),
		() => bench.get('/v26.0/me/businesses'),
		() => send('b'),
		() => send('c'),
	]) {
		statuses.push((await call()).status);
	}
	expect(statuses).toEqual([200, 502, 200, 504, 504, 500, 200]);
	expect(storedIds()).toEqual(['a', 'c']);
});

describe('POST /faults', () => {
	test('sets a plan of every kind from outside, and an empty one ends it', async () => {
		const plan = [
			{ request: 1, kind: 'http', status: 503, body: 'busy' },
			{
				request: 2,
				kind: 'error',
				code: 2,
				message: 'Service temporarily unavailable',
				transient: true,
				status: 500,
			},
			{ request: 3, kind: 'reset_after_storing' },
			{ request: 4, kind: 'counts_fewer', by: 1 },
			{ request: 5, kind: 'garbage', body: 'no' },
			{ request: 6, kind: 'slow', milliseconds: 1 },
			{ request: 7, kind: 'reset_before_storing' },
			{ request: 8, kind: 'usage', percent: 80 },
			{ request: 9, kind: 'throttled', code: 17, subcode: 2446079, header: 'account', seconds: 60 },
		];
		expect((await bench.post('/faults', plan)).data).toEqual({ planned: 9 });
		expect((await send('a')).status).toBe(503);
		expect((await send('a')).data.error).toMatchObject({ code: 2, is_transient: true });
		await expect(send('a')).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(outcome(await send('a'))).toBe('received 0');
		expect((await send('a')).data).toBe('no');
		expect(outcome(await send('a'))).toBe('received 1');
		await expect(send('a')).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect((await send('a')).headers['x-app-usage']).toContain('"call_count":80');
		expect(outcome(await send('a'))).toBe('17/2446079');
		await bench.post('/faults', []);
		bench.time += 60;
		expect(outcome(await send('a'))).toBe('received 1');
	});

	test('takes a seed instead, which fails the same requests each time', async () => {
		const play = async () => {
			await bench.post('/reset', {});
			const { data } = await bench.post('/faults', {
				seed: 5,
				share: 0.5,
				kinds: ['503, empty', 'code 2'],
			});
			expect(data).toMatchObject({ planned: 'by seed', seed: 5 });
			const statuses: number[] = [];
			for (let request = 0; request < 20; request++) statuses.push((await send('a')).status);
			return statuses;
		};
		const first = await play();
		expect(first).toEqual(await play());
		expect(new Set(first)).toEqual(new Set([200, 400, 503]));
	});

	test('knows no other kinds for a seed', async () => {
		const { status, data } = await bench.post('/faults', {
			seed: 5,
			share: 0.5,
			kinds: ['earthquake'],
		});
		expect([status, data]).toEqual([400, { error: 'Unknown kind earthquake' }]);
	});

	test.each([
		[{}, 'A plan is a list of faults, or a seed and a share'],
		[[1], 'Fault 0 is not an object'],
		[[{ kind: 'garbage' }], 'Fault 0: request must be a number or "every"'],
		[[{ request: 1, kind: 'earthquake' }], 'Fault 0: unknown kind, or a number is missing'],
		[[{ request: 1, kind: 'slow' }], 'Fault 0: unknown kind, or a number is missing'],
		[
			[{ request: 1, kind: 'throttled', code: 4, seconds: 1, header: '?' }],
			'Fault 0: unknown kind, or a number is missing',
		],
	])('says what is wrong with %j', async (plan, error) => {
		const { status, data } = await bench.post('/faults', plan);
		expect([status, data]).toEqual([400, { error }]);
	});
});
