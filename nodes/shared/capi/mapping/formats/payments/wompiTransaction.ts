import { has, is, minor, row, together, type Format } from '../format';

/** A transaction of Wompi (Colombia): the event transaction.updated around it, or by itself. */
export const wompiTransaction: Format = {
	id: 'wompiTransaction',
	displayName: 'Wompi Transaction',
	sources: ['Wompi Docs: Eventos'],
	unverified:
		'customer_data and finalized_at, which are those of a payload that a developer published, and the fields of shipping_address.',
	recognizedBy: [
		[has('data.transaction.amount_in_cents'), has('event')],
		[has('amount_in_cents'), has('reference'), has('payment_method_type')],
	],
	recordAt: ['data.transaction'],
	eventNames: [{ when: [is('status', 'approved')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('@body.environment', 'test')], code: 'test_payload' },
		{ when: [is('status', 'declined', 'error')], code: 'payment_failed' },
		{ when: [is('status', 'voided')], code: 'refund' },
		{ when: [is('status', 'pending')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'finalized_at', 'created_at', '@body.sent_at'),
		row('user_data.em', 'customer_email'),
		row('user_data.ph', 'customer_data.phone_number', 'shipping_address.phone_number'),
		row('user_data.full_name', 'customer_data.full_name'),
		together(['shipping_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['region'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('custom_data.value', minor('amount_in_cents', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'reference', 'id'),
		row('original_event_data.order_id', 'reference', 'id'),
	],
	ignored: ['event', 'sent_at', 'timestamp', 'environment', 'signature', 'id', 'status'],
};
