import { ADS, OLD_EVENT_SET, READ_ONLY_TOKEN } from '../graph/administration/fixtures';
import { AD_ACCOUNT, AGENCY, BUSINESS, DATASETS, OTHER_BUSINESS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { jsonOf, locator, runOfflineEventSet, shown } from '../support/offlineEventSet';
import { sleepQuickly } from '../support/quickSleep';
import { textOf } from '../support/engine';

let double: GraphDouble;
beforeEach(async () => {
	double = await startGraphDouble();
	double.addToken(READ_ONLY_TOKEN);
});
afterEach(() => double.close());

const requests = () => double.requests().map(shown);
const stores = DATASETS.stores.id;
const account = AD_ACCOUNT.id.replace('act_', '');

describe('Event Set', () => {
	const create = {
		resource: 'eventSet',
		operation: 'create',
		adAccountId: locator(AD_ACCOUNT.id),
		assignee: 'nobody',
	};
	const inBusiness = { ...create, owner: 'business', businessId: locator(BUSINESS.id) };
	const allowlisted = { accessToken: TOKENS.allowlisted.token };

	it('is created in a business', async () => {
		const run = await runOfflineEventSet(double, {
			credential: allowlisted,
			parameters: {
				...inBusiness,
				name: 'New Stores',
				createOptions: { adAccountId: AD_ACCOUNT.id, isCrm: false },
			},
		});
		expect(run.error).toBeUndefined();
		expect(requests()).toEqual([
			[
				`POST /${BUSINESS.id}/ads_dataset`,
				{ name: 'New Stores', ad_account_id: account, is_crm: false },
			],
		]);
		expect(jsonOf(run)).toEqual([{ id: '5000000000000001', name: 'New Stores', created: true }]);
	});

	it('is created in an ad account, and the user of the token assigned, unless something else is chosen', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'create',
				adAccountId: locator(account),
				name: 'New Stores',
			},
		});
		const tasks = ['ADVERTISE', 'ANALYZE', 'EDIT', 'UPLOAD'];
		expect(requests()).toEqual([
			['GET /me', { fields: 'id' }],
			[`POST /${AD_ACCOUNT.id}/adspixels`, { name: 'New Stores' }],
			['POST /5000000000000001/assigned_users', { user: TOKENS.good.userId, tasks }],
		]);
		expect(jsonOf(run)).toEqual([
			{
				id: '5000000000000001',
				name: 'New Stores',
				created: true,
				user_id: TOKENS.good.userId,
				tasks,
			},
		]);
	});

	it('says, where the app is on no allowlist, that an ad account needs none', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...inBusiness, name: 'New Stores' },
		});
		expect(textOf(error)).toMatch(
			/Set Create In to Ad Account, which needs no allowlist.*business_management.*allowlist for the Datasets API/s,
		);
	});

	it.each([
		[{ appId: '1' }, /^App ID cannot be set/],
		[{ adAccountId: 'act_1', isCrm: true }, /^Ad Account ID and Is CRM cannot be set/],
	])('in an ad account refuses %j, which would not be sent', async (createOptions, words) => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...create, name: 'New Stores', createOptions },
		});
		expect(error?.message).toMatch(words);
		expect(requests()).toEqual([]);
	});

	it('in an ad account takes Is CRM where it is off', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...create, name: 'New Stores', createOptions: { isCrm: false } },
		});
		expect(error).toBeUndefined();
		expect(requests()).toEqual([[`POST /${AD_ACCOUNT.id}/adspixels`, { name: 'New Stores' }]]);
	});

	it('that nobody could be assigned to is named by its ID, and not created twice', async () => {
		const parameters = {
			...create,
			assignee: 'userById',
			userId: '1',
			name: 'New Stores',
			createOptions: { useExisting: true },
		};
		const { error } = await runOfflineEventSet(double, { parameters });
		expect(error?.message).toMatch(
			/^Dataset 5000000000000001 was created, but nobody was assigned\. .*\[item 0\]$/,
		);
		const healed = await runOfflineEventSet(double, {
			parameters: { ...parameters, userId: TOKENS.good.userId },
		});
		expect(jsonOf(healed)).toMatchObject([
			{ id: '5000000000000001', created: false, user_id: TOKENS.good.userId },
		]);
	});

	it('is not created where the user to assign has no ID', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...create, name: 'New Stores', assignee: 'userById', userId: 'Anna' },
		});
		expect(error?.message).toMatch(/^User ID is not an ID/);
		expect(requests()).toEqual([]);
	});

	it('is created once however often the node runs, when the existing one is to be used', async () => {
		const parameters = {
			...create,
			assignee: 'tokenUser',
			name: 'Night Shop',
			createOptions: { useExisting: true },
		};
		const first = await runOfflineEventSet(double, { parameters });
		const second = await runOfflineEventSet(double, { parameters });
		expect(jsonOf(first)[0]).toMatchObject({ created: true });
		expect(jsonOf(second)).toEqual([{ ...jsonOf(first)[0], created: false }]);
		expect(requests().filter(([call]) => call.endsWith('/adspixels'))).toHaveLength(3);
		expect(requests().filter(([call]) => call === `POST /${AD_ACCOUNT.id}/adspixels`)).toHaveLength(
			1,
		);
	});

	it('does not take one whose name only contains the name', async () => {
		const run = await runOfflineEventSet(double, {
			credential: allowlisted,
			parameters: { ...inBusiness, name: 'Store', createOptions: { useExisting: true } },
		});
		expect(jsonOf(run)[0]).toMatchObject({ created: true });
	});

	it('says which pixel limit an ad account has hit', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...create, name: 'Stores' },
		});
		expect(textOf(error)).toMatch(
			/already has a pixel.*Use the dataset the ad account already has/s,
		);
	});

	it.each([
		[DATASETS.stores.id, 'Stores', true],
		[OLD_EVENT_SET.id, 'Tills 2019', false],
	])('%s is read, old or new', async (id, name, isConsolidated) => {
		const parameters = { resource: 'eventSet', operation: 'get', datasetId: locator(id) };
		const simple = await runOfflineEventSet(double, { parameters });
		expect(jsonOf(simple)[0]).toMatchObject({
			id,
			name,
			is_consolidated_container: isConsolidated,
			owner_business_id: BUSINESS.id,
		});
		const raw = await runOfflineEventSet(double, {
			parameters: { ...parameters, simplify: false },
		});
		expect(jsonOf(raw)[0].owner_business).toMatchObject({ id: BUSINESS.id });
		expect(requests().map(([call]) => call)).toEqual([`GET /${id}`, `GET /${id}`]);
	});

	it('is listed page by page, without ever following an address with the token in it', async () => {
		for (let index = 0; index < 75; index++) {
			double.addDataset({
				id: String(4500000000000000 + index),
				name: `More ${index}`,
				businessId: AGENCY.id,
				consolidated: true,
			});
		}
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'getAll',
				businessId: locator(AGENCY.id),
				returnAll: true,
			},
		});
		expect(new Set(jsonOf(run).map(({ id }) => id)).size).toBe(135);
		expect(double.requests()).toHaveLength(2);
		for (const request of double.requests()) {
			expect(request.query).not.toContain('access_token');
			expect(request.tokenSentBy).toEqual(['header']);
		}
	});

	it('is listed up to a limit, with filters', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'getAll',
				businessId: locator(AGENCY.id),
				limit: 3,
				filters: { name_filter: 'Client 1', sort_by: 'NAME' },
			},
		});
		expect(jsonOf(run).map(({ name }) => name)).toEqual(['Client 10', 'Client 11', 'Client 12']);
		expect(requests()).toEqual([
			[
				`GET /${AGENCY.id}/ads_dataset`,
				expect.objectContaining({ limit: '3', name_filter: 'Client 1', sort_by: 'NAME' }),
			],
		]);
	});

	it.each([
		['adAccount', `GET /${AD_ACCOUNT.id}/adspixels`, ['Web Shop', 'Stores']],
		['oldEventSets', `GET /${BUSINESS.id}/offline_conversion_data_sets`, ['Tills 2019']],
	])('of %s: %s', async (owner, call, names) => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'getAll',
				owner,
				businessId: locator(BUSINESS.id),
				adAccountId: locator(AD_ACCOUNT.id),
			},
		});
		expect(requests()[0][0]).toBe(call);
		expect(jsonOf(run).map(({ name }) => name)).toEqual(names);
	});

	it.each([
		['business', 'collection_rate', 'automatic_matching_fields'],
		['adAccount', 'automatic_matching_fields', 'collection_rate'],
	])('of %s is asked for %s, which it has, and not for %s', async (owner, has, hasNot) => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'getAll',
				owner,
				businessId: locator(BUSINESS.id),
				adAccountId: locator(AD_ACCOUNT.id),
				simplify: false,
			},
		});
		expect(run.error).toBeUndefined();
		const fields = String(requests()[0][1].fields).split(',');
		expect(fields).toContain(has);
		expect(fields).not.toContain(hasNot);
		expect(fields).not.toContain(owner === 'business' ? 'data_use_setting' : 'permissions');
	});

	it('of a business shows when its server last sent something', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'getAll',
				owner: 'business',
				businessId: locator(BUSINESS.id),
				limit: 1,
			},
		});
		expect(jsonOf(run)).toMatchObject([
			{ id: DATASETS.web.id, server_last_fired_time: '2026-11-18T11:06:40+0000' },
		]);
	});

	const refuses = (name: string) => {
		const has = new RegExp(`\\b${name}\\b`);
		double.fail(({ query }) =>
			has.test(new URLSearchParams(query).get('fields') ?? '')
				? {
						kind: 'error',
						code: 100,
						message: `(#100) Tried accessing nonexisting field (${name}) on node type (AdsPixel)`,
					}
				: undefined,
		);
	};

	it('is read without a field that Meta refuses, and says which', async () => {
		refuses('owner_business');
		const run = await runOfflineEventSet(double, {
			parameters: { resource: 'eventSet', operation: 'get', datasetId: locator(stores) },
		});
		expect(jsonOf(run)).toEqual([
			{
				id: stores,
				name: 'Stores',
				is_consolidated_container: true,
				is_crm: false,
				is_unavailable: false,
				fields_left_out: 'owner_business',
			},
		]);
		expect(requests().map(([, { fields }]) => String(fields).includes('owner_business'))).toEqual([
			true,
			false,
		]);
		expect(run.hints).toContainEqual(
			expect.stringMatching(/^Meta does not give owner_business here.*\[item 0\]/),
		);
	});

	it('is listed without a field that Meta refuses, on every page', async () => {
		refuses('usage');
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'getAll',
				owner: 'adAccount',
				adAccountId: locator(AD_ACCOUNT.id),
				simplify: false,
			},
		});
		expect(jsonOf(run).map(({ fields_left_out: left }) => left)).toEqual(['usage', 'usage']);
		expect(requests()).toHaveLength(2);
	});

	it('whose id is refused is not read for ever', async () => {
		double.fail(() => ({
			kind: 'error',
			code: 100,
			message: '(#100) Tried accessing nonexisting field (color) on node type (AdsPixel)',
		}));
		const { error } = await runOfflineEventSet(double, {
			parameters: { resource: 'eventSet', operation: 'get', datasetId: locator(stores) },
		});
		expect(textOf(error)).toMatch(/nonexisting field \(color\)/);
		expect(requests()).toHaveLength(1);
	});

	it('is updated', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'eventSet',
				operation: 'update',
				datasetId: locator(stores),
				updateFields: {
					name: 'All Stores',
					automatic_matching_fields: ['em'],
					server_events_business_ids: `${AGENCY.id}, 1`,
				},
			},
		});
		expect(requests()).toEqual([
			[
				`POST /${stores}`,
				{
					name: 'All Stores',
					automatic_matching_fields: ['em'],
					server_events_business_ids: [AGENCY.id, '1'],
				},
			],
		]);
		expect(jsonOf(run)[0]).toEqual({
			id: stores,
			updated: expect.arrayContaining([
				'name',
				'automatic_matching_fields',
				'server_events_business_ids',
			]),
		});
	});

	it('is not updated with nothing', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { resource: 'eventSet', operation: 'update', datasetId: locator(stores) },
		});
		expect(textOf(error)).toMatch(/nothing to change/);
		expect(requests()).toEqual([]);
	});
});

