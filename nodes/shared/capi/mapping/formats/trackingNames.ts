/** The names that tracking plans give to what people do, and Meta's standard events of the same meaning. */
import { STANDARD_EVENTS } from '../../fields/standardEvents';
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

/** Who calls an event as Meta calls its own means that one: `Purchase`, `add to cart`, `AddToCart`. */
const META_NAMES = STANDARD_EVENTS.map(({ name, displayName }): readonly [string, ...string[]] => [
	name,
	name.toLowerCase(),
	displayName.toLowerCase(),
]);

const ALL_NAMES = [...NAMES, ...META_NAMES];

const BY_NAME = new Map(
	ALL_NAMES.flatMap(([meta, ...names]) => names.map((name) => [name, meta] as const)),
);

/** Meta's standard event of the meaning of a name of a tracking plan, in any case, with spaces or underscores. */
export function standardEventOfTracking(name: string): string | undefined {
	return BY_NAME.get(name.toLowerCase().replace(/[\s_-]+/g, ' '));
}

/** @param path where the name stands; with spaces or underscores */
export function trackingNames(path: string): readonly EventRule[] {
	return ALL_NAMES.map(([meta, ...names]) => ({
		when: [is(path, ...names, ...names.map((name) => name.replaceAll(' ', '_')))],
		event: meta,
	}));
}
