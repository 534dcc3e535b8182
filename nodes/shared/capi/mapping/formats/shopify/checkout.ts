import { as, has, products, row, type Format } from '../format';
import { below, recordsAt } from '../places';
import { hasTopic, SHOPIFY_BUYER } from './common';

/**
 * A checkout of Shopify, abandoned or not: the webhooks checkouts/create and checkouts/update and the Admin API's abandoned
 * checkout. It is no order yet and becomes one under another ID. Each change is reported again: the token of the checkout
 * makes them one event.
 */
export const shopifyCheckout: Format = {
	id: 'shopifyCheckout',
	displayName: 'Shopify Checkout',
	sources: ['Shopify Admin REST API: Abandoned checkouts', 'Shopify Webhooks: checkouts topics'],
	recognizedBy: below(
		['', 'checkout', 'checkouts[0]'],
		[has('abandoned_checkout_url'), has('token')],
		[has('abandoned_checkout_url'), has('line_items')],
		[has('line_items'), hasTopic(/^checkouts\//)],
	),
	records: recordsAt(['checkout', 'checkouts']),
	eventNames: [{ when: [], event: 'InitiateCheckout' }],
	rows: [
		row('event_time', 'created_at', 'updated_at'),
		row('event_id', 'token'),
		row('event_source_url', as('origin', 'abandoned_checkout_url')),
		row('referrer_url', 'referring_site'),
		row('user_data.em', 'email', 'customer.email'),
		row(
			'user_data.ph',
			...[
				'phone',
				'sms_marketing_phone',
				'billing_address.phone',
				'customer.phone',
				'shipping_address.phone',
			],
			'customer.default_address.phone',
		),
		...SHOPIFY_BUYER,
		row('custom_data.value', 'total_price'),
		row('custom_data.currency', 'currency', 'presentment_currency'),
		products({
			list: ['line_items'],
			id: ['product_id', 'variant_id', 'sku'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['title', 'presentment_title'],
			brand: ['vendor'],
		}),
	],
	notes: [{ path: 'note_attributes' }],
	ignored: [
		...[
			'id',
			'user_id',
			'name',
			'note',
			'gateway',
			'cart_token',
			'total_tax',
			'subtotal_price',
			'source_name',
			'location_id',
		],
		...[
			'device_id',
			'app_id',
			'completed_at',
			'closed_at',
			'customer_locale',
			'total_line_items_price',
			'total_discounts',
		],
	],
};
