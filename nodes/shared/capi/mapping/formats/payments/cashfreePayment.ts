import { has, is, row, type Format } from '../format';

/**
 * The payment webhook of Cashfree. Amounts are whole units; `order_id` is the shop's. An offer makes the payment smaller
 * than the order, so that the payment says what was paid, and in which currency.
 */
export const cashfreePayment: Format = {
	id: 'cashfreePayment',
	displayName: 'Cashfree Payment',
	sources: ['Cashfree Docs: Webhooks (Payments, versions 2023-08-01 and 2025-01-01)'],
	recognizedBy: [
		[has('data.order.order_id'), has('data.payment.payment_status'), has('data.customer_details')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('payment.payment_status', 'success')], event: 'Purchase' }],
	leftOut: [
		{
			when: [is('payment.payment_status', 'failed', 'user_dropped', 'cancelled', 'void')],
			code: 'payment_failed',
		},
		{ when: [{ path: '@body.type', matches: /refund/i }], code: 'refund' },
		{ when: [is('payment.payment_status', 'pending', 'not_attempted')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'payment.payment_time', '@body.event_time'),
		row('user_data.em', 'customer_details.customer_email'),
		row('user_data.ph', 'customer_details.customer_phone'),
		row('user_data.full_name', 'customer_details.customer_name'),
		row('user_data.external_id', 'customer_details.customer_id'),
		row('custom_data.value', 'payment.payment_amount', 'order.order_amount'),
		row('custom_data.currency', 'payment.payment_currency', 'order.order_currency'),
		row('custom_data.order_id', 'order.order_id'),
		row('original_event_data.order_id', 'order.order_id'),
	],
	notes: [{ path: 'order.order_tags' }],
	ignored: ['type', 'event_time'],
};
