import { columns, has, row, type Format } from '../format';
import { EVENT_NAMES, IGNORED, LEFT_OUT, LINES, PRODUCT, ROWS, UNPAID } from './lineItems';

/** Squarespace's export of orders as CSV: the columns of Shopify's, with the number of the order in `Order ID`. */
export const squarespaceOrdersExport: Format = {
	id: 'squarespaceOrdersExport',
	displayName: 'Squarespace Orders Export',
	sources: ['Squarespace Commerce API: Orders (names of the fields)'],
	unverified:
		'the headings, for which no page of the vendor’s was found, and whether the order’s own columns are left empty in its further rows, as in Shopify’s export.',
	isTable: true,
	recognizedBy: [[...LINES, has('Order ID'), ...columns('Lineitem variant')]],
	eventNames: EVENT_NAMES,
	leftOut: LEFT_OUT,
	unpaid: UNPAID,
	rows: [
		...ROWS,
		row('custom_data.order_id', 'Order ID'),
		row('original_event_data.order_id', 'Order ID'),
		PRODUCT,
	],
	ignored: [...IGNORED, 'Channel Name', 'Private Notes'],
};
