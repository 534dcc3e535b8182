/** Contact data in the place of an ID that leaves plain, in each node and each way to read an item. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import type { NodeRunResult } from '../support/engine';
import { runLeadStage } from '../support/leadStage';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const PERSON = { em: 'mia.reed@example.com', ph: '+49 151 23456789', fn: 'Mia', ln: 'Reed' };
const IDS = ['subscription_id', 'anon_id', 'partner_id', 'fb_login_id'];
const IN_THEIR_PLACE = ['mia.reed@example.com', '+49 151 23456789', '4915123456789', 'Mia Reed'];
const misplaced = (text: string): IDataObject =>
	Object.fromEntries(IDS.map((id) => [id, text] as const));

/** The item, and the parameters that read it. */
type Way = (text: string) => { item: IDataObject; parameters: INodeParameters };

const EVENT = { event_name: 'Lead', action_source: 'email', event_time: minutesAgo(5) };
const FLAT: Way = (text) => ({
	item: {
		...{ ...EVENT, email: PERSON.em, phone: PERSON.ph, first_name: 'Mia', last_name: 'Reed' },
		...misplaced(text),
	},
	parameters: { mappingMode: 'autoMapInputData', actionSource: 'email' },
});
const BELOW: Way = (text) => ({
	item: { text },
	parameters: {
		...{ mappingMode: 'defineBelow', actionSource: 'email', eventName: 'Lead' },
		eventTime: EVENT.event_time,
		em: PERSON.em,
		ph: PERSON.ph,
		customerInformation: { fn: 'Mia', ln: 'Reed', ...misplaced('={{ $json.text }}') },
	},
});
const JSON_EVENT: Way = (text) => ({
	item: { ...EVENT, user_data: { ...PERSON, ...misplaced(text) } },
	parameters: { mappingMode: 'json', eventJson: '={{ $json }}' },
});
const LEAD = { lead_id: '1234567890123456', status: 'SQL', stage_time: minutesAgo(5) };

const RUNS: Readonly<Record<string, (text: string) => Promise<NodeRunResult>>> = {
	...Object.fromEntries(
		Object.entries({ automatic: FLAT, mapped: BELOW, JSON: JSON_EVENT }).map(([name, way]) => [
			`Send Event, ${name}`,
			async (text: string) => {
				const { item, parameters } = way(text);
				return await runSendEvent(double, { items: [item], parameters });
			},
		]),
	),
	'Lead Stage, automatic': async (text) =>
		await runLeadStage(double, {
			items: [{ ...LEAD, ...FLAT(text).item, event_time: null, event_name: null }],
			parameters: { mappingMode: 'autoMapInputData' },
		}),
	'Lead Stage, mapped': async (text) =>
		await runLeadStage(double, {
			items: [{ text }],
			parameters: {
				...{ mappingMode: 'defineBelow', leadId: LEAD.lead_id, stage: LEAD.status },
				stageTime: LEAD.stage_time,
				customerInformation: { ...PERSON, ...misplaced('={{ $json.text }}') },
			},
		}),
	'Lead Stage, JSON': async (text) =>
		await runLeadStage(double, {
			items: [{ ...LEAD, ...FLAT(text).item, event_time: null, event_name: null }],
			parameters: { mappingMode: 'json', leadJson: '={{ $json }}' },
		}),
	'Offline Event Set': async (text) =>
		await runOfflineEventSet(double, {
			items: [{ ...FLAT(text).item, event_name: 'Purchase', value: 5, currency: 'EUR' }],
			parameters: { resource: 'upload', operation: 'send', datasetId: locator(DATASETS.stores.id) },
		}),
};

it.each(Object.keys(RUNS).flatMap((name) => IN_THEIR_PLACE.map((text) => [name, text] as const)))(
	'%s: %s does not leave',
	async (name, text) => {
		const { outputs } = await RUNS[name](text);
		expect(outputs[0][0].json).toMatchObject({ status: 'sent' });
		const [{ body }] = double.requests();
		expect(body).not.toContain(text);
		const { user_data: sent } = JSON.parse(body).data[0];
		expect(sent).toHaveProperty('em');
		for (const id of IDS) expect(sent).not.toHaveProperty(id);
	},
);

it('the report says why', async () => {
	const { outputs } = await RUNS['Send Event, JSON']('mia.reed@example.com');
	expect(outputs[0][0].json.match).toMatchObject({
		dropped: expect.arrayContaining([{ key: 'subscription_id', reason: 'contact_data' }]),
	});
});

describe('a phone number that the item has and nobody mapped', () => {
	const item = { customer: { phone: '+49 151 23456789' }, total: '4915123456789', mail: PERSON.em };
	const send = async (more: INodeParameters) =>
		await runSendEvent(double, {
			items: [item],
			onError: 'continueRegularOutput',
			parameters: {
				...{ mappingMode: 'defineBelow', actionSource: 'email', eventName: 'Lead' },
				...{ eventTime: EVENT.event_time, em: '={{ $json.mail }}', ...more },
			},
		});

	it.each(['={{ $json.customer.phone }}', '={{ $json.total }}', '={{ Number($json.total) }}'])(
		'does not leave as an ID or an amount: %s',
		async (value) => {
			for (const more of [
				{ value, currency: 'EUR' },
				{ customData: { order_id: value, content_ids: value } },
			]) {
				double.reset();
				const { outputs } = await send(more);
				const [request] = double.requests();
				// What is no amount at all is refused.
				expect(outputs[0][0].json.status).toBe(request === undefined ? 'refused' : 'sent');
				expect(String(request?.body).replace(/\D/g, ' ')).not.toMatch(/23456789|2345 6789/);
			}
		},
	);

	it('other numbers do', async () => {
		await send({ customData: { order_id: '4915123456780' } });
		expect(double.requests()[0].body).toContain('4915123456780');
	});
});
