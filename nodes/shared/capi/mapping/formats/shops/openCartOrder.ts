import { has, is, products, row, together, type Format, type Source } from '../format';

/** OpenCart keeps amounts in the currency of the shop, beside the currency of the order and its rate. */
const atRate = (path: string): Source => ({
	path,
	as: 'exchange_rate',
	with: '@body.currency_value',
});

/** An order of OpenCart: the row of its order table, as its model gives it. */
export const openCartOrder: Format = {
	id: 'openCartOrder',
	displayName: 'OpenCart Order',
	sources: ['OpenCart source: upload/catalog/model/checkout/order.php (addOrder, getOrder)'],
	unverified:
		'The zone of date_added, which is that of the database: it is read in the zone of the workflow. The names of statuses are those of a new shop in English.',
	recognizedBy: [
		[has('order_id'), has('order_status_id'), has('currency_code'), has('total')],
		[has('order_id'), has('payment_firstname'), has('total')],
	],
	eventNames: [{ when: [has('total')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('order_status_id', '0')], code: 'not_a_conversion' },
		{
			when: [is('order_status', 'canceled', 'cancelled', 'canceled reversal')],
			code: 'order_canceled',
		},
		{ when: [is('order_status', 'refunded', 'chargeback', 'reversed')], code: 'refund' },
		{
			when: [is('order_status', 'denied', 'failed', 'expired', 'voided')],
			code: 'payment_failed',
		},
	],
	unpaid: [[is('order_status', 'pending')]],
	rows: [
		row('event_time', 'date_added'),
		row('event_source_url', 'store_url'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'telephone'),
		together([''], {
			'user_data.fn': ['payment_firstname', 'firstname'],
			'user_data.ln': ['payment_lastname', 'lastname'],
		}),
		together([''], {
			'user_data.ct': ['payment_city', 'shipping_city'],
			'user_data.st': ['payment_zone', 'shipping_zone'],
			'user_data.zp': ['payment_postcode', 'shipping_postcode'],
			'user_data.country': ['payment_iso_code_2', 'payment_country', 'shipping_country'],
		}),
		row('user_data.external_id', { path: 'customer_id', as: 'not_zero' }),
		row('user_data.client_ip_address', 'ip'),
		row('user_data.client_user_agent', 'user_agent'),
		row('custom_data.value', atRate('total')),
		row('custom_data.currency', 'currency_code'),
		row('custom_data.order_id', 'order_id'),
		row('original_event_data.order_id', 'order_id'),
		products({
			list: ['products'],
			id: ['product_id', 'model'],
			quantity: ['quantity'],
			price: [atRate('price')],
			title: ['name'],
		}),
	],
	ignored: [
		...['invoice_no', 'store_id', 'store_name', 'customer', 'fax', 'comment', 'affiliate_id'],
		...['commission', 'language_id', 'currency_id', 'currency_value', 'forwarded_ip'],
		...['date_modified', 'shipping_firstname', 'shipping_lastname', 'tracking', 'marketing_id'],
		...['order_status', 'firstname', 'lastname', 'invoice_prefix', 'payment_method'],
	],
};
