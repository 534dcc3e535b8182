/** What the payloads of WooCommerce have in common. */
import { as, products, row, together, type Condition } from '../format';

/** The topic of the webhook that brought a payload. */
export function hasTopic(pattern: RegExp): Condition {
	return { path: '@headers.x-wc-webhook-topic', matches: pattern };
}

export const WOOCOMMERCE_ADDRESS = together(['billing', 'shipping'], {
	'user_data.ct': ['city'],
	'user_data.st': ['state'],
	'user_data.zp': ['postcode'],
	'user_data.country': ['country'],
});

export const WOOCOMMERCE_NAME = together(['billing', 'shipping'], {
	'user_data.fn': ['first_name'],
	'user_data.ln': ['last_name'],
});

/** Who placed an order or a subscription: the guest's ID is 0. */
export const WOOCOMMERCE_BUYER = [
	row('user_data.em', 'billing.email'),
	// The plugin Brazilian Market on WooCommerce adds the mobile phone, the date of birth and the sex.
	row('user_data.ph', 'billing.phone', 'billing.cellphone', 'shipping.phone'),
	WOOCOMMERCE_NAME,
	WOOCOMMERCE_ADDRESS,
	row('user_data.external_id', as('not_zero', 'customer_id')),
	row('user_data.client_ip_address', 'customer_ip_address'),
];

/** What was ordered: `id` of a line is the line's. */
export const WOOCOMMERCE_SALE = [
	row('custom_data.value', 'total'),
	row('custom_data.currency', 'currency'),
	products({
		list: ['line_items'],
		id: ['product_id', 'variation_id', 'sku'],
		quantity: ['quantity'],
		price: ['price'],
		total: ['total'],
		title: ['name'],
	}),
];

/** Fields of orders and subscriptions whose names mean something else in automatic mapping. */
export const WOOCOMMERCE_IGNORED = [
	...['status', 'transaction_id', 'shipping', 'customer_note', 'version', 'payment_method'],
	...['payment_method_title', 'shipping_total', 'total_tax', 'discount_total'],
] as const;
