/** Partner Agent, by the option and inside an event; Meta's rule bounds it (docs/meta-api.md section 1.5). */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage } from '../support/leadStage';
import { runOfflineEventSet } from '../support/offlineEventSet';
import { dataset, minutesAgo, runSendEvent } from '../support/sendEvent';

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
const run = async (partnerAgent: string) =>
	await runSendEvent(double, { parameters: { options: { partnerAgent } }, items: [purchase] });

it.each(['myplatform-1.0', 'ab', 'abcdefghijklmnopqrstuv', ''])('%j is sent', async (name) => {
	const { error } = await run(name);
	expect(error).toBeUndefined();
	expect(double.counters().received).toBe(1);
});

it.each(['abcdefghijklmnopqrstuvw', 'a1', '2026-11'])(
	'%j is refused before any request',
	async (name) => {
		const { error } = await run(name);
		expect(error?.message).toMatch(
			/^Nothing was sent: Partner Agent has 23 or more characters.*\[item 0\]$/,
		);
		expect(double.requests()).toEqual([]);
	},
);

describe('inside an event', () => {
	const event = (more: IDataObject = {}): IDataObject => ({
		event_name: 'Lead',
		event_time: minutesAgo(5),
		action_source: 'system_generated',
		user_data: { em: 'customer1@example.com' },
		...more,
	});
	const agents = () =>
		double.events().map(({ partnerAgent, event: sent }) => [partnerAgent, 'partner_agent' in sent]);
	const json: INodeParameters = { mappingMode: 'json', eventJson: '={{ $json }}' };

	it.each<[string, IDataObject, INodeParameters]>([
		['an item', event({ partner_agent: 'crm-2.0' }), {}],
		['a webhook', { headers: {}, query: {}, body: event({ partner_agent: 'crm-2.0' }) }, {}],
		['a whole request', { data: [event()], partner_agent: 'crm-2.0' }, {}],
		['Event JSON', event({ partner_agent: ' crm-2.0 ' }), json],
		['a whole request as Event JSON', { data: [event()], partner_agent: 'crm-2.0' }, json],
	])('of %s goes to the request, before the option', async (_what, item, parameters) => {
		const { error } = await runSendEvent(double, {
			parameters: { ...parameters, options: { partnerAgent: 'option-1.0' } },
			items: [item],
		});
		expect(error).toBeUndefined();
		expect(agents()).toEqual([['crm-2.0', false]]);
	});

	it('of each kind has requests of its own', async () => {
		await runSendEvent(double, {
			items: [
				event({ event_id: '1', partner_agent: 'crm-2.0' }),
				event({ event_id: '2' }),
				event({ event_id: '3', partner_agent: 'shop-1.0' }),
			],
		});
		expect(agents()).toEqual([
			['crm-2.0', false],
			[undefined, false],
			['shop-1.0', false],
		]);
		expect(double.requests()).toHaveLength(3);
	});

	it.each<[string, IDataObject, INodeParameters]>([
		['too long', event({ partner_agent: 'abcdefghijklmnopqrstuvw' }), {}],
		['with one letter', event({ partner_agent: '2026-a' }), json],
		['that is an object', event({ partner_agent: { name: 'crm' } }), json],
		['of a whole request', { data: [event()], partner_agent: '1.0' }, {}],
	])('%s is refused before any request, by its own field', async (_what, item, parameters) => {
		const { error } = await runSendEvent(double, { parameters, items: [item] });
		expect(error?.message).toMatch(
			/^Nothing was sent: Partner Agent \(partner_agent\) of the event has/,
		);
		expect(error?.description).toMatch(/Shorten partner_agent in the event/);
		expect(double.requests()).toEqual([]);
	});

	it('of a row that is uploaded goes to the request', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { resource: 'upload', operation: 'send', datasetId: dataset(DATASETS.stores.id) },
			items: [
				event({
					event_name: 'Purchase',
					action_source: 'physical_store',
					custom_data: { value: 5, currency: 'EUR' },
					partner_agent: 'till-3.1',
				}),
			],
		});
		expect(error).toBeUndefined();
		expect(agents()).toEqual([['till-3.1', false]]);
	});

	it('of a lead goes to the request', async () => {
		const { error } = await runLeadStage(double, {
			items: [
				{
					...event({ event_name: 'Qualified', partner_agent: 'crm-2.0' }),
					stage: 'SQL',
					user_data: { lead_id: '1234567890123456' },
				},
			],
		});
		expect(error).toBeUndefined();
		expect(agents()).toEqual([['crm-2.0', false]]);
	});

	it('is said not to be carried through the App Events API', async () => {
		const { outputs } = await runSendEvent(double, {
			parameters: { operation: 'validate', actionSource: 'app', sendThrough: 'appEventsApi' },
			items: [
				event({
					action_source: 'app',
					event_name: 'Purchase',
					custom_data: { value: 5, currency: 'EUR' },
					user_data: { madid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
					app_data: { advertiser_tracking_enabled: 1, application_tracking_enabled: 1 },
					partner_agent: 'app-1.0',
				}),
			],
		});
		expect(outputs[0][0].json.warnings).toContainEqual(
			expect.objectContaining({ code: 'not_carried', field: 'partner_agent' }),
		);
	});
});
