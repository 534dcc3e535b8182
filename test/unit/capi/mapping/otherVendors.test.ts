/** Payloads of vendors without a format of their own, in the shapes that they document, read by the names in them. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { webhook } from './support';

type Case = readonly [
	vendor: string,
	item: unknown,
	user_data: Record<string, unknown>,
	custom_data: Record<string, unknown>,
	time: unknown,
];

const TIME = '2026-10-05T14:00:00Z';
const MIA = { fn: 'Mia', ln: 'Reed', em: 'mia@example.com' };
const SAVANNAH = { ct: 'Savannah', st: 'GA', zp: '31401', country: 'US' };
const MOBILE = '+19125550100';

const SALES: readonly Case[] = [
	[
		'SamCart Notify URL',
		webhook({
			type: 'Order',
			product: { id: 12, name: 'Course', price: '97.00' },
			customer: {
				first_name: 'Mia',
				last_name: 'Reed',
				email: 'mia@example.com',
				phone_number: MOBILE,
				billing_city: 'Savannah',
				billing_state: 'GA',
				billing_zip: '31401',
				billing_country: 'US',
			},
			order: { id: 5551, total: '97.00', currency: 'USD', stripe_id: 'ch_1', created_at: TIME },
		}),
		{ ...MIA, ph: MOBILE, ...SAVANNAH },
		{
			order_id: '5551',
			value: '97.00',
			currency: 'USD',
			contents: [{ id: 12, name: 'Course', price: '97.00', quantity: 1 }],
		},
		TIME,
	],
	[
		'Etsy Receipt',
		{
			receipt_id: 77,
			seller_user_id: 5,
			seller_email: 'shop@acme.example',
			buyer_user_id: 9,
			buyer_email: 'mia@example.com',
			name: 'Mia Reed',
			city: 'Savannah',
			state: 'GA',
			zip: '31401',
			country_iso: 'US',
			status: 'Paid',
			is_paid: true,
			created_timestamp: 1791208800,
			grandtotal: { amount: 2650, divisor: 100, currency_code: 'USD' },
			subtotal: { amount: 2000, divisor: 100, currency_code: 'USD' },
		},
		{ ...MIA, external_id: 9, ...SAVANNAH },
		{ order_id: 77, value: 26.5, currency: 'USD' },
		1791208800,
	],
	[
		'Amazon Order',
		{
			AmazonOrderId: '902-3159896-1390916',
			PurchaseDate: TIME,
			OrderStatus: 'Shipped',
			OrderTotal: { CurrencyCode: 'USD', Amount: '25.00' },
			BuyerInfo: { BuyerEmail: 'abc@marketplace.amazon.example', BuyerName: 'Mia Reed' },
		},
		{ em: 'abc@marketplace.amazon.example', fn: 'Mia', ln: 'Reed' },
		{ order_id: '902-3159896-1390916', value: '25.00', currency: 'USD' },
		TIME,
	],
	[
		'Fourthwall Order',
		webhook({
			testMode: false,
			type: 'ORDER_PLACED',
			data: {
				id: '00aa',
				status: 'CONFIRMED',
				email: 'mia@example.com',
				amounts: {
					subtotal: { value: 20, currency: 'USD' },
					total: { value: 26.5, currency: 'USD' },
				},
				billing: {
					address: { name: 'Mia Reed', city: 'Savannah', state: 'GA', country: 'US', zip: '31401' },
				},
				shipping: { address: { name: 'Tom Other', city: 'Boise', state: 'ID', zip: '83702' } },
				createdAt: TIME,
			},
		}),
		{ ...MIA, ...SAVANNAH },
		{ value: 26.5, currency: 'USD' },
		TIME,
	],
	[
		'Xero Invoice',
		{
			Type: 'ACCREC',
			InvoiceNumber: 'INV-100',
			Contact: {
				ContactID: 'c',
				Name: 'Mia Reed',
				FirstName: 'Mia',
				LastName: 'Reed',
				EmailAddress: 'mia@example.com',
			},
			Date: '/Date(1791208800000)/',
			Status: 'PAID',
			SubTotal: 100,
			Total: 115,
			CurrencyCode: 'NZD',
			AmountDue: 0,
		},
		{ ...MIA, external_id: 'c' },
		{ order_id: 'INV-100', value: 115, currency: 'NZD' },
		'/Date(1791208800000)/',
	],
	[
		'Ko-fi',
		webhook({
			data: JSON.stringify({
				message_id: 'm1',
				timestamp: TIME,
				type: 'Donation',
				from_name: 'Mia Reed',
				amount: '3.00',
				email: 'mia@example.com',
				currency: 'USD',
				kofi_transaction_id: 't-1',
			}),
		}),
		{ em: 'mia@example.com' },
		{ value: '3.00', currency: 'USD' },
		TIME,
	],
	[
		'Buy Me a Coffee',
		webhook({
			type: 'donation.created',
			live_mode: true,
			data: {
				id: 58,
				amount: 5,
				status: 'succeeded',
				currency: 'USD',
				refunded: 'false',
				created_at: 1791208800,
				supporter_name: 'Mia Reed',
				supporter_email: 'mia@example.com',
				application_fee: '0.25',
			},
		}),
		MIA,
		{ value: 5, currency: 'USD' },
		1791208800,
	],
	[
		'a row that Zapier laid flat',
		{
			email: 'mia@example.com',
			customer__first_name: 'Mia',
			customer__last_name: 'Reed',
			billing_address__city: 'Savannah',
			billing_address__zip: '31401',
			billing_address__country_code: 'US',
			shipping_address__city: 'Boise',
			total_price: '30.00',
			currency: 'USD',
			created_at: TIME,
			order_number: 1001,
		},
		{ ...MIA, ct: 'Savannah', zp: '31401', country: 'US' },
		{ order_id: 1001, value: '30.00', currency: 'USD' },
		TIME,
	],
	[
		'a new row of a Supabase table',
		webhook({
			type: 'INSERT',
			table: 'orders',
			record: { id: 91, email: 'mia@example.com', total: 49.5, currency: 'usd', created_at: TIME },
			old_record: null,
		}),
		{ em: 'mia@example.com' },
		{ value: 49.5, currency: 'usd' },
		TIME,
	],
];

const PEOPLE: readonly Case[] = [
	[
		'Keap Contact',
		{
			id: 55,
			given_name: 'Mia',
			family_name: 'Reed',
			email_addresses: [{ email: 'mia@example.com', field: 'EMAIL1' }],
			phone_numbers: [{ number: MOBILE, extension: null, field: 'PHONE1', type: 'Mobile' }],
			addresses: [
				{
					line1: '1 A',
					locality: 'Savannah',
					region: 'GA',
					zip_code: '31401',
					country_code: 'US',
					field: 'BILLING',
				},
			],
			owner_id: 3,
			date_created: TIME,
			company: { id: 1, company_name: 'Acme' },
		},
		{ ...MIA, em: ['mia@example.com'], ph: [MOBILE], ...SAVANNAH },
		{},
		TIME,
	],
	[
		'Copper Person',
		{
			id: 27140359,
			name: 'My Contact',
			first_name: 'Mia',
			last_name: 'Reed',
			address: {
				street: '1 A',
				city: 'Savannah',
				state: 'GA',
				postal_code: '31401',
				country: 'US',
			},
			assignee_id: 137658,
			emails: [{ email: 'mia@example.com', category: 'work' }],
			phone_numbers: [{ number: '912-555-0100', category: 'mobile' }],
			date_created: 1791208800,
			date_modified: 1791208900,
		},
		{ ...MIA, em: ['mia@example.com'], ph: ['912-555-0100'], ...SAVANNAH },
		{},
		1791208800,
	],
	[
		'Zendesk Sell Lead',
		{
			data: {
				id: 1,
				creator_id: 9,
				owner_id: 9,
				first_name: 'Mia',
				last_name: 'Reed',
				organization_name: 'Acme',
				email: 'mia@example.com',
				phone: '912-555-0100',
				address: {
					line1: '1 A',
					city: 'Savannah',
					postal_code: '31401',
					state: 'GA',
					country: 'US',
				},
				created_at: TIME,
			},
			meta: { type: 'lead' },
		},
		{ ...MIA, ph: '912-555-0100', ...SAVANNAH },
		{},
		TIME,
	],
	[
		'Zendesk Ticket',
		webhook({
			ticket: {
				id: 5,
				created_at: TIME,
				status: 'open',
				requester: { id: 1, name: 'Mia Reed', email: 'mia@example.com' },
				assignee: { id: 2, name: 'Agent', email: 'agent@acme.example' },
			},
		}),
		MIA,
		{},
		TIME,
	],
	[
		'Zoho Forms',
		webhook({
			Name_First: 'Mia',
			Name_Last: 'Reed',
			Email: 'mia@example.com',
			PhoneNumber_countrycode: MOBILE,
			Address_City: 'Savannah',
			Address_Region: 'GA',
			Address_ZipCode: '31401',
			Address_Country: 'US',
		}),
		{ ...MIA, ph: MOBILE, ...SAVANNAH },
		{},
		undefined,
	],
	[
		'Form With a List of Questions',
		webhook({
			formId: 'f',
			submission: {
				reference: 's',
				submissionTime: TIME,
				questions: [
					{ id: 'a', name: 'Your name', type: 'ShortAnswer', value: 'Mia Reed' },
					{ id: 'b', name: 'Email', type: 'EmailInput', value: 'mia@example.com' },
				],
				urlParameters: [{ id: 'fbclid', name: 'fbclid', value: 'IwAR0abc123456789012' }],
			},
		}),
		{ ...MIA, fbclid: 'IwAR0abc123456789012' },
		{},
		TIME,
	],
	[
		'Airtable Record',
		{
			id: 'recAbCdEfGhIjKlMn',
			createdTime: TIME,
			fields: {
				Name: 'Mia Reed',
				Email: 'mia@example.com',
				Phone: MOBILE,
				Owner: { id: 'usrAbCdEfGhIjKlMn', email: 'agent@acme.example', name: 'Agent Boss' },
				Amount: 120,
				Currency: 'USD',
			},
		},
		{ ...MIA, ph: MOBILE },
		{ value: 120, currency: 'USD' },
		TIME,
	],
	[
		'Chatfuel',
		{
			'messenger user id': '1402991029758221',
			'chatfuel user id': '5f0c',
			'first name': 'Mia',
			'last name': 'Reed',
			gender: 'female',
			email: 'mia@example.com',
			phone: MOBILE,
			timezone: '-5',
		},
		{ ...MIA, ge: 'female', ph: MOBILE },
		{},
		undefined,
	],
	[
		'Heyflow',
		webhook({
			id: 'r1',
			createdAt: TIME,
			fields: [
				{ variable: 'firstname', label: 'First name', values: [{ answer: 'Mia' }] },
				{ variable: 'email', label: 'E-Mail', values: [{ answer: 'mia@example.com' }] },
			],
		}),
		{ fn: 'Mia', em: 'mia@example.com' },
		{},
		TIME,
	],
	[
		'SavvyCal Event',
		webhook({
			type: 'event.created',
			payload: {
				state: 'confirmed',
				created_at: TIME,
				attendees: [
					{ email: 'rep@acme.example', display_name: 'Rep Boss', is_organizer: true },
					{ email: 'mia@example.com', display_name: 'Mia Reed', is_organizer: false },
				],
				organizer: { email: 'rep@acme.example', display_name: 'Rep Boss' },
				scheduler: { id: 'a2', email: 'mia@example.com', phone_number: MOBILE },
			},
		}),
		{ em: 'mia@example.com', ph: MOBILE },
		{},
		TIME,
	],
	[
		'Aircall Call',
		webhook({
			resource: 'call',
			event: 'call.ended',
			timestamp: 1791208800,
			data: {
				id: 812,
				raw_digits: '+1 912-555-0100',
				user: { id: 4, name: 'Agent', email: 'agent@acme.example' },
				contact: {
					id: 7,
					first_name: 'Mia',
					last_name: 'Reed',
					emails: [{ label: 'Work', value: 'mia@example.com' }],
				},
				number: { id: 1, name: 'Main', digits: '+1 404-555-0000' },
			},
		}),
		{ ...MIA, em: ['mia@example.com'], external_id: '7' },
		{},
		1791208800,
	],
	[
		'a new row of Baserow',
		webhook({
			table_id: 5,
			event_type: 'rows.created',
			items: [{ id: 1, order: '1.0', Email: 'mia@example.com', 'First name': 'Mia' }],
		}),
		{ fn: 'Mia', em: 'mia@example.com' },
		{},
		undefined,
	],
	[
		'Ghost Member',
		webhook({
			member: {
				current: { id: '5c9', email: 'mia@example.com', name: 'Mia Reed', created_at: TIME },
				previous: {},
			},
		}),
		MIA,
		{},
		TIME,
	],
];

describe.each([
	['a sale', SALES],
	['a person', PEOPLE],
])('%s', (_, cases) => {
	it.each(cases)('of %s', (vendor, item, user_data, custom_data, time) => {
		const [reading] = readItem(item);
		if (reading === undefined || !('event' in reading)) throw new Error(vendor);
		expect(reading.format).toBeUndefined();
		expect(reading.leftOut).toBeUndefined();
		const { event_time, user_data: person, custom_data: data } = reading.event;
		expect({ person, data, event_time }).toEqual({
			person: user_data,
			data: custom_data,
			event_time: time,
		});
	});
});

describe('what of them is no sale', () => {
	it.each([
		[
			'SamCart',
			{ type: 'Refund', customer: { email: 'mia@example.com' }, order: { total: '97.00' } },
		],
		[
			'Buy Me a Coffee',
			{
				type: 'donation.refunded',
				data: { amount: 5, refunded: 'true', supporter_email: 'a@b.example' },
			},
		],
	])('a refund of %s', (_, item) => {
		const [reading] = readItem(webhook(item), { eventName: 'Purchase' });
		expect(reading).toMatchObject({ leftOut: 'refund' });
	});

	it('a canceled order of Amazon', () => {
		const [reading] = readItem(
			{ AmazonOrderId: '902', OrderStatus: 'Canceled', OrderTotal: { Amount: '25.00' } },
			{ eventName: 'Purchase' },
		);
		expect(reading).toMatchObject({ leftOut: 'order_canceled' });
	});
});
