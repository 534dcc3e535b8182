import { has, is, isNot, minor, products, row, type Format } from '../format';

/** A webhook of Payhip about a sale or a subscription. The price counts in the smallest unit; times are Unix times. */
export const payhipSale: Format = {
	id: 'payhipSale',
	displayName: 'Payhip Sale',
	sources: [
		'Pipedream source: components/payhip/sources (customer-charged, payment-refunded, new-subscription-created)',
	],
	recognizedBy: [
		[has('payhip_fee'), has('items'), has('signature')],
		[{ path: 'type', matches: /^subscription\./ }, has('product_link'), has('signature')],
	],
	eventNames: [
		{ when: [is('type', 'paid')], event: 'Purchase' },
		{ when: [is('type', 'subscription.created')], event: 'Subscribe' },
	],
	leftOut: [
		{ when: [is('type', 'refunded')], code: 'refund' },
		{ when: [isNot('type', 'paid', 'subscription.created')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'date', 'date_subscription_started', 'date_created'),
		row('user_data.em', 'email', 'customer_email'),
		row('user_data.fn', 'customer_first_name'),
		row('user_data.ln', 'customer_last_name'),
		row('user_data.external_id', 'customer_id'),
		row('user_data.client_ip_address', 'ip_address'),
		row('user_data.subscription_id', 'subscription_id'),
		row('custom_data.value', minor('price', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
		products({
			list: ['items'],
			id: ['product_id', 'product_key'],
			quantity: ['quantity'],
			price: [],
			title: ['product_name'],
		}),
	],
	ignored: [
		...['type', 'signature', 'payhip_fee', 'stripe_fee', 'payment_type', 'status', 'date_refunded'],
		...['amount_refunded', 'plan_name', 'product_name', 'product_link', 'gdpr_consent'],
	],
};
