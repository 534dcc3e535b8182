import { has, lacks, only, products, row, type Format } from '../format';
import { below, recordsAt } from '../places';
import { hasTopic, isKind } from './common';

/**
 * A refund of Shopify: the webhook refunds/create and the Admin API's refund. It names the order and nobody who bought;
 * `user_id` is the member of staff who gave the money back.
 */
export const shopifyRefund: Format = {
	id: 'shopifyRefund',
	displayName: 'Shopify Refund',
	sources: ['Shopify Admin REST API: Refund', 'Shopify Webhooks: refunds topics'],
	recognizedBy: below(
		['', 'refund', 'refunds[0]'],
		[has('order_id'), has('refund_line_items')],
		[has('order_id'), isKind('Refund')],
		[has('order_id'), hasTopic(/^refunds\//)],
	),
	records: recordsAt(['refund', 'refunds']),
	eventNames: [],
	leftOut: [{ when: [], code: 'refund' }],
	rows: [
		row('event_time', 'processed_at', 'created_at'),
		row('custom_data.value', only('transactions[0].amount', lacks('transactions[1]'))),
		row('custom_data.currency', 'transactions[0].currency'),
		row('custom_data.order_id', 'order_id'),
		row('original_event_data.order_id', 'order_id'),
		products({
			list: ['refund_line_items'],
			id: ['line_item.product_id', 'line_item.variant_id', 'line_item.sku'],
			quantity: ['quantity'],
			price: ['line_item.price'],
			title: ['line_item.title'],
			brand: ['line_item.vendor'],
		}),
	],
	ignored: ['id', 'user_id', 'note', 'restock', 'location_id'],
};
