import { outcomeOf, outcomesOf, webhook } from '../support';

const attributes = {
	email: 'sarah.mason@example.com',
	phone_number: '+15005550006',
	external_id: '63f64a2b-c6bf-40c7-b81f-bed08162edbe',
	first_name: 'Sarah',
	last_name: 'Mason',
	organization: 'Klaviyo',
	location: {
		address1: '89 E 42nd St',
		city: 'New York',
		country: 'United States',
		region: 'NY',
		zip: '10017',
		timezone: 'America/New_York',
		ip: '81.2.69.160',
	},
	properties: { pseudonym: 'Dr. Octopus' },
};

const user_data = {
	em: 'sarah.mason@example.com',
	ph: '+15005550006',
	fn: 'Sarah',
	ln: 'Mason',
	ct: 'New York',
	st: 'NY',
	zp: '10017',
	country: 'United States',
	external_id: '63f64a2b-c6bf-40c7-b81f-bed08162edbe',
	client_ip_address: '81.2.69.160',
};

const order = {
	$event_id: '1234',
	$value: 29.98,
	$currency_code: 'USD',
	OrderId: '1234',
	ItemNames: ['Winnie the Pooh', 'A Tale of Two Cities'],
	Items: [
		{
			ProductID: '1111',
			SKU: 'WINNIEPOOH',
			ProductName: 'Winnie the Pooh',
			Quantity: 1,
			ItemPrice: 9.99,
			RowTotal: 9.99,
			Brand: 'Kids Books',
		},
		{
			ProductID: '1112',
			SKU: 'TALEOFTWO',
			ProductName: 'A Tale of Two Cities',
			Quantity: 1,
			ItemPrice: 19.99,
			RowTotal: 19.99,
		},
	],
	BillingAddress: { FirstName: 'Not', LastName: 'Read' },
};

const purchase = {
	event_time: '2026-10-05T14:05:00+00:00',
	event_id: '1234',
	user_data,
	custom_data: {
		value: 29.98,
		currency: 'USD',
		order_id: '1234',
		contents: [
			{ id: '1111', quantity: 1, item_price: 9.99, title: 'Winnie the Pooh', brand: 'Kids Books' },
			{ id: '1112', quantity: 1, item_price: 19.99, title: 'A Tale of Two Cities' },
		],
	},
	original_event_data: undefined,
};

/** An event as the API takes it. */
function created(name: string, properties: object = order) {
	return {
		data: {
			type: 'event',
			attributes: {
				properties,
				time: '2026-10-05T14:05:00+00:00',
				value: 29.98,
				value_currency: 'USD',
				unique_id: '1234',
				metric: { data: { type: 'metric', attributes: { name } } },
				profile: { data: { type: 'profile', id: '01GDDKASAP8TKDDA2GRZDSVP4H', attributes } },
			},
		},
	};
}

/** An event as the API gives it with what it refers to. */
function read(name: string) {
	return {
		data: {
			type: 'event',
			id: '4vRpBT',
			attributes: {
				timestamp: 1791209100,
				event_properties: order,
				datetime: '2026-10-05T14:05:00+00:00',
				uuid: 'f10fb000-a0ff-11ed-8001-2a2bac8b1e5c',
			},
			relationships: {
				profile: { data: { type: 'profile', id: 'P1' } },
				metric: { data: { type: 'metric', id: 'M1' } },
			},
		},
		included: [
			{ type: 'profile', id: 'P0', attributes: { email: 'somebody.else@example.com' } },
			{ type: 'metric', id: 'M1', attributes: { name, integration: { name: 'Shopify' } } },
			{ type: 'profile', id: 'P1', attributes },
		],
	};
}

function plainOf({ event, ...outcome }: ReturnType<typeof outcomeOf>) {
	return { ...outcome, event: { ...event, original_event_data: undefined } };
}

