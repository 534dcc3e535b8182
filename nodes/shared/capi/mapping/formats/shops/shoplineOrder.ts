import { as, has, is, products, row, together, type Condition, type Format } from '../format';
import { recordsAt } from '../places';

const BY_TOPIC: Condition = { path: '@headers.x-shopline-topic', matches: /^orders\// };

/** An order of SHOPLINE, whose shape is like Shopify's: `user_id` is whoever rang up the sale, `id` of a line the line's. */
export const shoplineOrder: Format = {
	id: 'shoplineOrder',
	displayName: 'SHOPLINE Order',
	sources: ['SHOPLINE for Developers: Order created (webhook)'],
	recognizedBy: [
		[BY_TOPIC, has('line_items')],
		[has('order_seq'), has('line_items'), has('current_total_price')],
	],
	records: recordsAt(['order', 'orders']),
	eventNames: [{ when: [has('current_total_price')], event: 'Purchase' }],
	leftOut: [
		{ when: [has('cancelled_at')], code: 'order_canceled' },
		{ when: [is('status', 'cancelled')], code: 'order_canceled' },
		{ when: [is('financial_status', 'refunded')], code: 'refund' },
		{ when: [is('financial_status', 'voided')], code: 'payment_failed' },
	],
	unpaid: [[is('financial_status', 'unpaid', 'pending', 'authorized')]],
	rows: [
		row('event_time', 'processed_at', 'created_at'),
		row('event_source_url', as('origin', 'landing_site'), as('origin', 'order_status_url')),
		row('user_data.em', 'email', 'contact_email', 'customer.email', 'billing_address.email'),
		row('user_data.ph', 'phone', 'billing_address.phone', 'customer.phone'),
		together(['billing_address', 'customer', 'shipping_address'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		together(['billing_address', 'shipping_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['province_code', 'province'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country_code', 'country'],
		}),
		row('user_data.external_id', 'customer.id'),
		row('user_data.client_ip_address', 'browser_ip', 'client_details.browser_ip'),
		row('user_data.client_user_agent', 'client_details.user_agent'),
		row('user_data.fbclid', as('fbclid', 'landing_site')),
		row('custom_data.value', 'current_total_price'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id', 'name'),
		row('original_event_data.order_id', 'id', 'name'),
		products({
			list: ['line_items'],
			id: ['product_id', 'variant_id', 'sku'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['title'],
		}),
	],
	ignored: ['user_id', 'app_id', 'order_seq', 'cart_token', 'checkout_id', 'utm_parameters'],
};
