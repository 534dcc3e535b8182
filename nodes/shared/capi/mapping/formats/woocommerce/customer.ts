import { as, has, is, lacks, row, together, utc, type Format } from '../format';
import { hasTopic, WOOCOMMERCE_ADDRESS } from './common';

/**
 * A customer of WooCommerce: the webhook customer.created and the REST API's customer. Members of staff are customers,
 * too, under another role.
 */
export const woocommerceCustomer: Format = {
	id: 'woocommerceCustomer',
	displayName: 'WooCommerce Customer',
	sources: ['WooCommerce REST API: Customer properties', 'WooCommerce: Webhooks'],
	recognizedBy: [
		[has('is_paying_customer'), has('username')],
		[has('role'), has('username'), has('billing')],
		[has('billing'), has('email'), hasTopic(/^customer\./)],
	],
	eventNames: [
		{ when: [hasTopic(/^customer\.created$/)], event: 'CompleteRegistration' },
		{ when: [lacks('@headers.x-wc-webhook-topic')], event: 'CompleteRegistration' },
	],
	leftOut: [
		{
			when: [is('role', 'administrator', 'shop_manager', 'editor', 'author', 'contributor')],
			code: 'not_a_conversion',
		},
		{ when: [hasTopic(/^customer\.deleted$/)], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', utc('date_created_gmt'), 'date_created'),
		row('lead.created_time', utc('date_created_gmt'), 'date_created'),
		row('event_source_url', as('origin', '@headers.x-wc-webhook-source')),
		row('user_data.em', 'email', 'billing.email'),
		row('user_data.ph', 'billing.phone', 'shipping.phone'),
		together(['', 'billing', 'shipping'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		WOOCOMMERCE_ADDRESS,
		row('user_data.external_id', as('not_zero', 'id')),
	],
	notes: [{ path: 'meta_data', name: 'key' }],
	ignored: [
		'role',
		'username',
		'avatar_url',
		'date_modified',
		'date_modified_gmt',
		'is_paying_customer',
	],
};
