import { as, has, is, lacks, only, row, together, type Condition, type Format } from '../format';

/** The kinds of messages about a subscription, in which no money moves. */
const CANCELED = ['subscr_cancel', 'recurring_payment_profile_cancel', 'mp_cancel'];
const FAILED = [
	...[
		'subscr_failed',
		'recurring_payment_failed',
		'recurring_payment_skipped',
		'recurring_payment_suspended',
	],
	'recurring_payment_suspended_due_to_max_failed_payment',
];
const NOTHING_SOLD = [
	...[
		'subscr_eot',
		'subscr_modify',
		'recurring_payment_expired',
		'masspay',
		'payout',
		'new_case',
		'adjustment',
		'mp_signup',
	],
	'recurring_payment_outstanding_payment_failed',
];
const STARTS: Condition = is('txn_type', 'subscr_signup', 'recurring_payment_profile_created');

/**
 * PayPal's Instant Payment Notification: a form whose fields are the payment's. `receiver_email` and `business` are the
 * seller's; times say their zone (PST or PDT); the amounts of refunds are negative.
 */
export const paypalIpn: Format = {
	id: 'paypalIpn',
	displayName: 'PayPal IPN',
	sources: ['PayPal: IPN and PDT variables'],
	recognizedBy: [
		[has('payment_status'), has('txn_id'), has('mc_gross')],
		[has('payer_email'), has('mc_gross')],
		[has('payer_email'), has('txn_type')],
		[has('payer_id'), has('txn_type'), has('receiver_email')],
		[has('ipn_track_id'), has('txn_type')],
	],
	eventNames: [
		{ when: [STARTS, has('period1'), is('mc_amount1', '0.00', '0')], event: 'StartTrial' },
		{ when: [STARTS], event: 'Subscribe' },
		{
			when: [is('payment_status', 'completed', 'pending', 'processed', 'created', 'in-progress')],
			event: 'Purchase',
		},
	],
	leftOut: [
		{ when: [is('test_ipn', '1')], code: 'test_payload' },
		{ when: [is('payment_status', 'refunded', 'reversed', 'partially_refunded')], code: 'refund' },
		{
			when: [is('payment_status', 'denied', 'failed', 'voided', 'expired')],
			code: 'payment_failed',
		},
		{ when: [is('payment_status', 'canceled_reversal')], code: 'not_a_conversion' },
		{ when: [is('txn_type', ...CANCELED)], code: 'order_canceled' },
		{ when: [is('txn_type', ...FAILED)], code: 'payment_failed' },
		{ when: [is('txn_type', ...NOTHING_SOLD)], code: 'not_a_conversion' },
	],
	unpaid: [[is('payment_status', 'pending', 'created', 'in-progress')]],
	rows: [
		row('event_time', 'payment_date', 'subscr_date', 'time_created'),
		row('user_data.em', 'payer_email'),
		row('user_data.ph', 'contact_phone', 'payer_phone'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		together([''], {
			'user_data.ct': ['address_city'],
			'user_data.st': ['address_state'],
			'user_data.zp': ['address_zip'],
			'user_data.country': ['address_country_code', 'residence_country', 'address_country'],
		}),
		row('user_data.external_id', 'payer_id'),
		row('user_data.subscription_id', 'subscr_id', 'recurring_payment_id'),
		row(
			'custom_data.value',
			as('without_sign', 'mc_gross'),
			only('mc_amount3', STARTS, lacks('period1')),
			only('amount', STARTS, lacks('period1')),
		),
		row('custom_data.currency', 'mc_currency', 'currency_code'),
		row('custom_data.order_id', 'invoice', 'parent_txn_id', 'txn_id'),
		row('original_event_data.order_id', 'invoice', 'parent_txn_id'),
		row('custom_data.content_ids', as('list', 'item_number')),
		row('custom_data.content_name', 'item_name'),
	],
	ignored: [
		...[
			'receiver_email',
			'receiver_id',
			'business',
			'payer_status',
			'payer_business_name',
			'payment_gross',
			'payment_fee',
			'mc_fee',
		],
		...[
			'tax',
			'shipping',
			'custom',
			'memo',
			'address_name',
			'address_street',
			'quantity',
			'item_name1',
			'item_number1',
			'charset',
		],
	],
};
