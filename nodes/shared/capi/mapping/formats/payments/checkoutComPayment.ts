import { has, is, minor, row, together, type Format } from '../format';

/** The Chilean peso counts in hundredths (Checkout.com: Calculating the amount). */
const CHECKOUT_UNITS = { CLP: 2 };

/** A payment of Checkout.com, in the event of a webhook. Amounts count in the smallest unit. */
export const checkoutComPayment: Format = {
	id: 'checkoutComPayment',
	displayName: 'Checkout.com Payment',
	sources: ['Checkout.com Docs: Webhook event types', 'Checkout.com Docs: Calculating the amount'],
	recognizedBy: [[{ path: 'type', matches: /^payment_/ }, has('data.amount'), has('created_on')]],
	recordAt: ['data'],
	eventNames: [{ when: [is('@body.type', 'payment_captured')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('@body.type', 'payment_refunded', 'payment_returned')], code: 'refund' },
		{
			when: [
				is(
					'@body.type',
					'payment_declined',
					'payment_canceled',
					'payment_voided',
					'payment_expired',
				),
			],
			code: 'payment_failed',
		},
		{ when: [{ path: '@body.type', isNot: ['payment_captured'] }], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'processed_on', '@body.created_on'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', { path: 'customer.phone', as: 'phone_parts' }),
		row('user_data.full_name', 'customer.name'),
		together(['source.billing_address', 'shipping.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'metadata.customer_id', 'customer.id'),
		row('user_data.client_ip_address', 'payment_ip'),
		row('custom_data.value', minor('amount', 'currency', CHECKOUT_UNITS)),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'reference', 'id'),
		row('original_event_data.order_id', 'reference', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: ['id', 'type', 'version', 'created_on', '_links'],
};
