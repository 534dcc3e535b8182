/** The same customers and sales as a shop sees them: nested orders, and purchases on its website. */
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

/** Takes the rows of `makeRows`; gives for each a purchase on a website with its page, the visitor and two named products, as events in Meta's shape. */
export function toWebsitePurchases(rows: readonly IDataObject[]): IDataObject[] {
	return rows.map((row, index) => ({
		event_name: 'Purchase',
		event_time: row.event_time,
		event_id: row.order_id,
		action_source: 'website',
		event_source_url: `https://shop.example/checkout/thank-you?order=${index}&utm_source=newsletter&fbclid=IwAR${index}`,
		user_data: {
			em: row.email,
			ph: row.phone,
			fn: row.first_name,
			ln: row.last_name,
			ct: row.city,
			country: row.country,
			client_ip_address: `81.2.69.${index % 250}`,
			client_user_agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.0.0',
		},
		custom_data: {
			value: row.value,
			currency: row.currency,
			order_id: row.order_id,
			content_type: 'product',
			content_name: 'Coffee of the Month',
			contents: [
				{ id: 'SKU-93', title: 'Coffee Beans 500 g', brand: 'Acme', quantity: 2, item_price: 10 },
				{ id: 'SKU-94', title: 'Blue Mug', brand: 'Acme', quantity: 1, item_price: 8 },
			],
		},
	}));
}
