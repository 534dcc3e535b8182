import { as, has, is, isNot, row, type Format } from '../format';

/** A charge of Tap, as its webhook posts it and its API gives it. Amounts are whole units; `order.id` is Tap's own. */
export const tapCharge: Format = {
	id: 'tapCharge',
	displayName: 'Tap Charge',
	sources: ['Tap API: Charges, Expected response', 'Tap Docs: Webhook'],
	unverified:
		'The statuses besides CAPTURED, INITIATED and DECLINED: such charges are left out, and what is left out says why by their names.',
	recognizedBy: [
		[is('object', 'charge'), { path: 'id', matches: /^chg_/ }, has('reference'), has('customer')],
	],
	eventNames: [{ when: [is('status', 'captured')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('live_mode', 'false')], code: 'test_payload' },
		{ when: [is('status', 'initiated', 'in_progress')], code: 'not_a_conversion' },
		{ when: [is('status', 'void')], code: 'order_canceled' },
		{ when: [isNot('status', 'captured')], code: 'payment_failed' },
	],
	rows: [
		row('event_time', 'transaction.created'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', as('phone_parts', 'customer.phone')),
		row('user_data.fn', 'customer.first_name'),
		row('user_data.ln', 'customer.last_name'),
		row('user_data.external_id', 'metadata.customer_id', 'customer.id'),
		row('custom_data.value', 'amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'reference.order', 'metadata.order_id', 'id'),
		row('original_event_data.order_id', 'reference.order', 'metadata.order_id', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		...['id', 'object', 'status', 'method', 'product', 'description', 'merchant', 'merchant_id'],
		...['receipt', 'activities', 'order', 'reference', 'transaction', 'statement_descriptor'],
	],
};
