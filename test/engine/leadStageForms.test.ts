/** Lead Stage: forms of a Page, test leads, webhooks of leads, and the pickers for them. */
import {
	NodeHelpers,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type INodeParameters,
} from 'n8n-workflow';

import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { PAGE_ID, TOKENS } from '../graph/fixtures';
import { FORMS } from '../graph/leads/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { loadOptionsContext, textOf } from '../support/engine';
import { runLeadStage } from '../support/leadStage';
import { jsonOf, locator, shown } from '../support/offlineEventSet';

let double: GraphDouble;
beforeEach(async () => {
	double = await startGraphDouble();
});
afterEach(() => double.close());

const requests = () => double.requests().map(shown);
const run = async (parameters: INodeParameters, accessToken: string = TOKENS.good.token) =>
	await runLeadStage(double, { parameters, credential: { accessToken } });

const form = { formId: locator(FORMS.newsletter.id) };
const edge = `/${FORMS.newsletter.id}/test_leads`;

describe('Form', () => {
	it('is listed by its Page', async () => {
		const got = await run({ resource: 'form', operation: 'getAll', pageId: locator(PAGE_ID) });
		expect(jsonOf(got)).toEqual([
			{
				id: FORMS.newsletter.id,
				name: 'Newsletter',
				status: 'ACTIVE',
				leads_count: 130,
				questions: [{ key: 'email' }],
			},
		]);
		expect(requests()[0][0]).toBe(`GET /${PAGE_ID}/leadgen_forms`);
	});
});

describe('Test Lead', () => {
	const create = {
		...form,
		resource: 'testLead',
		operation: 'create',
		answers: { rows: [{ question: 'email', answer: 'test@example.com' }] },
	};

	it('is created, read and deleted, and another created', async () => {
		const made = await run(create);
		expect(jsonOf(made)).toEqual([{ lead_id: '5000000000000001', created: true }]);
		const read = await run({ ...create, operation: 'get' });
		expect(jsonOf(read)).toEqual([{ lead_id: '5000000000000001', email: 'test@example.com' }]);
		const deleted = await run({ ...create, operation: 'delete' });
		expect(jsonOf(deleted)).toEqual([{ deleted: true }]);
		const again = await run({ ...create, operation: 'delete' });
		expect(jsonOf(again)).toEqual([{ deleted: false }]);
		expect(requests()).toEqual([
			[`POST ${edge}`, { field_data: [{ name: 'email', values: ['test@example.com'] }] }],
			[`GET ${edge}`, expect.objectContaining({ limit: '100' })],
			[`GET ${edge}`, { fields: 'id', limit: '100' }],
			['DELETE /5000000000000001', {}],
			[`GET ${edge}`, { fields: 'id', limit: '100' }],
		]);
	});

	it('is one for a form', async () => {
		await run(create);
		expect(textOf((await run(create)).error)).toMatch(/The form has a test lead/);
	});

	it('is neither created nor deleted by an AI agent without the user’s leave', async () => {
		const { displayParameter } = NodeHelpers;
		const { description } = new MetaLeadStage();
		const shownFor = (resource: string, operation: string) =>
			description.properties
				.filter((property) =>
					displayParameter(
						{ resource, operation },
						property,
						{ typeVersion: 1 },
						{ ...description, name: 'metaLeadStageTool' },
					),
				)
				.map(({ name }) => name);
		expect(shownFor('testLead', 'delete')).toContain('allowAgentChanges');
		expect(shownFor('page', 'subscribe')).toContain('allowAgentChanges');
		expect(shownFor('testLead', 'get')).not.toContain('allowAgentChanges');
		expect(shownFor('stage', 'send')).not.toContain('allowAgentChanges');
	});

	it('stays as it is where an AI agent without leave wants to delete it', async () => {
		const parameters = { ...create, operation: 'delete' };
		const { error } = await runLeadStage(double, { parameters, asTool: true });
		expect(textOf(error)).toMatch(/Allow AI Agents to Change Things/);
		expect(requests()).toEqual([]);
		const read = await runLeadStage(double, {
			parameters: { ...create, operation: 'get' },
			asTool: true,
		});
		expect(read.error).toBeUndefined();
	});

	it('shows none of its answers in what Meta says of it', async () => {
		double.fail([
			{
				request: 'every',
				edge: 'test_leads',
				kind: 'error',
				code: 100,
				message: 'Param Wilhelmina Quisp in Zürich is wrong',
			},
		]);
		const rows = [
			{ question: 'full_name', answer: 'Wilhelmina Quisp' },
			{ question: 'city', answer: 'Zürich' },
		];
		const { error } = await run({ ...create, answers: { rows } });
		expect(textOf(error)).toContain('Param [removed] in [removed] is wrong');
	});

	it('has no answer without its question', async () => {
		const { error } = await run({ ...create, answers: { rows: [{ answer: 'x' }] } });
		expect(error?.message).toMatch(/^Question of answer 1 is empty/);
		expect(requests()).toEqual([]);
	});
});

describe('Page', () => {
	const subscribe = { resource: 'page', operation: 'subscribe', pageId: locator(PAGE_ID) };

	it('is subscribed to', async () => {
		expect(jsonOf(await run(subscribe))).toEqual([
			{ page_id: PAGE_ID, subscribed_fields: ['leadgen'], subscribed: true },
		]);
		expect(requests()).toEqual([
			[`POST /${PAGE_ID}/subscribed_apps`, { subscribed_fields: 'leadgen' }],
		]);
	});

	it('says which permission is missing', async () => {
		const token = { ...TOKENS.good, token: 'EAA-test-no-metadata', scopes: ['leads_retrieval'] };
		double.addToken(token);
		expect(textOf((await run(subscribe, token.token)).error)).toMatch(/: pages_manage_metadata /);
	});
});

describe('the pickers', () => {
	type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;
	const node = new MetaLeadStage();
	const search = async (name: 'searchForms' | 'searchPages', accessToken: string) => {
		const context = loadOptionsContext({
			node,
			parameters: {},
			items: [],
			credential: {
				type: new MetaConversionsApi(),
				data: { accessToken, appSecret: '', apiVersion: 'v26.0', baseUrl: double.url },
			},
		});
		const searches: Record<string, Search> = node.methods.listSearch;
		return (await searches[name].call(context)).results;
	};

	it('list Pages, and forms with their Page', async () => {
		expect(await search('searchPages', TOKENS.good.token)).toEqual([
			{ name: `Double Shop (${PAGE_ID})`, value: PAGE_ID },
		]);
		expect(await search('searchForms', TOKENS.good.token)).toEqual([
			{
				name: `Newsletter (${FORMS.newsletter.id})`,
				value: FORMS.newsletter.id,
				description: 'Page Double Shop',
			},
		]);
	});

	it('tell a token that sees no Page', async () => {
		const token = { ...TOKENS.good, token: 'EAA-test-no-page', businessIds: [] };
		double.addToken(token);
		for (const name of ['searchForms', 'searchPages'] as const)
			await expect(search(name, token.token)).rejects.toThrow(/sees no Page.*pages_manage_ads/);
	});

	it('give the form whose leads are read, with its label or without', async () => {
		for (const value of [FORMS.newsletter.id, `f:${FORMS.newsletter.id}`]) {
			const { error } = await run({
				resource: 'lead',
				operation: 'getAll',
				formId: locator(value),
				limit: 1,
			});
			expect(error).toBeUndefined();
		}
		expect(requests().map(([call]) => call)).toEqual([
			`GET /${FORMS.newsletter.id}/leads`,
			`GET /${FORMS.newsletter.id}/leads`,
		]);
	});
});
