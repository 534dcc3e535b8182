/** Offline Event Set: what an access token can do, and the rights that refusals name. */
import { READ_ONLY_TOKEN } from '../graph/administration/fixtures';
import { APP, BUSINESS, DATASETS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import type { GraphToken } from '../graph/world';
import { textOf } from '../support/engine';
import { jsonOf, locator, runOfflineEventSet } from '../support/offlineEventSet';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const DAY = 86_400;
const inDays = (days: number) => Math.floor(Date.now() / 1000) + days * DAY;

async function check(token: Partial<GraphToken> = {}, datasetId: string = DATASETS.web.id) {
	const known = { ...TOKENS.good, token: 'EAA-test-to-be-checked', ...token };
	double.addToken(known);
	return await runOfflineEventSet(double, {
		parameters: {
			resource: 'accessToken',
			operation: 'check',
			...(datasetId === '' ? {} : { datasetId: locator(datasetId) }),
		},
		credential: { accessToken: known.token },
	});
}

const allowedById = (run: Awaited<ReturnType<typeof check>>) =>
	Object.fromEntries(jsonOf(run).map(({ id, allowed }) => [id, allowed]));

describe('Check Access', () => {
	it('tells that a token with all rights can do all, and that it never ends', async () => {
		const run = await check();
		expect(run.error).toBeUndefined();
		expect(jsonOf(run)[0]).toEqual({
			kind: 'summary',
			id: 'all',
			name: 'Access Token',
			allowed: true,
			missing: '',
			note: '',
			needs_attention: false,
			permissions:
				'ads_management, ads_read, business_management, leads_retrieval, manage_business_extension, instagram_manage_events, page_events, pages_manage_ads, pages_manage_metadata, pages_read_engagement, pages_show_list, whatsapp_business_management, whatsapp_business_manage_events',
			token_type: 'SYSTEM_USER',
			token_ends: 'never',
			data_access_ends: 'never',
			api_version: 'v26.0',
			api_version_ends: null,
			api_version_end_is_computed: null,
		});
		expect(allowedById(run)).toEqual({
			all: true,
			send_events: true,
			list_businesses: true,
			list_ad_accounts: true,
			manage_datasets: true,
			share_datasets: true,
			share_with_partners: true,
			read_leads: true,
			subscribe_page: true,
			read_quality: true,
			read_insights: true,
		});
	});

	it('sends no event, and the token neither into a URL nor into the output', async () => {
		const run = await check();
		expect(double.counters().received).toBe(0);
		expect(double.requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /v26.0',
			`GET /v26.0/${DATASETS.web.id}`,
			'GET /v26.0/me/businesses',
			'GET /v26.0/me/adaccounts',
			'GET /v26.0/dataset_quality',
		]);
		for (const request of double.requests()) {
			expect(`${request.path}?${request.query}`).not.toContain('EAA');
			expect(request.tokenSentBy).toEqual(['header']);
		}
		expect(JSON.stringify(run.outputs)).not.toContain('EAA');
		expect(run.stored).not.toContain('EAA-test-to-be-checked');
	});

	it('names the permission that each job lacks', async () => {
		const run = await check({ scopes: ['ads_read'] });
		const rows = Object.fromEntries(jsonOf(run).map((row) => [row.id, row]));
		expect(rows).toMatchObject({
			all: { allowed: false },
			send_events: {
				allowed: null,
				missing: 'ads_management',
				note: expect.stringMatching(/made in Events Manager/),
			},
			list_businesses: {
				allowed: false,
				missing: 'business_management',
				note: expect.stringMatching(/lacks a permission.*: business_management\./),
			},
			list_ad_accounts: { allowed: true, missing: '' },
			share_with_partners: {
				allowed: false,
				missing: 'business_management, pages_read_engagement, pages_show_list',
			},
			read_leads: {
				allowed: false,
				missing:
					'leads_retrieval, ads_management, pages_show_list, pages_read_engagement, pages_manage_ads',
			},
			read_quality: { allowed: false, missing: 'ads_management or business_management' },
			read_insights: { allowed: true },
		});
	});

	it('says of a dataset that the token does not see that it is not there', async () => {
		const run = await check({}, DATASETS.ofOtherBusiness.id);
		expect(jsonOf(run).find(({ id }) => id === 'send_events')).toMatchObject({
			allowed: null,
			missing: '',
			note: expect.stringMatching(/no object with this ID/),
		});
	});

	it('without a dataset says that one is needed', async () => {
		const run = await check({}, '');
		expect(jsonOf(run)).toContainEqual(
			expect.objectContaining({
				id: 'read_quality',
				allowed: null,
				note: 'Choose a Dataset to look at this too.',
			}),
		);
		expect(allowedById(run).all).toBe(null);
	});

	it('asks for the permissions where Meta does not let the token be inspected, and says that its end is not known', async () => {
		const run = await check({ mayInspectTokens: false });
		expect(jsonOf(run)[0]).toMatchObject({
			allowed: true,
			permissions: expect.stringContaining('leads_retrieval'),
			token_ends: null,
			token_type: null,
		});
		expect(double.requests()[1].path).toBe('/v26.0/me/permissions');
	});

	it('warns of a token that ends within 30 days, and not of one that ends later', async () => {
		const soon = await check({ expiresAt: inDays(20) });
		const day = new Date(inDays(20) * 1000).toISOString().slice(0, 10);
		expect(jsonOf(soon)[0]).toMatchObject({
			needs_attention: true,
			note: `The access token ends on ${day}.`,
		});
		expect(soon.hints).toContain(`The access token ends on ${day}. [item 0]`);
		const later = await check({ expiresAt: inDays(40) });
		expect(jsonOf(later)[0]).toMatchObject({ needs_attention: false, note: '' });
	});

	it('says what is wrong with a dead token', async () => {
		const run = await check({ state: 'expired' });
		expect(textOf(run.error)).toMatch(/access token has expired/);
		expect(double.requests()).toHaveLength(1);
	});
});

describe('a missing right', () => {
	it('is named from what Meta says', async () => {
		double.addToken(READ_ONLY_TOKEN);
		const { error } = await runOfflineEventSet(double, {
			parameters: {
				resource: 'partner',
				operation: 'share',
				datasetId: locator(DATASETS.stores.id),
				businessId: locator(BUSINESS.id),
			},
			credential: { accessToken: READ_ONLY_TOKEN.token },
		});
		expect(error?.message).toBe(
			'The access token lacks a permission for this dataset or account: business_management [item 0]',
		);
	});
});

it('a run under a version that is gone or ends soon says so', async () => {
	const run = async (apiVersion: string) =>
		await runOfflineEventSet(double, {
			parameters: { resource: 'eventSet', operation: 'get', datasetId: locator(APP.id) },
			credential: { apiVersion },
			onError: 'continueRegularOutput',
		});
	expect((await run('v20.0')).hints).toEqual([
		'Meta removed v20.0 on 2026-09-24. Set API Version to v26.0 in the credential, under Advanced Settings.',
	]);
	expect((await run('v26.0')).hints).toEqual([]);
});
