import { has, is, minor, row, type Format } from '../format';

/** The West African CFA franc has no smaller unit, and counts in hundredths all the same. */
const PAYSTACK_UNITS = { XOF: 2 };

/** A charge of Paystack: the webhook charge.success, or the transaction of its API. Amounts count in kobo, pesewas, cents. */
export const paystackCharge: Format = {
	id: 'paystackCharge',
	displayName: 'Paystack Transaction',
	sources: [
		'Paystack source: doc-code-snippets, dist/doc/terminal/virtual-terminal/webhook.js (charge.success)',
		'Paystack source: woo-paystack, includes/class-wc-gateway-paystack.php (amounts)',
	],
	recognizedBy: [
		[{ path: 'event', matches: /^charge\./ }, has('data.reference'), has('data.customer')],
		[has('data.gateway_response'), has('data.reference'), has('data.amount')],
		[has('gateway_response'), has('reference'), has('customer'), has('amount')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'success')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('domain', 'test')], code: 'test_payload' },
		{ when: [{ path: '@body.event', matches: /^charge\.dispute/ }], code: 'not_a_conversion' },
		{ when: [is('status', 'failed', 'abandoned')], code: 'payment_failed' },
		{ when: [is('status', 'reversed')], code: 'refund' },
		{
			when: [is('status', 'pending', 'ongoing', 'processing', 'queued')],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'paid_at', 'paidAt', 'created_at', 'createdAt'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', 'customer.phone'),
		row('user_data.fn', 'customer.first_name'),
		row('user_data.ln', 'customer.last_name'),
		row('user_data.external_id', 'metadata.customer_id', 'customer.customer_code'),
		row('user_data.client_ip_address', 'ip_address'),
		row('custom_data.value', minor('amount', 'currency', PAYSTACK_UNITS)),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'reference'),
		row('original_event_data.order_id', 'metadata.order_id', 'reference'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'id',
		'status',
		'event',
		'message',
		'fees',
		'requested_amount',
		'authorization',
		'plan',
	],
};
