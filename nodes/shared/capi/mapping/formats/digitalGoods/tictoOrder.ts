import { has, is, products, row, together, type Format } from '../format';

const PAID = ['authorized', 'approved'] as const;
const WAITING = ['waiting_payment', 'bank_slip_created', 'pix_created'] as const;
const BRL = { as: 'minor_units', withElse: 'BRL' } as const;

/** An order of Ticto (webhook 2.0). Amounts count in centavos of the real; producer and affiliates are the sellers. */
export const tictoOrder: Format = {
	id: 'tictoOrder',
	displayName: 'Ticto Order',
	sources: ['Ticto: Webhook 2.0'],
	unverified:
		'All of it: no page of the vendor could be opened. The zone of order_date is that of the workflow.',
	recognizedBy: [
		[has('order.paid_amount'), has('commission_type'), has('customer')],
		[has('order.transaction_hash'), has('customer'), has('item')],
	],
	eventNames: [{ when: [is('status', ...PAID, ...WAITING)], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'refunded', 'chargeback', 'claimed')], code: 'refund' },
		{
			when: [is('status', 'refused', 'expired', 'pix_expired', 'bank_slip_delayed')],
			code: 'payment_failed',
		},
		{ when: [is('status', 'subscription_canceled')], code: 'order_canceled' },
		{
			when: [is('status', 'abandoned_cart', 'trial', 'uncanceled', 'extended')],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', ...WAITING)]],
	rows: [
		row('event_time', 'order.order_date', 'status_date'),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', { path: 'customer.phone', as: 'phone_parts' }),
		row('user_data.full_name', 'customer.name'),
		together(['customer.address', 'customer'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zip_code'],
			'user_data.country': ['country'],
		}),
		row('custom_data.value', { path: 'order.paid_amount', ...BRL }),
		{ field: 'custom_data.currency', from: [], otherwise: 'BRL' },
		row('custom_data.order_id', 'order.hash', 'order.id'),
		row('original_event_data.order_id', 'order.hash', 'order.id'),
		products({
			list: ['item'],
			id: ['product_id'],
			quantity: ['quantity'],
			price: [],
			title: ['product_name'],
		}),
	],
	notes: [{ path: 'url_params.query_params' }, { path: 'tracking' }],
	ignored: ['producer', 'affiliates', 'coproducers', 'token', 'status', 'status_date'],
};