describe('Ad Account', () => {
	const share = {
		resource: 'adAccount',
		operation: 'share',
		datasetId: locator(DATASETS.crm.id),
		businessId: locator(BUSINESS.id),
		adAccountId: locator(AD_ACCOUNT.id),
	};
	const list = { ...share, operation: 'getAll' };

	it('is shared with, listed and removed', async () => {
		const shared = await runOfflineEventSet(double, { parameters: share });
		expect(jsonOf(shared)).toEqual([
			{ dataset_id: DATASETS.crm.id, business_id: BUSINESS.id, account_id: account, shared: true },
		]);
		const listed = await runOfflineEventSet(double, { parameters: list });
		expect(jsonOf(listed)).toEqual([
			{ id: AD_ACCOUNT.id, account_id: account, name: 'Double Shop Ads' },
		]);
		const removed = await runOfflineEventSet(double, {
			parameters: { ...share, operation: 'remove' },
		});
		expect(jsonOf(removed)).toEqual([{ deleted: true }]);
		expect(jsonOf(await runOfflineEventSet(double, { parameters: list }))).toEqual([]);
		const edge = `/${DATASETS.crm.id}/shared_accounts`;
		expect(requests()).toEqual([
			[`POST ${edge}`, { account_id: account, business: BUSINESS.id }],
			[`GET ${edge}`, { business: BUSINESS.id, fields: 'id,account_id,name', limit: '50' }],
			[`DELETE ${edge}`, { account_id: account, business: BUSINESS.id }],
			[`GET ${edge}`, { business: BUSINESS.id, fields: 'id,account_id,name', limit: '50' }],
		]);
	});

	it('of an old event set is listed with the kind of its events', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...list, datasetId: locator(OLD_EVENT_SET.id), isOldEventSet: true },
		});
		expect(error).toBeUndefined();
		expect(requests()[0][1]).toMatchObject({ action_source: 'PHYSICAL_STORE' });
	});

	it('that uses a dataset is listed by the other edge', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...list, datasetId: locator(stores), edge: 'adaccounts' },
		});
		expect(requests()[0][0]).toBe(`GET /${stores}/adaccounts`);
		expect(jsonOf(run)).toHaveLength(1);
	});

	it('is refused in plain words where the business has no access', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...share, businessId: locator(AGENCY.id) },
		});
		expect(textOf(error)).toMatch(
			/\[item 0\] .*business has access to both the dataset and the ad account/,
		);
	});
});

