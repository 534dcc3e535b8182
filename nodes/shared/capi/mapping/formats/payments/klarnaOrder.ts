import { has, is, minor, products, row, together, type Format } from '../format';

/** An order of Klarna, as Order Management and Checkout give it. All amounts count in the smallest unit. */
export const klarnaOrder: Format = {
	id: 'klarnaOrder',
	displayName: 'Klarna Order',
	sources: ['Klarna: Order Management API, Get order', 'Klarna: Checkout API, Get order'],
	recognizedBy: [[has('purchase_currency'), has('order_amount'), has('order_lines')]],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'cancelled')], code: 'order_canceled' },
		{ when: [is('status', 'expired')], code: 'payment_failed' },
		{ when: [is('fraud_status', 'rejected')], code: 'payment_failed' },
		{ when: [{ path: 'refunded_amount', above: 0 }], code: 'refund' },
		{ when: [is('status', 'checkout_incomplete')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created_at', 'completed_at', 'started_at'),
		row('user_data.em', 'billing_address.email'),
		row('user_data.ph', 'billing_address.phone'),
		row('user_data.fn', 'billing_address.given_name'),
		row('user_data.ln', 'billing_address.family_name'),
		row('user_data.db', 'customer.date_of_birth'),
		together(['billing_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['region'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('custom_data.value', minor('order_amount', 'purchase_currency')),
		row('custom_data.currency', 'purchase_currency'),
		row('custom_data.order_id', 'merchant_reference1', 'order_id'),
		row('original_event_data.order_id', 'merchant_reference1', 'order_id'),
		products({
			list: ['order_lines'],
			id: ['reference', 'name'],
			quantity: ['quantity'],
			price: ['unit_price'],
			title: ['name'],
			minorUnitsOf: 'purchase_currency',
			when: [
				{
					path: 'type',
					isNot: [
						'shipping_fee',
						'discount',
						'sales_tax',
						'surcharge',
						'gift_card',
						'store_credit',
					],
				},
			],
		}),
	],
	ignored: [
		...[
			'status',
			'customer',
			'captures',
			'refunds',
			'merchant_data',
			'merchant_reference2',
			'name',
		],
		...['purchase_country', 'locale', 'klarna_reference', 'shipping_address', 'expires_at'],
	],
};
