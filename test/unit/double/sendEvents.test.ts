import { DATASETS, TOKENS } from '../../graph/fixtures';
import { bearer, Bench, DAY, eventOf, outcome, START } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const path = `/v26.0/${DATASETS.web.id}/events`;

test('answers with the count, no messages and a trace id, and stores the event as it was sent', async () => {
	const event = eventOf('web', {
		event_id: 'order-1',
		custom_data: { value: 1.5, currency: 'EUR' },
	});
	const { status, data, headers } = await bench.send(DATASETS.web, event);
	expect(status).toBe(200);
	expect(data).toEqual({
		events_received: 1,
		messages: [],
		fbtrace_id: expect.stringMatching(/^A[\w-]{20,}$/),
	});
	expect(headers['x-fb-trace-id']).toBe(data.fbtrace_id);
	expect(bench.double.events(DATASETS.web.id).map((stored) => stored.event)).toEqual([event]);
	expect(bench.double.events(DATASETS.stores.id)).toEqual([]);
});

test('refuses the whole request for one bad event, and does not tell which', async () => {
	const tooOld = eventOf('web', { event_time: START - 10 * DAY });
	const { status, data } = await bench.send(DATASETS.web, eventOf('web'), tooOld, eventOf('web'));
	expect(status).toBe(400);
	expect(data).toEqual({
		error: {
			message: 'Invalid parameter',
			type: 'OAuthException',
			code: 100,
			error_subcode: 2804003,
			is_transient: false,
			error_user_title: 'Event Timestamp Too Old',
			error_user_msg: expect.stringContaining('seven days'),
			fbtrace_id: expect.any(String),
		},
	});
	expect(bench.double.counters()).toEqual({ received: 0, stored: 0, duplicates: 0, dropped: 0 });
	expect(bench.double.requests()[0].refusal).toEqual({
		eventIndex: 1,
		field: 'event_time',
		reason: 'event_time is more than 7 days ago',
		code: 100,
		subcode: 2804003,
	});
});

test('never says the value of a field it refuses', async () => {
	const { data } = await bench.send(
		DATASETS.web,
		eventOf('web', { user_data: { em: 'mary@example.com' } }),
	);
	expect(data.error.message).toContain('user_data.em');
	expect(JSON.stringify(data)).not.toContain('mary');
});

test('takes 1,000 events and refuses 1,001', async () => {
	const events = Array.from({ length: 1001 }, (_, index) =>
		eventOf('web', { event_id: `e${index}` }),
	);
	expect(await bench.answer(DATASETS.web, ...events)).toBe('100');
	expect(await bench.answer(DATASETS.web, ...events.slice(1))).toBe('received 1000');
	expect(bench.double.counters(DATASETS.web.id).stored).toBe(1000);
});

test.each([
	['no data', {}],
	['an empty list', { data: [] }],
	['an object', { data: {} }],
	['a list of numbers', { data: [1] }],
	['text that is no JSON', { data: '[{' }],
	['a body that is no JSON', '{"data": ['],
	['a body that is a list', [eventOf('web')]],
	['a list as upload_tag', { data: [eventOf('web')], upload_tag: ['a'] }],
])('refuses %s', async (_what, body) => {
	const headers = { ...bearer(TOKENS.good.token), 'content-type': 'application/json' };
	expect(outcome(await bench.post(path, body, headers))).toBe('100');
});

test('reads data as JSON text in JSON, in a form and in a multipart form', async () => {
	const data = JSON.stringify([eventOf('web')]);
	const multipart = new FormData();
	multipart.set('data', data);
	multipart.set('upload_tag', 'multipart');
	expect(outcome(await bench.post(path, { data, upload_tag: 'json' }))).toBe('received 1');
	expect(outcome(await bench.post(path, new URLSearchParams({ data, upload_tag: 'form' })))).toBe(
		'received 1',
	);
	expect(outcome(await bench.post(path, multipart))).toBe('received 1');
	expect(bench.double.events().map(({ uploadTag }) => uploadTag)).toEqual([
		'json',
		'form',
		'multipart',
	]);
});

test('keeps what the request says of itself with every event', async () => {
	await bench.post(path, {
		data: [eventOf('web'), eventOf('web')],
		test_event_code: 'TEST123',
		upload_tag: 'Monday',
		upload_id: 'u1',
		upload_source: 's1',
		partner_agent: 'n8n_1_0',
		namespace_id: 4000000000000001,
	});
	const labels = {
		testEventCode: 'TEST123',
		uploadTag: 'Monday',
		uploadId: 'u1',
		uploadSource: 's1',
		partnerAgent: 'n8n_1_0',
		namespaceId: '4000000000000001',
		notes: [],
	};
	expect(bench.double.events()).toEqual([
		expect.objectContaining(labels),
		expect.objectContaining(labels),
	]);
});

test('notes what Meta accepts without a word although it is wrong', async () => {
	await bench.post(path, {
		data: [
			eventOf('web', {
				event_id: 'mary@example.com',
				user_data: {
					// The hashes of "null" and "test" as Meta's own sample has them (docs/meta-api.md section 3.1).
					ph: ['74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'],
					fbc: 'IwAR0click',
					madid: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
				},
			}),
		],
		partner_agent: 'a-name-that-is-far-too-long',
	});
	expect(bench.double.events()[0].notes).toEqual([
		'ph is the hash of "null"',
		'madid is the hash of "test"',
		'fbc is malformed',
		'madid must not be hashed',
		'event_id seems to hold an email address',
		'partner_agent must have fewer than 23 characters and at least two letters',
	]);
});

test('takes a website event without a user agent, as live captures show, and notes it', async () => {
	const event = eventOf('web', { user_data: { client_user_agent: undefined } });
	expect(await bench.answer(DATASETS.web, event)).toBe('received 1');
	expect(bench.double.events()[0].notes).toEqual([
		'client_user_agent is missing, which the documentation requires',
	]);
});

test('mixes action sources in one request, each with its own window', async () => {
	const events = [
		eventOf('web'),
		eventOf('store', { event_time: START - 30 * DAY }),
		eventOf('crm'),
	];
	expect(await bench.answer(DATASETS.web, ...events)).toBe('received 3');
});

test('keeps counts only when asked to', async () => {
	await bench.close();
	bench = await Bench.start({ keepEvents: 'counts' });
	const event = eventOf('web', { event_id: 'order-1' });
	await bench.send(DATASETS.web, event, event);
	expect(bench.double.counters()).toEqual({ received: 2, stored: 1, duplicates: 1, dropped: 0 });
	expect(bench.double.events()).toEqual([]);
	expect(bench.double.requests()[0]).toMatchObject({
		body: '',
		eventCount: 2,
		bodyBytes: expect.any(Number),
	});
});
