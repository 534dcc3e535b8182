import { as, fixed, has, is, products, row, together, type Format } from '../format';

/**
 * An order of Yampi: the webhook order.* or the order of its API. What belongs to it stands in `data` of each part, times
 * with their zone beside them. Amounts are reais.
 */
export const yampiOrder: Format = {
	id: 'yampiOrder',
	displayName: 'Yampi Order',
	sources: ['Yampi: Referência da API, Webhooks (order.created, order.paid, order.status.updated)'],
	unverified:
		'The parts of the order (customer, status, items, shipping_address), which are those of an order that a developer published: the page could be opened in parts only.',
	recognizedBy: [
		[{ path: 'event', matches: /^order\./ }, has('merchant.alias'), has('resource')],
		[has('value_total'), has('customer.data'), has('status.data'), has('items.data')],
	],
	recordAt: ['resource'],
	eventNames: [
		{ when: [is('@body.event', 'order.created', 'order.paid')], event: 'Purchase' },
		{ when: [{ path: '@body.event', present: false }], event: 'Purchase' },
	],
	leftOut: [
		{ when: [is('status.data.alias', 'cancelled')], code: 'order_canceled' },
		{ when: [is('status.data.alias', 'refused')], code: 'payment_failed' },
		{
			when: [has('@body.event'), { path: '@body.event', isNot: ['order.created', 'order.paid'] }],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status.data.alias', 'waiting_payment')]],
	rows: [
		row(
			'event_time',
			as('time_with_zone', 'transactions.data[0].captured_at'),
			as('time_with_zone', 'created_at'),
		),
		row('user_data.em', 'customer.data.email'),
		row('user_data.ph', 'customer.data.phone.full_number', 'customer.data.phone.formated_number'),
		together(['customer.data'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		together(['shipping_address.data'], {
			'user_data.ct': ['city'],
			'user_data.st': ['uf', 'state'],
			'user_data.zp': ['zipcode', 'zip_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'customer.data.id', 'customer_id'),
		row('user_data.client_ip_address', 'ip', 'customer.data.ip'),
		row('custom_data.value', 'value_total'),
		fixed('custom_data.currency', 'BRL'),
		row('custom_data.order_id', 'number', 'id'),
		row('original_event_data.order_id', 'number', 'id'),
		products({
			list: ['items.data'],
			id: ['product_id', 'sku_id', 'item_sku'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['sku.data.title'],
		}),
	],
	notes: [{ path: 'metadata.data', name: 'key' }],
	ignored: [
		...['event', 'time', 'merchant', 'merchant_id', 'status', 'status_id', 'buyer_value_total'],
		...['value_products', 'value_shipment', 'value_discount', 'updated_at', 'date_delivery'],
	],
};
