import { as, columns, row, type Format } from '../format';

/**
 * Etsy's export of sold orders as CSV (`EtsySoldOrders`): a row for each order, the day with the month first and without a time of
 * day. `Buyer User ID` is the buyer's name at Etsy.
 */
export const etsyOrdersExport: Format = {
	id: 'etsyOrdersExport',
	displayName: 'Etsy Orders Export',
	sources: ['GitHub: descriptions of EtsySoldOrderItems.csv by sellers'],
	unverified:
		'the headings, for which no page of the vendor’s was found, and whether First Name and Last Name are the buyer’s where a gift is sent to somebody else.',
	isTable: true,
	recognizedBy: [
		columns('Sale Date', 'Order ID', 'Buyer User ID', 'Order Value', 'Ship City'),
		columns('Sale Date', 'Order ID', 'Buyer User ID', 'Order Total', 'Ship City'),
	],
	eventNames: [{ when: [], event: 'Purchase' }],
	rows: [
		row('event_time', as('month_first', 'Sale Date')),
		row('user_data.em', 'Buyer Email', 'Email'),
		row('user_data.fn', 'First Name'),
		row('user_data.ln', 'Last Name'),
		row('user_data.full_name', 'Full Name'),
		row('user_data.ct', 'Ship City'),
		row('user_data.st', 'Ship State'),
		row('user_data.zp', 'Ship Zipcode', 'Ship Zip'),
		row('user_data.country', 'Ship Country'),
		row('user_data.external_id', 'Buyer User ID'),
		row('custom_data.value', 'Order Total', 'Order Value'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'Order ID'),
		row('custom_data.content_ids', 'SKU'),
		row('custom_data.num_items', 'Number of Items'),
	],
	ignored: ['Buyer', 'Order Net', 'Date Shipped', 'Status', 'Order Type', 'Card Processing Fees'],
};
