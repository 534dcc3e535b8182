/** Offline Event Set: messaging datasets, diagnostics, what an ad account tracks, the old fields of old sets. */
import { OLD_EVENT_SET } from '../graph/administration/fixtures';
import {
	AD_ACCOUNT,
	DATASETS,
	INSTAGRAM_ACCOUNT_ID,
	PAGE_ID,
	PAGE_WITHOUT_DATASET_ID,
	TOKENS,
	WHATSAPP_BUSINESS_ACCOUNT_ID,
} from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { textOf } from '../support/engine';
import { jsonOf, locator, runOfflineEventSet, shown } from '../support/offlineEventSet';

let double: GraphDouble;
beforeEach(async () => {
	double = await startGraphDouble();
});
afterEach(() => double.close());

const requests = () => double.requests().map(shown);

describe('Messaging Dataset', () => {
	const get = { resource: 'messagingDataset', operation: 'get' };

	it.each([
		['page', PAGE_ID, DATASETS.messenger],
		['whatsapp', WHATSAPP_BUSINESS_ACCOUNT_ID, DATASETS.whatsapp],
		['instagram', INSTAGRAM_ACCOUNT_ID, DATASETS.instagram],
	])('of %s is found', async (owner, ownerId, { id, name }) => {
		const run = await runOfflineEventSet(double, { parameters: { ...get, owner, ownerId } });
		expect(jsonOf(run)).toEqual([{ id, name }]);
		expect(requests()).toEqual([[`GET /${ownerId}/dataset`, { fields: 'id,name', limit: '100' }]]);
	});

	it('is created once', async () => {
		const parameters = {
			...get,
			operation: 'create',
			ownerId: PAGE_WITHOUT_DATASET_ID,
			name: 'Messages of Berlin',
		};
		const row = { id: '5000000000000001', owner: 'page', owner_id: PAGE_WITHOUT_DATASET_ID };
		const first = await runOfflineEventSet(double, { parameters });
		expect(jsonOf(first)).toEqual([{ ...row, created: true }]);
		const second = await runOfflineEventSet(double, { parameters });
		expect(jsonOf(second)).toEqual([{ ...row, created: false }]);
		const edge = `/${PAGE_WITHOUT_DATASET_ID}/dataset`;
		expect(requests().map(([call]) => call)).toEqual([
			`GET ${edge}`,
			`POST ${edge}`,
			`GET ${edge}`,
		]);
		expect(requests()[1][1]).toEqual({ dataset_name: 'Messages of Berlin' });
	});

	it('says which permission is missing', async () => {
		const accessToken = 'EAA-test-without-page-events';
		double.addToken({ ...TOKENS.good, token: accessToken, scopes: ['ads_management'] });
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...get, ownerId: PAGE_ID },
			credential: { accessToken },
		});
		expect(textOf(error)).toMatch(/: page_events .*for a Page the permission page_events/s);
	});

	it('is looked for by an ID only', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...get, ownerId: 'my.page' },
		});
		expect(error?.message).toMatch(/^ID is not an ID/);
		expect(requests()).toEqual([]);
	});
});

describe('Diagnostics', () => {
	it('of a dataset are read, filtered', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'getDiagnostics',
				datasetId: locator(DATASETS.web.id),
				diagnosticFilters: { checks: ['pixel_decline'], connection_method: 'SERVER' },
			},
		});
		expect(requests()).toEqual([
			[
				`GET /${DATASETS.web.id}/da_checks`,
				{
					fields: 'key,title,description,result,user_message,action_uri',
					checks: '["pixel_decline"]',
					connection_method: 'SERVER',
					limit: '100',
				},
			],
		]);
		expect(jsonOf(run)).toMatchObject([{ key: 'pixel_decline', result: 'passed' }]);
	});
});

describe('Ad Account Tracking', () => {
	const add = {
		resource: 'adAccountTracking',
		operation: 'add',
		adAccountId: locator(AD_ACCOUNT.id),
		datasetId: locator(DATASETS.stores.id),
	};
	const web = { 'action.type': ['offsite_conversion'], fb_pixel: [DATASETS.web.id] };
	const stores = { 'action.type': ['offline_conversion'], dataset: [DATASETS.stores.id] };

	it('is added to what is there, once', async () => {
		double.administration.accountTracking.set(AD_ACCOUNT.id, [web]);
		const run = await runOfflineEventSet(double, { parameters: add });
		expect(jsonOf(run)).toEqual([
			{
				account_id: AD_ACCOUNT.id,
				dataset_id: DATASETS.stores.id,
				changed: true,
				tracking_specs_before: [web],
				tracking_specs: [web, stores],
			},
		]);
		const again = await runOfflineEventSet(double, { parameters: add });
		expect(jsonOf(again)).toMatchObject([{ changed: false, tracking_specs: [web, stores] }]);
		expect(requests().filter(([call]) => call.startsWith('POST'))).toEqual([
			[`POST /${AD_ACCOUNT.id}/tracking`, { tracking_specs: [web, stores] }],
		]);
		const read = await runOfflineEventSet(double, { parameters: { ...add, operation: 'get' } });
		expect(jsonOf(read)).toEqual([{ account_id: AD_ACCOUNT.id, tracking_specs: [web, stores] }]);
	});

	it('is not written where Meta does not show what is there', async () => {
		double.fail(({ method }) =>
			method === 'GET' ? { kind: 'garbage', body: '{"data":[{"id":"1"}]}' } : undefined,
		);
		const { error } = await runOfflineEventSet(double, { parameters: add });
		expect(error?.message).toMatch(/does not show what this ad account tracks/);
		expect(requests().map(([call]) => call)).toEqual([`GET /${AD_ACCOUNT.id}/tracking`]);
	});

	it('says where Meta has something else than what was written', async () => {
		double.fail(({ method }, n) =>
			method === 'GET' && n > 1
				? { kind: 'garbage', body: JSON.stringify({ data: [{ tracking_specs: [web] }] }) }
				: undefined,
		);
		const { error } = await runOfflineEventSet(double, { parameters: add });
		expect(error?.message).toMatch(/tracks something else than what was written/);
	});
});

describe('Statistics of an old event set', () => {
	it('are read with the old fields that Meta still gives, and say which it does not', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'statistics',
				operation: 'get',
				datasetId: locator(OLD_EVENT_SET.id),
				isOldEventSet: true,
				simplify: false,
				oldOptions: { fields: ['count', 'attributed_count', 'matched_count'] },
			},
		});
		expect(run.error).toBeUndefined();
		expect(requests().map(([, { fields }]) => fields)).toEqual([
			'count,attributed_count,matched_count',
			'count,matched_count',
		]);
		expect(jsonOf(run)).toEqual([
			{ count: 1000, matched_count: 700, fields_left_out: 'attributed_count' },
		]);
	});
});
