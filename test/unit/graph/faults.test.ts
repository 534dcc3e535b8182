import axios from 'axios';

import { DATASETS } from '../../graph/fixtures';
import type { Fault } from '../../graph/faults';
import { bearer, Bench, eventOf, outcome } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const send = (...ids: string[]) => bench.send(DATASETS.web, ...ids.map((id) => eventOf('web', { event_id: id })));
const storedIds = () => bench.double.events().map(({ event }) => event.event_id);
const failFirst = (fault: Fault) => bench.double.fail((_request, n) => (n === 1 ? fault : undefined));

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
	const request = axios.post(`${bench.double.url}/v26.0/${DATASETS.web.id}/events`, body, {
		headers: bearer('EAA-test-good'),
		timeout: 200,
		proxy: false,
	});
	await expect(request).rejects.toMatchObject({ code: 'ECONNABORTED' });
	expect(storedIds()).toEqual(expected);
});

test('slow answers as usual, later', async () => {
	failFirst({ kind: 'slow', milliseconds: 150 });
	const before = performance.now();
	expect(outcome(await send('a'))).toBe('received 1');
	expect(performance.now() - before).toBeGreaterThanOrEqual(140);
});

test('http answers anything, and stores nothing', async () => {
	failFirst({ kind: 'http', status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>Busy</h1>' });
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

test('error is Meta’s error object with any code', async () => {
	const throttled = { 'x-app-usage': '{"call_count":100}' };
	failFirst({ kind: 'error', code: 17, subcode: 2446079, transient: true, headers: throttled });
	const { status, headers, data } = await send('a');
	expect([status, headers['x-app-usage']]).toEqual([400, '{"call_count":100}']);
	expect(data.error).toMatchObject({ code: 17, error_subcode: 2446079, is_transient: true, type: 'OAuthException' });
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
			{ request: 2, kind: 'error', code: 2, message: 'Service temporarily unavailable', transient: true, status: 500 },
			{ request: 3, kind: 'reset_after_storing' },
			{ request: 4, kind: 'counts_fewer', by: 1 },
			{ request: 5, kind: 'garbage', body: 'no' },
			{ request: 6, kind: 'slow', milliseconds: 1 },
			{ request: 7, kind: 'reset_before_storing' },
		];
		expect((await bench.post('/faults', plan)).data).toEqual({ planned: 7 });
		expect((await send('a')).status).toBe(503);
		expect((await send('a')).data.error).toMatchObject({ code: 2, is_transient: true });
		await expect(send('a')).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(outcome(await send('a'))).toBe('received 0');
		expect((await send('a')).data).toBe('no');
		expect(outcome(await send('a'))).toBe('received 1');
		await expect(send('a')).rejects.toMatchObject({ code: 'ECONNRESET' });
		await bench.post('/faults', []);
		expect(outcome(await send('a'))).toBe('received 1');
	});

	test.each([
		[{}, 'A plan is a list of faults, or a seed and a share'],
		[[1], 'Fault 0 is not an object'],
		[[{ kind: 'garbage' }], 'Fault 0: request must be a number or "every"'],
		[[{ request: 1, kind: 'earthquake' }], 'Fault 0: unknown kind, or a number is missing'],
		[[{ request: 1, kind: 'slow' }], 'Fault 0: unknown kind, or a number is missing'],
	])('says what is wrong with %j', async (plan, error) => {
		const { status, data } = await bench.post('/faults', plan);
		expect([status, data]).toEqual([400, { error }]);
	});
});
