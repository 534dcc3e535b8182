import { has, lacks, otherEvents } from '../format';

/** Everything else that WooCommerce reports: products, coupons, deleted records, and the ping of a new webhook. */
export const woocommerceOther = otherEvents({
	id: 'woocommerceOther',
	displayName: 'WooCommerce (other topics)',
	sources: ['WooCommerce: Webhooks'],
	recognizedBy: [
		// The API before version 2.6 wraps its orders, which are read by the names of their fields.
		[has('@headers.x-wc-webhook-topic'), lacks('order.line_items'), lacks('billing_address')],
		[has('webhook_id'), { path: '@headers.user-agent', matches: /^WooCommerce\/\S+ Hookshot/ }],
	],
	ignored: ['id', 'name', 'status', 'code', 'amount', 'webhook_id', 'email', 'price'],
});
