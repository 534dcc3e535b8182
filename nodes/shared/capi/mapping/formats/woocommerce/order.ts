import { as, has, is, lacks, products, row, utc, type Format } from '../format';
import { hasTopic, WOOCOMMERCE_ADDRESS, WOOCOMMERCE_NAME } from './common';

/**
 * An order of WooCommerce: the webhooks order.created and order.updated and the REST API's order, renewals of WooCommerce
 * Subscriptions included. `transaction_id` is the payment gateway's, `customer_id` is 0 for guests, the times without
 * `_gmt` are those of the shop's zone. An order to be paid on delivery counts as processing from the start.
 */
export const woocommerceOrder: Format = {
	id: 'woocommerceOrder',
	displayName: 'WooCommerce Order',
	sources: ['WooCommerce REST API: Order properties', 'WooCommerce: Order Attribution Tracking'],
	recognizedBy: [
		[has('order_key'), has('line_items'), has('billing')],
		[has('date_created_gmt'), has('line_items'), has('billing'), has('created_via')],
		[hasTopic(/^order\./), has('line_items'), has('billing')],
	],
	eventNames: [{ when: [has('total')], event: 'Purchase' }],
	leftOut: [
		{ when: [hasTopic(/^order\.deleted$/)], code: 'order_canceled' },
		{ when: [is('status', 'cancelled', 'trash')], code: 'order_canceled' },
		{ when: [is('status', 'failed', 'checkout-draft', 'auto-draft')], code: 'payment_failed' },
		{ when: [is('status', 'refunded')], code: 'refund' },
	],
	unpaid: [
		[is('status', 'pending', 'on-hold'), lacks('date_paid_gmt'), lacks('date_paid')],
		[is('payment_method', 'cod'), is('status', 'processing')],
	],
	rows: [
		row('event_time', utc('date_created_gmt'), 'date_created'),
		row(
			'event_source_url',
			'meta_data[key=_wc_order_attribution_session_entry].value',
			as('origin', 'payment_url'),
			as('origin', '@headers.x-wc-webhook-source'),
		),
		row('referrer_url', 'meta_data[key=_wc_order_attribution_referrer].value'),
		row('user_data.em', 'billing.email'),
		row('user_data.ph', 'billing.phone', 'shipping.phone'),
		WOOCOMMERCE_NAME,
		WOOCOMMERCE_ADDRESS,
		row('user_data.external_id', as('not_zero', 'customer_id')),
		row('user_data.client_ip_address', 'customer_ip_address'),
		row(
			'user_data.client_user_agent',
			'customer_user_agent',
			'meta_data[key=_wc_order_attribution_user_agent].value',
		),
		row(
			'user_data.fbclid',
			as('fbclid', 'meta_data[key=_wc_order_attribution_session_entry].value'),
		),
		row('custom_data.value', 'total'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'number', 'id'),
		row('original_event_data.order_id', 'number', 'id'),
		products({
			list: ['line_items'],
			id: ['product_id', 'variation_id', 'sku'],
			quantity: ['quantity'],
			price: ['price'],
			total: ['total'],
			title: ['name'],
		}),
	],
	notes: [{ path: 'meta_data', name: 'key' }],
	ignored: [
		...[
			'status',
			'transaction_id',
			'shipping',
			'date_modified',
			'date_modified_gmt',
			'date_paid',
			'date_completed',
			'parent_id',
		],
		...[
			'customer_note',
			'version',
			'payment_method',
			'payment_method_title',
			'shipping_total',
			'total_tax',
			'discount_total',
		],
	],
};
