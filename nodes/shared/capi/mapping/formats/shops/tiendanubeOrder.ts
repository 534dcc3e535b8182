import { as, has, is, lacks, products, row, together, type Format } from '../format';
import { below, recordsAt } from '../places';

/**
 * An order of Tiendanube or Nuvemshop, as its API gives it: the webhook only names it. The billing address stands flat in
 * the order, the visitor's browser in `client_details`; `owner_note` is the shop's.
 */
export const tiendanubeOrder: Format = {
	id: 'tiendanubeOrder',
	displayName: 'Tiendanube or Nuvemshop Order',
	sources: ['Tiendanube API: Order', 'Tiendanube API: Webhook'],
	recognizedBy: [
		...below(
			['', 'order'],
			[has('contact_email'), has('payment_status'), has('products')],
			[has('contact_identification'), has('payment_status'), has('total')],
			[has('landing_url'), has('payment_status'), has('gateway')],
		),
		[has('store_id'), has('id'), { path: 'event', matches: /^order\// }],
	],
	records: recordsAt(['order']),
	incomplete: [
		{
			when: [{ path: 'event', matches: /^order\// }, lacks('payment_status')],
			what: 'The item is a webhook, which names an order by its ID and says nothing else of it',
			cure: 'Fetch the order first (GET /orders/ and the ID), and pass that.',
		},
	],
	eventNames: [{ when: [has('total')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'cancelled')], code: 'order_canceled' },
		{ when: [has('cancelled_at')], code: 'order_canceled' },
		{ when: [is('payment_status', 'refunded')], code: 'refund' },
		{ when: [is('payment_status', 'voided')], code: 'payment_failed' },
		{ when: [is('payment_status', 'abandoned')], code: 'not_a_conversion' },
	],
	unpaid: [[is('payment_status', 'pending', 'authorized')]],
	rows: [
		row('event_time', 'created_at', 'paid_at'),
		row('event_source_url', as('origin', 'landing_url')),
		row('user_data.em', 'contact_email', 'customer.email'),
		row('user_data.ph', 'contact_phone', 'billing_phone', 'customer.phone'),
		row('user_data.full_name', 'contact_name', 'billing_name', 'customer.name'),
		together([''], {
			'user_data.ct': ['billing_city'],
			'user_data.st': ['billing_province'],
			'user_data.zp': ['billing_zipcode'],
			'user_data.country': ['billing_country'],
		}),
		together(['shipping_address', 'customer.default_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['province'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'customer.id'),
		row('user_data.client_ip_address', 'client_details.browser_ip'),
		row('user_data.client_user_agent', 'client_details.user_agent'),
		row('user_data.fbclid', as('fbclid', 'landing_url')),
		row('custom_data.value', 'total'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'number', 'id'),
		row('original_event_data.order_id', 'number', 'id'),
		products({
			list: ['products'],
			id: ['product_id', 'variant_id', 'sku'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['name'],
		}),
	],
	ignored: [
		...['store_id', 'owner_note', 'token', 'subtotal', 'total_usd', 'gateway_id', 'status'],
		...['updated_at', 'completed_at', 'note', 'discount', 'language', 'app_id'],
	],
};
