import { has, is, isNot, row, type Format } from '../format';

/**
 * A webhook of Xendit about a payment of its payment requests or of an e-wallet. Amounts are whole units; the customer is
 * there by their ID, and `country` is that of the payment channel.
 */
export const xenditPayment: Format = {
	id: 'xenditPayment',
	displayName: 'Xendit Payment',
	sources: [
		'Xendit API: Payment webhook notification',
		'Xendit API: Refund webhook notification',
		'Xendivel source: README (ewallet.capture)',
	],
	unverified: 'customer, which stands empty in the examples, and the statuses besides SUCCEEDED.',
	recognizedBy: [
		[
			{ path: 'event', matches: /^(?:payment|ewallet|refund)\./ },
			has('business_id'),
			has('data.reference_id'),
		],
		[is('event', 'refund.succeeded', 'refund.failed'), has('business_id'), has('data')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'succeeded')], event: 'Purchase' }],
	leftOut: [
		{ when: [{ path: '@body.event', matches: /refund/ }], code: 'refund' },
		{ when: [is('status', 'failed', 'canceled', 'expired')], code: 'payment_failed' },
		{ when: [isNot('status', 'succeeded')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', '@body.created', 'updated', 'created'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'customer.email', 'metadata.email'),
		row('user_data.ph', 'customer.mobile_number'),
		row('user_data.external_id', 'metadata.customer_id', 'customer_id'),
		row('custom_data.value', 'request_amount', 'capture_amount', 'charge_amount', 'amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'reference_id'),
		row('original_event_data.order_id', 'reference_id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		...['id', 'event', 'business_id', 'status', 'payment_id', 'payment_request_id', 'country'],
		...['channel_code', 'channel_properties', 'description', 'type', 'created', 'updated', 'data'],
	],
};
