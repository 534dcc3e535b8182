/** Lead: Get and Get Many against the Graph double (docs/meta-api.md sections 8.3 and 11.5). */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { TOKENS } from '../graph/fixtures';
import { FIRST_LEAD_SECONDS, FORM_LEADS, FORMS, LEAD_ADS } from '../graph/leads/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage, type LeadStageRun } from '../support/leadStage';
import { textOf } from '../support/engine';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
	double.addToken({
		...TOKENS.good,
		token: 'EAA-test-no-leads',
		scopes: ['ads_read', 'ads_management'],
	});
	double.addToken({
		...TOKENS.good,
		token: 'EAA-test-no-page-ads',
		scopes: ['ads_read', 'ads_management', 'leads_retrieval'],
	});
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const [first] = FORM_LEADS;
const ids = (items: { json: IDataObject }[]) => items.map(({ json }) => json.lead_id);

const get = (parameters: INodeParameters, run: LeadStageRun = {}) =>
	runLeadStage(double, {
		...run,
		parameters: { resource: 'lead', operation: 'get', ...parameters },
	});
const getAll = (parameters: INodeParameters, run: LeadStageRun = {}) =>
	runLeadStage(double, {
		...run,
		parameters: {
			resource: 'lead',
			operation: 'getAll',
			formId: FORMS.newsletter.id,
			...parameters,
		},
	});

