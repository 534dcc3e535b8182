/** The names that tracking plans give to what people do, and Meta's standard events of the same meaning. */
import { is, type EventRule } from './format';

/** Segment's ecommerce and lifecycle specs, which RudderStack shares and other services take over. */
const NAMES: ReadonlyArray<readonly [meta: string, ...names: string[]]> = [
	['Purchase', 'order completed'],
	['AddToCart', 'product added'],
	['InitiateCheckout', 'checkout started'],
	['AddPaymentInfo', 'payment info entered'],
	['AddToWishlist', 'product added to wishlist'],
	['ViewContent', 'product viewed', 'product list viewed'],
	['Search', 'products searched'],
	['CompleteRegistration', 'signed up', 'account created', 'user signed up', 'sign up'],
	['StartTrial', 'trial started'],
	['Subscribe', 'subscription started'],
	['Lead', 'lead generated', 'lead captured'],
];

const BY_NAME = new Map(NAMES.flatMap(([meta, ...names]) => names.map((name) => [name, meta])));

/** Meta's standard event of the meaning of a name of a tracking plan, in any case, with spaces or underscores. */
export function standardEventOfTracking(name: string): string | undefined {
	return BY_NAME.get(name.toLowerCase().replace(/[\s_-]+/g, ' '));
}

/** @param path where the name stands; with spaces or underscores */
export function trackingNames(path: string): readonly EventRule[] {
	return NAMES.map(([meta, ...names]) => ({
		when: [is(path, ...names, ...names.map((name) => name.replaceAll(' ', '_')))],
		event: meta,
	}));
}
