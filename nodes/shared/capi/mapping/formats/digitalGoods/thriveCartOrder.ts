import { has, is, minor, products, row, together, type Format } from '../format';

/** ThriveCart counts all prices in hundredths, whatever the currency. */
const HUNDREDTHS = { JPY: 2, KRW: 2, CLP: 2 };

/** A notification of ThriveCart, as a form. `order_date` does not say its zone, `order_timestamp` counts in seconds. */
export const thriveCartOrder: Format = {
	id: 'thriveCartOrder',
	displayName: 'ThriveCart Order',
	sources: ['ThriveCart: Using webhook notifications'],
	recognizedBy: [
		[has('thrivecart_account'), has('event')],
		[has('thrivecart_secret'), has('event')],
	],
	eventNames: [
		{ when: [is('event', 'order.success', 'order.subscription_payment')], event: 'Purchase' },
		{ when: [is('event', 'cart.abandoned')], event: 'InitiateCheckout' },
	],
	leftOut: [
		{ when: [is('mode', 'test')], code: 'test_payload' },
		{ when: [is('event', 'order.refund')], code: 'refund' },
		{ when: [is('event', 'order.subscription_cancelled')], code: 'order_canceled' },
		{ when: [is('event', 'order.rebill_failed')], code: 'payment_failed' },
		{
			when: [
				{
					path: 'event',
					isNot: ['order.success', 'order.subscription_payment', 'cart.abandoned'],
				},
			],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'order_timestamp', 'order.date_unix', 'event_timestamp'),
		row('user_data.em', 'customer.email', 'viewer.email'),
		row('user_data.ph', 'customer.contactno'),
		together(['customer'], {
			'user_data.fn': ['first_name', 'firstname'],
			'user_data.ln': ['last_name', 'lastname'],
		}),
		row('user_data.full_name', 'customer.name'),
		together(['customer.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'customer_id', 'customer.id'),
		row('user_data.client_ip_address', 'customer.ip_address'),
		row(
			'custom_data.value',
			minor('order.total', 'currency', HUNDREDTHS),
			minor('subscription.amount', 'currency', HUNDREDTHS),
		),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'order_id', 'order.id'),
		row('original_event_data.order_id', 'order_id', 'order.id'),
		products({
			list: ['order.charges'],
			id: ['reference'],
			quantity: ['quantity'],
			price: [],
			title: ['name'],
		}),
	],
	notes: [{ path: 'passthrough' }],
	ignored: [
		...['base_product', 'order_date', 'invoice_id', 'customer_identifier', 'affiliate', 'mode'],
		...['mode_int', 'thrivecart_account', 'thrivecart_secret', 'thrivecart_url'],
	],
};
