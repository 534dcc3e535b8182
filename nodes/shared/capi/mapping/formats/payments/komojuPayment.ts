import { has, is, lacks, minor, row, type Format } from '../format';

/** A payment of KOMOJU, in the event of a webhook or by itself. The payer stands in `payment_details`, if anywhere. */
export const komojuPayment: Format = {
	id: 'komojuPayment',
	displayName: 'KOMOJU Payment',
	sources: ['KOMOJU Docs: Webhooks', 'KOMOJU Docs: Payments'],
	unverified:
		'That amounts of currencies with decimals count in the smallest unit; the yen has none.',
	recognizedBy: [
		[is('resource', 'event'), is('data.resource', 'payment')],
		[is('resource', 'payment'), has('payment_details'), has('currency')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'captured', 'authorized')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'expired', 'failed', 'cancelled')], code: 'payment_failed' },
		{ when: [is('status', 'refunded')], code: 'refund' },
		{ when: [{ path: '@body.type', matches: /refund/ }], code: 'refund' },
		{ when: [is('status', 'pending'), lacks('payment_deadline')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'authorized', 'pending')]],
	rows: [
		row('event_time', 'captured_at', 'created_at'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'payment_details.email', 'customer.email', 'metadata.email'),
		row('user_data.ph', 'payment_details.phone', 'metadata.phone'),
		row('user_data.external_id', 'customer.id', 'metadata.customer_id'),
		row('custom_data.value', minor('total', 'currency'), minor('amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'external_order_num', 'id'),
		row('original_event_data.order_id', 'external_order_num', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'id',
		'type',
		'resource',
		'created_at',
		'reason',
		'description',
		'statement_descriptor',
	],
};
