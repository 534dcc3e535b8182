import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import axios from 'axios';

import { DATASETS } from '../../graph/fixtures';
import { Bench, EMAIL_HASH, eventOf } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

test('shows what was stored, hashes shortened and everything escaped', async () => {
	const event = eventOf('web', {
		event_name: '<script>alert(1)</script>',
		event_id: 'order-1',
		custom_data: { content_name: '"Tea" & more', value: 3 },
	});
	await bench.post(`/v26.0/${DATASETS.web.id}/events`, {
		data: [event, event],
		test_event_code: 'TEST9',
	});
	const { headers, data } = await bench.get('/');
	expect(headers['content-type']).toContain('text/html');
	expect(data).toContain('Web Shop <code>1000000000000001</code>');
	expect(data).toContain('received 2, stored 1, duplicates 1, dropped 0');
	expect(data).toContain('2026-11-21T23:00:00Z');
	expect(data).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
	expect(data).toContain('&quot;Tea&quot; &amp; more');
	expect(data).toContain('62a14e44…');
	expect(data).toContain('test_event_code: <code>TEST9</code>');
	expect(data).not.toContain('<script>');
	expect(data).not.toContain(EMAIL_HASH);
});

test('says so when nothing was received', async () => {
	expect((await bench.get('/')).data).toContain('Nothing has been received yet.');
});

test('gives the same as JSON, of one dataset or of all', async () => {
	await bench.send(DATASETS.web, eventOf('web', { event_id: 'w' }));
	await bench.send(DATASETS.crm, eventOf('crm', { event_id: 'c' }));
	const all = (await bench.get('/stored.json')).data;
	const one = (await bench.get(`/stored.json?dataset=${DATASETS.crm.id}`)).data;
	expect([all.counters.stored, all.events.length]).toEqual([2, 2]);
	expect([one.counters.stored, one.events[0].event.event_id]).toEqual([1, 'c']);
});

test('records requests of the Graph side only, and forgets them when reset', async () => {
	await bench.send(DATASETS.web, eventOf('web'));
	const [request, ...others] = (await bench.get('/requests.json')).data;
	expect(others).toEqual([]);
	expect(request).toMatchObject({
		number: 1,
		edge: 'events',
		method: 'POST',
		path: `/v26.0/${DATASETS.web.id}/events`,
		query: '',
		status: 200,
		eventCount: 1,
		headers: { authorization: 'Bearer EAA-test-good' },
	});
	expect(JSON.parse(request.body)).toEqual({ data: [eventOf('web')] });
	await bench.post('/reset', '');
	expect((await bench.get('/requests.json')).data).toEqual([]);
	expect(bench.double.counters()).toEqual({ received: 0, stored: 0, duplicates: 0, dropped: 0 });
});

test('starts from the command line', async () => {
	const root = join(__dirname, '../../..');
	const child = spawn(process.execPath, ['--import', 'tsx', 'test/graph/main.ts', '--port', '0'], {
		cwd: root,
	});
	const [output] = await once(child.stdout, 'data');
	const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(output))?.[0];
	const headers = { authorization: 'Bearer EAA-test-good' };
	const { data } = await axios.get(`${url}/v26.0/me`, { headers, proxy: false });
	expect(data.id).toBe('100000000000001');
	child.kill('SIGTERM');
	expect(await once(child, 'exit')).toEqual([0, null]);
});