describe('Partner', () => {
	const share = {
		resource: 'partner',
		operation: 'share',
		datasetId: locator(stores),
		businessId: locator(AGENCY.id),
		permittedTasks: ['ANALYZE', 'UPLOAD'],
	};

	it('is given tasks, listed and removed', async () => {
		expect(jsonOf(await runOfflineEventSet(double, { parameters: share }))).toEqual([
			{
				dataset_id: stores,
				business_id: AGENCY.id,
				permitted_tasks: ['ANALYZE', 'UPLOAD'],
				shared: true,
			},
		]);
		const listed = await runOfflineEventSet(double, {
			parameters: { ...share, operation: 'getAll' },
		});
		expect(jsonOf(listed)).toEqual([
			{ id: AGENCY.id, name: 'Double Agency', permitted_tasks: ['ANALYZE', 'UPLOAD'] },
		]);
		const byOtherEdge = { ...share, operation: 'getAll', edge: 'shared_agencies' };
		expect(jsonOf(await runOfflineEventSet(double, { parameters: byOtherEdge }))).toHaveLength(1);
		const removed = await runOfflineEventSet(double, {
			parameters: { ...share, operation: 'remove' },
		});
		expect(jsonOf(removed)).toEqual([{ deleted: true }]);
		expect(requests()).toEqual([
			[`POST /${stores}/agencies`, { business: AGENCY.id, permitted_tasks: ['ANALYZE', 'UPLOAD'] }],
			[`GET /${stores}/agencies`, { fields: 'id,name,permitted_tasks', limit: '50' }],
			[`GET /${stores}/shared_agencies`, { fields: 'id,name', limit: '50' }],
			[`DELETE /${stores}/agencies`, { business: AGENCY.id }],
		]);
		expect(double.administration.agencies).toEqual([]);
	});

	it('is given Edit by an app on the allowlist only, and the error says so', async () => {
		const parameters = { ...share, permittedTasks: ['EDIT'] };
		const { error } = await runOfflineEventSet(double, { parameters });
		expect(textOf(error)).toMatch(/allowlist: leave Edit out of Permitted Tasks/);
		const accessToken = TOKENS.allowlisted.token;
		const allowed = await runOfflineEventSet(double, { parameters, credential: { accessToken } });
		expect(allowed.error).toBeUndefined();
	});

	it('needs at least one task', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...share, permittedTasks: '={{ [] }}' },
		});
		expect(textOf(error)).toMatch(/Permitted Tasks is empty/);
		expect(requests()).toEqual([]);
	});
});