describe('Klaviyo Event', () => {
	it.each([
		['one that is created', webhook(created('Placed Order'))],
		['one that was read', read('Placed Order')],
		[
			'one of a system webhook',
			webhook({
				data: [
					{ external_id: 'e', topic: 'event:shopify.placed_order', payload: read('Placed Order') },
				],
				meta: { klaviyo_account_id: 'A', version: '2025-07-15' },
			}),
		],
	])('%s is a Purchase', (_, json) => {
		expect(plainOf(outcomeOf(json))).toEqual({
			format: 'klaviyoEvent',
			eventName: 'Purchase',
			event: purchase,
		});
	});

	it('each of a list is one', () => {
		const { data, included } = read('Placed Order');
		const list = {
			data: [data, { ...data, id: '5', attributes: { ...data.attributes, event_properties: {} } }],
			included,
		};
		expect(outcomesOf(list).map(({ eventName, event }) => [eventName, event.user_data])).toEqual([
			['Purchase', user_data],
			['Purchase', user_data],
		]);
	});

	it('the old Track API', () => {
		const track = {
			token: 'PUBLIC',
			event: 'Added to Cart',
			customer_properties: {
				$email: 'sarah.mason@example.com',
				$first_name: 'Sarah',
				$last_name: 'Mason',
				$city: 'New York',
				$country: 'US',
			},
			properties: {
				$value: 9.99,
				AddedItemProductID: '1111',
				AddedItemProductName: 'Winnie the Pooh',
				URL: 'https://shop.example/p/1111',
			},
			time: 1791209100,
		};
		expect(outcomeOf(track)).toEqual({
			format: 'klaviyoEvent',
			eventName: 'AddToCart',
			event: {
				event_time: 1791209100,
				event_source_url: 'https://shop.example/p/1111',
				user_data: {
					em: 'sarah.mason@example.com',
					fn: 'Sarah',
					ln: 'Mason',
					ct: 'New York',
					country: 'US',
				},
				custom_data: { value: 9.99, content_ids: '1111', content_name: 'Winnie the Pooh' },
			},
		});
	});

	it("a flow's webhook that passes on event and person", () => {
		const body = {
			person: {
				id: 'P1',
				email: 'sarah.mason@example.com',
				first_name: 'Sarah',
				last_name: 'Mason',
				$title: '',
			},
			event: order,
			metric: 'Placed Order',
		};
		const { format, eventName, event } = outcomeOf(webhook(body));
		expect([format, eventName, event.user_data, event.custom_data]).toEqual([
			'klaviyoEvent',
			'Purchase',
			{ em: 'sarah.mason@example.com', fn: 'Sarah', ln: 'Mason', external_id: 'P1' },
			purchase.custom_data,
		]);
	});

	it.each([
		['Started Checkout', 'InitiateCheckout'],
		['Viewed Product', 'ViewContent'],
		['Subscribed to List', 'CompleteRegistration'],
		['Form submitted by profile', 'Lead'],
		['Ordered Product', undefined],
		['Received Email', undefined],
	])('%s is %s', (name, eventName) => {
		expect(outcomeOf(created(name)).eventName).toBe(eventName);
	});

	it.each([
		['Refunded Order', 'refund'],
		['Cancelled Order', 'order_canceled'],
	])('%s is left out as %s', (name, leftOut) => {
		expect(outcomeOf(created(name)).leftOut).toBe(leftOut);
		expect(outcomeOf(created(name)).event.original_event_data).toEqual({
			event_name: 'Purchase',
			order_id: '1234',
		});
	});
});

it('a profile of Klaviyo is a Lead', () => {
	const profile = {
		type: 'profile',
		id: '01GDDKASAP8TKDDA2GRZDSVP4H',
		attributes: {
			...attributes,
			created: '2026-10-05T14:05:00+00:00',
			updated: '2026-10-05T14:06:00+00:00',
		},
	};
	const expected = {
		format: 'klaviyoProfile',
		eventName: 'Lead',
		event: { event_time: '2026-10-05T14:05:00+00:00', user_data, custom_data: {} },
	};
	expect(outcomeOf({ data: profile })).toEqual(expected);
	expect(outcomeOf(profile)).toEqual(expected);
});
