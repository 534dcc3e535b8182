/** What the three nodes have in common as nodes with operations. */
import type { INodeParameters } from 'n8n-workflow';

import { FORMS } from '../graph/leads/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage } from '../support/leadStage';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const purchase = {
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	email: 'customer1@example.com',
	user_agent: 'Mozilla/5.0',
	event_source_url: 'https://shop.example.com/thanks',
	value: 49.9,
	currency: 'EUR',
};

const nodes = {
	'Send Event': (parameters: INodeParameters) =>
		runSendEvent(double, { parameters, items: [purchase] }),
	'Lead Stage': (parameters: INodeParameters) =>
		runLeadStage(double, { parameters, items: [{ lead_id: '1' }] }),
	'Offline Event Set': (parameters: INodeParameters) => runOfflineEventSet(double, { parameters }),
};

describe.each(Object.entries(nodes))('%s', (_, run) => {
	it.each(['delete everything', 'constructor', 'toString'])(
		'does nothing for an operation named %s',
		async (operation) => {
			const { error } = await run({ operation });
			expect(error?.message).toBe('The node does not have the chosen operation');
			expect(double.requests()).toEqual([]);
		},
	);
});

it.each(['Lead Stage', 'Offline Event Set'] as const)(
	'%s does nothing for a resource it does not have',
	async (name) => {
		const { error } = await nodes[name]({ resource: 'constructor', operation: 'get' });
		expect(error?.message).toBe('The node does not have the chosen operation');
		expect(double.requests()).toEqual([]);
	},
);

it('Send Event has one resource and asks for none, whatever a workflow says', async () => {
	const { outputs, error } = await runSendEvent(double, {
		parameters: { resource: 'lead' },
		items: [purchase],
	});
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([{ json: { status: 'sent', event_name: 'Purchase' } }]);
});

it.each([0, -1, 'many', ''])(
	'a Limit of %j is read as the default of 50 by every list',
	async (limit) => {
		const leads = { resource: 'lead', operation: 'getAll', formId: FORMS.newsletter.id, limit };
		await runLeadStage(double, { parameters: leads });
		const partners = {
			resource: 'partner',
			operation: 'getAll',
			datasetId: locator('1000000000000001'),
			limit,
		};
		await runOfflineEventSet(double, { parameters: partners });
		const limits = double.requests().map(({ query }) => new URLSearchParams(query).get('limit'));
		expect(limits).toEqual(['50', '50']);
	},
);
