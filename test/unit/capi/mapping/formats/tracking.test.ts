/** Calls of product analytics: the person, the browser, the moment, and Meta's name for what was done. */
import { readItem } from '../../../../../nodes/shared/capi/mapping/readItem';
import { outcomeOf, outcomesOf, webhook } from '../support';

describe('RudderStack and Segment', () => {
	it('the context of a batch holds for each call', () => {
		const batch = webhook({
			context: {
				ip: '81.2.69.160',
				userAgent: 'Mozilla/5.0',
				traits: { email: 'mia.reed@example.com' },
			},
			batch: [
				{
					type: 'track',
					event: 'Product Added',
					userId: 'u-42',
					messageId: '1',
					timestamp: '2026-10-05T14:05:00Z',
					properties: { product_id: 'p1', price: 10, currency: 'USD' },
				},
				{
					type: 'track',
					event: 'Checkout Started',
					userId: 'u-42',
					messageId: '2',
					timestamp: '2026-10-05T14:06:00Z',
					properties: { value: 20, currency: 'USD' },
					context: { ip: '81.2.69.161' },
				},
			],
		});
		expect(outcomesOf(batch)).toEqual([
			{
				format: 'segment',
				eventName: 'AddToCart',
				event: {
					event_time: '2026-10-05T14:05:00Z',
					event_id: '1',
					user_data: {
						em: 'mia.reed@example.com',
						external_id: 'u-42',
						client_ip_address: '81.2.69.160',
						client_user_agent: 'Mozilla/5.0',
					},
					custom_data: { value: 10, currency: 'USD', content_ids: 'p1' },
				},
			},
			{
				format: 'segment',
				eventName: 'InitiateCheckout',
				event: {
					event_time: '2026-10-05T14:06:00Z',
					event_id: '2',
					user_data: {
						em: 'mia.reed@example.com',
						external_id: 'u-42',
						client_ip_address: '81.2.69.161',
						client_user_agent: 'Mozilla/5.0',
					},
					custom_data: { value: 20, currency: 'USD' },
				},
			},
		]);
	});

	// Segment Spec, Common Fields: `timestamp` is corrected for the clock of the device and passed to destinations.
	it('a call happened at timestamp, not at the time of a clock that is an hour slow', () => {
		const { event } = outcomeOf({
			type: 'track',
			event: 'Product Added',
			userId: 'u-42',
			messageId: 'm',
			originalTimestamp: '2026-10-05T13:05:00Z',
			sentAt: '2026-10-05T13:05:01Z',
			timestamp: '2026-10-05T14:05:00Z',
			receivedAt: '2026-10-05T14:05:01Z',
		});
		expect(event.event_time).toBe('2026-10-05T14:05:00Z');
	});

	it.each([
		['web', '81.2.69.160'],
		['server', undefined],
	])('the address of a request of the channel %s is the visitor’s: %s', (channel, address) => {
		const call = { type: 'track', event: 'Order Completed', messageId: 'm', userId: 'u-42' };
		const { event } = outcomeOf({ ...call, channel, request_ip: '81.2.69.160' });
		expect(event.user_data).toEqual({
			external_id: 'u-42',
			...(address === undefined ? {} : { client_ip_address: address }),
		});
	});

	it('an identify call has no standard event of its own, and takes the name that is chosen for it', () => {
		const outcome = outcomeOf(
			webhook({
				type: 'identify',
				messageId: 'm',
				userId: 'u-42',
				timestamp: '2026-10-05T14:05:00Z',
				traits: { email: 'mia.reed@example.com' },
			}),
		);
		expect([outcome.eventName, outcome.leftOut]).toEqual([undefined, undefined]);
	});
});

