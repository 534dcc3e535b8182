import type { AxiosResponse } from 'axios';

import {
	AD_ACCOUNT,
	AGENCY,
	APP,
	BUSINESS,
	DATASETS,
	OTHER_BUSINESS,
	TOKENS,
} from '../../graph/fixtures';
import { Bench, eventOf, outcome } from './support';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(() => bench.close());

const namesIn = ({ data }: AxiosResponse) => data.data.map(({ name }: { name: string }) => name);

describe('GET /me', () => {
	test('says who the token belongs to', async () => {
		const me = { id: '100000000000001', name: 'Conversions API System User' };
		expect((await bench.get('/v26.0/me')).data).toEqual(me);
		expect((await bench.get('/v26.0/me?fields=id')).data).toEqual({ id: me.id });
	});

	test.each([
		['/v26.0/me?fields=id,shoe_size', TOKENS.good.token, '100'],
		['/v26.0/me', TOKENS.expired.token, '190/463'],
		['/v26.0/me', TOKENS.secretEnforced.token, '104'],
	])('%s with %s: %s', async (path, token, answer) => {
		expect(outcome(await bench.get(path, token))).toBe(answer);
	});
});

describe('POST of a batch', () => {
	const batch = (relativeUrl: string) => ({
		batch: [{ method: 'GET', relative_url: relativeUrl }],
	});

	test('answers debug_token with the body as text', async () => {
		const { data } = await bench.post(
			'/v26.0',
			batch(`debug_token?input_token=${TOKENS.good.token}`),
		);
		expect(data).toEqual([{ code: 200, body: expect.stringContaining('"is_valid":true') }]);
	});

	test('has an error of its own for each call', async () => {
		const { data } = await bench.post('/v26.0', batch('me'));
		expect(data).toEqual([{ code: 400, body: expect.stringContaining('"code":100') }]);
		expect(outcome(await bench.post('/v26.0', { batch: [] }))).toBe('100');
	});
});

test('GET /me/permissions lists what the token may', async () => {
	const { data } = await bench.get('/v26.0/me/permissions');
	expect(data.data).toContainEqual({ permission: 'leads_retrieval', status: 'granted' });
});

test('GET /me/businesses needs business_management (section 7.3.1)', async () => {
	bench.double.addToken({ ...TOKENS.good, token: 'EAA-test-ads-only', scopes: ['ads_read'] });
	expect(outcome(await bench.get('/v26.0/me/businesses', 'EAA-test-ads-only'))).toBe('200');
	expect((await bench.get('/v26.0/me/adaccounts', 'EAA-test-ads-only')).status).toBe(200);
});

describe('GET /debug_token', () => {
	const debug = async (token: string) =>
		(await bench.get(`/v26.0/debug_token?input_token=${token}`)).data.data;

	test('describes a good token', async () => {
		expect(await debug(TOKENS.good.token)).toMatchObject({
			app_id: APP.id,
			type: 'SYSTEM_USER',
			is_valid: true,
			expires_at: 0,
			scopes: expect.arrayContaining(['ads_management']),
			granular_scopes: expect.arrayContaining([
				{ scope: 'ads_read', target_ids: [BUSINESS.id, AGENCY.id] },
			]),
		});
	});

	test('describes dead and unknown tokens without refusing the call', async () => {
		expect(await debug(TOKENS.expired.token)).toMatchObject({
			is_valid: false,
			expires_at: 1700000000,
			error: { code: 190, subcode: 463 },
		});
		expect(await debug('nonsense')).toMatchObject({ is_valid: false, error: { code: 190 } });
	});

	test('takes the app access token', async () => {
		const path = `/v26.0/debug_token?input_token=${TOKENS.good.token}`;
		expect((await bench.get(path, `${APP.id}|${APP.secret}`)).data.data.is_valid).toBe(true);
		expect(outcome(await bench.get(path, `${APP.id}|wrong`))).toBe('190');
	});

	test('needs input_token', async () => {
		expect(outcome(await bench.get('/v26.0/debug_token'))).toBe('100');
	});
});

