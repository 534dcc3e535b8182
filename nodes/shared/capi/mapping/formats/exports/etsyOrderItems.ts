import { as, columns, products, row, type Format } from '../format';

/**
 * Etsy's export of sold order items as CSV (`EtsySoldOrderItems`): a row for each product of an order, an event each, with the
 * amount of that product. The orders themselves are another export (`etsyOrdersExport`).
 */
export const etsyOrderItemsExport: Format = {
	id: 'etsyOrderItemsExport',
	displayName: 'Etsy Order Items Export',
	sources: ['GitHub: headings of EtsySoldOrderItems.csv in programs of sellers'],
	unverified:
		'the headings, for which no page of the vendor’s was found, and whether Ship Name is the buyer’s where a gift is sent to somebody else.',
	isTable: true,
	isLine: true,
	recognizedBy: [
		columns('Sale Date', 'Item Name', 'Item Total', 'Transaction ID', 'Listing ID', 'Order ID'),
	],
	eventNames: [{ when: [], event: 'Purchase' }],
	rows: [
		row('event_time', as('month_first', 'Sale Date')),
		row('event_id', 'Transaction ID'),
		row('user_data.full_name', 'Ship Name'),
		row('user_data.ct', 'Ship City'),
		row('user_data.st', 'Ship State'),
		row('user_data.zp', 'Ship Zipcode'),
		row('user_data.country', 'Ship Country'),
		row('custom_data.value', 'Item Total'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'Order ID'),
		products({
			list: [],
			isRow: true,
			id: ['SKU', 'Listing ID'],
			quantity: ['Quantity'],
			price: ['Price'],
			title: ['Item Name'],
		}),
	],
	ignored: [
		'Buyer',
		'Order Shipping',
		'Order Sales Tax',
		'Discount Amount',
		'Date Paid',
		'Date Shipped',
	],
};
