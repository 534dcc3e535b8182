import { has, is, row, together, type Format } from '../format';
import { below } from '../places';

/**
 * A transaction of Givebutter: in its webhook or as its API gives it. Amounts are whole units; a ticket is an item of it and
 * no donation, and what the donor adds for the fees stands beside it as one.
 */
export const givebutterTransaction: Format = {
	id: 'givebutterTransaction',
	displayName: 'Givebutter Transaction',
	sources: [
		'Givebutter API: Get a transaction',
		'Givebutter API: List all transactions (the transactions within)',
	],
	unverified:
		'The envelope of the webhook (event, data), and the kinds of lines, which are those of payloads that others published.',
	recognizedBy: below(
		['', 'data'],
		[has('giving_space'), has('amount'), has('payout')],
		[has('fee_covered'), has('donated'), has('payout'), has('email')],
	),
	recordAt: ['data'],
	eventNames: [
		{ when: [has('transactions[0].line_items[type=item]')], event: 'Purchase' },
		{ when: [has('line_items[type=item]')], event: 'Purchase' },
		{ when: [has('amount')], event: 'Donate' },
	],
	leftOut: [
		{ when: [is('transactions[0].refunded', 'true')], code: 'refund' },
		{ when: [is('refunded', 'true')], code: 'refund' },
		{ when: [is('status', 'refunded')], code: 'refund' },
		{ when: [is('status', 'failed')], code: 'payment_failed' },
		{ when: [is('status', 'canceled', 'cancelled')], code: 'order_canceled' },
	],
	unpaid: [[is('status', 'pending', 'authorized')]],
	rows: [
		row('event_time', 'transacted_at'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone'),
		together([''], { 'user_data.fn': ['first_name'], 'user_data.ln': ['last_name'] }),
		together(['address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'contact_id'),
		row('custom_data.value', 'amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
	],
	notes: [{ path: 'utm_parameters' }],
	timesWithoutZone: ['created_at', 'transactions[0].captured_at'],
	ignored: [
		...['event', 'id', 'number', 'status', 'method', 'payment_method', 'company', 'data'],
		...['transactions', 'line_items', 'giving_space', 'dedication', 'member_id', 'timezone'],
	],
};
