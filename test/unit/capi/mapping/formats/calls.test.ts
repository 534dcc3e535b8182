import { leadOf, outcomeOf, refusalOf, webhook } from '../support';

const call = {
	answered: true,
	business_phone_number: '+14045550000',
	call_type: 'voice_call',
	company_id: 1,
	company_name: 'Acme',
	company_time_zone: 'America/New_York',
	created_at: '2026-10-05T10:00:05.000-04:00',
	customer_city: 'Atlanta',
	customer_country: 'US',
	customer_name: 'REED MIA',
	customer_phone_number: '+14045551234',
	customer_state: 'GA',
	customer_zip: '30303',
	direction: 'inbound',
	duration: 120,
	formatted_customer_name: 'Mia Reed',
	landing_page_url: 'https://acme.example/?fbclid=IwAR0abc123456789012',
	referring_url: 'https://www.facebook.com/',
	resource_id: 'CAL1',
	start_time: '2026-10-05T10:00:00.000-04:00',
	tracking_phone_number: '+14045559999',
	agent_email: 'agent@acme.example',
	person_resource_id: 'PER1',
};

describe('CallRail', () => {
	it('a call that came in is a Contact, and the numbers of the company nobody', () => {
		expect(outcomeOf(webhook(call))).toEqual({
			format: 'callRailCall',
			eventName: 'Contact',
			event: {
				event_id: 'CAL1',
				event_time: '2026-10-05T10:00:00.000-04:00',
				event_source_url: 'https://acme.example/?fbclid=IwAR0abc123456789012',
				referrer_url: 'https://www.facebook.com/',
				user_data: {
					ph: '+14045551234',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Atlanta',
					st: 'GA',
					zp: '30303',
					country: 'US',
					external_id: 'PER1',
					fbclid: 'IwAR0abc123456789012',
				},
				custom_data: {},
			},
		});
	});

	it('a call that the company made is its own', () => {
		expect(outcomeOf({ ...call, direction: 'outbound' }).leftOut).toBe('own_message');
	});
});

const person = {
	id: 1234,
	created: '2026-10-05T14:00:00Z',
	updated: '2026-10-05T15:00:00Z',
	name: 'Mia Reed',
	firstName: 'Mia',
	lastName: 'Reed',
	stage: 'Lead',
	stageId: 2,
	source: 'Zillow',
	assignedTo: 'Agent Smith',
	assignedUserId: 1,
	price: 450000,
	emails: [
		{ value: 'old@example.com', type: 'work', isPrimary: 0 },
		{ value: 'mia@example.com', type: 'home', isPrimary: 1 },
	],
	phones: [{ value: '9125550100', type: 'mobile', isPrimary: 1 }],
	addresses: [{ street: '1 A', city: 'Savannah', state: 'GA', code: '31401', country: 'US' }],
	collaborators: [{ id: 7, name: 'Agent Other', email: 'agent@example.com' }],
};

describe('Follow Up Boss', () => {
	it.each([
		['by itself', person],
		['in the list of the API', { people: [person] }],
	])('a person %s is a Lead with their stage, and the agents nobody', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'followUpBossPerson',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: ['mia@example.com', 'old@example.com'],
					ph: ['9125550100'],
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Savannah',
					st: 'GA',
					zp: '31401',
					country: 'US',
					external_id: 1234,
				},
				custom_data: {},
			},
		});
		expect(leadOf(json)).toEqual({ stage: 'Lead', created_time: '2026-10-05T14:00:00Z' });
	});
});

describe('webhooks that only name a record', () => {
	it.each([
		[
			'Follow Up Boss Person',
			{ eventId: 'e', event: 'peopleCreated', resourceIds: [1234], uri: 'https://x.example' },
			'Fetch the people first (GET the uri of the webhook), and pass those.',
		],
		[
			'Keap REST Hook',
			{ event_key: 'contact.add', object_type: 'contact', object_keys: [{ id: 5 }] },
			'Fetch the record first (Keap node, or GET its apiUrl), and pass that.',
		],
		[
			'Keap REST Hook',
			{ eventKey: 'contact.add', objectType: 'contact', id: 5, apiUrl: 'https://x.example' },
			'Fetch the record first (Keap node, or GET its apiUrl), and pass that.',
		],
		[
			'Copper Webhook',
			{ subscription_id: 1, event: 'new', type: 'person', ids: [5] },
			'Fetch the record first (Copper node, with an ID of ids), and pass that.',
		],
		[
			'Braintree Webhook',
			{ bt_signature: 'key|0123', bt_payload: 'PG5vdGlmaWNhdGlvbj48L25vdGlmaWNhdGlvbj4=' },
			'Decode bt_payload first (Base64, then XML): its subject names the transaction, which holds customer and amount.',
		],
		[
			'SimplyBook.me Callback',
			{ booking_id: '15', booking_hash: 'f4e6', company: 'acme', notification_type: 'create' },
			'Fetch the booking first (getBookingDetails with booking_id), and pass that.',
		],
		[
			'TikTok Shop Webhook',
			{
				type: 1,
				tts_notification_id: '7380066284010030890',
				shop_id: '7495540735365777507',
				timestamp: 1791208800,
				data: { order_id: '576653688135258178', order_status: 'UNPAID', update_time: 1791208800 },
			},
			'Fetch the order first (Get Order Detail with the order_id of data), and pass that.',
		],
		[
			'iyzico Webhook',
			{
				paymentConversationId: 'A-1001',
				merchantId: 3432888,
				status: 'SUCCESS',
				iyziReferenceCode: '8fe79c9a',
				iyziEventType: 'CHECKOUT_FORM_AUTH',
				iyziEventTime: 1791208800752,
				iyziPaymentId: 37415135,
			},
			'Look the order up in your shop by its paymentConversationId, and pass that with its buyer.',
		],
	])('%s is refused with what to fetch', (name, payload, cure) => {
		expect(refusalOf(webhook(payload))).toMatchObject({
			code: 'payload_incomplete',
			message: expect.stringContaining(`${name}: The item is a webhook, which names`),
			cure,
		});
	});
});
