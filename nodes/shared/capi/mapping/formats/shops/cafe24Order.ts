import { has, is, isNot, only, row, type Format } from '../format';

/**
 * A webhook of Cafe24 about an order (90023 and later ones). The paid amount is 0 where points paid for it all. Products are
 * there by their names and codes only, and no address is.
 */
export const cafe24Order: Format = {
	id: 'cafe24Order',
	displayName: 'Cafe24 Order',
	sources: [
		'Cafe24 Developers: Webhook, event 90023 (as typings that a developer published copy it)',
	],
	recognizedBy: [[has('event_no'), has('resource.mall_id'), has('resource.order_id')]],
	recordAt: ['resource'],
	eventNames: [{ when: [is('event_code', 'create_order', 'paid_order')], event: 'Purchase' }],
	leftOut: [
		{ when: [{ path: 'event_code', matches: /cancel/ }], code: 'order_canceled' },
		{ when: [{ path: 'event_code', matches: /^(?:return|refund)_/ }], code: 'refund' },
		{ when: [isNot('event_code', 'create_order', 'paid_order')], code: 'not_a_conversion' },
	],
	unpaid: [[is('paid', 'f', 'm')]],
	rows: [
		row('event_time', 'order_date'),
		row('user_data.em', 'buyer_email'),
		row('user_data.ph', 'buyer_cellphone', 'buyer_phone'),
		row('user_data.full_name', 'buyer_name'),
		row('user_data.external_id', 'member_id'),
		row(
			'custom_data.value',
			only('actual_payment_amount', { path: 'actual_payment_amount', above: 0 }),
			'order_price_amount',
		),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'order_id'),
		row('original_event_data.order_id', 'order_id'),
	],
	ignored: [
		...['event_no', 'mall_id', 'event_shop_no', 'billing_name', 'bank_account_no', 'payment_date'],
		...['bank_code', 'shipping_fee', 'membership_discount_amount', 'mileage_spent_amount'],
		...['wished_delivery_date', 'cancel_date', 'return_confirmed_date', 'resource'],
	],
};
