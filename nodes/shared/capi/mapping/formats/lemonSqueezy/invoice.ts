import { is, row, type Format } from '../format';
import { LEMON_BUYER, LEMON_RECORD, LEMON_TEST, lemonAmount, lemonObject } from './common';

/** A payment for a subscription of Lemon Squeezy: the webhooks subscription_payment_*, or the invoice of its API. */
export const lemonSqueezyInvoice: Format = {
	id: 'lemonSqueezyInvoice',
	displayName: 'Lemon Squeezy Subscription Invoice',
	sources: ['Lemon Squeezy API: The subscription invoice object', 'Lemon Squeezy: Event types'],
	recognizedBy: lemonObject('subscription-invoices'),
	recordAt: LEMON_RECORD,
	eventNames: [
		{ when: [is('status', 'paid'), is('billing_reason', 'initial')], event: 'Subscribe' },
		{ when: [is('status', 'paid')], event: 'Purchase' },
	],
	leftOut: [
		LEMON_TEST,
		{ when: [is('status', 'refunded', 'partial_refund')], code: 'refund' },
		{ when: [is('refunded', 'true')], code: 'refund' },
		{ when: [is('status', 'void')], code: 'payment_failed' },
		{ when: [is('@body.meta.event_name', 'subscription_payment_failed')], code: 'payment_failed' },
	],
	unpaid: [[is('status', 'pending')]],
	rows: [
		row('event_time', 'created_at'),
		...LEMON_BUYER,
		row('user_data.subscription_id', 'subscription_id'),
		row('custom_data.value', lemonAmount('total')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', '@body.data.id'),
		row('original_event_data.order_id', '@body.data.id'),
	],
	notes: [{ path: '@body.meta.custom_data' }],
	ignored: ['id', 'type', 'links', 'relationships', 'jsonapi'],
};
