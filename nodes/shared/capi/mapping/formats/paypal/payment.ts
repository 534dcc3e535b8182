import { as, has, is, lacks, only, row, together, type Condition, type Format } from '../format';
import { hasEvent, PAYPAL_ADDRESS, PAYPAL_RECORD, PAYPAL_TEST } from './common';

const IS_REFUND: readonly Condition[] = [
	{ path: '@body.event_type', matches: /\.(?:REFUNDED|REVERSED)$/i },
];
const IS_SALE: Condition = {
	path: '@body.event_type',
	isNot: [
		'payment.capture.refunded',
		'payment.capture.reversed',
		'payment.sale.refunded',
		'payment.sale.reversed',
	],
};
const ORDER = [
	'invoice_id',
	'invoice_number',
	'supplementary_data.related_ids.order_id',
	'parent_payment',
	'sale_id',
] as const;

/**
 * A payment of PayPal: the webhooks PAYMENT.CAPTURE.* and PAYMENT.SALE.*, or a capture by itself. It seldom names the payer,
 * who stands in the order; `payee` is the seller, and so is the `payer` of a refund. `custom_id` may hold anything.
 */
export const paypalPayment: Format = {
	id: 'paypalPayment',
	displayName: 'PayPal Payment',
	sources: [
		'PayPal REST APIs: Webhook event names',
		'PayPal Payments API v2: Captured payment',
		'PayPal Payments API v1: Sale',
	],
	recognizedBy: [
		[{ path: 'event_type', matches: /^PAYMENT\.(?:CAPTURE|SALE|REFUND)\./i }, has('resource')],
		[has('amount.currency_code'), has('final_capture')],
		[has('amount.currency_code'), has('seller_protection.status')],
		[has('amount.total'), has('parent_payment'), has('protection_eligibility')],
	],
	recordAt: PAYPAL_RECORD,
	eventNames: [
		{ when: [is('status', 'completed', 'pending')], event: 'Purchase' },
		{ when: [is('state', 'completed', 'pending')], event: 'Purchase' },
	],
	leftOut: [
		PAYPAL_TEST,
		{ when: IS_REFUND, code: 'refund' },
		{ when: [{ path: '@body.event_type', matches: /^PAYMENT\.REFUND\./i }], code: 'refund' },
		{ when: [is('status', 'refunded')], code: 'refund' },
		{ when: [is('state', 'refunded')], code: 'refund' },
		{
			when: [hasEvent('payment.capture.denied', 'payment.capture.declined', 'payment.sale.denied')],
			code: 'payment_failed',
		},
		{ when: [is('status', 'declined', 'failed', 'denied', 'voided')], code: 'payment_failed' },
		{ when: [is('state', 'denied', 'failed', 'voided', 'expired')], code: 'payment_failed' },
	],
	unpaid: [[is('status', 'pending')], [is('state', 'pending')]],
	rows: [
		row('event_time', only('@body.create_time', ...IS_REFUND), 'create_time', '@body.create_time'),
		row('event_id', only('supplementary_data.related_ids.order_id', IS_SALE)),
		row(
			'user_data.em',
			only('payer.email_address', lacks('payer.merchant_id')),
			'payer.payer_info.email',
		),
		row('user_data.ph', 'payer.phone.phone_number.national_number'),
		row('user_data.fn', 'payer.name.given_name', 'payer.payer_info.first_name'),
		row('user_data.ln', 'payer.name.surname', 'payer.payer_info.last_name'),
		together(['payer.address', 'payer.payer_info.shipping_address'], PAYPAL_ADDRESS),
		row('user_data.external_id', 'payer.payer_id', 'payer.payer_info.payer_id'),
		row('user_data.subscription_id', 'billing_agreement_id'),
		row(
			'custom_data.value',
			as('without_sign', 'amount.value'),
			as('without_sign', 'amount.total'),
		),
		row('custom_data.currency', 'amount.currency_code', 'amount.currency'),
		row('custom_data.order_id', ...ORDER, only('id', IS_SALE)),
		row('original_event_data.order_id', ...ORDER, as('last_segment', 'links[rel=up].href')),
	],
	ignored: [
		...[
			'id',
			'create_time',
			'summary',
			'resource_type',
			'resource_version',
			'event_version',
			'links',
			'status',
			'state',
			'payee',
		],
		...['custom_id', 'custom', 'note_to_payer', 'update_time', 'zts', 'soft_descriptor'],
	],
};