describe('lists that lead to a dataset', () => {
	test('businesses and ad accounts of the token', async () => {
		expect(namesIn(await bench.get('/v26.0/me/businesses'))).toEqual([
			'Double Shop Ltd',
			'Double Agency',
		]);
		expect((await bench.get('/v26.0/me/adaccounts?fields=account_id')).data.data).toEqual([
			{ id: 'act_400000000000001', account_id: '400000000000001' },
		]);
	});

	test.each([
		[`/v26.0/${BUSINESS.id}/ads_dataset`, 'Web Shop', 8],
		[`/v26.0/${BUSINESS.id}/adspixels`, 'Web Shop', 8],
		[`/v26.0/${AD_ACCOUNT.id}/adspixels`, 'Web Shop', 2],
		[`/v26.0/${BUSINESS.id}/ads_dataset?name_filter=crm`, 'CRM Leads', 1],
		[`/v26.0/${BUSINESS.id}/ads_dataset?id_filter=${DATASETS.messenger.id}`, 'Messenger', 1],
		[`/v26.0/${BUSINESS.id}/ads_dataset?sort_by=NAME`, 'CRM Leads', 8],
		[`/v26.0/${BUSINESS.id}/ads_dataset?sort_by=LAST_FIRED_TIME`, 'Web Shop', 8],
	])('%s begins with %s', async (path, first, count) => {
		const names = namesIn(await bench.get(path));
		expect([names[0], names.length]).toEqual([first, count]);
	});

	test.each([
		[`/v26.0/${OTHER_BUSINESS.id}/ads_dataset`, TOKENS.good.token, '100/33'],
		['/v26.0/me/adspixels', TOKENS.good.token, '100/33'],
		[`/v26.0/${BUSINESS.id}/businesses`, TOKENS.good.token, '100/33'],
		[`/v26.0/shop/ads_dataset`, TOKENS.good.token, '803'],
		[`/v26.0/${BUSINESS.id}/ads_dataset`, TOKENS.noPermission.token, '200'],
		[`/v26.0/${BUSINESS.id}/ads_dataset`, TOKENS.sendOnly.token, '200'],
		[`/v26.0/${BUSINESS.id}/ads_dataset?fields=id,color`, TOKENS.good.token, '100'],
		[`/v26.0/${BUSINESS.id}/ads_dataset?limit=0`, TOKENS.good.token, '100'],
		[`/v26.0/${BUSINESS.id}/ads_dataset?after=nonsense`, TOKENS.good.token, '100'],
	])('%s with %s: %s', async (path, token, answer) => {
		expect(outcome(await bench.get(path, token))).toBe(answer);
	});

	test('pages by cursor until there is no next', async () => {
		const names: string[] = [];
		const sizes: number[] = [];
		for (let after: string | undefined = ''; after !== undefined;) {
			const page: AxiosResponse = await bench.get(`/v26.0/${AGENCY.id}/ads_dataset?after=${after}`);
			names.push(...namesIn(page));
			sizes.push(page.data.data.length);
			after = page.data.paging.next && page.data.paging.cursors.after;
		}
		expect(sizes).toEqual([25, 25, 10]);
		expect(new Set(names).size).toBe(60);
		expect([names[0], names[59]]).toEqual(['Client 01', 'Client 60']);
	});

	test('the next link leads on, filters included, and carries the token in its URL', async () => {
		const first = await bench.get(`/v26.0/${AGENCY.id}/ads_dataset?limit=4&name_filter=client%201`);
		const next = new URL(first.data.paging.next);
		expect(next.searchParams.get('access_token')).toBe(TOKENS.good.token);
		expect(namesIn(await bench.get(next.pathname + next.search))).toEqual([
			'Client 14',
			'Client 15',
			'Client 16',
			'Client 17',
		]);
	});
});

describe('GET of one object', () => {
	test('a dataset', async () => {
		const { data } = await bench.get(
			`/v26.0/${DATASETS.web.id}?fields=name,is_consolidated_container,owner_business{id,name},last_fired_time`,
		);
		expect(data).toEqual({
			id: DATASETS.web.id,
			name: 'Web Shop',
			is_consolidated_container: true,
			owner_business: { id: BUSINESS.id, name: 'Double Shop Ltd' },
			last_fired_time: '2026-11-18T11:06:40+0000',
		});
	});

	test.each([
		[`/v26.0/${BUSINESS.id}`, { id: BUSINESS.id, name: 'Double Shop Ltd' }],
		[`/v26.0/${AD_ACCOUNT.id}`, { id: AD_ACCOUNT.id, name: 'Double Shop Ads' }],
		[
			`/v26.0/${DATASETS.oldPixel.id}?fields=is_consolidated_container`,
			{ is_consolidated_container: false },
		],
	])('%s', async (path, expected) => {
		expect((await bench.get(path)).data).toMatchObject(expected);
	});

	test.each([
		[`/v26.0/${DATASETS.ofOtherBusiness.id}`, '100/33'],
		['/v26.0/1999999999999999', '100/33'],
		['/v26.0/nobody', '803'],
	])('%s: %s', async (path, answer) => {
		expect(outcome(await bench.get(path))).toBe(answer);
	});

	test('a dataset added by the test', async () => {
		bench.double.addDataset({
			id: '1000000000000099',
			name: 'Added',
			businessId: BUSINESS.id,
			consolidated: true,
		});
		expect((await bench.get('/v26.0/1000000000000099')).data.name).toBe('Added');
	});
});

describe('versions (section 1.7)', () => {
	test.each([
		['v26.0', 'received 1'],
		['v22.0', 'received 1'],
		['v21.0', 'received 1'],
		['v20.0', '2635'],
		['v16.0', '2635'],
		['v3.2', '2635'],
		['v99.0', '2500'],
		['latest', '2500'],
	])('events on %s: %s', async (version, answer) => {
		const path = `/${version}/${DATASETS.web.id}/events`;
		expect(outcome(await bench.post(path, { data: [eventOf('web')] }))).toBe(answer);
	});

	test('the Marketing API edges lose versions sooner', async () => {
		expect(outcome(await bench.get(`/v24.0/${BUSINESS.id}/adspixels`))).toBe('2635');
		expect((await bench.get(`/v25.0/${BUSINESS.id}/adspixels`)).status).toBe(200);
		expect((await bench.get(`/v24.0/me`)).status).toBe(200);
	});

	test('a version ends on its day', async () => {
		const own = await Bench.start();
		own.time = Date.parse('2027-01-20T23:59:59Z') / 1000;
		expect((await own.get('/v21.0/me')).status).toBe(200);
		own.time += 1;
		expect(outcome(await own.get('/v21.0/me'))).toBe('2635');
		await own.close();
	});
});

test('what the double does not play is refused and recorded', async () => {
	bench.double.reset();
	expect(outcome(await bench.post(`/v26.0/${DATASETS.web.id}/claims`, {}))).toBe('100/33');
	expect(outcome(await bench.get('/me'))).toBe('2500');
	expect(
		outcome(await bench.post('/v26.0/1999999999999999/events', { data: [eventOf('web')] })),
	).toBe('100/33');
	expect(bench.double.requests().map(({ path, status }) => [path, status])).toEqual([
		[`/v26.0/${DATASETS.web.id}/claims`, 400],
		['/me', 400],
		['/v26.0/1999999999999999/events', 400],
	]);
});