describe('User', () => {
	const assign = { resource: 'user', operation: 'assign', datasetId: locator(stores) };
	const tasks = ['ANALYZE', 'UPLOAD'];

	it('of the token is assigned and listed', async () => {
		const run = await runOfflineEventSet(double, { parameters: { ...assign, tasks } });
		expect(jsonOf(run)).toEqual([
			{ dataset_id: stores, user_id: TOKENS.good.userId, tasks, assigned: true },
		]);
		const listed = await runOfflineEventSet(double, {
			parameters: { ...assign, operation: 'getAll', businessId: locator(BUSINESS.id) },
		});
		expect(jsonOf(listed)).toEqual([
			{
				id: TOKENS.good.userId,
				name: 'Conversions API System User',
				user_type: 'SYSTEM_USER',
				tasks,
			},
		]);
		expect(requests()).toEqual([
			['GET /me', { fields: 'id' }],
			[`POST /${stores}/assigned_users`, { user: TOKENS.good.userId, tasks }],
			[
				`GET /${stores}/assigned_users`,
				{ business: BUSINESS.id, fields: 'id,name,user_type,tasks', limit: '50' },
			],
		]);
	});

	it('by ID is assigned without asking who the token belongs to', async () => {
		const parameters = { ...assign, assignee: 'userById', userId: TOKENS.good.userId };
		await runOfflineEventSet(double, { parameters });
		expect(requests()).toEqual([
			[
				`POST /${stores}/assigned_users`,
				{ user: TOKENS.good.userId, tasks: ['ADVERTISE', 'ANALYZE', 'EDIT', 'UPLOAD'] },
			],
		]);
	});

	it('needs at least one task, and the right to assign', async () => {
		const none = await runOfflineEventSet(double, {
			parameters: { ...assign, tasks: '={{ [] }}' },
		});
		expect(textOf(none.error)).toMatch(/Tasks is empty/);
		expect(requests()).toEqual([]);
		const readOnly = await runOfflineEventSet(double, {
			parameters: assign,
			credential: { accessToken: READ_ONLY_TOKEN.token },
		});
		expect(textOf(readOnly.error)).toMatch(
			/needs the permission ads_management or business_management, and that the token’s user may manage the dataset/,
		);
	});
});