describe('Get', () => {
	it('gives a lead with its answers as fields', async () => {
		const { outputs, error } = await get({ leadId: `l:${first.id}` });
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([
			{
				json: {
					lead_id: first.id,
					created_time: '2026-11-20T10:00:00+0000',
					form_id: FORMS.newsletter.id,
					ad_id: LEAD_ADS.summer,
					ad_name: 'Summer',
					campaign_name: 'Leads',
					platform: 'ig',
					is_organic: false,
					email: 'lead0@example.com',
					full_name: 'Nathan Example',
					'which_products?': ['shirts', 'shoes'],
					disclaimer_terms: true,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('gives it as Meta does without Simplify', async () => {
		const { outputs } = await get({ leadId: first.id, simplify: false });
		expect(outputs[0][0].json).toMatchObject({
			id: first.id,
			field_data: expect.arrayContaining([{ name: 'email', values: ['lead0@example.com'] }]),
		});
	});

	it('reads one per item, and with "continue" gives a missing one its error', async () => {
		const { outputs } = await get(
			{ leadId: '={{ $json.leadgen_id }}' },
			{
				items: [
					{ leadgen_id: FORM_LEADS[3].id },
					{ leadgen_id: '5299999999999999' },
					{ leadgen_id: FORM_LEADS[4].id },
				],
				onError: 'continueErrorOutput',
			},
		);
		expect(ids(outputs[0])).toEqual([FORM_LEADS[3].id, FORM_LEADS[4].id]);
		expect(
			outputs[1].map(({ json, pairedItem }) => [json.error, json.message, pairedItem]),
		).toEqual([
			[
				expect.stringMatching(/\[item 1\]$/),
				expect.stringMatching(/was not deleted.*access to the Page/),
				{ item: 1 },
			],
		]);
	});

	it.each(['me', '../me', '12?fields=x', 'l:', ''])(
		'refuses the lead ID %p before any request',
		async (leadId) => {
			const { error } = await get({ leadId: '={{ $json.leadId }}' }, { items: [{ leadId }] });
			expect(error?.message).toMatch(/Lead ID is not an ID/);
			expect(double.requests()).toEqual([]);
		},
	);
});

describe('Get Many', () => {
	it('gives as many as the limit says, the newest first', async () => {
		const { outputs } = await getAll({ limit: 3 });
		expect(ids(outputs[0])).toEqual([FORM_LEADS[129].id, FORM_LEADS[128].id, FORM_LEADS[127].id]);
	});

	it('gives all of a form, page by page, with the token in no address', async () => {
		const { outputs } = await getAll({ returnAll: true });
		expect(new Set(ids(outputs[0])).size).toBe(130);
		expect(double.requests()).toHaveLength(2);
		expect(JSON.stringify(double.requests().map(({ path, query }) => [path, query]))).not.toContain(
			TOKENS.good.token,
		);
	});

	it('gives those of an ad', async () => {
		const { outputs } = await getAll({ leadsOf: 'ad', adId: LEAD_ADS.winter, returnAll: true });
		expect(outputs[0]).toHaveLength(65);
	});

	it('gives those created between two times', async () => {
		const hour = (hours: number) =>
			new Date((FIRST_LEAD_SECONDS + hours * 3600) * 1000).toISOString();
		const { outputs } = await getAll({
			filters: { createdAfter: hour(10), createdBefore: hour(13) },
		});
		expect(ids(outputs[0])).toEqual([FORM_LEADS[12].id, FORM_LEADS[11].id]);
	});

	it('refuses a time that is none', async () => {
		const { error } = await getAll({ filters: { createdAfter: '={{ "lately" }}' } });
		expect(error?.message).toMatch(/Created After is not a time/);
		expect(double.requests()).toEqual([]);
	});

	it('goes on after trouble of Meta that passes', async () => {
		double.fail([{ request: 2, edge: 'leads', kind: 'error', code: 2 }]);
		const { outputs } = await getAll({ returnAll: true });
		expect(outputs[0]).toHaveLength(130);
		expect(double.requests()).toHaveLength(3);
	});

	it.each([0, -3, 'many'])(
		'reads no more than a page of 50 where the limit is %p',
		async (limit) => {
			const { outputs } = await getAll({ limit: `={{ ${JSON.stringify(limit)} }}` });
			expect(outputs[0]).toHaveLength(50);
			expect(double.requests()).toHaveLength(1);
		},
	);

	it('goes on after a connection that was cut', async () => {
		double.fail([{ request: 2, edge: 'leads', kind: 'reset_before_storing' }]);
		const { outputs, hints } = await getAll({ returnAll: true });
		expect([outputs[0].length, hints, double.requests().length]).toEqual([130, [], 3]);
	});

	it.each<[what: string, faults: Parameters<GraphDouble['fail']>[0], words: RegExp]>([
		[
			'the budget of calls is spent',
			[{ request: 2, edge: 'leads', kind: 'error', code: 80005 }],
			/Run the node again/,
		],
		['the token dies', [{ request: 2, edge: 'leads', kind: 'error', code: 190 }], /access token/],
		[
			'the connection is cut again and again',
			[2, 3, 4, 5, 6].map(
				(request) => ({ request, edge: 'leads', kind: 'reset_before_storing' }) as const,
			),
			/connection/,
		],
	])(
		'gives the pages that were read when %s, and says where to go on',
		async (_what, faults, words) => {
			double.fail(faults);
			const { outputs, error, hints } = await getAll({
				returnAll: true,
				options: { maximumWaitMinutes: 0 },
			});
			expect(error).toBeUndefined();
			expect(outputs[0]).toHaveLength(100);
			// The oldest of the hundred is lead 30, created 30 hours after the first.
			const bound = new Date((FIRST_LEAD_SECONDS + 30 * 3600 + 1) * 1000)
				.toISOString()
				.replace('.000', '');
			expect(hints).toEqual([
				expect.stringMatching(
					/^100 leads were read, then Meta gave no more: .*\[item 0\]\. .* To get the rest/s,
				),
			]);
			expect(hints[0]).toMatch(words);
			expect(hints[0]).toContain(`with the filter Created Before ${bound}.`);
			double.reset();
			const rest = await getAll({ returnAll: true, filters: { createdBefore: bound } });
			expect(new Set([...ids(outputs[0]), ...ids(rest.outputs[0])]).size).toBe(130);
		},
	);

	it.each<[what: string, parameters: INodeParameters, token: string, words: RegExp]>([
		['a missing permission', {}, 'EAA-test-no-leads', /: leads_retrieval .*Leads access/s],
		[
			'a missing right of the Page',
			{},
			'EAA-test-no-page-ads',
			/: pages_manage_ads .*Leads access/s,
		],
		[
			'the Leads Access Manager',
			{ formId: FORMS.accessRevoked.id },
			TOKENS.good.token,
			/Business settings > Integrations > Leads access/,
		],
		[
			'the form of another Page',
			{ formId: FORMS.ofOtherPage.id },
			TOKENS.good.token,
			/token of another Page sees nothing/,
		],
		['a dead token', {}, TOKENS.expired.token, /access token has expired/],
	])('says what to do about %s, in one call', async (_what, parameters, accessToken, words) => {
		const { error } = await getAll(parameters, { credential: { accessToken } });
		expect(textOf(error)).toMatch(words);
		expect(error?.message).toMatch(/\[item 0\]/);
		expect(double.requests()).toHaveLength(1);
	});

	it('obeys the small budget of calls: does not call again before Meta allows it, and says when that is', async () => {
		const { error } = await getAll({ formId: FORMS.busy.id });
		expect(textOf(error)).toMatch(/Run the node again in about 9[01] minutes.*read less often/);
		expect(double.requests()).toHaveLength(1);
	});
});

test.each([true, false])(
	'the leads go straight into Stage: Send as raw leads, whether simplified: %p',
	async (simplify) => {
		const young = Math.floor(Date.now() / 1000) - 600;
		const { outputs } = await getAll({ limit: 2, simplify });
		const items = outputs[0].map(({ json }) => ({
			...json,
			created_time: new Date(young * 1000).toISOString(),
		}));
		const sent = await runLeadStage(double, { items });
		expect(sent.error).toBeUndefined();
		expect(
			double.events().map(({ event, notes }) => [event.event_name, event.event_time, notes]),
		).toEqual([
			['Lead', young + 1, []],
			['Lead', young + 1, []],
		]);
		expect(sent.outputs[0][0].json).toMatchObject({
			match: { sent: expect.arrayContaining(['em', 'lead_id']) },
			warnings: [],
		});
	},
);
