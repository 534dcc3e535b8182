import { has, is, lacks, minor, products, row, together, type Format } from '../format';
import { below } from '../places';

/** The customer has a slip or a Pix code and has not paid yet. */
const WAITING = ['waiting_payment', 'pending', 'processing'];

/**
 * An order of Kiwify: its webhook, alone or under `order`. `Commissions.charge_amount` is what the customer paid, in
 * centavos; the other commissions and `store_id` are the sellers'.
 */
export const kiwifyOrder: Format = {
	id: 'kiwifyOrder',
	displayName: 'Kiwify Order',
	sources: ['Kiwify: Webhooks, Pedidos'],
	unverified:
		'The zone of the times is not documented: they are read in the zone of the workflow. The page could not be opened again.',
	recognizedBy: below(
		['', 'order'],
		[has('order_id'), has('order_status'), has('Customer')],
		[has('webhook_event_type'), has('Customer'), has('Commissions')],
		[has('order_id'), has('order_ref'), has('Customer')],
	),
	recordAt: ['order'],
	eventNames: [
		{
			when: [
				...[
					is('order_status', 'paid'),
					has('Subscription.charges.completed'),
					lacks('Subscription.charges.completed[1]'),
				],
				{ path: 'webhook_event_type', isNot: ['subscription_renewed'] },
			],
			event: 'Subscribe',
		},
		{ when: [is('order_status', 'paid', 'approved', ...WAITING)], event: 'Purchase' },
	],
	leftOut: [
		{ when: [is('order_status', 'refunded', 'chargedback')], code: 'refund' },
		{ when: [is('webhook_event_type', 'order_refunded', 'chargeback')], code: 'refund' },
		{ when: [is('order_status', 'refused', 'canceled', 'expired')], code: 'payment_failed' },
		{
			when: [is('webhook_event_type', 'order_rejected', 'subscription_late')],
			code: 'payment_failed',
		},
		{ when: [is('webhook_event_type', 'subscription_canceled')], code: 'order_canceled' },
		{ when: [is('order_status', 'refund_requested')], code: 'not_a_conversion' },
	],
	unpaid: [
		[is('order_status', ...WAITING)],
		[is('webhook_event_type', 'billet_created', 'pix_created')],
	],
	rows: [
		row('event_time', 'approved_date', 'created_at'),
		row('user_data.em', 'Customer.email'),
		row('user_data.ph', 'Customer.mobile'),
		together(['Customer'], { 'user_data.fn': ['first_name'], 'user_data.ln': ['last_name'] }),
		row('user_data.full_name', 'Customer.full_name'),
		together(['Customer'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country'],
		}),
		row('user_data.client_ip_address', 'Customer.ip'),
		row('user_data.subscription_id', 'subscription_id', 'Subscription.id'),
		row('user_data.fbclid', 'TrackingParameters.fbclid'),
		row('custom_data.value', minor('Commissions.charge_amount', 'Commissions.currency')),
		row('custom_data.currency', 'Commissions.currency'),
		row('custom_data.order_id', 'order_id', 'order_ref'),
		row('original_event_data.order_id', 'order_id', 'order_ref'),
		products({
			list: ['Product'],
			id: ['product_id'],
			quantity: [],
			price: [],
			title: ['product_name'],
		}),
	],
	notes: [{ path: 'TrackingParameters' }],
	ignored: [
		...[
			'store_id',
			'order_ref',
			'payment_merchant_id',
			'payment_method',
			'access_url',
			'card_last4digits',
			'created_at',
			'updated_at',
		],
		...['product_type', 'installments', 'checkout_link', 'sale_type', 'url', 'signature'],
	],
};
