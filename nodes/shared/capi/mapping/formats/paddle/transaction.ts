import { has, is, products, row, type Format } from '../format';
import {
	envelopeOf,
	hasEvent,
	PADDLE_CUSTOMER,
	PADDLE_RECORD,
	PADDLE_TEST,
	paddleAmount,
} from './common';

/**
 * A transaction of Paddle Billing: the webhooks transaction.*, or the transaction of its API. It is reported as paid and
 * then as completed: its ID makes them one event.
 */
export const paddleTransaction: Format = {
	id: 'paddleTransaction',
	displayName: 'Paddle Transaction',
	sources: [
		'Paddle Billing: transaction.completed',
		'Paddle API: Transactions',
		'Paddle: Simulate webhooks',
	],
	recognizedBy: [
		envelopeOf(/^transaction\./),
		[{ path: 'id', matches: /^txn_/ }, has('currency_code'), has('details')],
	],
	recordAt: PADDLE_RECORD,
	eventNames: [{ when: [is('status', 'completed', 'paid')], event: 'Purchase' }],
	leftOut: [
		PADDLE_TEST,
		{
			when: [hasEvent('transaction.payment_failed', 'transaction.past_due')],
			code: 'payment_failed',
		},
		{ when: [is('status', 'canceled', 'past_due')], code: 'payment_failed' },
		{ when: [is('status', 'draft', 'ready')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'billed')]],
	rows: [
		row('event_time', 'billed_at', '@body.occurred_at', 'created_at'),
		row('event_id', 'custom_data.event_id', 'id'),
		...PADDLE_CUSTOMER,
		row('user_data.subscription_id', 'subscription_id'),
		row(
			'custom_data.value',
			paddleAmount('details.totals.grand_total'),
			paddleAmount('details.totals.total'),
		),
		row('custom_data.currency', 'currency_code'),
		row('custom_data.order_id', 'custom_data.order_id', 'id'),
		products({
			list: ['details.line_items'],
			id: ['product.id', 'price_id'],
			quantity: ['quantity'],
			price: ['unit_totals.total'],
			title: ['product.name'],
			minorUnitsOf: 'currency_code',
		}),
	],
	notes: [{ path: 'custom_data' }],
	ignored: [
		'event_id',
		'notification_id',
		'occurred_at',
		'status',
		'origin',
		'custom_data',
		'business_id',
		'discount_id',
	],
};
