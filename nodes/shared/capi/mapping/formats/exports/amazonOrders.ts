import { columns, is, products, row, type Format } from '../format';

/**
 * Amazon's order report: a row for each product of an order, an event each, with the amount of that product. Whom it is sent to may
 * be somebody else than the buyer: of `ship-…` and `recipient-name` nothing is read.
 */
export const amazonOrdersReport: Format = {
	id: 'amazonOrdersReport',
	displayName: 'Amazon Orders Report',
	sources: ['Amazon Selling Partner API: Order reports attributes'],
	isTable: true,
	isLine: true,
	recognizedBy: [
		columns('order-id', 'order-item-id', 'purchase-date', 'recipient-name', 'buyer-phone-number'),
	],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [{ when: [is('order-status', 'cancelled', 'canceled')], code: 'order_canceled' }],
	rows: [
		row('event_time', 'purchase-date'),
		row('event_id', 'order-item-id'),
		row('user_data.em', 'buyer-email'),
		row('user_data.ph', 'buyer-phone-number'),
		row('user_data.full_name', 'buyer-name'),
		row('custom_data.value', 'item-price'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'order-id'),
		products({
			list: [],
			isRow: true,
			id: ['sku', 'asin'],
			quantity: ['quantity-purchased', 'quantity'],
			price: [],
			total: ['item-price'],
			title: ['product-name'],
		}),
	],
	ignored: [
		'recipient-name',
		'ship-city',
		'ship-state',
		'ship-postal-code',
		'ship-country',
		'ship-phone-number',
		'ship-address-1',
		'payments-date',
		'shipping-price',
		'item-tax',
	],
};
