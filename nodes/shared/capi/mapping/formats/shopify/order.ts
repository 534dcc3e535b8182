import { as, has, is, products, row, type Format } from '../format';
import { below, recordsAt } from '../places';
import { hasTopic, isKind, SHOPIFY_BUYER, SHOPIFY_TEST } from './common';

const PLACES = ['', 'order', 'orders[0]'];

/**
 * An order of Shopify: the webhooks orders/create, orders/paid, orders/updated, orders/cancelled and the Admin API's order.
 * `customer.state` says whether the account is enabled, `user_id` which member of staff rang up the sale; `id` of a line
 * is the line's. The browser stands in `client_details`, the webhook's own caller is Shopify. A draft becomes an order of
 * its own when it is completed.
 */
export const shopifyOrder: Format = {
	id: 'shopifyOrder',
	displayName: 'Shopify Order',
	sources: [
		'Shopify Admin REST API: Order',
		'Shopify Admin REST API: DraftOrder',
		'Shopify Webhooks: orders topics',
	],
	recognizedBy: below(
		PLACES,
		[has('line_items'), isKind('(?:Order|DraftOrder)')],
		[has('total_price'), isKind('Order')],
		[has('line_items'), has('order_number'), has('financial_status'), has('total_price')],
		[has('line_items'), hasTopic(/^(?:draft_)?orders\//)],
	),
	records: recordsAt(['order', 'orders']),
	eventNames: [{ when: [has('total_price')], event: 'Purchase' }],
	leftOut: [
		SHOPIFY_TEST,
		{ when: [is('test', 'true')], code: 'test_payload' },
		{ when: [isKind('DraftOrder')], code: 'not_a_conversion' },
		{ when: [hasTopic(/^draft_orders\//)], code: 'not_a_conversion' },
		{ when: [has('invoice_url')], code: 'not_a_conversion' },
		{ when: [has('cancelled_at')], code: 'order_canceled' },
		{ when: [is('financial_status', 'voided', 'expired')], code: 'payment_failed' },
		{ when: [is('financial_status', 'refunded')], code: 'refund' },
	],
	unpaid: [[is('financial_status', 'pending', 'authorized', 'partially_paid', 'unpaid')]],
	rows: [
		row('event_time', 'processed_at', 'created_at'),
		row('event_source_url', as('origin', 'order_status_url')),
		row('referrer_url', 'referring_site'),
		row('user_data.em', 'email', 'contact_email', 'customer.email'),
		row(
			'user_data.ph',
			'phone',
			'billing_address.phone',
			'customer.phone',
			'shipping_address.phone',
			'customer.default_address.phone',
		),
		...SHOPIFY_BUYER,
		row('user_data.client_ip_address', 'client_details.browser_ip', 'browser_ip'),
		row('user_data.client_user_agent', 'client_details.user_agent'),
		row('custom_data.value', 'total_price', 'current_total_price'),
		// Shops that took over the shape, such as EasyStore's, call it so.
		row('custom_data.currency', 'currency', 'presentment_currency', 'currency_code'),
		// The same ID as text: a number of 18 digits, as in Shopify's test notifications, has lost its last ones.
		row('custom_data.order_id', as('last_segment', 'admin_graphql_api_id'), 'id'),
		row('original_event_data.order_id', as('last_segment', 'admin_graphql_api_id'), 'id'),
		products({
			list: ['line_items'],
			id: ['product_id', 'variant_id', 'sku'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['title', 'name'],
			brand: ['vendor'],
		}),
	],
	notes: [{ path: 'note_attributes' }],
	ignored: [
		'user_id',
		'name',
		'number',
		'token',
		'note',
		'tags',
		'total_tax',
		'subtotal_price',
		'source_name',
		'location_id',
		'app_id',
	],
};
