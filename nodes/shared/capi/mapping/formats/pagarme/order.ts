import { has, is, products, row, type Format } from '../format';
import { hasType, PAGARME_CUSTOMER, PAGARME_RECORD, pagarmeAmount } from './common';

/**
 * An order of Pagar.me (API v5): the webhooks order.*, or the order by itself. Amounts count in centavos, `code` is the
 * shop's own number, `id` of a line is the line's. An order and its charge are reported one after the other: the ID of the
 * order makes them one event. `account` is the seller.
 */
export const pagarmeOrder: Format = {
	id: 'pagarmeOrder',
	displayName: 'Pagar.me Order',
	sources: [
		'Pagar.me v5: Exemplo de webhook',
		'Pagar.me v5: Pedidos, Objeto order',
		'Pagar.me v5: Eventos de webhook',
	],
	unverified:
		'The example of a webhook has times without a zone, those of the API have UTC: times without one are read in the zone of the workflow.',
	recognizedBy: [
		[{ path: 'type', matches: /^order\./ }, { path: 'id', matches: /^hook_/ }, has('data')],
		[
			{ path: 'type', matches: /^order\./ },
			{ path: 'data.id', matches: /^or_/ },
		],
		[{ path: 'id', matches: /^or_/ }, has('charges')],
		[{ path: 'id', matches: /^or_/ }, has('customer'), has('items')],
	],
	recordAt: PAGARME_RECORD,
	eventNames: [{ when: [is('status', 'paid', 'pending')], event: 'Purchase' }],
	leftOut: [
		{ when: [hasType('order.canceled')], code: 'order_canceled' },
		{ when: [is('status', 'canceled')], code: 'order_canceled' },
		{ when: [hasType('order.payment_failed')], code: 'payment_failed' },
		{ when: [is('status', 'failed')], code: 'payment_failed' },
		{ when: [hasType('order.closed', 'order.updated')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'pending')]],
	rows: [
		row('event_time', 'charges[0].paid_at', 'created_at', '@body.created_at'),
		row('event_id', 'metadata.event_id', 'id'),
		...PAGARME_CUSTOMER,
		row('user_data.client_ip_address', 'ip'),
		row('custom_data.value', pagarmeAmount('amount')),
		{ ...row('custom_data.currency', 'currency'), otherwise: 'BRL' },
		row('custom_data.order_id', 'metadata.order_id', 'code', 'id'),
		row('original_event_data.order_id', 'metadata.order_id', 'code', 'id'),
		products({
			list: ['items'],
			id: ['code'],
			quantity: ['quantity'],
			price: ['amount'],
			title: ['description', 'name'],
			category: ['category'],
			minorUnitsOf: 'currency',
			minorUnitsElse: 'BRL',
		}),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'id',
		'type',
		'account',
		'created_at',
		'status',
		'code',
		'closed',
		'attempts',
		'last_attempt',
	],
};
