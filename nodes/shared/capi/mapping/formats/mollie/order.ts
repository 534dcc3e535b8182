import { is, products, row, together, type Format } from '../format';
import { MOLLIE_ADDRESS, MOLLIE_TEST } from './common';

/** An order of Mollie's Orders API. `orderNumber` is the shop's own. */
export const mollieOrder: Format = {
	id: 'mollieOrder',
	displayName: 'Mollie Order',
	sources: ['Mollie API: Get order'],
	recognizedBy: [[is('resource', 'order'), { path: 'id', matches: /^ord_/ }]],
	eventNames: [
		{ when: [is('status', 'paid', 'authorized', 'shipping', 'completed')], event: 'Purchase' },
	],
	leftOut: [
		MOLLIE_TEST,
		{ when: [is('status', 'canceled')], code: 'order_canceled' },
		{ when: [is('status', 'expired')], code: 'payment_failed' },
		{ when: [is('status', 'created', 'pending')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'authorized')]],
	rows: [
		row('event_time', 'paidAt', 'authorizedAt', 'createdAt'),
		row('user_data.em', 'billingAddress.email', 'shippingAddress.email'),
		row('user_data.ph', 'billingAddress.phone', 'shippingAddress.phone'),
		together(['billingAddress', 'shippingAddress'], {
			'user_data.fn': ['givenName'],
			'user_data.ln': ['familyName'],
		}),
		row('user_data.db', 'consumerDateOfBirth'),
		together(['billingAddress', 'shippingAddress'], MOLLIE_ADDRESS),
		row('custom_data.value', 'amount.value'),
		row('custom_data.currency', 'amount.currency'),
		row('custom_data.order_id', 'orderNumber', 'id'),
		row('original_event_data.order_id', 'orderNumber', 'id'),
		products({
			list: ['lines'],
			id: ['sku'],
			quantity: ['quantity'],
			price: ['unitPrice.value'],
			title: ['name'],
		}),
	],
	notes: [{ path: 'metadata' }],
	ignored: ['profileId', 'status', 'mode', 'method', 'locale'],
};
