/** The same customers and sales as the whole webhooks of shops, with all the fields that the vendors document. */
import type { IDataObject } from 'n8n-workflow';

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36';

/** An amount as Shopify has it in the shop's currency and in that of the buyer. */
const moneySet = (amount: string, currency: unknown) => ({
	shop_money: { amount, currency_code: currency },
	presentment_money: { amount, currency_code: currency },
});

const timeOf = (row: IDataObject) => new Date(Number(row.event_time) * 1000).toISOString();

/** Objects that are put together field by field are slower to read than those that n8n parsed. */
function asReadFromJson(items: readonly IDataObject[]): IDataObject[] {
	return JSON.parse(JSON.stringify(items));
}

/**
 * Takes the rows of `makeRows`; gives for each a row of Meta's own names with the event that Shopify's full order becomes: the
 * same person, visitor and products.
 */
export function toRowsOfFullOrders(rows: readonly IDataObject[]): IDataObject[] {
	return asReadFromJson(
		rows.map((row, index) => ({
			...row,
			date_of_birth: undefined,
			client_ip_address: `81.2.69.${index % 250}`,
			client_user_agent: AGENT,
			fbp: `fb.1.1700000000000.${1000 + index}`,
			fbclid: `IwAR${index}xyz012345`,
			event_source_url: 'https://acme.myshopify.com/',
			referrer_url: 'https://www.facebook.com/',
			contents: [93, 94, 95].map((product) => ({
				...{ id: product, quantity: 1, title: `Thing ${product}` },
				...{ brand: 'Acme', item_price: '9.99' },
			})),
		})),
	);
}

/** Takes the rows of `makeRows`; gives for each the item of n8n's Webhook node with Shopify's orders/create of three lines. */
export function toFullShopifyOrders(rows: readonly IDataObject[]): IDataObject[] {
	return asReadFromJson(
		rows.map((row, index) => ({
			headers: {
				host: 'n8n.example',
				'user-agent': 'Shopify-Captain-Hook',
				'content-type': 'application/json',
				'x-shopify-topic': 'orders/create',
				'x-shopify-shop-domain': 'acme.myshopify.com',
				'x-shopify-webhook-id': `b54557e4-${index}`,
			},
			params: {},
			query: {},
			body: shopifyOrder(row, index),
			webhookUrl: 'https://n8n.example/webhook/orders',
			executionMode: 'production',
		})),
	);
}

function shopifyOrder(row: IDataObject, index: number): IDataObject {
	const time = timeOf(row);
	const total = String(row.value);
	const address = shopifyAddress(row);
	const id = 820_982_911_946 + index;
	return {
		...{ id, admin_graphql_api_id: `gid://shopify/Order/${id}`, app_id: 580_111 },
		...{ browser_ip: `81.2.69.${index % 250}`, buyer_accepts_marketing: false },
		...{ cancel_reason: null, cancelled_at: null, cart_token: `c${index}`, checkout_id: id + 1 },
		checkout_token: `t${index}`,
		client_details: {
			accept_language: 'en-US',
			browser_height: 900,
			browser_ip: `81.2.69.${index % 250}`,
			browser_width: 1440,
			session_hash: null,
			user_agent: AGENT,
		},
		...{ closed_at: null, confirmation_number: `K${index}`, confirmed: true },
		...{ contact_email: row.email, created_at: time, currency: row.currency },
		...{ current_subtotal_price: total, current_total_price: total, current_total_tax: '0.00' },
		current_subtotal_price_set: moneySet(total, row.currency),
		current_total_discounts: '0.00',
		current_total_price_set: moneySet(total, row.currency),
		...{ customer_locale: 'en', device_id: null, discount_codes: [], duties_included: false },
		...{ email: row.email, estimated_taxes: false, financial_status: 'paid' },
		...{ fulfillment_status: null, landing_site: `/products/mug?fbclid=IwAR${index}xyz012345` },
		...{ landing_site_ref: null, location_id: null, merchant_business_entity_id: 'M1' },
		...{ merchant_of_record_app_id: null, name: `#${index}`, note: null },
		note_attributes: [{ name: '_fbp', value: `fb.1.1700000000000.${1000 + index}` }],
		...{ number: index, order_number: 1000 + index },
		order_status_url: `https://acme.myshopify.com/690933842/orders/${index}/authenticate?key=x`,
		original_total_additional_fees_set: null,
		...{ original_total_duties_set: null, payment_gateway_names: ['visa', 'bogus'] },
		...{ phone: null, po_number: null, presentment_currency: row.currency, processed_at: time },
		...{ reference: null, referring_site: 'https://www.facebook.com/', source_identifier: null },
		...{ source_name: 'web', source_url: null, subtotal_price: total, tags: '', tax_exempt: false },
		subtotal_price_set: moneySet(total, row.currency),
		...{ tax_lines: [], taxes_included: false, test: false, token: `o${index}` },
		total_cash_rounding_payment_adjustment_set: moneySet('0.00', row.currency),
		...{ total_discounts: '0.00', total_line_items_price: total, total_outstanding: '0.00' },
		total_discounts_set: moneySet('0.00', row.currency),
		...{ total_price: total, total_tax: '0.00', total_tip_received: '0.00', total_weight: 0 },
		total_price_set: moneySet(total, row.currency),
		total_shipping_price_set: moneySet('0.00', row.currency),
		...{ updated_at: time, user_id: null },
		billing_address: address,
		customer: {
			id: 115_310 + index,
			created_at: time,
			updated_at: time,
			first_name: row.first_name,
			last_name: row.last_name,
			...{ state: 'disabled', note: null, verified_email: true, multipass_identifier: null },
			...{ tax_exempt: false, email: row.email, phone: row.phone, currency: row.currency },
			...{ tax_exemptions: [], admin_graphql_api_id: 'gid://shopify/Customer/1' },
			default_address: { ...address, customer_id: 115_310 + index, default: true },
		},
		...{ discount_applications: [], fulfillments: [], payment_terms: null, refunds: [] },
		line_items: [93, 94, 95].map((product) => shopifyLine(product, row.currency)),
		shipping_address: address,
		shipping_lines: [
			{ id: 1, code: 'Standard', price: '0.00', source: 'shopify', title: 'Standard' },
		],
	};
}