describe('PostHog', () => {
	it.each<readonly [string, (event: object, person: object) => object]>([
		['with the person beside the event', (event, person) => ({ event, person })],
		['with the person in the event', (event, person) => ({ data: { ...event, person } })],
	])('%s', (_, wrap) => {
		const event = {
			uuid: '018e',
			event: 'user_signed_up',
			distinct_id: 'u-42',
			properties: {
				$current_url: 'https://shop.example/register',
				$ip: '81.2.69.160',
				$raw_user_agent: 'Mozilla/5.0',
				$geoip_city_name: 'Dallas',
			},
			timestamp: '2026-10-05T14:05:00Z',
		};
		const person = { id: 'p1', properties: { email: 'mia.reed@example.com' } };
		expect(outcomeOf(webhook(wrap(event, person)))).toEqual({
			format: 'posthogEvent',
			eventName: 'CompleteRegistration',
			event: {
				event_time: '2026-10-05T14:05:00Z',
				event_id: '018e',
				event_source_url: 'https://shop.example/register',
				user_data: {
					em: 'mia.reed@example.com',
					external_id: 'u-42',
					client_ip_address: '81.2.69.160',
					client_user_agent: 'Mozilla/5.0',
				},
				custom_data: {},
			},
		});
	});
});

describe('Amplitude', () => {
	it('is not every list of events', () => {
		const body = {
			webhook_id: 'w',
			events: [{ event_type: 'record.updated', id: { record_id: 'r' } }],
		};
		expect(outcomeOf(webhook(body)).format).toBeUndefined();
	});

	it('each event of a request', () => {
		const request = webhook({
			api_key: 'k',
			events: [
				{
					user_id: 'u-42',
					device_id: 'd1',
					event_type: 'sign_up',
					time: 1791209100000,
					user_properties: { email: 'mia.reed@example.com' },
					country: 'United States',
					city: 'Austin',
					ip: '81.2.69.160',
					insert_id: 'i1',
				},
			],
		});
		expect(outcomeOf(request)).toEqual({
			format: 'amplitudeEvent',
			eventName: 'CompleteRegistration',
			event: {
				event_time: 1791209100000,
				event_id: 'i1',
				user_data: {
					em: 'mia.reed@example.com',
					ct: 'Austin',
					country: 'United States',
					external_id: 'u-42',
					client_ip_address: '81.2.69.160',
				},
				custom_data: {},
			},
		});
	});
});

describe('Mixpanel', () => {
	it('an event', () => {
		const event = {
			event: 'Sign Up',
			properties: {
				time: 1791209100,
				distinct_id: 'u-42',
				$insert_id: 'i1',
				token: 't',
				$email: 'mia.reed@example.com',
				$city: 'Dallas',
			},
		};
		expect(outcomeOf(webhook(event))).toEqual({
			format: 'mixpanelEvent',
			eventName: 'CompleteRegistration',
			event: {
				event_time: 1791209100,
				event_id: 'i1',
				user_data: { em: 'mia.reed@example.com', external_id: 'u-42' },
				custom_data: {},
			},
		});
	});
});

describe('Customer.io', () => {
	it('what became of a message is left out', () => {
		const report = {
			data: { customer_id: '42', identifiers: { email: 'mia.reed@example.com' }, delivery_id: 'd' },
			event_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
			object_type: 'email',
			metric: 'opened',
			timestamp: 1791209100,
		};
		expect(outcomeOf(webhook(report)).leftOut).toBe('not_a_conversion');
	});
});

describe('events of Google Tag Manager', () => {
	const server = {
		event_name: 'add_to_wishlist',
		client_id: '1.2',
		page_location: 'https://shop.example/',
		user_data: { email_address: 'mia.reed@example.com' },
	};
	const layer = { event: 'purchase', ecommerce: { items: [{ item_id: 'S1' }], value: 5 } };

	it.each([
		['event_timestamp', '1790000000123456'],
		['timestamp', 1_790_000_000],
	])('have the time that was put beside them as %s', (name, time) => {
		expect(outcomeOf({ ...server, [name]: time }).event.event_time).toBe(time);
		expect(outcomeOf({ ...layer, [name]: time }).event.event_time).toBe(time);
	});

	it('say of a time beside them that it was not taken', () => {
		const [reading] = readItem({ ...server, sent_at: '2026-10-05T14:05:00Z' });
		expect(reading).toMatchObject({
			format: { id: 'ga4ServerEvent' },
			warnings: [
				{ code: 'event_time_not_used', message: expect.stringContaining('The time at sent_at ') },
			],
		});
	});
});

