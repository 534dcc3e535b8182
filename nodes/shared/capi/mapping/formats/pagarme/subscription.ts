import { has, is, lacks, row, type Format } from '../format';
import { hasType, PAGARME_CUSTOMER, PAGARME_RECORD } from './common';

/**
 * A subscription of Pagar.me (API v5): the webhooks subscription.*, or the subscription by itself. Its payments are charges
 * of their own.
 */
export const pagarmeSubscription: Format = {
	id: 'pagarmeSubscription',
	displayName: 'Pagar.me Subscription',
	sources: ['Pagar.me v5: Assinaturas, Objeto subscription', 'Pagar.me v5: Eventos de webhook'],
	recognizedBy: [
		[{ path: 'type', matches: /^subscription\./ }, { path: 'id', matches: /^hook_/ }, has('data')],
		[{ path: 'id', matches: /^sub_/ }, has('billing_type'), has('customer')],
	],
	recordAt: PAGARME_RECORD,
	eventNames: [
		{ when: [hasType('subscription.created'), is('status', 'active')], event: 'Subscribe' },
		{ when: [lacks('@body.type'), is('status', 'active')], event: 'Subscribe' },
	],
	leftOut: [
		{ when: [hasType('subscription.canceled')], code: 'order_canceled' },
		{ when: [is('status', 'canceled')], code: 'order_canceled' },
		{ when: [is('status', 'failed')], code: 'payment_failed' },
		{ when: [is('status', 'future')], code: 'not_a_conversion' },
		{ when: [hasType('subscription.updated')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created_at', '@body.created_at'),
		row('event_id', 'metadata.event_id', 'id'),
		...PAGARME_CUSTOMER,
		row('user_data.subscription_id', 'id'),
		row('custom_data.order_id', 'metadata.order_id', 'code'),
		row('original_event_data.order_id', 'metadata.order_id', 'code'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'id',
		'type',
		'account',
		'created_at',
		'status',
		'code',
		'currency',
		'attempts',
		'last_attempt',
	],
};
