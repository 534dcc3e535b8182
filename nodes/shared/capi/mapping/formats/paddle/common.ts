/** What the payloads of Paddle Billing have in common. */
import { has, is, minor, row, type Condition, type LeftOutRule, type Source } from '../format';

export const PADDLE_RECORD = ['data'] as const;

export function hasEvent(...types: readonly string[]): Condition {
	return is('@body.event_type', ...types);
}

/** The envelope of a webhook for events of a kind. */
export function envelopeOf(kind: RegExp): readonly Condition[] {
	return [{ path: 'event_type', matches: kind }, has('occurred_at'), has('data')];
}

/** Paddle counts in the lowest denomination of the currency, in text. */
export function paddleAmount(path: string, currency = 'currency_code'): Source {
	return minor(path, currency);
}

/** Events of a simulation, made for trying a webhook. */
export const PADDLE_TEST: LeftOutRule = {
	when: [{ path: '@body.event_id', matches: /^ntfsimevt_/ }],
	code: 'test_payload',
};

/** Paddle names the customer by an ID, unless the API was asked to include it; shops note it in `custom_data`. */
export const PADDLE_CUSTOMER = [
	row('user_data.em', 'customer.email', 'custom_data.email'),
	row('user_data.full_name', 'customer.name'),
	row('user_data.ct', 'address.city'),
	row('user_data.st', 'address.region'),
	row('user_data.zp', 'address.postal_code'),
	row('user_data.country', 'address.country_code'),
	row(
		'user_data.external_id',
		'custom_data.user_id',
		'custom_data.customer_id',
		'customer_id',
		'customer.id',
	),
];
