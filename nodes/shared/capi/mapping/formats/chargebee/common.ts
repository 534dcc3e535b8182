/** What the events of Chargebee have in common. */
import { has, is, row, together, type Condition } from '../format';

export const CHARGEBEE_RECORD = ['content'] as const;

export function hasEvent(...types: readonly string[]): Condition {
	return is('@body.event_type', ...types);
}

/** The envelope of a webhook. `user` and `source` say who of the staff, or which program, caused it. */
export const CHARGEBEE_ENVELOPE: readonly Condition[] = [
	has('event_type'),
	has('content'),
	has('occurred_at'),
];

export const CHARGEBEE_CUSTOMER = [
	row('user_data.em', 'customer.email'),
	row(
		'user_data.ph',
		'customer.phone',
		'customer.billing_address.phone',
		'invoice.billing_address.phone',
	),
	together(['customer', 'customer.billing_address', 'invoice.billing_address'], {
		'user_data.fn': ['first_name'],
		'user_data.ln': ['last_name'],
	}),
	together(
		['customer.billing_address', 'invoice.billing_address', 'subscription.shipping_address'],
		{
			'user_data.ct': ['city'],
			'user_data.st': ['state_code', 'state'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country'],
		},
	),
	row('user_data.external_id', 'customer.id', 'subscription.customer_id', 'invoice.customer_id'),
	row('user_data.subscription_id', 'subscription.id', 'invoice.subscription_id'),
];

export const CHARGEBEE_IGNORED = [
	'id',
	'occurred_at',
	'source',
	'user',
	'object',
	'api_version',
	'webhook_status',
	'webhooks',
	'origin_user',
];
