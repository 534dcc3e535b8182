import { has, is, row, together, type Format } from '../format';

/** A notification (IPN) of Digistore24, as a form. `transaction_amount` is what this payment paid; the vendor's share stands beside it. */
export const digistore24Event: Format = {
	id: 'digistore24Event',
	displayName: 'Digistore24 IPN',
	sources: ['Digistore24 Developers: Generic IPN'],
	unverified: 'The zone of order_date and order_time: they are read in the zone of the workflow.',
	recognizedBy: [
		[{ path: 'event', matches: /^on_/ }, has('order_id'), has('product_id')],
		[has('api_mode'), has('function_call'), has('event')],
	],
	eventNames: [{ when: [is('event', 'on_payment')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('api_mode', 'test')], code: 'test_payload' },
		{ when: [is('event', 'connection_test')], code: 'test_payload' },
		{ when: [is('event', 'on_refund', 'on_chargeback')], code: 'refund' },
		{ when: [is('event', 'on_payment_missed')], code: 'payment_failed' },
		{ when: [is('event', 'on_rebill_cancelled')], code: 'order_canceled' },
		{ when: [{ path: 'event', isNot: ['on_payment'] }], code: 'not_a_conversion' },
	],
	rows: [
		row(
			'event_time',
			{ path: 'order_date', as: 'date_and_time', with: 'order_time' },
			'order_date_time',
		),
		row('user_data.em', 'email'),
		row('user_data.ph', 'address_phone_no', 'address_mobile_no'),
		together([''], {
			'user_data.fn': ['address_first_name'],
			'user_data.ln': ['address_last_name'],
		}),
		together([''], {
			'user_data.ct': ['address_city'],
			'user_data.st': ['address_state'],
			'user_data.zp': ['address_zipcode'],
			'user_data.country': ['address_country', 'country'],
		}),
		row('user_data.external_id', 'buyer_id'),
		row('custom_data.value', 'transaction_amount'),
		row('custom_data.currency', 'transaction_currency', 'currency'),
		row('custom_data.order_id', 'order_id'),
		row('original_event_data.order_id', 'order_id'),
		row('custom_data.content_ids', { path: 'product_id', as: 'list' }),
		row('custom_data.content_name', 'product_name'),
	],
	ignored: [
		...['event', 'api_mode', 'order_date', 'order_time', 'transaction_id', 'affiliate_id'],
		...['affiliate_name', 'amount_vendor', 'amount_brutto', 'amount_netto', 'amount_affiliate'],
		...['merchant_id', 'merchant_name', 'quantity', 'custom', 'language', 'billing_type'],
	],
};