describe('Ad Tracking', () => {
	const add = {
		resource: 'adTracking',
		operation: 'add',
		adId: locator(ADS.tracking.id),
		datasetId: locator(stores),
	};
	const [post, , pixel] = ADS.tracking.trackingSpecs;
	const withStores = [
		post,
		{ 'action.type': ['offline_conversion'], dataset: [OLD_EVENT_SET.id, stores] },
		pixel,
	];
	const specsNow = () => double.administration.ads.get(ADS.tracking.id)?.trackingSpecs;

	it('is read', async () => {
		const run = await runOfflineEventSet(double, { parameters: { ...add, operation: 'get' } });
		expect(jsonOf(run)).toEqual([
			{ ad_id: ADS.tracking.id, tracking_specs: ADS.tracking.trackingSpecs },
		]);
	});

	it('is added to what is there, and says what changed', async () => {
		const run = await runOfflineEventSet(double, { parameters: add });
		expect(requests()).toEqual([
			[`GET /${ADS.tracking.id}`, { fields: 'id,name,tracking_specs' }],
			[`POST /${ADS.tracking.id}`, { tracking_specs: withStores }],
			[`GET /${ADS.tracking.id}`, { fields: 'id,name,tracking_specs' }],
		]);
		expect(specsNow()).toEqual(withStores);
		expect(jsonOf(run)).toEqual([
			{
				ad_id: ADS.tracking.id,
				dataset_id: stores,
				changed: true,
				tracking_specs_before: ADS.tracking.trackingSpecs,
				tracking_specs: withStores,
			},
		]);
	});

	it('is written only once: a second run changes nothing', async () => {
		await runOfflineEventSet(double, { parameters: add });
		const again = await runOfflineEventSet(double, { parameters: add });
		expect(jsonOf(again)[0]).toMatchObject({ changed: false });
		expect(requests().filter(([call]) => call.startsWith('POST'))).toHaveLength(1);
	});

	it('gives an ad that tracks nothing of the kind a spec of its own, as a pixel too', async () => {
		const parameters = { ...add, adId: locator(ADS.plain.id), trackingKind: 'pixel' };
		await runOfflineEventSet(double, { parameters });
		expect(double.administration.ads.get(ADS.plain.id)?.trackingSpecs).toEqual([
			post,
			{ 'action.type': ['offsite_conversion'], fb_pixel: [stores] },
		]);
	});

	it('is checked by Meta first, or only checked', async () => {
		const only = await runOfflineEventSet(double, { parameters: { ...add, check: 'checkOnly' } });
		expect(jsonOf(only)[0]).toMatchObject({
			changed: false,
			would_change: true,
			tracking_specs: withStores,
		});
		expect(specsNow()).toEqual(ADS.tracking.trackingSpecs);
		await runOfflineEventSet(double, { parameters: { ...add, check: 'checkAndWrite' } });
		expect(specsNow()).toEqual(withStores);
		expect(
			requests()
				.filter(([call]) => call.startsWith('POST'))
				.map(([, body]) => Object.keys(body)),
		).toEqual([
			['tracking_specs', 'execution_options'],
			['tracking_specs', 'execution_options'],
			['tracking_specs'],
		]);
	});

	it('is removed again, and all else stays', async () => {
		await runOfflineEventSet(double, { parameters: add });
		const run = await runOfflineEventSet(double, { parameters: { ...add, operation: 'remove' } });
		expect(jsonOf(run)[0]).toMatchObject({ changed: true });
		expect(specsNow()).toEqual(ADS.tracking.trackingSpecs);
	});

	describe.each(['add', 'remove'])('%s', (operation) => {
		// What cannot be read is asked for again, after a wait.
		let sleepAsUsual: () => void;
		beforeEach(() => {
			sleepAsUsual = sleepQuickly();
		});
		afterEach(() => sleepAsUsual());

		it.each([
			['an empty object', '{}'],
			['true', 'true'],
			['another ad', `{"id":"999","tracking_specs":[]}`],
			['no list', `{"id":"${ADS.tracking.id}","name":"x"}`],
			['a list that is none', `{"id":"${ADS.tracking.id}","tracking_specs":{"0":{}}}`],
			['a list with what is no spec', `{"id":"${ADS.tracking.id}","tracking_specs":["x"]}`],
			['a list', `[{"id":"${ADS.tracking.id}","tracking_specs":[]}]`],
			['null', 'null'],
			['a text', '"ok"'],
			['JSON that is cut off', `{"id":"${ADS.tracking.id}","tracking_specs":[`],
			['a web page', '<!DOCTYPE html><html><title>Login</title></html>'],
			['an empty body', ''],
		])('writes nothing where Meta answers with %s', async (_, body) => {
			double.fail((request) => (request.method === 'GET' ? { kind: 'garbage', body } : undefined));
			const { error } = await runOfflineEventSet(double, { parameters: { ...add, operation } });
			expect(error?.message).toBeDefined();
			expect(requests().filter(([call]) => call.startsWith('POST'))).toEqual([]);
			expect(specsNow()).toEqual(ADS.tracking.trackingSpecs);
		});

		it('reads the list back after writing it', async () => {
			if (operation === 'remove') await runOfflineEventSet(double, { parameters: add });
			const before = requests().length;
			await runOfflineEventSet(double, { parameters: { ...add, operation } });
			const path = `/${ADS.tracking.id}`;
			expect(
				requests()
					.slice(before)
					.map(([call]) => call),
			).toEqual([`GET ${path}`, `POST ${path}`, `GET ${path}`]);
		});
	});

	it('says that it was written where Meta does not show it afterwards', async () => {
		const hidden = JSON.stringify({
			id: ADS.tracking.id,
			tracking_specs: ADS.tracking.trackingSpecs,
		});
		double.fail(({ method }, n) =>
			method === 'GET' && n > 1 ? { kind: 'garbage', body: hidden } : undefined,
		);
		const { error } = await runOfflineEventSet(double, { parameters: add });
		expect(textOf(error)).toMatch(
			/^Meta took the change, but the ad tracks something else than what was written/,
		);
		double.reset();
		double.fail(({ method }, n) =>
			method === 'GET' && n > 1 ? { kind: 'garbage', body: '{}' } : undefined,
		);
		const unclear = await runOfflineEventSet(double, {
			parameters: { ...add, operation: 'remove', datasetId: locator(OLD_EVENT_SET.id) },
		});
		expect(textOf(unclear.error)).toMatch(
			/^The change was written, but Meta’s answer does not show/,
		);
	});

	it('is not written when Meta refuses the check', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...add, datasetId: locator(DATASETS.crm.id), check: 'checkAndWrite' },
		});
		expect(textOf(error)).toMatch(/no access to the dataset/);
		expect(specsNow()).toEqual(ADS.tracking.trackingSpecs);
	});
});

