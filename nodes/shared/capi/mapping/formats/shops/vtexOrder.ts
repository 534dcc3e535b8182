import { as, has, is, minor, products, row, together, type Format } from '../format';

/**
 * An order of VTEX, as its API gives it: feed and hook only name it. All amounts count in cents. The Conversation Tracker
 * masks the customer's address, by default so that it cannot be read.
 */
export const vtexOrder: Format = {
	id: 'vtexOrder',
	displayName: 'VTEX Order',
	sources: [
		'VTEX Orders API: Get order',
		'VTEX: Orderform fields',
		'VTEX: Orders Feed v3 and Hook',
		'VTEX Help Center: Understanding the Conversation Tracker',
	],
	recognizedBy: [
		[has('orderId'), has('clientProfileData'), has('totals')],
		[has('orderId'), has('storePreferencesData'), has('value')],
		[has('OrderId'), has('State'), has('Origin')],
	],
	incomplete: [
		{
			when: [has('OrderId'), has('State')],
			what: 'The item is a hook, which names an order by its ID and says nothing else of it',
			cure: 'Fetch the order first (GET /api/oms/pvt/orders/ and the OrderId), and pass that.',
		},
	],
	eventNames: [{ when: [has('value')], event: 'Purchase' }],
	leftOut: [
		{
			when: [is('status', 'canceled', 'cancel', 'cancellation-requested')],
			code: 'order_canceled',
		},
		{ when: [is('status', 'incomplete')], code: 'not_a_conversion' },
	],
	unpaid: [
		[
			is(
				'status',
				...['payment-pending', 'order-created', 'on-order-completed', 'order-completed'],
				...['waiting-for-order-authorization', 'waiting-for-payment', 'approve-payment'],
			),
		],
	],
	rows: [
		row('event_time', 'creationDate'),
		row('user_data.em', as('unmasked', 'clientProfileData.email')),
		row('user_data.ph', 'clientProfileData.phone', 'clientProfileData.corporatePhone'),
		together(['clientProfileData'], {
			'user_data.fn': ['firstName'],
			'user_data.ln': ['lastName'],
		}),
		together(['shippingData.address', 'invoiceData.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'clientProfileData.userProfileId'),
		row('custom_data.value', minor('value', 'storePreferencesData.currencyCode')),
		row('custom_data.currency', 'storePreferencesData.currencyCode'),
		row('custom_data.order_id', 'orderId'),
		row('original_event_data.order_id', 'orderId'),
		products({
			list: ['items'],
			id: ['id', 'productId', 'refId'],
			quantity: ['quantity'],
			price: ['sellingPrice', 'price'],
			title: ['name'],
			minorUnitsOf: 'storePreferencesData.currencyCode',
		}),
	],
	ignored: [
		...['sellerOrderId', 'marketplaceOrderId', 'affiliateId', 'salesChannel', 'status', 'hostname'],
		...['lastChange', 'authorizedDate', 'invoicedDate', 'sequence', 'userProfileId'],
	],
};
