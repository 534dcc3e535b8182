import { columns, has, lacks, only, products, row, type Condition, type Format } from '../format';

/** The rows of the products of an order with several stand below the row of the order, which has the total and no product. */
const FURTHER_LINE: readonly Condition[] = [has('Item Number'), lacks('Buyer Name')];
const FURTHER_LINE_WITHOUT_TOTAL: readonly Condition[] = [has('Item Number'), lacks('Total Price')];

/**
 * eBay's report of orders as CSV (Seller Hub): a row for an order of one product; an order of several has a row of its own, without
 * a product, and one for each product below it. `Ship To …` may be somebody else's.
 */
export const ebayOrdersReport: Format = {
	id: 'ebayOrdersReport',
	displayName: 'eBay Orders Report',
	sources: ['GitHub: headings and rows of eBay’s Orders Report in programs of sellers'],
	unverified:
		'the headings and the rows of orders with several products, for which no page of the vendor’s was found.',
	isTable: true,
	recognizedBy: [
		columns('Sales Record Number', 'Order Number', 'Buyer Username', 'Item Number', 'Sold For'),
	],
	eventNames: [{ when: [has('Total Price')], event: 'Purchase' }],
	leftOut: [
		{ when: FURTHER_LINE, code: 'further_line' },
		{ when: FURTHER_LINE_WITHOUT_TOTAL, code: 'further_line' },
	],
	unpaid: [[lacks('Paid On Date')]],
	rows: [
		row('event_time', 'Sale Date'),
		row('user_data.em', 'Buyer Email'),
		row('user_data.full_name', 'Buyer Name'),
		row('user_data.ct', 'Buyer City'),
		row('user_data.st', 'Buyer State', 'Buyer County'),
		row('user_data.zp', 'Buyer Zip', 'Buyer Postcode'),
		row('user_data.country', 'Buyer Country'),
		row('user_data.external_id', 'Buyer Username'),
		row('custom_data.value', 'Total Price'),
		row('custom_data.order_id', 'Order Number'),
		products({
			list: [],
			isRow: true,
			id: ['Custom Label', 'Item Number'],
			quantity: ['Quantity'],
			price: [only('Sold For', has('Item Number'))],
			title: ['Item Title'],
		}),
	],
	ignored: [
		...['Ship To Name', 'Ship To Phone', 'Ship To City', 'Ship To State', 'Ship To Zip'],
		...['Ship To Country', 'Shipping And Handling', 'Sales Record Number', 'Transaction ID'],
		...['PayPal Transaction ID', 'Seller Collected Tax', 'eBay Collected Tax', 'Shipped On Date'],
		...['Ship By Date', 'Item Location', 'Item Zip Code', 'Item Country', 'Tax City', 'Tax State'],
		...['Tax Zip', 'Tax Country', 'eBay Reference Name', 'Buyer Tax Identifier Name'],
	],
};
