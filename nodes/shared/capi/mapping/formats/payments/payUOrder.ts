import { has, is, minor, products, row, type Format } from '../format';

/** A notification of PayU (Europe) about an order. All amounts count in the smallest unit of the currency. */
export const payUOrder: Format = {
	id: 'payUOrder',
	displayName: 'PayU Order',
	sources: [
		'PayU Europe: Payment Lifecycle, statuses and notifications',
		'PayU Europe: REST API, Order (totalAmount in the lowest currency unit)',
	],
	unverified: 'The notification of a refund, which names the order only.',
	recognizedBy: [
		[has('order.orderId'), has('order.totalAmount'), has('order.merchantPosId')],
		[has('order.orderId'), has('order.totalAmount'), has('localReceiptDateTime')],
		[has('refund.refundId'), has('orderId')],
	],
	recordAt: ['order'],
	eventNames: [{ when: [has('totalAmount')], event: 'Purchase' }],
	leftOut: [
		{ when: [has('@body.refund')], code: 'refund' },
		{ when: [is('status', 'canceled')], code: 'order_canceled' },
	],
	unpaid: [[is('status', 'pending', 'waiting_for_confirmation')]],
	rows: [
		row('event_time', 'orderCreateDate'),
		row('user_data.em', 'buyer.email'),
		row('user_data.ph', 'buyer.phone'),
		row('user_data.fn', 'buyer.firstName'),
		row('user_data.ln', 'buyer.lastName'),
		row('user_data.client_ip_address', 'customerIp'),
		row('custom_data.value', minor('totalAmount', 'currencyCode')),
		row('custom_data.currency', 'currencyCode'),
		row('custom_data.order_id', 'extOrderId', 'orderId'),
		row('original_event_data.order_id', 'extOrderId', 'orderId', '@body.orderId'),
		products({
			list: ['products'],
			id: ['id', 'name'],
			quantity: ['quantity'],
			price: ['unitPrice'],
			title: ['name'],
			minorUnitsOf: 'currencyCode',
		}),
	],
	ignored: ['order', 'localReceiptDateTime', 'properties', 'refund', 'orderId', 'extOrderId'],
};
