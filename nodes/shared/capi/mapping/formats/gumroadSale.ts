import {
	as,
	fixed,
	has,
	is,
	only,
	row,
	together,
	type Condition,
	type Format,
	type Source,
} from './format';

/** Gumroad's `price` counts in US cents, whatever the currency of the product. */
const usCents = (path: string): Source => ({ path, as: 'minor_units', withElse: 'USD' });

/** A gift is reported for whoever receives it, who bought nothing; the giver paid. */
const IS_GIFT: Condition = is('is_gift_receiver_purchase', 'true');
const IS_NO_GIFT: Condition = { path: 'is_gift_receiver_purchase', isNot: ['true'] };

/**
 * A sale of Gumroad: its Ping, or the webhook of its resource subscriptions. `seller_id` is the seller's, `affiliate` an
 * affiliate's address, `gifter_email` that of whoever paid for a gift.
 */
export const gumroadSale: Format = {
	id: 'gumroadSale',
	displayName: 'Gumroad Sale',
	sources: ['Gumroad: Ping', 'Gumroad API: Resource subscriptions'],
	recognizedBy: [
		[has('sale_id'), has('product_permalink'), has('seller_id')],
		[has('sale_id'), has('sale_timestamp'), has('price')],
		[has('subscription_id'), has('resource_name'), has('purchase_ids')],
	],
	eventNames: [{ when: [has('sale_id')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('test', 'true')], code: 'test_payload' },
		{ when: [is('refunded', 'true')], code: 'refund' },
		{ when: [is('resource_name', 'refund')], code: 'refund' },
		{ when: [is('disputed', 'true'), { path: 'dispute_won', isNot: ['true'] }], code: 'refund' },
		{ when: [is('resource_name', 'cancellation', 'subscription_ended')], code: 'order_canceled' },
		{
			when: [
				is(
					'resource_name',
					'dispute',
					'dispute_won',
					'subscription_updated',
					'subscription_restarted',
				),
			],
			code: 'not_a_conversion',
		},
		{ when: [is('is_preorder_authorization', 'true')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'sale_timestamp', 'created_at'),
		row('event_source_url', 'product_permalink'),
		row('referrer_url', 'referrer'),
		row('user_data.em', only('gifter_email', IS_GIFT), only('email', IS_NO_GIFT), 'user_email'),
		row('user_data.full_name', only('full_name', IS_NO_GIFT)),
		together(['shipping_information', ''], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zip_code'],
			'user_data.country': ['country', 'ip_country'],
		}),
		row('user_data.external_id', only('purchaser_id', IS_NO_GIFT)),
		row('user_data.subscription_id', 'subscription_id'),
		row('user_data.fbclid', 'url_params.fbclid', as('fbclid', 'referrer')),
		row('custom_data.value', only(usCents('gift_price'), IS_GIFT), usCents('price')),
		fixed('custom_data.currency', 'USD'),
		row('custom_data.order_id', 'order_number', 'sale_id'),
		row('original_event_data.order_id', 'order_number', 'sale_id'),
		row('custom_data.content_ids', as('list', 'product_id')),
		row('custom_data.content_name', 'product_name'),
	],
	notes: [{ path: 'url_params' }, { path: 'custom_fields' }],
	ignored: [
		...[
			'seller_id',
			'affiliate',
			'user_id',
			'permalink',
			'short_product_id',
			'currency',
			'gumroad_fee',
			'quantity',
			'license_key',
		],
		...[
			'affiliate_credit_amount_cents',
			'shipping_rate',
			'card',
			'variants',
			'offer_code',
			'can_contact',
			'street_address',
		],
	],
};
