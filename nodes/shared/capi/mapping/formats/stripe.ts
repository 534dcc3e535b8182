/** What the objects of Stripe have in common: the event around them, its metadata, and how Stripe counts amounts. */
import type { MinorUnits } from '../minorUnits';
import { has, is, minor, row, type Condition, type LeftOutRule, type Row, type Source } from './format';

/** Where an object stands: in an event (webhook), or by itself. */
export const STRIPE_RECORD = ['data.object'] as const;

/**
 * Stripe counts in the smallest unit, and where that differs from ISO 4217 its own list holds: the ariary without
 * decimals, the Icelandic króna and the Ugandan shilling with two (Stripe: Supported currencies, Zero-decimal currencies
 * and Special cases).
 */
const STRIPE_UNITS: MinorUnits = { MGA: 0, ISK: 2, UGX: 2 };

/** An amount of Stripe's in the currency of the object. */
export function stripeAmount(path: string): Source {
	return minor(path, 'currency', STRIPE_UNITS);
}

/** Conditions for an object of this type inside an event, or by itself with an ID of that type. */
export function stripeObject(type: string, idPrefix: RegExp): ReadonlyArray<readonly Condition[]> {
	return [
		[is('object', 'event'), is('data.object.object', type)],
		[is('object', type), { path: 'id', matches: idPrefix }],
	];
}

/** Objects made with test keys sell nothing. */
export const STRIPE_TEST: LeftOutRule = { when: [is('livemode', 'false')], code: 'test_payload' };

/** What a shop's own checkout writes into the metadata. */
export const STRIPE_ROWS: readonly Row[] = [
	row('event_id', 'metadata.event_id', 'metadata.fb_event_id'),
	row('event_source_url', 'metadata.event_source_url', 'metadata.page_url'),
];

export const hasType = (...types: readonly string[]): readonly Condition[] => [is('@body.type', ...types)];
export const withoutType: readonly Condition[] = [{ path: '@body.type', present: false }];
export { has };
