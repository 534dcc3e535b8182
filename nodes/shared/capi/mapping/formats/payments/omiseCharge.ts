import { has, is, minor, row, type Format } from '../format';

/** A charge of Omise (Opn Payments), in the event of a webhook or by itself. Amounts count in the smallest unit. */
export const omiseCharge: Format = {
	id: 'omiseCharge',
	displayName: 'Omise Charge',
	sources: [
		'Omise Docs: Webhooks',
		'Omise source: omise-php, tests/fixtures/api.omise.co (events, charges)',
	],
	unverified: 'paid_at, the details of source and the statuses expired and reversed.',
	recognizedBy: [
		[is('object', 'event'), is('data.object', 'charge'), has('key')],
		[is('object', 'charge'), { path: 'id', matches: /^chrg_/ }],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'successful')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('livemode', 'false')], code: 'test_payload' },
		{ when: [is('status', 'failed', 'expired')], code: 'payment_failed' },
		{ when: [is('status', 'reversed')], code: 'refund' },
		{ when: [is('status', 'pending')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'paid_at', 'created_at', 'created'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'metadata.email', 'source.email'),
		row('user_data.ph', 'source.phone_number', 'metadata.phone'),
		row('user_data.full_name', 'source.name', 'card.name'),
		row('user_data.external_id', 'metadata.customer_id', 'customer'),
		row('user_data.client_ip_address', 'ip'),
		row('custom_data.value', minor('amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'id'),
		row('original_event_data.order_id', 'metadata.order_id', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'id',
		'object',
		'key',
		'description',
		'status',
		'transaction',
		'net',
		'fee',
		'created_at',
	],
};