describe('a row of the export of Google Analytics 4 to BigQuery', () => {
	const parameter = (key: string, value: object) => ({
		key,
		value: {
			string_value: null,
			int_value: null,
			float_value: null,
			double_value: null,
			...value,
		},
	});
	const exported = {
		event_date: '20261005',
		event_timestamp: '1791209100529123',
		event_name: 'purchase',
		event_params: [
			parameter('ga_session_id', { int_value: '1791208000' }),
			parameter('page_location', { string_value: 'https://shop.example/thanks' }),
			parameter('page_referrer', { string_value: 'https://shop.example/pay' }),
			parameter('currency', { string_value: 'EUR' }),
			parameter('value', { double_value: 54.9 }),
			parameter('transaction_id', { string_value: 'T-9' }),
		],
		event_value_in_usd: 57.1,
		user_id: 'u-7',
		user_pseudo_id: '111.222',
		geo: { city: 'Berlin', country: 'Germany', region: 'Berlin' },
		device: { category: 'desktop', operating_system_version: '10' },
		ecommerce: { purchase_revenue_in_usd: 52.1, purchase_revenue: 49.9, transaction_id: 'T-9' },
		items: [{ item_id: 'SKU1', item_name: 'Lamp', price_in_usd: 26, price: 24.95, quantity: 2 }],
		platform: 'WEB',
		stream_id: '1',
	};

	it('is a purchase with its parameters and sums', () => {
		expect(outcomeOf(exported)).toEqual({
			format: 'ga4BigQueryRow',
			eventName: 'Purchase',
			event: {
				event_time: '1791209100529123',
				event_source_url: 'https://shop.example/thanks',
				referrer_url: 'https://shop.example/pay',
				user_data: { external_id: 'u-7' },
				custom_data: {
					value: 49.9,
					currency: 'EUR',
					order_id: 'T-9',
					contents: [{ id: 'SKU1', quantity: 2, title: 'Lamp', item_price: 24.95 }],
				},
			},
		});
	});

	it('has the value of its parameter where it is no purchase, whatever kind of number that is', () => {
		const lead = {
			...exported,
			event_name: 'generate_lead',
			event_params: [parameter('value', { int_value: '20' })],
			ecommerce: null,
			items: [],
		};
		expect(outcomeOf(lead)).toMatchObject({
			eventName: 'Lead',
			event: { custom_data: { value: '20' } },
		});
	});

	it('is nothing of Meta’s where Google’s event is none', () => {
		expect(outcomeOf({ ...exported, event_name: 'user_engagement' }).eventName).toBeUndefined();
	});
});

it('the traits of a group are a company’s', () => {
	const group = {
		type: 'group',
		groupId: 'g-1',
		userId: 'u-42',
		messageId: 'm-3',
		timestamp: '2026-10-05T14:05:00Z',
		traits: { name: 'Acme', email: 'info@acme.example', phone: '+12145550100' },
	};
	expect(outcomeOf(group)).toEqual({
		format: 'segment',
		eventName: undefined,
		leftOut: 'not_a_conversion',
		event: {
			event_time: '2026-10-05T14:05:00Z',
			event_id: 'm-3',
			user_data: { external_id: 'u-42' },
			custom_data: {},
		},
	});
});

it.each([
	['Purchase', 'Purchase'],
	['add to cart', 'AddToCart'],
	['AddToCart', 'AddToCart'],
	['start_trial', 'StartTrial'],
	['Purchased a boat', undefined],
])('an event called %s is %s', (event, eventName) => {
	const mixpanel = { event, properties: { time: 1791209100, distinct_id: 'u-42' } };
	expect(outcomeOf(mixpanel).eventName).toBe(eventName);
	const call = { type: 'track', event, userId: 'u-42', messageId: 'm-1' };
	expect(outcomeOf(call).eventName).toBe(eventName);
});
