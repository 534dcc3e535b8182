import { has, is, products, row, together, type Format } from './format';

/**
 * An invoice of Xendit: its callback, or the invoice of its API. `external_id` is the shop's number of the order and
 * nobody's ID; `user_id` and `merchant_name` are the shop. Amounts are whole units.
 */
export const xenditInvoice: Format = {
	id: 'xenditInvoice',
	displayName: 'Xendit Invoice',
	sources: ['Xendit API: Invoice callback', 'Xendit API: The invoice object'],
	recognizedBy: [
		[has('external_id'), has('merchant_name'), has('status'), has('amount')],
		[has('external_id'), has('payer_email'), has('status'), has('amount')],
		[has('external_id'), has('invoice_url'), has('amount')],
	],
	eventNames: [{ when: [is('status', 'paid', 'settled', 'pending')], event: 'Purchase' }],
	leftOut: [{ when: [is('status', 'expired', 'failed')], code: 'payment_failed' }],
	unpaid: [[is('status', 'pending')]],
	rows: [
		row('event_time', 'paid_at', 'created'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'payer_email', 'customer.email'),
		row('user_data.ph', 'customer.mobile_number', 'customer.phone_number'),
		row('user_data.fn', 'customer.given_names'),
		row('user_data.ln', 'customer.surname'),
		together(['customer.addresses[0]'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state', 'province_state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'customer.customer_id', 'metadata.customer_id'),
		row('custom_data.value', 'paid_amount', 'amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'external_id'),
		products({
			list: ['items'],
			id: ['reference_id', 'sku'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['name'],
			category: ['category'],
		}),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'id',
		'user_id',
		'merchant_name',
		'description',
		'bank_code',
		'created',
		'updated',
		'payment_id',
		'payment_destination',
	],
};
