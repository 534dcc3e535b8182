import { has, is, isNot, products, row, together, type Format } from '../format';

/**
 * A webhook of Whop about a payment: of its API v1 (`type`), or the older one (`action`), which tells no time. Amounts are
 * whole units. `user` is the buyer; `company` sells.
 */
export const whopPayment: Format = {
	id: 'whopPayment',
	displayName: 'Whop Payment',
	sources: [
		'Whop SDK: @whop/sdk 0.0.42, resources/shared.d.ts (Payment) and webhooks.d.ts (PaymentSucceededWebhookEvent)',
		'Pipedream source: components/whop/sources/new-payment-succeeded-instant/test-event.mjs',
	],
	recognizedBy: [
		[{ path: 'data.id', matches: /^pay_/ }, has('type'), has('data.user'), has('data.substatus')],
		[{ path: 'data.id', matches: /^pay_/ }, has('action'), has('data.user')],
		[{ path: 'id', matches: /^pay_/ }, has('user.id'), has('substatus')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'paid')], event: 'Purchase' }],
	leftOut: [
		{ when: [has('refunded_at')], code: 'refund' },
		{ when: [is('substatus', 'refunded', 'auto_refunded')], code: 'refund' },
		{ when: [is('status', 'void')], code: 'order_canceled' },
		{ when: [is('@body.action', 'payment.failed')], code: 'payment_failed' },
		{ when: [is('substatus', 'failed', 'uncollectible', 'canceled')], code: 'payment_failed' },
		{ when: [isNot('status', 'paid')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'paid_at', 'created_at'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'user.email'),
		row('user_data.ph', 'member.phone', 'membership.phone_number'),
		row('user_data.full_name', 'billing_address.name', 'user.name'),
		together(['billing_address', 'shipping_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'user.id'),
		row('custom_data.value', 'total', 'final_amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
		products({
			list: ['product'],
			id: ['id'],
			quantity: ['quantity'],
			price: [],
			title: ['title', 'name'],
		}),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		...['type', 'action', 'timestamp', 'api_version', 'company_id', 'data', 'company', 'plan'],
		...['subtotal', 'usd_total', 'settlement_amount', 'amount_after_fees', 'updated_at', 'id'],
	],
};
