/** The same customers and sales as orders of a shop: nested, as WooCommerce's webhook and REST API give them. */
import type { IDataObject } from 'n8n-workflow';

/** Takes the rows of `makeRows`; gives an order for each. */
export function toOrders(rows: readonly IDataObject[]): IDataObject[] {
	return rows.map((row, index) => ({
		id: 70_000 + index,
		number: row.order_id,
		order_key: `wc_order_${index}`,
		status: 'completed',
		created_via: 'checkout',
		date_created_gmt: new Date(Number(row.event_time) * 1000).toISOString().slice(0, 19),
		currency: row.currency,
		total: String(row.value),
		customer_id: 1 + index,
		payment_method: 'stripe',
		billing: {
			first_name: row.first_name,
			last_name: row.last_name,
			city: row.city,
			state: row.state,
			postcode: row.zip,
			country: row.country,
			email: row.email,
			phone: row.phone,
		},
		meta_data: [{ id: 1, key: '_wc_order_attribution_source_type', value: 'typein' }],
		line_items: [
			{ id: 1, name: 'Coffee', product_id: 93, quantity: 2, price: 10, total: '20.00' },
			{ id: 2, name: 'Mug', product_id: 94, quantity: 1, price: 8, total: '8.00' },
		],
	}));
}
