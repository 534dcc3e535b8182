/** What the objects of Stripe have in common: the event around them, its metadata, and how Stripe counts amounts. */
import { STRIPE_UNITS } from '../../../fields/minorUnits';
import {
	is,
	minor,
	only,
	row,
	type Condition,
	type LeftOutRule,
	type Row,
	type Source,
} from '../format';
import { recordsAt } from '../places';

/** Where an object stands: in an event (webhook), in a list of the API, or by itself. */
export const stripeRecords = recordsAt(['data.object', 'data']);

/** What the event around an object, a list and the object itself say of themselves. */
export const STRIPE_IGNORED = [
	'id',
	'type',
	'object',
	'data',
	'request',
	'account',
	'status',
	'url',
	'has_more',
	'description',
] as const;

/** An amount of Stripe's in the currency of the object. */
export function stripeAmount(path: string): Source {
	return minor(path, 'currency', STRIPE_UNITS);
}

/** Such an amount where it is above zero: `amount_received` is 0 until the money is there. */
export function stripeAmountAboveZero(path: string): Source {
	return only(stripeAmount(path), { path, above: 0 });
}

/** Conditions for an object of this type inside an event, in a list, or by itself with an ID of that type. */
export function stripeObject(type: string, idPrefix: RegExp): ReadonlyArray<readonly Condition[]> {
	return [
		[is('object', 'event'), is('data.object.object', type)],
		[is('object', 'list'), is('data[0].object', type)],
		[is('object', type), { path: 'id', matches: idPrefix }],
	];
}

/**
 * When a session was completed or a payment succeeded is the time of the event: the objects themselves were made when the
 * customer opened the checkout, which may be days before a transfer arrives.
 */
export const STRIPE_TIME: Row = row(
	'event_time',
	only('@body.created', is('@body.object', 'event')),
	'created',
);

/** Objects made with test keys sell nothing. */
export const STRIPE_TEST: LeftOutRule = { when: [is('livemode', 'false')], code: 'test_payload' };

/** What a shop's own checkout writes into the metadata. */
export const STRIPE_ROWS: readonly Row[] = [
	row('event_source_url', 'metadata.event_source_url', 'metadata.page_url'),
];

/**
 * The shop's own ID of the event, else an ID that is the same in all objects that tell of one sale: a Checkout Session, a
 * payment intent, a charge and an invoice are reported one after the other.
 */
export function stripeEventId(...shared: ReadonlyArray<string | Source>): Row {
	return row('event_id', 'metadata.event_id', 'metadata.fb_event_id', ...shared);
}

/** The shop's own ID of the customer, where its checkout notes it. */
export const STRIPE_OWN_CUSTOMER_ID = ['metadata.user_id', 'metadata.customer_id'] as const;

/** The customer may be an ID or, expanded, the object. */
export const STRIPE_CUSTOMER_ID = [...STRIPE_OWN_CUSTOMER_ID, 'customer.id', 'customer'] as const;

export const hasType = (...types: readonly string[]): readonly Condition[] => [
	is('@body.type', ...types),
];
export const withoutType: Condition = { path: '@body.type', present: false };

/** The names of an address in Stripe's objects. */
export const STRIPE_ADDRESS = {
	'user_data.ct': ['city'],
	'user_data.st': ['state'],
	'user_data.zp': ['postal_code'],
	'user_data.country': ['country'],
} as const;
