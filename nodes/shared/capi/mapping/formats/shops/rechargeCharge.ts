import { has, is, isNot, only, products, row, together, type Format } from '../format';

/** Whether a charge was taken at that time, with its offset. */
const WITH_OFFSET = { path: 'processed_at', matches: /(?:Z|[+-]\d{2}:?\d{2})$/ };

/**
 * A charge of Recharge, the subscriptions of Shopify and BigCommerce: the webhooks charge/paid and its like, and the API's
 * charge. It is made long before the day for which it is scheduled, and paid at `processed_at`. The shop reports the order
 * that it becomes, too: one of both is enough.
 */
export const rechargeCharge: Format = {
	id: 'rechargeCharge',
	displayName: 'Recharge Charge',
	sources: [
		'Recharge JavaScript SDK: Interface Charge',
		'Recharge JavaScript SDK: Type alias ChargeStatus',
		'Recharge: Webhooks overview (payloads as those of the REST API)',
	],
	unverified: 'Whether processed_at has an offset: without one it is not read.',
	recognizedBy: [
		[has('charge.address_id'), has('charge.line_items'), has('charge.total_price')],
		[has('address_id'), has('scheduled_at'), has('external_order_id'), has('total_price')],
	],
	recordAt: ['charge'],
	eventNames: [{ when: [is('status', 'success')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'error')], code: 'payment_failed' },
		{ when: [is('status', 'refunded')], code: 'refund' },
		{
			when: [isNot('status', 'success', 'partially_refunded', 'pending', 'pending_manual_payment')],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', 'pending', 'pending_manual_payment')]],
	rows: [
		row(
			'event_time',
			only('processed_at', WITH_OFFSET),
			only('created_at', is('type', 'checkout')),
		),
		row('user_data.em', 'customer.email'),
		together(['billing_address', 'shipping_address'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
			'user_data.ph': ['phone'],
			'user_data.ct': ['city'],
			'user_data.st': ['province'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country_code'],
		}),
		row('user_data.external_id', 'customer.external_customer_id.ecommerce', 'customer.id'),
		row('user_data.client_ip_address', 'client_details.browser_ip'),
		row('user_data.client_user_agent', 'client_details.user_agent'),
		row('custom_data.value', 'total_price'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'external_order_id.ecommerce', 'id'),
		row('original_event_data.order_id', 'external_order_id.ecommerce', 'id'),
		products({
			list: ['line_items'],
			id: ['external_product_id.ecommerce', 'external_variant_id.ecommerce', 'sku'],
			quantity: ['quantity'],
			price: ['unit_price'],
			title: ['title'],
		}),
	],
	ignored: [
		...['id', 'address_id', 'status', 'type', 'note', 'tags', 'scheduled_at', 'updated_at'],
		...['subtotal_price', 'total_tax', 'total_discounts', 'external_transaction_id'],
	],
};
