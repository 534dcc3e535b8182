/** Marketing flags of shops, by their formats. */
import type { RawObject, RawValue } from '../../types';
import { isPlainObject } from '../../values';
import type { ConsentAnswer } from './answer';
import { type ConsentPlaces, valuesUnder } from './places';
import { readWord } from './words';

/** Shopify, REST and GraphQL Admin API: Order, Customer (CustomerEmailMarketingState, CustomerSmsMarketingState). */
const SHOPIFY_FLAGS = [
	'buyer_accepts_marketing',
	'accepts_marketing',
	'acceptsMarketing',
	'customerAcceptsMarketing',
];
const SHOPIFY_STATES = [
	'email_marketing_consent',
	'sms_marketing_consent',
	'emailMarketingConsent',
	'smsMarketingConsent',
];
/** Neither a yes nor a no: the customer was not asked, has not confirmed, or is gone. */
const SHOPIFY_OPEN: ReadonlySet<string> = new Set([
	'not_subscribed',
	'pending',
	'invalid',
	'redacted',
]);

/** What a Shopify order, checkout or customer says of marketing. */
export function findShopify(places: ConsentPlaces): ConsentAnswer[] {
	const flags = valuesUnder(places, SHOPIFY_FLAGS).map(readWord);
	const states = valuesUnder(places, SHOPIFY_STATES).map(readShopifyState);
	return [...flags, ...states];
}

function readShopifyState(value: RawValue): ConsentAnswer {
	if (!isPlainObject(value)) return readWord(value);
	const state = String(value.state ?? value.marketingState ?? '').toLowerCase();
	return SHOPIFY_OPEN.has(state) ? 'missing' : readWord(state);
}

/** WooCommerce has no flag of its own; plugins put theirs into `meta_data` of orders and customers. */
const WOOCOMMERCE_KEYS: ReadonlySet<string> = new Set([
	// Mailchimp for WooCommerce
	'mailchimp_woocommerce_is_subscribed',
	// Klaviyo for WooCommerce
	'kl_newsletter_checkbox',
]);

/** What the plugins of a WooCommerce shop say of marketing. */
export function findWooCommerce(places: ConsentPlaces): ConsentAnswer[] {
	const entries = valuesUnder(places, ['meta_data']).flatMap((list) =>
		Array.isArray(list) ? list.filter(isMetaEntry) : [],
	);
	return entries
		.filter(({ key }) => WOOCOMMERCE_KEYS.has(String(key).replace(/^_/, '')))
		.map(({ value }) => readWord(value));
}

function isMetaEntry(entry: RawValue): entry is RawObject {
	return isPlainObject(entry) && 'key' in entry && 'value' in entry;
}
