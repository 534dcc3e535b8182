/** What the payloads of WooCommerce have in common. */
import { together, type Condition } from '../format';

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
