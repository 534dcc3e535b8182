/** What the payloads of PayPal's REST APIs have in common. */
import { is, type Condition, type LeftOutRule } from '../format';

/** The record of a webhook; a resource by itself is one, too. */
export const PAYPAL_RECORD = ['resource'] as const;

export function hasEvent(...types: readonly string[]): Condition {
	return is('@body.event_type', ...types);
}

export const withoutEvent: Condition = { path: '@body.event_type', present: false };

/** PayPal's sandbox sells nothing; the links of what is made there lead to it. */
export const PAYPAL_TEST: LeftOutRule = {
	when: [{ path: 'links[0].href', matches: /^https:\/\/[\w.-]*sandbox\.paypal\.com\// }],
	code: 'test_payload',
};

/** PayPal calls the city admin_area_2 and the state or province admin_area_1. */
export const PAYPAL_ADDRESS = {
	'user_data.ct': ['admin_area_2', 'city'],
	'user_data.st': ['admin_area_1', 'state'],
	'user_data.zp': ['postal_code'],
	'user_data.country': ['country_code'],
} as const;
