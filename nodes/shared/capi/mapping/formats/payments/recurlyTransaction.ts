import { has, is, isNot, lacks, row, together, type Format } from '../format';

/**
 * A transaction of Recurly, as its API gives it. The JSON webhook only names what happened; amounts are whole units.
 * `refunded` says that part or all of it was given back, and not which.
 */
export const recurlyTransaction: Format = {
	id: 'recurlyTransaction',
	displayName: 'Recurly Transaction',
	sources: [
		'Recurly: Payment notifications',
		'Recurly source: recurly-client-node, lib/recurly/resources (Transaction, AccountMini, AddressWithName)',
		'Recurly: Transactions export (the statuses)',
	],
	recognizedBy: [
		[is('object', 'transaction'), has('account.code'), has('amount')],
		[has('object_type'), has('site_id'), has('event_type'), has('event_time')],
	],
	incomplete: [
		{
			when: [has('object_type'), has('site_id'), lacks('amount')],
			what: 'The item is a webhook in JSON, which names what happened by its ID and says nothing else of it',
			cure: 'Fetch the transaction first (GET /transactions/ and uuid- with the uuid of the webhook), and pass that.',
		},
	],
	eventNames: [{ when: [is('type', 'purchase', 'capture')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('type', 'refund')], code: 'refund' },
		{ when: [is('refunded', 'true')], code: 'refund' },
		{ when: [has('voided_at')], code: 'order_canceled' },
		{ when: [is('status', 'void')], code: 'order_canceled' },
		{ when: [is('status', 'declined', 'error', 'chargeback')], code: 'payment_failed' },
		{ when: [isNot('type', 'purchase', 'capture')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'pending', 'scheduled', 'processing')]],
	rows: [
		row('event_time', 'collected_at', 'created_at'),
		row('user_data.em', 'account.email'),
		row('user_data.ph', 'billing_address.phone'),
		together(['billing_address', 'account'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		together(['billing_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['region'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'account.code'),
		row('user_data.client_ip_address', 'ip_address_v4'),
		row('user_data.subscription_id', 'subscription_ids[0]'),
		row('custom_data.value', 'amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'invoice.number', 'id'),
		row('original_event_data.order_id', 'invoice.number', 'id'),
	],
	ignored: ['uuid', 'object', 'type', 'status', 'payment_method', 'id', 'account'],
};
