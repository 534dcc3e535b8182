import { is, minor, only, row, type Format } from '../format';
import {
	CHARGEBEE_CUSTOMER,
	CHARGEBEE_ENVELOPE,
	CHARGEBEE_IGNORED,
	CHARGEBEE_RECORD,
	hasEvent,
} from './common';

/**
 * A payment of Chargebee: the webhooks payment_* with the invoice and the transaction. Amounts count in the smallest unit
 * of the currency.
 */
export const chargebeePayment: Format = {
	id: 'chargebeePayment',
	displayName: 'Chargebee Payment',
	sources: ['Chargebee API: Events'],
	unverified:
		'The fields of invoice, transaction and credit note: their own pages could not be opened.',
	recognizedBy: [[...CHARGEBEE_ENVELOPE, { path: 'event_type', matches: /^(?:payment|refund)_/ }]],
	recordAt: CHARGEBEE_RECORD,
	eventNames: [{ when: [hasEvent('payment_succeeded')], event: 'Purchase' }],
	leftOut: [
		{ when: [hasEvent('payment_refunded', 'refund_initiated')], code: 'refund' },
		{ when: [hasEvent('payment_failed')], code: 'payment_failed' },
		{ when: [is('transaction.status', 'failure', 'voided', 'timeout')], code: 'payment_failed' },
		{
			when: [{ path: '@body.event_type', isNot: ['payment_succeeded'] }],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'transaction.date', '@body.occurred_at'),
		row('event_id', only('transaction.id', hasEvent('payment_succeeded'))),
		...CHARGEBEE_CUSTOMER,
		row(
			'custom_data.value',
			minor('transaction.amount', 'transaction.currency_code'),
			minor('credit_note.total', 'credit_note.currency_code'),
			minor('invoice.amount_paid', 'invoice.currency_code'),
		),
		row(
			'custom_data.currency',
			'transaction.currency_code',
			'credit_note.currency_code',
			'invoice.currency_code',
		),
		row('custom_data.order_id', 'invoice.id', 'credit_note.reference_invoice_id'),
		row('original_event_data.order_id', 'invoice.id', 'credit_note.reference_invoice_id'),
	],
	notes: [{ path: 'subscription.meta_data' }, { path: 'customer.meta_data' }],
	ignored: CHARGEBEE_IGNORED,
};
