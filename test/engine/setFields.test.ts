/** Map Automatically: what the user sets goes before what was found, and an event that nobody named gets a name. */
import SHA256 from 'crypto-js/sha256';
import type { IDataObject } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent, type SendEventRun } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

const sha256 = (text: string) => SHA256(text).toString();

const sale = (more: IDataObject = {}): IDataObject => ({
	email: 'mia.reed@example.com',
	order_id: 'A-1',
	event_time: minutesAgo(5),
	value: 19.9,
	currency: 'EUR',
	...more,
});

/** What a validation shows, with the event as it would be sent. */
async function validate(
	items: IDataObject[],
	parameters: SendEventRun['parameters'],
): Promise<{ json: IDataObject[]; message: string }> {
	const { outputs, error } = await runSendEvent(double, {
		items,
		parameters: {
			operation: 'validate',
			actionSource: 'other',
			...parameters,
			options: { simplify: false, includePayload: true },
		},
	});
	return { json: (outputs[0] ?? []).map(({ json }) => json), message: error?.message ?? '' };
}

describe('Set or Correct Fields', () => {
	it('gives what the item lacks and corrects what was found, in each section of the event', async () => {
		const { json } = await validate([sale({ page: 'https://shop.example.com/wrong' })], {
			actionSource: 'website',
			eventName: 'Purchase',
			setFields: {
				event_source_url: 'https://shop.example.com/thanks',
				event_id: '={{ "order-" + $json.order_id }}',
				em: '={{ $json.email.replace("mia", "max") }}',
				client_user_agent: 'Mozilla/5.0',
				value: '={{ $json.value * 2 }}',
			},
		});
		expect(json).toEqual([
			expect.objectContaining({
				payload: expect.objectContaining({
					event_source_url: 'https://shop.example.com/thanks',
					event_id: 'order-A-1',
					user_data: { em: [sha256('max.reed@example.com')], client_user_agent: 'Mozilla/5.0' },
					custom_data: { value: 39.8, currency: 'EUR', order_id: 'A-1' },
				}),
				mapping: expect.objectContaining({
					fields: expect.objectContaining({
						em: 'Set or Correct Fields',
						currency: 'currency',
					}),
				}),
			}),
		]);
	});

	it('leaves what was found where it is empty for the item', async () => {
		const { json } = await validate(
			[sale(), sale({ email: 'ada@example.com', other: 'eve@example.com' })],
			{
				eventName: 'Purchase',
				setFields: { em: '={{ $json.other }}', order_id: '={{ $json.nothing ?? "" }}' },
			},
		);
		expect(json).toMatchObject([
			{
				payload: {
					user_data: { em: [sha256('mia.reed@example.com')] },
					custom_data: { order_id: 'A-1' },
				},
			},
			{
				payload: {
					user_data: { em: [sha256('eve@example.com')] },
					custom_data: { order_id: 'A-1' },
				},
			},
		]);
	});

	it('names the event, before the name of the item', async () => {
		const { json } = await validate([sale({ event_name: 'AddToCart' })], {
			setFields: { event_name: 'Subscribe' },
		});
		expect(json).toMatchObject([{ event_name: 'Subscribe' }]);
	});

	it('settles a field that stands in the item twice', async () => {
		const twice = sale({
			customer: { email: 'ada@example.com' },
			person: { email: 'eve@example.com' },
		});
		delete twice.email;
		const { json } = await validate([twice], {
			eventName: 'Purchase',
			setFields: { em: 'zoe@example.com' },
		});
		expect(json).toMatchObject([{ payload: { user_data: { em: [sha256('zoe@example.com')] } } }]);
		expect(JSON.stringify(json)).not.toContain('two_readings');
	});

	it('sets a click ID in the place of the one that was found', async () => {
		const { json } = await validate([sale({ fbclid: 'IwAR0abcDEFghi_JKL-mno123' })], {
			actionSource: 'website',
			eventName: 'Purchase',
			setFields: {
				fbc: 'fb.1.1554763741205.IwAR9zzzZZZzzz',
				event_source_url: 'https://shop.example.com',
				client_user_agent: 'Mozilla/5.0',
			},
		});
		expect(json).toMatchObject([
			{ payload: { user_data: { fbc: 'fb.1.1554763741205.IwAR9zzzZZZzzz' } } },
		]);
	});

	it('is there for app events too', async () => {
		const { json } = await validate([{ event_name: 'Purchase', value: 1, currency: 'EUR' }], {
			actionSource: 'app',
			setFields: {
				em: 'ada@example.com',
				advertiser_tracking_enabled: true,
				platform: 'ios',
				os_version: '17.4',
			},
		});
		expect(json).toMatchObject([
			{
				payload: {
					user_data: { em: [sha256('ada@example.com')] },
					app_data: { advertiser_tracking_enabled: 1 },
				},
			},
		]);
	});
});

