import { has, lacks, row, together, type Format } from '../format';
import { below, recordsAt } from '../places';
import { hasTopic, isKind } from './common';

/**
 * A customer of Shopify: the webhook customers/create and the Admin API's customer. `state` says whether the account is
 * enabled, `total_spent` and `currency` tell of earlier orders.
 */
export const shopifyCustomer: Format = {
	id: 'shopifyCustomer',
	displayName: 'Shopify Customer',
	sources: ['Shopify Admin REST API: Customer', 'Shopify Webhooks: customers topics'],
	recognizedBy: below(
		['', 'customer', 'customers[0]'],
		[has('admin_graphql_api_id'), isKind('Customer'), lacks('line_items')],
		[has('orders_count'), has('verified_email'), lacks('line_items')],
		[has('verified_email'), hasTopic(/^customers\//)],
	),
	records: recordsAt(['customer', 'customers']),
	eventNames: [
		{ when: [hasTopic(/^customers\/create$/)], event: 'CompleteRegistration' },
		{ when: [lacks('@headers.x-shopify-topic')], event: 'CompleteRegistration' },
	],
	leftOut: [
		{ when: [hasTopic(/^customers\/(?:delete|redact|disable)$/)], code: 'not_a_conversion' },
		// What is left of a deleted customer is its ID.
		{
			when: [lacks('created_at'), lacks('updated_at'), lacks('email'), lacks('phone')],
			code: 'deleted',
		},
	],
	rows: [
		row('event_time', 'created_at'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone', 'default_address.phone', 'addresses[0].phone'),
		together(['', 'default_address', 'addresses[0]'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		together(['default_address', 'addresses[0]'], {
			'user_data.ct': ['city'],
			'user_data.st': ['province_code', 'province'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country_code', 'country'],
		}),
		row('user_data.external_id', 'id'),
	],
	ignored: [
		...[
			'state',
			'currency',
			'total_spent',
			'orders_count',
			'last_order_id',
			'last_order_name',
			'note',
			'tags',
			'updated_at',
		],
		...[
			'addresses',
			'marketing_opt_in_level',
			'multipass_identifier',
			'accepts_marketing',
			'email_marketing_consent',
		],
	],
};
