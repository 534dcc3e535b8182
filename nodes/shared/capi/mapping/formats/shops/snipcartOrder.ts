import { has, is, lacks, only, products, row, together, type Format } from '../format';

/** An order of Snipcart, in the event of a webhook. `billingAddress.name` is the last name where a first one stands beside it. */
export const snipcartOrder: Format = {
	id: 'snipcartOrder',
	displayName: 'Snipcart Order',
	sources: ['Snipcart Docs: Webhooks, Order events (order.completed, The Order content)'],
	unverified:
		'fullName and firstName of the addresses, ipAddress and userAgent, which the table of the page does not list.',
	recognizedBy: [
		[{ path: 'eventName', matches: /^order\./ }, has('mode'), has('content')],
		[{ path: 'eventName', matches: /^subscription\./ }, has('mode'), has('content')],
	],
	recordAt: ['content'],
	eventNames: [{ when: [is('@body.eventName', 'order.completed')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('@body.mode', 'test')], code: 'test_payload' },
		{ when: [is('@body.eventName', 'order.refund.created')], code: 'refund' },
		{ when: [is('status', 'cancelled')], code: 'order_canceled' },
		{ when: [is('paymentStatus', 'refunded', 'chargedback')], code: 'refund' },
		{ when: [is('paymentStatus', 'failed', 'expired', 'cancelled')], code: 'payment_failed' },
		{ when: [{ path: '@body.eventName', isNot: ['order.completed'] }], code: 'not_a_conversion' },
	],
	unpaid: [[is('paymentStatus', 'pending', 'deferred', 'open', 'authorized')]],
	rows: [
		row('event_time', 'completionDate', 'creationDate', '@body.createdOn'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'billingAddress.phone', 'shippingAddress.phone'),
		row(
			'user_data.full_name',
			'billingAddress.fullName',
			only('billingAddress.name', lacks('billingAddress.firstName')),
			'billingAddressName',
		),
		together(['billingAddress', 'shippingAddress'], {
			'user_data.ct': ['city'],
			'user_data.st': ['province'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['country'],
		}),
		row('user_data.client_ip_address', 'ipAddress'),
		row('user_data.client_user_agent', 'userAgent'),
		row('custom_data.value', 'finalGrandTotal', 'grandTotal', 'total'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'invoiceNumber', 'token'),
		row('original_event_data.order_id', 'invoiceNumber', 'token'),
		products({
			list: ['items'],
			id: ['id'],
			quantity: ['quantity'],
			price: ['unitPrice', 'price'],
			title: ['name'],
		}),
	],
	notes: [{ path: 'customFields' }],
	ignored: ['eventName', 'mode', 'createdOn'],
};