describe('errors and limits', () => {
	const getSet = { resource: 'eventSet', operation: 'get', datasetId: locator('={{ $json.id }}') };

	it.each([
		'abc',
		'12/34',
		'../me',
		'1?fields=x',
		'',
		' ',
		'1e5',
		'act_1',
		'null',
		'12345678901234567890123',
	])('refuses the ID %p before any request', async (id) => {
		const { error } = await runOfflineEventSet(double, { parameters: getSet, items: [{ id }] });
		expect(textOf(error)).toMatch(/Dataset is not an ID.*\[item 0\]/);
		if (id.trim() !== '') expect(error?.message).not.toContain(id);
		expect(requests()).toEqual([]);
	});

	it('refuses an ad account ID with more in it', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: {
				resource: 'insight',
				operation: 'get',
				adAccountId: locator('={{ $json.id }}'),
			},
			items: [{ id: 'act_1/insights' }],
		});
		expect(textOf(error)).toMatch(
			/Ad Account is not an ID: it has to be digits, with or without act_/,
		);
		expect(requests()).toEqual([]);
	});

	it('stops at the first item that fails, and says which', async () => {
		const items = [{ id: stores }, { id: '1999999999999999' }, { id: stores }];
		const { error } = await runOfflineEventSet(double, { parameters: getSet, items });
		expect(error).toMatchObject({ itemIndex: 1 });
		expect(textOf(error)).toMatch(/no object with this ID.*\[item 1\]/);
		expect(double.requests()).toHaveLength(2);
	});

	it('goes on with the other items where the user wants it', async () => {
		const items = [{ id: stores }, { id: 'abc' }, { id: DATASETS.web.id }];
		const run = await runOfflineEventSet(double, {
			parameters: getSet,
			items,
			onError: 'continueErrorOutput',
		});
		expect(run.outputs.map((output) => output.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 0 }, { item: 2 }],
			[{ item: 1 }],
		]);
		expect(jsonOf(run, 1)[0].error).toMatch(/Dataset is not an ID/);
	});

	it.each([
		[
			'reads without a permission',
			TOKENS.noPermission.token,
			getSet,
			/lacks a permission.*ads_read, ads_management or business_management/,
		],
		[
			'changes with a token that may only read',
			READ_ONLY_TOKEN.token,
			{
				resource: 'eventSet',
				operation: 'update',
				datasetId: locator(stores),
				updateFields: { name: 'X' },
			},
			/permission.*needs the permission ads_management, and the task Edit/,
		],
		['uses an expired token', TOKENS.expired.token, getSet, /access token has expired/],
		[
			'uses a token of another business',
			TOKENS.otherBusiness.token,
			getSet,
			/token of another business/,
		],
	])('says what to do when it %s', async (_what, accessToken, parameters, words) => {
		const run = await runOfflineEventSet(double, {
			parameters,
			items: [{ id: stores }],
			credential: { accessToken },
		});
		expect(textOf(run.error)).toMatch(words);
		expect(run.stored).not.toContain(accessToken);
		expect(double.requests()).toHaveLength(1);
	});

	it('waits a moment for a passing trouble when it reads, and does not repeat what it writes', async () => {
		double.fail([{ request: 1, edge: 'node', kind: 'error', code: 2, status: 503 }]);
		const read = await runOfflineEventSet(double, { parameters: getSet, items: [{ id: stores }] });
		expect(jsonOf(read)[0]).toMatchObject({ id: stores });
		double.fail([{ request: 'every', edge: 'agencies', kind: 'error', code: 2, status: 503 }]);
		const write = await runOfflineEventSet(double, {
			parameters: {
				resource: 'partner',
				operation: 'share',
				datasetId: locator(stores),
				businessId: locator(OTHER_BUSINESS.id),
			},
		});
		expect(textOf(write.error)).toMatch(/temporarily unavailable.*Run the node again/);
		expect(double.requests().map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
	});
});

