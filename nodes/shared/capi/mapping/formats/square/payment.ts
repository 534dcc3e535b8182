import { has, is, minor, row, together, type Format } from '../format';
import { below } from '../places';

/**
 * A payment of Square: the webhooks payment.created and payment.updated, or the payment of its API. Both webhooks report
 * one payment: its ID makes them one event. `team_member_id` is a member of staff.
 */
export const squarePayment: Format = {
	id: 'squarePayment',
	displayName: 'Square Payment',
	sources: ['Square API: Payment', 'Square: Payments webhooks'],
	recognizedBy: [
		[is('data.type', 'payment'), has('data.object.payment')],
		...below(['', 'payment'], [has('amount_money.currency'), has('status'), has('source_type')]),
		...below(
			['', 'payment'],
			[has('amount_money.currency'), has('location_id'), has('receipt_number')],
		),
	],
	recordAt: ['data.object.payment', 'payment'],
	eventNames: [{ when: [is('status', 'completed', 'approved', 'pending')], event: 'Purchase' }],
	leftOut: [{ when: [is('status', 'canceled', 'failed')], code: 'payment_failed' }],
	unpaid: [[is('status', 'approved', 'pending')]],
	rows: [
		row('event_time', 'created_at', '@body.created_at'),
		row('event_id', 'id'),
		row('user_data.em', 'buyer_email_address'),
		row('user_data.ph', 'buyer_phone_number'),
		together(['billing_address', 'shipping_address'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		row('user_data.full_name', 'card_details.card.cardholder_name'),
		together(['billing_address', 'shipping_address'], {
			'user_data.ct': ['locality'],
			'user_data.st': ['administrative_district_level_1'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'customer_id'),
		row(
			'custom_data.value',
			minor('total_money.amount', 'total_money.currency'),
			minor('amount_money.amount', 'amount_money.currency'),
		),
		row('custom_data.currency', 'total_money.currency', 'amount_money.currency'),
		row('custom_data.order_id', 'reference_id', 'order_id', 'id'),
	],
	ignored: [
		'merchant_id',
		'event_id',
		'type',
		'team_member_id',
		'location_id',
		'employee_id',
		'note',
		'version',
		'updated_at',
	],
};
