/** The collection Privacy Guard of the three nodes, in n8n's engine against the Graph double. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS } from '../graph/fixtures';
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

const CARD = '4111 1111 1111 1111';
const sale = (more: IDataObject = {}): IDataObject => ({
	event_time: minutesAgo(5),
	event_id: 'order-1001',
	email: 'mia.reed@example.com',
	first_name: 'Mia',
	last_name: 'Reed',
	value: 10,
	currency: 'EUR',
	page_url: 'https://shop.example/thanks?email=mia.reed%40example.com&fbclid=IwAR2F4&step=3',
	user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
	...more,
});
const send = async (
	items: IDataObject[],
	privacyGuard: INodeParameters = {},
	more: Partial<Parameters<typeof runSendEvent>[1]> = {},
) =>
	await runSendEvent(double, {
		items,
		parameters: {
			mappingMode: 'autoMapInputData',
			actionSource: 'website',
			eventName: 'Purchase',
			privacyGuard,
			options: { sendOtherFields: true },
		},
		...more,
	});

it('cleans, removes and hashes where nothing is chosen, and says so without a value', async () => {
	const { outputs } = await send([
		sale({
			event_id: 'mia.reed@example.com',
			product_name: 'Cake for Mia Reed',
			order_note: CARD,
			contact_person: 'Reed, Mia',
			tax_no: 'CPF 529.982.247-25',
			gift_wrap: 'yes',
		}),
	]);
	const [{ event }] = double.events(DATASETS.web.id);
	expect(event).toMatchObject({
		event_source_url: 'https://shop.example/thanks?fbclid=IwAR2F4&step=3',
		custom_data: { value: 10, currency: 'EUR', gift_wrap: 'yes' },
	});
	expect(event.event_id).toMatch(/^[0-9a-f]{32}$/);
	const output = JSON.stringify(outputs);
	const sent = double
		.requests()
		.map(({ body }) => body)
		.join();
	for (const value of ['mia.reed', 'Mia', 'Reed', '4111', '529'])
		expect([value, sent.includes(value), output.includes(value)]).toEqual([value, false, false]);
	for (const code of ['personal_data_removed', 'personal_data_hashed', 'page_address_cleaned'])
		expect(output).toContain(code);
	expect(outputs[0][0].json.event_id).toBe(event.event_id);
});

it('refuses an event name with the person in it, and the output does not show it', async () => {
	const { outputs } = await send(
		[sale({ event_name: 'Signup Mia Reed' })],
		{},
		{
			parameters: {
				mappingMode: 'autoMapInputData',
				actionSource: 'website',
				eventName: 'fromInput',
				options: { simplify: true },
			},
			onError: 'continueRegularOutput',
		},
	);
	expect(double.requests()).toEqual([]);
	expect(outputs[0][0].json).toMatchObject({
		status: 'refused',
		event_name: '(hidden: holds contact data)',
		codes: 'personal_data_found',
	});
	expect(JSON.stringify(outputs[0][0].json)).not.toContain('Reed');
});

it('does what the collection says, also by an expression for each item', async () => {
	const items = [
		sale({ order_note: CARD, what: 'send' }),
		sale({ order_note: CARD, what: 'hash', event_id: 'order-1002' }),
	];
	await send(items, {
		inFields: '={{ $json.what }}',
		inAddresses: 'send',
		urlParametersToKeep: 'email',
		exceptFields: 'what',
	});
	const events = double.events(DATASETS.web.id).map(({ event }) => event);
	expect(events.map((event) => event.custom_data)).toMatchObject([
		{ order_note: CARD },
		// SHA-256 of value:4111 1111 1111 1111
		{ order_note: '3dfa312bd5c228fc1a1ed1560de1ee27cf91259657a837e7bb50d2a652c149aa' },
	]);
	expect(events[0].event_source_url).toBe(
		'https://shop.example/thanks?email=mia.reed%40example.com&fbclid=IwAR2F4',
	);
});

it('is the same gate for stages of leads and rows of a store', async () => {
	const leads = await runLeadStage(double, {
		items: [
			{
				lead_id: '123456789012345',
				stage: 'Qualified',
				stage_time: minutesAgo(5),
				lead_created_time: minutesAgo(50),
			},
		],
		parameters: {
			mappingMode: 'autoMapInputData',
			leadEventSource: 'mia.reed@example.com',
			privacyGuard: { inFields: 'hash' },
		},
	});
	const rows = await runOfflineEventSet(double, {
		items: [
			{
				email: 'mia.reed@example.com',
				event_time: minutesAgo(5),
				event_name: 'Purchase',
				value: 5,
				currency: 'EUR',
				order_id: `card ${CARD}`,
			},
		],
		parameters: {
			resource: 'upload',
			operation: 'send',
			datasetId: locator(DATASETS.stores.id),
			uploadTag: 'tills',
			privacyGuard: { inFields: 'remove' },
		},
	});
	expect(double.requests().some(({ body }) => body.includes('mia.reed'))).toBe(false);
	expect([leads, rows].map(({ outputs }) => outputs[0].map(({ json }) => json.status))).toEqual([
		['sent'],
		['sent'],
	]);
	expect(double.events(DATASETS.stores.id)[0].event.custom_data).toEqual({
		value: 5,
		currency: 'EUR',
	});
	expect(JSON.stringify(leads.outputs)).toContain('personal_data_hashed');
	expect(JSON.stringify(rows.outputs)).toContain('personal_data_removed');
});
