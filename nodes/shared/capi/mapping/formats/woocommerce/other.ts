import { has, otherEvents } from '../format';

/** Everything else that WooCommerce reports: products, coupons, deleted records, and the ping of a new webhook. */
export const woocommerceOther = otherEvents({
	id: 'woocommerceOther',
	displayName: 'WooCommerce (other topics)',
	sources: ['WooCommerce: Webhooks'],
	recognizedBy: [
		[has('@headers.x-wc-webhook-topic')],
		[has('webhook_id'), { path: '@headers.user-agent', matches: /^WooCommerce\/\S+ Hookshot/ }],
	],
	ignored: ['id', 'name', 'status', 'code', 'amount', 'webhook_id', 'email', 'price'],
});
