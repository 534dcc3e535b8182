import { has, is, isNot, minor, products, row, together, type Format } from '../format';

/** Hosts of Dodo's test mode, at which its payment links and invoices stand. */
const TEST_HOST = /^https:\/\/test\./;

/** A payment of Dodo Payments, in its webhook or as its API gives it. Amounts count in the smallest unit of the currency. */
export const dodoPayment: Format = {
	id: 'dodoPayment',
	displayName: 'Dodo Payments Payment',
	sources: [
		'Dodo Payments source: dodopayments-typescript, src/resources/payments.ts',
		'Dodo Payments source: dodopayments-typescript, src/resources/webhook-events.ts',
	],
	unverified: 'That the links of a test payment lead to the host of the test mode.',
	recognizedBy: [
		[is('data.payload_type', 'payment'), has('data.payment_id')],
		[has('payment_id'), has('settlement_amount'), has('settlement_currency'), has('customer')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'succeeded')], event: 'Purchase' }],
	leftOut: [
		{ when: [{ path: 'payment_link', matches: TEST_HOST }], code: 'test_payload' },
		{ when: [{ path: 'invoice_url', matches: TEST_HOST }], code: 'test_payload' },
		{ when: [is('status', 'failed')], code: 'payment_failed' },
		{ when: [is('status', 'cancelled')], code: 'order_canceled' },
		{ when: [is('refund_status', 'full')], code: 'refund' },
		{ when: [is('is_update_payment_method', 'true')], code: 'not_a_conversion' },
		{ when: [isNot('status', 'succeeded')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created_at', '@body.timestamp'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', 'customer.phone_number'),
		row('user_data.full_name', 'customer.name'),
		together(['billing'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'metadata.customer_id', 'customer.customer_id'),
		row('user_data.subscription_id', 'subscription_id'),
		row('custom_data.value', minor('total_amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'payment_id'),
		row('original_event_data.order_id', 'metadata.order_id', 'payment_id'),
		products({ list: ['product_cart'], id: ['product_id'], quantity: ['quantity'], price: [] }),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		...['business_id', 'brand_id', 'type', 'timestamp', 'status', 'settlement_amount', 'tax'],
		...['settlement_currency', 'card_holder_name', 'card_issuing_country', 'refunds', 'disputes'],
	],
};
