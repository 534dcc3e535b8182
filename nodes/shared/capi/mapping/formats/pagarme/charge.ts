import { has, is, only, row, type Condition, type Format } from '../format';
import { hasType, PAGARME_CUSTOMER, PAGARME_RECORD, pagarmeAmount } from './common';

const REFUNDS = ['charge.refunded', 'charge.partial_canceled', 'charge.chargedback'];
const IS_REFUND = hasType(...REFUNDS);
const IS_SALE: Condition = { path: '@body.type', isNot: REFUNDS };

/** A charge of Pagar.me (API v5): the webhooks charge.*, or the charge by itself. It names its order. */
export const pagarmeCharge: Format = {
	id: 'pagarmeCharge',
	displayName: 'Pagar.me Charge',
	sources: [
		'Pagar.me v5: Exemplo de webhook',
		'Pagar.me v5: Cobranças, Objeto charge',
		'Pagar.me v5: Eventos de webhook',
	],
	unverified:
		'The example of a webhook has times without a zone, those of the API have UTC: times without one are read in the zone of the workflow.',
	recognizedBy: [
		[{ path: 'type', matches: /^charge\./ }, { path: 'id', matches: /^hook_/ }, has('data')],
		[
			{ path: 'type', matches: /^charge\./ },
			{ path: 'data.id', matches: /^ch_/ },
			has('data.payment_method'),
		],
		[{ path: 'id', matches: /^ch_/ }, has('payment_method'), has('last_transaction')],
		[{ path: 'id', matches: /^ch_/ }, has('gateway_id'), has('customer')],
	],
	recordAt: PAGARME_RECORD,
	eventNames: [
		{ when: [is('status', 'paid', 'overpaid', 'pending', 'processing')], event: 'Purchase' },
	],
	leftOut: [
		{ when: [IS_REFUND], code: 'refund' },
		{ when: [is('status', 'chargedback')], code: 'refund' },
		{ when: [is('status', 'canceled', 'failed')], code: 'payment_failed' },
		{
			when: [hasType('charge.payment_failed', 'charge.antifraud_reproved')],
			code: 'payment_failed',
		},
		{ when: [is('status', 'underpaid')], code: 'payment_failed' },
		{
			when: [{ path: '@body.type', matches: /^charge\.(?:updated|created|antifraud_)/ }],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', 'pending', 'processing')]],
	rows: [
		row('event_time', 'paid_at', 'created_at', '@body.created_at'),
		row('event_id', 'metadata.event_id', only('order.id', IS_SALE)),
		...PAGARME_CUSTOMER,
		row(
			'custom_data.value',
			only(pagarmeAmount('canceled_amount'), IS_REFUND),
			only(pagarmeAmount('paid_amount'), { path: 'paid_amount', above: 0 }),
			pagarmeAmount('amount'),
		),
		{ ...row('custom_data.currency', 'currency'), otherwise: 'BRL' },
		row('custom_data.order_id', 'metadata.order_id', 'order.code', 'code', 'order.id', 'id'),
		row(
			'original_event_data.order_id',
			'metadata.order_id',
			'order.code',
			'code',
			'order.id',
			'id',
		),
	],
	notes: [{ path: 'metadata' }, { path: 'order.metadata' }],
	ignored: [
		'id',
		'type',
		'account',
		'created_at',
		'status',
		'code',
		'gateway_id',
		'attempts',
		'last_attempt',
	],
};
