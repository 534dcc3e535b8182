import { has, is, only, row, utc, type Format } from '../format';

const SALES = ['payment_succeeded', 'subscription_payment_succeeded'] as const;

/** An alert of Paddle Classic, as a form. Times are UTC without saying so, amounts whole units. */
export const paddleClassicAlert: Format = {
	id: 'paddleClassicAlert',
	displayName: 'Paddle Classic Alert',
	sources: [
		'Paddle Classic: Webhook Reference, Subscription Created',
		'Paddle Classic: Webhook Reference, Payment Succeeded',
	],
	recognizedBy: [
		[has('alert_name'), has('alert_id'), has('p_signature')],
		[has('alert_name'), has('alert_id'), has('event_time'), has('email')],
	],
	eventNames: [
		{ when: [is('alert_name', ...SALES)], event: 'Purchase' },
		{
			when: [is('alert_name', 'subscription_created'), is('status', 'trialing')],
			event: 'StartTrial',
		},
		{ when: [is('alert_name', 'subscription_created')], event: 'Subscribe' },
	],
	leftOut: [
		{
			when: [{ path: 'alert_name', matches: /refund|payment_dispute_created/ }],
			code: 'refund',
		},
		{ when: [is('alert_name', 'subscription_cancelled')], code: 'order_canceled' },
		{ when: [{ path: 'alert_name', matches: /payment_failed$/ }], code: 'payment_failed' },
		{
			when: [{ path: 'alert_name', isNot: [...SALES, 'subscription_created'] }],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', utc('event_time')),
		row('lead.stage_time', utc('event_time')),
		row('user_data.em', 'email'),
		row('user_data.full_name', 'customer_name'),
		row('user_data.country', 'country'),
		row('user_data.external_id', only('user_id', has('subscription_id'))),
		row('user_data.client_ip_address', 'ip'),
		row('user_data.subscription_id', 'subscription_id'),
		row('custom_data.value', 'sale_gross'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'order_id', 'checkout_id'),
		row('original_event_data.order_id', 'order_id', 'checkout_id'),
		row('custom_data.content_ids', { path: 'product_id', as: 'list' }),
		row('custom_data.content_name', 'product_name'),
	],
	ignored: [
		...['alert_id', 'alert_name', 'status', 'balance_currency', 'balance_gross', 'payment_method'],
		...[
			'receipt_url',
			'fee',
			'earnings',
			'marketing_consent',
			'amount',
			'gross_refund',
			'quantity',
		],
		...[
			'unit_price',
			'next_bill_date',
			'cancel_url',
			'update_url',
			'source',
			'linked_subscriptions',
		],
	],
};