describe('an event that neither the item nor the user names', () => {
	const assumed = (name: string, because: string) => ({
		event_name: name,
		warnings: [
			{
				code: 'event_name_assumed',
				field: 'event_name',
				message: `The item names no event, so it was taken as ${name}, because ${because}. Choose Event Name to say what it is.`,
			},
		],
	});

	it('is a purchase where it has an amount and a currency', async () => {
		const { json } = await validate([sale()], {});
		expect(json).toMatchObject([assumed('Purchase', 'it has Value and Currency')]);
	});

	it('is a lead where it only says how to reach the person', async () => {
		const { json } = await validate([{ phone: '+4915123456789', event_time: minutesAgo(5) }], {});
		expect(json).toMatchObject([
			assumed('Lead', 'it has an email address or a phone number and no Value'),
		]);
	});

	it('has the same name where its fields are mapped by hand', async () => {
		const { json } = await validate([sale()], {
			mappingMode: 'defineBelow',
			eventTime: '={{ $json.event_time }}',
			em: '={{ $json.email }}',
			value: '={{ $json.value }}',
			currency: '={{ $json.currency }}',
		});
		expect(json).toMatchObject([assumed('Purchase', 'it has Value and Currency')]);
	});

	it('is no purchase where the order is canceled, whoever gives the currency', async () => {
		const order = sale({ status: 'cancelled' });
		delete order.currency;
		const { json } = await validate([sale({ status: 'cancelled' }), order], {
			setFields: { currency: 'EUR' },
		});
		expect(json.map(({ status }) => status)).toEqual(['skipped', 'skipped']);
		expect(json[0].reason).toMatch(/^The order was canceled/);
	});

	it.each([
		{ event: 'subscriber.unsubscribed' },
		{ type: 'call_ended' },
		{ metric: 'Opened Email' },
		{ topic: 'quote/rejected' },
	])('is refused where its sender says that something else happened (%j)', async (more) => {
		const { json } = await validate([{ email: 'mia.reed@example.com', ...more }], {});
		expect(json).toMatchObject([{ status: 'would_be_refused', codes: ['required_field_missing'] }]);
	});

	it.each([{ event: 'lead.created' }, { type: 'individual' }, { event_type: 'form_submission' }])(
		'is a lead where its sender says nothing else (%j)',
		async (more) => {
			const { json } = await validate([{ email: 'mia.reed@example.com', ...more }], {});
			expect(json).toMatchObject([{ event_name: 'Lead' }]);
		},
	);

	it.each([
		[
			'crm',
			{ lead_id: '1234567890123456', lead_event_source: 'HubSpot' },
			/Choose Custom Event as Event Name and give the stage that the lead reached/,
		],
		['other', { city: 'Berlin', last_name: 'Reed' }, /Choose an Event Name/],
		['physical_store', { email: 'mia.reed@example.com' }, /Choose an Event Name/],
	])('is refused where it could be anything (%s)', async (actionSource, item, words) => {
		const { json, message } = await validate([{ ...item, event_time: minutesAgo(5) }], {
			actionSource,
		});
		const said = `${message} ${JSON.stringify(json)}`;
		expect(said).toMatch(/Event Name is empty/);
		expect(said).toMatch(words);
	});

	it('keeps the name that the item or the user gives', async () => {
		const { json } = await validate([sale({ event_name: 'Subscribe' })], {});
		expect(json).toMatchObject([{ event_name: 'Subscribe', warnings: [] }]);
		const chosen = await validate([sale()], { eventName: 'Donate' });
		expect(chosen.json).toMatchObject([{ event_name: 'Donate', warnings: [] }]);
	});
});

describe('Event JSON', () => {
	it('starts with an example that reads the item', async () => {
		const item = {
			email: 'mia.reed@example.com',
			phone: '+4915123456789',
			created_at: minutesAgo(5),
			total_price: '19.90',
			currency: 'EUR',
			page_url: 'https://shop.example.com',
			user_agent: 'Mozilla/5.0',
		};
		const { json } = await validate([item], { mappingMode: 'json', actionSource: 'website' });
		expect(json).toMatchObject([
			{
				event_name: 'Purchase',
				payload: {
					event_source_url: 'https://shop.example.com',
					user_data: { em: [sha256('mia.reed@example.com')] },
					custom_data: { value: 19.9, currency: 'EUR' },
				},
			},
		]);
	});
});
