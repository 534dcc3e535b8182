import { as, has, lacks, row, utc, type Format } from '../format';

/**
 * A refund of WooCommerce as its REST API lists it. It names the order and nobody who bought, and has no currency;
 * `refunded_by` is the member of staff who gave the money back.
 */
export const woocommerceRefund: Format = {
	id: 'woocommerceRefund',
	displayName: 'WooCommerce Refund',
	sources: ['WooCommerce REST API: Order refund properties', 'WooCommerce REST API: Refunds'],
	recognizedBy: [
		[has('refunded_by'), has('amount'), lacks('billing')],
		[has('refunded_by'), has('refunded_payment'), lacks('billing')],
	],
	eventNames: [],
	leftOut: [{ when: [], code: 'refund' }],
	rows: [
		row('event_time', utc('date_created_gmt'), 'date_created'),
		row('custom_data.value', as('without_sign', 'amount')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'parent_id', as('last_segment', '_links.up[0].href')),
		row('original_event_data.order_id', 'parent_id', as('last_segment', '_links.up[0].href')),
	],
	ignored: ['id', 'reason', 'meta_data', 'line_items', 'status'],
};
