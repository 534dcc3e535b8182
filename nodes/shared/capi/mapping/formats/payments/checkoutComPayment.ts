import { has, is, minor, row, together, type Format } from '../format';

/** The Chilean peso counts in hundredths (Checkout.com: Calculating the amount). */
const CHECKOUT_UNITS = { CLP: 2 };

const SALES = ['payment_approved', 'payment_captured'] as const;

/**
 * A payment of Checkout.com, in the event of a webhook. Amounts count in the smallest unit. The sale is reported when it
 * is approved, with who pays, and again when the money is taken: the ID of the payment makes one event of both.
 */
export const checkoutComPayment: Format = {
	id: 'checkoutComPayment',
	displayName: 'Checkout.com Payment',
	sources: [
		'Checkout.com Docs: Webhook event types, payment_captured',
		'Checkout.com Docs: Format the amount value',
	],
	unverified:
		'customer, source and payment_ip, which payment_approved has: its page could not be opened. payment_captured has none of them.',
	// The time of the event is `timestamp` in some events of the same version and `created_on` in others.
	recognizedBy: ['created_on', 'timestamp'].map((time) => [
		{ path: 'type', matches: /^payment_/ },
		{ path: 'data.id', matches: /^pay_/ },
		has('data.amount'),
		has(time),
	]),
	recordAt: ['data'],
	eventNames: [{ when: [is('@body.type', ...SALES)], event: 'Purchase' }],
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
		{ when: [{ path: '@body.type', isNot: SALES }], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'processed_on', '@body.created_on', '@body.timestamp'),
		row('event_id', 'metadata.event_id', 'id'),
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
	ignored: ['id', 'type', 'version', 'created_on', 'timestamp', 'source', '_links'],
};
