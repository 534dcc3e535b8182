import { as, has, is, lacks, row, utc, type Condition, type Format } from '../format';
import { hasTopic, WOOCOMMERCE_BUYER, WOOCOMMERCE_IGNORED, WOOCOMMERCE_SALE } from './common';

/** A change of a subscription is none of the customer's doing; without the webhook's topic it is not known. */
const STARTS: Condition = {
	path: '@headers.x-wc-webhook-topic',
	isNot: ['subscription.updated', 'subscription.restored'],
};

/**
 * A subscription of WooCommerce Subscriptions: the webhook subscription.created and the REST API's subscription. `total`
 * is what each renewal costs, `parent_id` the order with which it began; renewals are orders of their own.
 */
export const woocommerceSubscription: Format = {
	id: 'woocommerceSubscription',
	displayName: 'WooCommerce Subscription',
	sources: [
		'WooCommerce Subscriptions REST API: Subscription properties',
		'WooCommerce Subscriptions: Webhooks',
	],
	recognizedBy: [
		[has('billing_period'), has('billing_interval'), has('line_items')],
		[has('billing_period'), has('billing'), has('total')],
		[has('billing'), has('line_items'), hasTopic(/^subscription\./)],
	],
	eventNames: [
		{ when: [STARTS, has('trial_end_date_gmt')], event: 'StartTrial' },
		{ when: [STARTS, has('trial_end_date')], event: 'StartTrial' },
		{ when: [STARTS, is('status', 'active', 'pending', 'on-hold')], event: 'Subscribe' },
	],
	leftOut: [
		{ when: [hasTopic(/^subscription\.deleted$/)], code: 'order_canceled' },
		{ when: [is('status', 'cancelled', 'pending-cancel', 'trash')], code: 'order_canceled' },
		{ when: [is('status', 'expired', 'switched')], code: 'not_a_conversion' },
		// It waits for a renewal that was not paid.
		{ when: [is('status', 'on-hold'), has('last_payment_date_gmt')], code: 'payment_failed' },
	],
	unpaid: [
		[is('status', 'pending', 'on-hold'), lacks('last_payment_date_gmt'), lacks('date_paid_gmt')],
	],
	rows: [
		row('event_time', utc('start_date_gmt'), utc('date_created_gmt'), 'date_created'),
		row('lead.created_time', utc('date_created_gmt'), 'date_created'),
		row('event_source_url', as('origin', '@headers.x-wc-webhook-source')),
		...WOOCOMMERCE_BUYER,
		row('user_data.client_user_agent', 'customer_user_agent'),
		row('user_data.subscription_id', 'id'),
		...WOOCOMMERCE_SALE,
		row('custom_data.order_id', as('not_zero', 'parent_id'), 'number', 'id'),
		row('original_event_data.order_id', as('not_zero', 'parent_id'), 'number', 'id'),
	],
	notes: [{ path: 'meta_data', name: 'key' }],
	ignored: [
		...WOOCOMMERCE_IGNORED,
		...['billing', 'order_key', 'end_date_gmt', 'next_payment_date_gmt', 'cancelled_date_gmt'],
	],
};