describe('as a tool of an AI agent', () => {
	const remove = {
		resource: 'partner',
		operation: 'remove',
		datasetId: locator(stores),
		businessId: locator(AGENCY.id),
	};
	beforeEach(() => {
		double.administration.agencies.push({
			datasetId: stores,
			businessId: AGENCY.id,
			tasks: ['ANALYZE'],
		});
	});

	it('reads', async () => {
		const run = await runOfflineEventSet(double, {
			asTool: true,
			parameters: { resource: 'partner', operation: 'getAll', datasetId: locator(stores) },
		});
		expect(jsonOf(run)).toHaveLength(1);
	});

	it('changes nothing unless the user allowed it', async () => {
		const refused = await runOfflineEventSet(double, { asTool: true, parameters: remove });
		expect(textOf(refused.error)).toMatch(/Allow AI Agents to Change Things/);
		expect(requests()).toEqual([]);
		const allowed = await runOfflineEventSet(double, {
			asTool: true,
			parameters: { ...remove, allowAgentChanges: true },
		});
		expect(allowed.error).toBeUndefined();
		expect(double.administration.agencies).toEqual([]);
	});

	it('asks nothing of people', async () => {
		const run = await runOfflineEventSet(double, { parameters: remove });
		expect(jsonOf(run)).toEqual([{ deleted: true }]);
	});
});
