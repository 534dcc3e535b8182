import { has, is, only, products, row, together, type Format } from './format';
import { below, recordsAt } from './places';

/**
 * An order of Ecwid, as its API gives it: the webhook only names it. The order has no currency but `usdTotal`; `total` is
 * in the currency of the shop and counts where that stands beside it, as do the prices of the products, which are left out.
 */
export const ecwidOrder: Format = {
	id: 'ecwidOrder',
	displayName: 'Ecwid Order',
	sources: ['Ecwid API: Get order', 'Ecwid: Webhooks'],
	unverified: 'That the order has no currency of its own: the page could not be opened again.',
	recognizedBy: [
		...below(
			['', 'order'],
			[has('usdTotal'), has('paymentStatus'), has('items')],
			[has('billingPerson'), has('paymentStatus'), has('createTimestamp')],
		),
		[{ path: 'eventType', matches: /^(?:unfinished_)?order\./ }, has('storeId'), has('entityId')],
	],
	records: recordsAt(['order']),
	incomplete: [
		{
			when: [has('eventType'), has('storeId'), has('entityId')],
			what: 'The item is a webhook, which names an order by its ID and says nothing else of it',
			cure: "Fetch the order first (GET /orders/ and the orderId of the webhook's data), and pass that.",
		},
	],
	eventNames: [
		{
			when: [is('paymentStatus', 'paid', 'awaiting_payment', 'partially_refunded')],
			event: 'Purchase',
		},
	],
	leftOut: [
		{ when: [is('paymentStatus', 'cancelled')], code: 'order_canceled' },
		{ when: [is('paymentStatus', 'refunded')], code: 'refund' },
		{ when: [is('paymentStatus', 'incomplete')], code: 'not_a_conversion' },
	],
	unpaid: [[is('paymentStatus', 'awaiting_payment')]],
	rows: [
		row('event_time', 'createTimestamp', 'createDate'),
		row('event_source_url', 'refererUrl'),
		row('referrer_url', 'globalReferer'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'billingPerson.phone', 'shippingPerson.phone'),
		together(['billingPerson', 'shippingPerson'], {
			'user_data.fn': ['firstName'],
			'user_data.ln': ['lastName'],
		}),
		row('user_data.full_name', 'billingPerson.name', 'shippingPerson.name'),
		together(['billingPerson', 'shippingPerson'], {
			'user_data.ct': ['city'],
			'user_data.st': ['stateOrProvinceCode', 'stateOrProvinceName'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['countryCode'],
		}),
		row('user_data.external_id', 'customerId'),
		row('user_data.client_ip_address', 'ipAddress'),
		row('custom_data.value', only('total', has('currency')), 'usdTotal'),
		{ ...row('custom_data.currency', 'currency'), otherwise: 'USD' },
		row('custom_data.order_id', 'id', 'vendorOrderNumber', 'orderNumber'),
		row('original_event_data.order_id', 'id', 'vendorOrderNumber', 'orderNumber'),
		products({
			list: ['items'],
			id: ['productId', 'sku'],
			quantity: ['quantity'],
			price: [],
			title: ['name'],
		}),
	],
	ignored: [
		'privateAdminNotes',
		'orderComments',
		'storeId',
		'paymentModule',
		'paymentMethod',
		'customerGroup',
		'subtotal',
		'tax',
	],
};
