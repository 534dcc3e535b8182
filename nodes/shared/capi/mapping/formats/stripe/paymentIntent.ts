import { has, is, row, together, type Format } from '../format';
import {
	STRIPE_ADDRESS,
	STRIPE_CUSTOMER_ID,
	STRIPE_IGNORED,
	STRIPE_ROWS,
	STRIPE_TEST,
	STRIPE_TIME,
	hasType,
	stripeAmount,
	stripeAmountAboveZero,
	stripeEventId,
	stripeObject,
	stripeRecords,
} from './common';

/** Where the payer stands: in the charge, if the API was asked to expand it, or as older versions of the API list it. */
const CHARGES = ['latest_charge', 'charges.data[0]'] as const;
const inCharge = (path: string): readonly string[] => CHARGES.map((charge) => `${charge}.${path}`);

/** Vouchers and transfers wait for the customer, who was told how to pay; card payments in the making have no such details. */
const WAITS_FOR_TRANSFER = [
	...[
		'boleto_display_details',
		'oxxo_display_details',
		'konbini_display_details',
		'multibanco_display_details',
	],
	...[
		'display_bank_transfer_instructions',
		'pix_display_qr_code',
		'promptpay_display_qr_code',
		'paynow_display_qr_code',
	],
] as const;

/** A payment intent of Stripe, in a webhook's event or by itself. Of the payer it has little more than `receipt_email`. */
export const stripePaymentIntent: Format = {
	id: 'stripePaymentIntent',
	displayName: 'Stripe Payment Intent',
	sources: ['Stripe API: The PaymentIntent object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('payment_intent', /^pi_/),
	records: stripeRecords,
	eventNames: [
		{ when: [is('status', 'succeeded', 'processing', 'requires_capture')], event: 'Purchase' },
		...WAITS_FOR_TRANSFER.map((name) => ({
			when: [has(`next_action.${name}`)],
			event: 'Purchase',
		})),
	],
	leftOut: [
		STRIPE_TEST,
		{
			when: hasType('payment_intent.payment_failed', 'payment_intent.canceled'),
			code: 'payment_failed',
		},
		{ when: [is('status', 'canceled')], code: 'payment_failed' },
		{
			when: hasType('payment_intent.created', 'payment_intent.partially_funded'),
			code: 'not_a_conversion',
		},
		{
			when: [is('status', 'requires_payment_method', 'requires_confirmation')],
			code: 'not_a_conversion',
		},
		{
			when: [
				is('next_action.type', 'redirect_to_url', 'use_stripe_sdk', 'verify_with_microdeposits'),
			],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', 'processing', 'requires_capture', 'requires_action')]],
	rows: [
		...STRIPE_ROWS,
		stripeEventId('id'),
		STRIPE_TIME,
		row(
			'user_data.em',
			...inCharge('billing_details.email'),
			'payment_method.billing_details.email',
			'receipt_email',
			'customer.email',
		),
		row(
			'user_data.ph',
			...inCharge('billing_details.phone'),
			...['payment_method.billing_details.phone', 'shipping.phone', 'customer.phone'],
		),
		row(
			'user_data.full_name',
			...inCharge('billing_details.name'),
			...['payment_method.billing_details.name', 'shipping.name', 'customer.name'],
		),
		together(
			[
				...inCharge('billing_details.address'),
				...['payment_method.billing_details.address', 'shipping.address', 'customer.address'],
			],
			STRIPE_ADDRESS,
		),
		row('user_data.external_id', ...STRIPE_CUSTOMER_ID),
		row('custom_data.value', stripeAmountAboveZero('amount_received'), stripeAmount('amount')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [...STRIPE_IGNORED, 'client_secret', 'on_behalf_of'],
};
