/** What the payloads of Lemon Squeezy have in common. */
import { has, is, minor, row, type Condition, type LeftOutRule, type Source } from '../format';

/** The record, in a webhook and in an answer of the API alike. */
export const LEMON_RECORD = ['data.attributes', 'attributes'] as const;

export function hasEvent(...names: readonly string[]): Condition {
	return is('@body.meta.event_name', ...names);
}

export const withoutEvent: Condition = { path: '@body.meta.event_name', present: false };

/** A webhook with, or an answer of the API of, an object of this type. */
export function lemonObject(type: string): ReadonlyArray<readonly Condition[]> {
	return [
		[is('data.type', type), has('data.attributes'), has('meta.event_name')],
		[is('data.type', type), has('data.attributes.store_id')],
		[is('type', type), has('attributes.store_id')],
	];
}

/** An amount in cents of the currency of the object. */
export function lemonAmount(path: string): Source {
	return minor(path, 'currency');
}

export const LEMON_TEST: LeftOutRule = { when: [is('test_mode', 'true')], code: 'test_payload' };

/** The buyer. `meta.custom_data` is what the shop gave the checkout. */
export const LEMON_BUYER = [
	row('user_data.em', 'user_email'),
	row('user_data.full_name', 'user_name'),
	row(
		'user_data.external_id',
		'@body.meta.custom_data.user_id',
		'@body.meta.custom_data.customer_id',
		'customer_id',
	),
];
