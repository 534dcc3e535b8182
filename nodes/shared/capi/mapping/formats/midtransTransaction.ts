import { as, has, is, row, together, type Format } from './format';

/** A transaction of Midtrans: its HTTP notification or its status. Times are those of Jakarta, `order_id` is the shop's own. */
export const midtransTransaction: Format = {
	id: 'midtransTransaction',
	displayName: 'Midtrans Transaction',
	sources: [
		'Midtrans: HTTP(S) Notification / Webhooks',
		'Midtrans: Transaction status',
		'Midtrans API: Notification parameters',
	],
	recognizedBy: [
		[has('transaction_status'), has('order_id'), has('signature_key')],
		[has('transaction_status'), has('gross_amount'), has('payment_type')],
	],
	eventNames: [
		{
			when: [is('transaction_status', 'settlement', 'capture', 'pending', 'authorize')],
			event: 'Purchase',
		},
	],
	leftOut: [
		{
			when: [
				is('transaction_status', 'refund', 'partial_refund', 'chargeback', 'partial_chargeback'),
			],
			code: 'refund',
		},
		{
			when: [is('transaction_status', 'deny', 'cancel', 'expire', 'failure')],
			code: 'payment_failed',
		},
		{ when: [is('fraud_status', 'deny')], code: 'payment_failed' },
	],
	unpaid: [[is('transaction_status', 'pending', 'authorize')], [is('fraud_status', 'challenge')]],
	rows: [
		row('event_time', as('jakarta', 'settlement_time'), as('jakarta', 'transaction_time')),
		row('event_id', 'metadata.event_id', 'transaction_id'),
		row('user_data.em', 'customer_details.email', 'metadata.email'),
		row('user_data.ph', 'customer_details.phone', 'metadata.phone'),
		row('user_data.fn', 'customer_details.first_name'),
		row('user_data.ln', 'customer_details.last_name'),
		row('user_data.full_name', 'customer_details.full_name'),
		together(['customer_details.billing_address', 'customer_details.shipping_address'], {
			'user_data.ct': ['city'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country_code'],
		}),
		row('custom_data.value', 'gross_amount'),
		{ ...row('custom_data.currency', 'currency'), otherwise: 'IDR' },
		row('custom_data.order_id', 'order_id'),
		row('original_event_data.order_id', 'order_id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'merchant_id',
		'transaction_id',
		'status_code',
		'status_message',
		'bank',
		'store',
		'acquirer',
		'issuer',
	],
};
