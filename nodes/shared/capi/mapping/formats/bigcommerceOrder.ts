import { has, is, row, together, type Format } from './format';
import { below, recordsAt } from './places';

/**
 * An order of BigCommerce, as its API gives it: the webhook only names it. `staff_notes` are the staff's, `external_id` is
 * the order's in another system. The products stand in a list of their own.
 */
export const bigcommerceOrder: Format = {
	id: 'bigcommerceOrder',
	displayName: 'BigCommerce Order',
	sources: [
		'BigCommerce API: Orders V2, Get an order',
		'BigCommerce: Webhook events',
		'BigCommerce: Order status',
	],
	recognizedBy: [
		...below(['', 'data'], [has('total_inc_tax'), has('billing_address'), has('status_id')]),
		[
			{ path: 'scope', matches: /^store\// },
			{ path: 'producer', matches: /^stores\// },
			has('data'),
		],
	],
	records: recordsAt(['data']),
	incomplete: [
		{
			when: [
				{ path: 'scope', matches: /^store\// },
				{ path: 'producer', matches: /^stores\// },
			],
			what: 'The item is a webhook, which names an order by its ID and says nothing else of it',
			cure: "Fetch the order first (GET /v2/orders/ and the ID of the webhook's data), and pass that.",
		},
	],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('is_deleted', 'true')], code: 'order_canceled' },
		{ when: [is('status_id', '5')], code: 'order_canceled' },
		{ when: [is('status_id', '4')], code: 'refund' },
		{ when: [is('status_id', '6')], code: 'payment_failed' },
		{ when: [is('status_id', '0', '13')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status_id', '1', '7', '12')]],
	rows: [
		row('event_time', 'date_created'),
		row('user_data.em', 'billing_address.email'),
		row('user_data.ph', 'billing_address.phone'),
		row('user_data.fn', 'billing_address.first_name'),
		row('user_data.ln', 'billing_address.last_name'),
		together(['billing_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country_iso2', 'country'],
		}),
		row('user_data.external_id', 'customer_id'),
		row('user_data.client_ip_address', 'ip_address_v6', 'ip_address'),
		row('custom_data.value', 'total_inc_tax'),
		row('custom_data.currency', 'currency_code', 'default_currency_code'),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
	],
	ignored: [
		'external_id',
		'staff_notes',
		'customer_message',
		'status',
		'store_id',
		'products',
		'channel_id',
		'external_source',
		'created_at',
	],
};
