import { has, is, minor, only, row, together, type Format } from '../format';
import { GIVEN_EMAIL, hasEvent, NOTED_ORDER } from './common';

const LINK = '@body.payload.payment_link.entity';
const ORDER = '@body.payload.order.entity';
const INVOICE = '@body.payload.invoice.entity';

/**
 * A payment of Razorpay: the webhooks payment.*, order.paid, invoice.*, payment_link.* and subscription.charged, all of
 * which hold the payment, or a payment, order, payment link or invoice by itself. One payment is reported by several of
 * them: its ID makes them one event. Amounts count in paise, or the smallest unit of another currency.
 */
export const razorpayPayment: Format = {
	id: 'razorpayPayment',
	displayName: 'Razorpay Payment',
	sources: [
		'Razorpay: Webhooks, Payments events',
		'Razorpay: Webhooks, Orders, Invoices, Payment Links and Subscriptions events',
		'Razorpay API: Payments, Orders and Payment Links entities',
	],
	recognizedBy: [
		[
			is('entity', 'event'),
			{
				path: 'event',
				matches: /^(?:payment|order|invoice|payment_link)\.|^subscription\.charged$/,
			},
			has('payload'),
		],
		[is('entity', 'payment'), { path: 'id', matches: /^pay_/ }],
		[is('entity', 'order'), { path: 'id', matches: /^order_/ }],
		[is('entity', 'invoice'), { path: 'id', matches: /^inv_/ }],
		[{ path: 'id', matches: /^plink_/ }, has('reference_id')],
		[{ path: 'id', matches: /^plink_/ }, has('short_url')],
	],
	recordAt: [
		'payload.payment.entity',
		'payload.order.entity',
		'payload.payment_link.entity',
		'payload.invoice.entity',
	],
	eventNames: [
		{ when: [is('status', 'captured', 'paid', 'authorized', 'pending')], event: 'Purchase' },
	],
	leftOut: [
		{
			when: [
				hasEvent(
					'payment.failed',
					'payment_link.cancelled',
					'payment_link.expired',
					'invoice.expired',
				),
			],
			code: 'payment_failed',
		},
		{ when: [is('status', 'failed', 'cancelled', 'expired')], code: 'payment_failed' },
		{ when: [is('status', 'refunded')], code: 'refund' },
		{
			when: [is('status', 'created', 'attempted', 'issued', 'draft', 'partially_paid')],
			code: 'not_a_conversion',
		},
		{
			when: [{ path: '@body.event', matches: /^payment\.(?:dispute|downtime)\./ }],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', 'authorized', 'pending')]],
	rows: [
		row('event_time', 'paid_at', 'created_at', '@body.created_at'),
		row('event_id', 'notes.event_id', 'id'),
		row(
			'user_data.em',
			...[
				only('email', GIVEN_EMAIL),
				'customer.email',
				'customer_details.email',
				'customer_details.customer_email',
			],
			...[`${LINK}.customer.email`, `${INVOICE}.customer_details.email`, 'notes.email'],
		),
		row(
			'user_data.ph',
			...[
				'contact',
				'customer.contact',
				'customer_details.contact',
				'customer_details.customer_contact',
			],
			...[`${LINK}.customer.contact`, `${INVOICE}.customer_details.contact`, 'notes.phone'],
		),
		row(
			'user_data.full_name',
			...[
				'customer.name',
				'customer_details.name',
				`${LINK}.customer.name`,
				`${INVOICE}.customer_details.name`,
				'notes.name',
			],
			'card.name',
		),
		together(
			[
				...['customer_details.billing_address', `${INVOICE}.customer_details.billing_address`],
				...['customer_details.shipping_address', `${INVOICE}.customer_details.shipping_address`],
			],
			{
				'user_data.ct': ['city'],
				'user_data.st': ['state'],
				'user_data.zp': ['zipcode'],
				'user_data.country': ['country'],
			},
		),
		row(
			'user_data.external_id',
			'customer_id',
			`${INVOICE}.customer_id`,
			'@body.payload.subscription.entity.customer_id',
		),
		row('user_data.subscription_id', '@body.payload.subscription.entity.id'),
		row(
			'custom_data.value',
			only(minor('amount_paid', 'currency'), { path: 'amount_paid', above: 0 }),
			minor('amount', 'currency'),
		),
		row('custom_data.currency', 'currency'),
		row(
			'custom_data.order_id',
			...NOTED_ORDER,
			...[
				'receipt',
				'reference_id',
				`${ORDER}.receipt`,
				`${LINK}.reference_id`,
				`${INVOICE}.receipt`,
				'order_id',
				'id',
			],
		),
		row('original_event_data.order_id', ...NOTED_ORDER, `${ORDER}.receipt`, 'order_id', 'id'),
	],
	notes: [{ path: 'notes' }],
	ignored: [
		'id',
		'event',
		'entity',
		'account_id',
		'contains',
		'created_at',
		'user_id',
		'description',
		'bank',
		'wallet',
		'vpa',
	],
};
