import { columns, has, row, type Format } from '../format';
import { EVENT_NAMES, IGNORED, LEFT_OUT, LINES, PRODUCT, ROWS, UNPAID } from './lineItems';

/**
 * Shopify's export of orders as CSV: a row for each product, the order's own columns in its first row only. `Name` is the number
 * that the customer sees, `Id` the one of the webhooks and the pixel.
 */
export const shopifyOrdersExport: Format = {
	id: 'shopifyOrdersExport',
	displayName: 'Shopify Orders Export',
	sources: [
		'Shopify Help Center: Exporting orders',
		'XBP Docs: Shopify order export format (one row per line item)',
	],
	isTable: true,
	recognizedBy: [[...LINES, has('Name'), ...columns('Lineitem price', 'Fulfillment Status')]],
	eventNames: EVENT_NAMES,
	leftOut: LEFT_OUT,
	unpaid: UNPAID,
	rows: [
		...ROWS,
		row('custom_data.order_id', 'Id', 'Name'),
		row('original_event_data.order_id', 'Id', 'Name'),
		PRODUCT,
	],
	ignored: [...IGNORED, 'Shipping Company', 'Billing Company', 'Note Attributes'],
};
