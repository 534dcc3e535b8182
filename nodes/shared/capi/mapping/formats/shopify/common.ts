/** What the payloads of Shopify have in common. */
import { as, is, row, together, type Condition, type LeftOutRule } from '../format';

/** The topic of the webhook that brought a payload. */
export function hasTopic(pattern: RegExp): Condition {
	return { path: '@headers.x-shopify-topic', matches: pattern };
}

/** "Send test notification" of Shopify's settings says so in a header (Shopify: Webhooks, common headers). */
export const SHOPIFY_TEST: LeftOutRule = {
	when: [is('@headers.x-shopify-test', 'true')],
	code: 'test_payload',
};

/** Shopify's global ID names the kind of object. */
export function isKind(kind: string): Condition {
	return { path: 'admin_graphql_api_id', matches: new RegExp(`gid://shopify/${kind}/`) };
}

/** The customer's object holds what an order or a checkout does not say itself. */
export const SHOPIFY_BUYER = [
	together(['billing_address', 'customer', 'shipping_address'], {
		'user_data.fn': ['first_name'],
		'user_data.ln': ['last_name'],
	}),
	together(['billing_address', 'shipping_address', 'customer.default_address'], {
		'user_data.ct': ['city'],
		'user_data.st': ['province_code', 'province'],
		'user_data.zp': ['zip'],
		'user_data.country': ['country_code', 'country'],
	}),
	row('user_data.external_id', 'customer.id'),
	row('user_data.fbclid', as('fbclid', 'landing_site'), as('fbclid', 'referring_site')),
];
