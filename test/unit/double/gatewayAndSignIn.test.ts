/** A Conversions API Gateway and Meta's exchange of codes, as the double plays them (docs/meta-api.md sections 1.3 and 1.8). */
import { APP, DATASETS, GATEWAY, SIGN_IN } from '../../graph/fixtures';
import { Bench, EMAIL_HASH, START } from './support';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(() => bench.close());
beforeEach(() => bench.double.reset());

describe('a gateway', () => {
	const path = `/capi/${DATASETS.web.id}/events`;
	const event = {
		event_name: 'Lead',
		event_time: START,
		action_source: 'system_generated',
		event_id: 'e1',
		user_data: { em: [EMAIL_HASH] },
	};
	const { accessKey } = GATEWAY;

	it('accepts events with 202, and Meta counts them once with those that came directly', async () => {
		expect((await bench.post(path, { accessKey, data: [event] }, {})).status).toBe(202);
		await bench.send(DATASETS.web, event);
		expect(bench.double.counters(DATASETS.web.id)).toMatchObject({ stored: 1, duplicates: 1 });
	});

	it.each<[status: number, path: string, body: unknown]>([
		[403, path, { data: [event] }],
		[403, path, { accessKey: 'wrong', data: [event] }],
		[404, '/capi/9999999999999999/events', { accessKey, data: [event] }],
		[400, path, { accessKey, data: [] }],
		[400, path, { accessKey, data: [{ ...event, event_name: 'Purchase' }] }],
		[400, path, 'not json'],
	])('answers %i at %s to %j, and keeps nothing', async (status, at, body) => {
		expect((await bench.post(at, body, {})).status).toBe(status);
		expect(bench.double.counters().received).toBe(0);
	});
});

describe('the exchange of a code', () => {
	const path = '/v26.0/oauth/access_token';
	const good = {
		client_id: APP.id,
		client_secret: APP.secret,
		code: SIGN_IN.code,
		redirect_uri: 'https://n8n.example.com/callback',
	};

	it('gives a token by a form, and by a query as Meta’s pages show it', async () => {
		const token = { access_token: SIGN_IN.token, token_type: 'bearer', expires_in: 5183944 };
		expect((await bench.post(path, new URLSearchParams(good), {})).data).toEqual(token);
		const query = new URLSearchParams(good);
		expect((await bench.get(`${path}?${query.toString()}`)).data).toEqual(token);
	});

	it.each([
		{ ...good, client_secret: 'wrong' },
		{ ...good, client_id: '1' },
		{ ...good, code: 'used' },
		{ ...good, redirect_uri: undefined },
	])('refuses %j', async (form) => {
		const { status, data } = await bench.post(path, form, {});
		expect([status, data.error.code]).toEqual([400, 100]);
	});
});
