import { as, has, is, lacks, row, utc, type Format } from '../format';
import { hasTopic, WOOCOMMERCE_BUYER, WOOCOMMERCE_IGNORED, WOOCOMMERCE_SALE } from './common';

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
		// An order of nothing but a fee has an empty list of lines.
		[has('order_key'), has('billing'), has('total')],
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
		row('lead.created_time', utc('date_created_gmt'), 'date_created'),
		row(
			'event_source_url',
			'meta_data[key=_wc_order_attribution_session_entry].value',
			as('origin', 'payment_url'),
			as('origin', '@headers.x-wc-webhook-source'),
		),
		row('referrer_url', 'meta_data[key=_wc_order_attribution_referrer].value'),
		...WOOCOMMERCE_BUYER,
		row(
			'user_data.client_user_agent',
			'customer_user_agent',
			'meta_data[key=_wc_order_attribution_user_agent].value',
		),
		row(
			'user_data.fbclid',
			as('fbclid', 'meta_data[key=_wc_order_attribution_session_entry].value'),
		),
		...WOOCOMMERCE_SALE,
		row('custom_data.order_id', 'number', 'id'),
		row('original_event_data.order_id', 'number', 'id'),
	],
	notes: [{ path: 'meta_data', name: 'key' }],
	ignored: [
		...WOOCOMMERCE_IGNORED,
		...['date_modified', 'date_modified_gmt', 'date_paid', 'date_completed', 'parent_id'],
	],
};