function shopifyAddress(row: IDataObject): IDataObject {
	return {
		...{ first_name: row.first_name, last_name: row.last_name, address1: '123 Elm St' },
		...{ phone: row.phone, city: row.city, zip: row.zip, province: row.state, country: null },
		...{ address2: null, company: null, latitude: null, longitude: null },
		...{ name: `${row.first_name} ${row.last_name}`, country_code: row.country },
		province_code: null,
	};
}

function shopifyLine(product: number, currency: unknown): IDataObject {
	return {
		...{ id: 466_157 + product, admin_graphql_api_id: `gid://shopify/LineItem/${product}` },
		...{ attributed_staffs: [], current_quantity: 1, fulfillable_quantity: 1 },
		...{ fulfillment_service: 'manual', fulfillment_status: null, gift_card: false, grams: 100 },
		...{ name: `Thing ${product}`, price: '9.99', product_exists: true, product_id: product },
		price_set: moneySet('9.99', currency),
		...{ properties: [], quantity: 1, requires_shipping: true, sales_line_item_group_id: null },
		...{ sku: `SKU-${product}`, taxable: true, title: `Thing ${product}`, total_discount: '0.00' },
		total_discount_set: moneySet('0.00', currency),
		...{ variant_id: product * 10, variant_inventory_management: 'shopify', variant_title: null },
		...{ vendor: 'Acme', tax_lines: [], duties: [], discount_allocations: [] },
	};
}

/** Takes the rows of `makeRows`; gives for each the item of n8n's Webhook node with WooCommerce's order.created of three lines. */
export function toFullWooCommerceOrders(rows: readonly IDataObject[]): IDataObject[] {
	return asReadFromJson(
		rows.map((row, index) => ({
			headers: {
				host: 'n8n.example',
				'user-agent': 'WooCommerce/9.1 Hookshot (WordPress/6.5)',
				'content-type': 'application/json',
				'x-wc-webhook-source': 'https://shop.example/',
				'x-wc-webhook-topic': 'order.created',
			},
			params: {},
			query: {},
			body: wooCommerceOrder(row, index),
			webhookUrl: 'https://n8n.example/webhook/orders',
			executionMode: 'production',
		})),
	);
}

function wooCommerceOrder(row: IDataObject, index: number): IDataObject {
	const time = timeOf(row).slice(0, 19);
	const total = String(row.value);
	const address = {
		...{ first_name: row.first_name, last_name: row.last_name, company: '' },
		...{ address_1: '969 Market', address_2: '', city: row.city, state: row.state },
		...{ postcode: row.zip, country: row.country, phone: row.phone },
	};
	return {
		...{ id: 70_000 + index, parent_id: 0, status: 'processing', currency: row.currency },
		...{ version: '9.1.2', prices_include_tax: false, date_created: time, date_modified: time },
		...{ discount_total: '0.00', discount_tax: '0.00', shipping_total: '10.00' },
		...{ shipping_tax: '0.00', cart_tax: '1.35', total, total_tax: '1.35' },
		...{ customer_id: 26 + index, order_key: `wc_order_${index}` },
		billing: { ...address, email: row.email },
		shipping: address,
		...{ payment_method: 'stripe', payment_method_title: 'Card', transaction_id: `ch_${index}` },
		...{ customer_ip_address: `81.2.69.${index % 250}`, customer_user_agent: AGENT },
		...{ created_via: 'checkout', customer_note: '', date_completed: null, date_paid: time },
		...{ cart_hash: `h${index}`, number: row.order_id },
		meta_data: [
			{ id: 1, key: '_wc_order_attribution_source_type', value: 'typein' },
			{
				id: 2,
				key: '_wc_order_attribution_session_entry',
				value: `https://shop.example/product/mug/?fbclid=IwAR${index}xyz012345`,
			},
			{ id: 3, key: '_wc_order_attribution_user_agent', value: AGENT },
			{ id: 4, key: '_wc_order_attribution_referrer', value: 'https://www.facebook.com/' },
			{ id: 5, key: '_stripe_fee', value: '1.20' },
		],
		line_items: [93, 94, 95].map((product) => ({
			...{ id: 315 + product, name: `Thing ${product}`, product_id: product, variation_id: 0 },
			...{ quantity: 2, tax_class: '', subtotal: '6.00', subtotal_tax: '0.45', total: '6.00' },
			...{ total_tax: '0.45', taxes: [{ id: 75, total: '0.45', subtotal: '0.45' }] },
			...{ meta_data: [], sku: `SKU-${product}`, price: 3, parent_name: null },
		})),
		tax_lines: [{ id: 318, rate_code: 'US-CA-STATE TAX', rate_id: 75, tax_total: '1.35' }],
		shipping_lines: [{ id: 317, method_title: 'Flat Rate', total: '10.00', taxes: [] }],
		...{ fee_lines: [], coupon_lines: [], refunds: [], payment_url: 'https://shop.example/pay/1' },
		...{ is_editable: false, needs_payment: false, needs_processing: true },
		...{ date_created_gmt: time, date_modified_gmt: time, date_completed_gmt: null },
		...{ date_paid_gmt: time, currency_symbol: '$' },
		_links: { self: [{ href: 'https://shop.example/wp-json/wc/v3/orders/727' }] },
	};
}
