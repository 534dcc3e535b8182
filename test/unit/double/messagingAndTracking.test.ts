import {
	AD_ACCOUNT,
	BUSINESS,
	DATASETS,
	INSTALLATION,
	PAGE_ID,
	PAGE_WITHOUT_DATASET_ID,
	TOKENS,
} from '../../graph/fixtures';
import { bearer, Bench, outcome } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const v = (path: string) => `/v26.0/${path}`;

describe('messaging datasets (sections 7.3 and 9.2)', () => {
	test('are given where there is one, and made where there is none', async () => {
		expect((await bench.post(v(`${PAGE_ID}/dataset`), {})).data).toEqual({
			id: DATASETS.messenger.id,
		});
		const edge = v(`${PAGE_WITHOUT_DATASET_ID}/dataset`);
		expect((await bench.get(edge)).data.data).toEqual([]);
		const { id } = (await bench.post(edge, { dataset_name: 'New' })).data;
		expect((await bench.get(edge)).data.data).toEqual([{ id, name: 'New' }]);
	});

	test('need the permission of their channel, and an owner that is there', async () => {
		bench.double.addToken({ ...TOKENS.good, token: 'EAA-test-ads', scopes: ['ads_management'] });
		expect(outcome(await bench.get(v(`${PAGE_ID}/dataset`), 'EAA-test-ads'))).toBe('200');
		expect(outcome(await bench.get(v('700000000000009/dataset')))).toBe('100/33');
		expect(
			outcome(await bench.post(v(`${PAGE_ID}/dataset`), {}, bearer(TOKENS.otherBusiness.token))),
		).toBe('100/33');
	});
});

test('diagnostics take the checks and the connection methods of section 7.3', async () => {
	const edge = v(`${DATASETS.web.id}/da_checks`);
	expect((await bench.get(`${edge}?fields=key`)).data.data).toEqual([
		{ key: 'pixel_missing_param_in_events' },
		{ key: 'pixel_decline' },
	]);
	expect(outcome(await bench.get(`${edge}?connection_method=MAIL`))).toBe('100');
	expect(outcome(await bench.get(`${edge}?checks=["all"]`))).toBe('100');
});

test('what an ad account tracks is written as a whole (section 7.3)', async () => {
	const edge = v(`${AD_ACCOUNT.id}/tracking`);
	const specs = [{ 'action.type': ['offsite_conversion'], fb_pixel: [DATASETS.web.id] }];
	expect((await bench.get(edge)).data.data).toEqual([]);
	expect((await bench.post(edge, { tracking_specs: specs })).data).toEqual({ success: true });
	expect((await bench.get(edge)).data.data).toEqual([{ tracking_specs: specs }]);
	expect(outcome(await bench.post(edge, {}))).toBe('100');
	expect(outcome(await bench.post(edge, { tracking_specs: [{ page: ['1'] }] }))).toBe('100');
});

test('an installation gives its token to who may, for known scopes (section 8.4)', async () => {
	const edge = v(`${BUSINESS.id}/access_token`);
	const asked = {
		app_id: '900000000000001',
		scope: 'manage_business_extension',
		fbe_external_business_id: INSTALLATION.externalBusinessId,
	};
	expect((await bench.post(edge, asked)).data).toEqual({ access_token: INSTALLATION.token });
	expect(outcome(await bench.post(edge, { ...asked, scope: 'everything' }))).toBe('100');
	expect(outcome(await bench.post(edge, { ...asked, app_id: undefined }))).toBe('100');
	bench.double.addToken({ ...TOKENS.good, token: 'EAA-test-ads', scopes: ['ads_management'] });
	expect(outcome(await bench.post(edge, asked, bearer('EAA-test-ads')))).toBe('200');
	expect(outcome(await bench.get(v('fbe_business/fbe_installs')))).toBe('100');
});
