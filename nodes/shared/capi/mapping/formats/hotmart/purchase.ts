import { has, is, products, row, type Format } from '../format';
import { hasEvent, HOTMART_BUYER, HOTMART_ENVELOPE, HOTMART_RECORD } from './common';

/** The buyer has a slip or a Pix code and has not paid yet. */
const WAITING = [
	'waiting_payment',
	'printed_billet',
	'billet_printed',
	'processing_transaction',
	'under_analisys',
	'under_analysis',
];

/**
 * A purchase of Hotmart: the webhooks PURCHASE_* of version 2.0.0, or their `data` by itself. `price` is what the buyer
 * paid, in whole units; times are milliseconds. PURCHASE_COMPLETE reports the same purchase again when the guarantee is over:
 * its event has the same ID and time. `producer`, `affiliates` and `commissions` are the sellers'.
 */
export const hotmartPurchase: Format = {
	id: 'hotmartPurchase',
	displayName: 'Hotmart Purchase',
	sources: ['Hotmart Developers: Webhook 2.0.0, Purchase events'],
	recognizedBy: [
		...HOTMART_ENVELOPE.map((conditions) => [
			...conditions,
			has('data.purchase'),
			has('data.buyer'),
		]),
		[has('purchase.transaction'), has('buyer')],
	],
	recordAt: HOTMART_RECORD,
	eventNames: [
		{ when: [has('subscription'), is('purchase.recurrence_number', '1')], event: 'Subscribe' },
		{
			when: [is('purchase.status', 'approved', 'complete', 'completed', ...WAITING)],
			event: 'Purchase',
		},
		{ when: [hasEvent('purchase_approved', 'purchase_billet_printed')], event: 'Purchase' },
	],
	leftOut: [
		{ when: [hasEvent('purchase_refunded', 'purchase_chargeback')], code: 'refund' },
		{
			when: [is('purchase.status', 'refunded', 'partially_refunded', 'chargeback')],
			code: 'refund',
		},
		{ when: [hasEvent('purchase_expired', 'purchase_delayed')], code: 'payment_failed' },
		{
			when: [is('purchase.status', 'expired', 'delayed', 'overdue', 'no_funds', 'blocked')],
			code: 'payment_failed',
		},
		{ when: [hasEvent('purchase_canceled', 'purchase_cancelled')], code: 'order_canceled' },
		{ when: [is('purchase.status', 'canceled', 'cancelled')], code: 'order_canceled' },
		{ when: [hasEvent('purchase_protest')], code: 'not_a_conversion' },
		{
			when: [is('purchase.status', 'dispute', 'protested', 'started', 'pre_order')],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[hasEvent('purchase_billet_printed')], [is('purchase.status', ...WAITING)]],
	rows: [
		row('event_time', 'purchase.approved_date', 'purchase.order_date', '@body.creation_date'),
		...HOTMART_BUYER,
		row('user_data.subscription_id', 'subscription.subscriber.code'),
		row('custom_data.value', 'purchase.price.value', 'purchase.full_price.value'),
		row(
			'custom_data.currency',
			'purchase.price.currency_value',
			'purchase.price.currency_code',
			'purchase.full_price.currency_value',
		),
		row('custom_data.order_id', 'purchase.transaction'),
		row('original_event_data.order_id', 'purchase.transaction'),
		products({ list: ['product'], id: ['id', 'ucode'], quantity: [], price: [], title: ['name'] }),
	],
	ignored: [
		'id',
		'event',
		'version',
		'hottok',
		'creation_date',
		'producer',
		'affiliates',
		'commissions',
	],
};
