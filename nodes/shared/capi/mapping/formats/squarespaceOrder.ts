import { has, is, products, row, together, type Format } from './format';
import { below, recordsAt } from './places';

/** An order of Squarespace, as its Orders API gives it: the webhook only names it. */
export const squarespaceOrder: Format = {
	id: 'squarespaceOrder',
	displayName: 'Squarespace Order',
	sources: [
		'Squarespace Commerce APIs: Orders, Retrieve a specific order',
		'Squarespace: Webhook subscriptions',
	],
	unverified: 'The page of the order could be opened in parts only.',
	recognizedBy: [
		...below(
			['', 'result[0]'],
			[has('grandTotal'), has('lineItems'), has('customerEmail')],
			[has('grandTotal'), has('orderNumber'), has('fulfillmentStatus')],
		),
		[{ path: 'topic', matches: /^order\./ }, has('websiteId'), has('data.orderId')],
	],
	records: recordsAt(['result']),
	incomplete: [
		{
			when: [has('websiteId'), has('data.orderId')],
			what: 'The item is a webhook, which names an order by its ID and says nothing else of it',
			cure: "Fetch the order first (GET /commerce/orders/ and the orderId of the webhook's data), and pass that.",
		},
	],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('testmode', 'true')], code: 'test_payload' },
		{ when: [is('fulfillmentStatus', 'canceled')], code: 'order_canceled' },
	],
	rows: [
		row('event_time', 'createdOn'),
		row('user_data.em', 'customerEmail'),
		row('user_data.ph', 'billingAddress.phone', 'shippingAddress.phone'),
		together(['billingAddress', 'shippingAddress'], {
			'user_data.fn': ['firstName'],
			'user_data.ln': ['lastName'],
		}),
		together(['billingAddress', 'shippingAddress'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['countryCode'],
		}),
		row('user_data.external_id', 'customerId'),
		row('custom_data.value', 'grandTotal.value'),
		row('custom_data.currency', 'grandTotal.currency'),
		row('custom_data.order_id', 'orderNumber', 'id'),
		row('original_event_data.order_id', 'orderNumber', 'id'),
		products({
			list: ['lineItems'],
			id: ['productId', 'variantId', 'sku'],
			quantity: ['quantity'],
			price: ['unitPricePaid.value'],
			title: ['productName'],
		}),
	],
	ignored: [
		'internalNotes',
		'channel',
		'channelName',
		'modifiedOn',
		'fulfilledOn',
		'externalOrderReference',
		'websiteId',
		'topic',
	],
};
