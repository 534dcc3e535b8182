import { is, lacks, row, together, type Format } from '../format';
import { MOLLIE_ADDRESS, MOLLIE_TEST } from './common';

/** The webhook has an ID and nothing else. */
const NOTHING_ELSE = [
	'resource',
	'object',
	'amount',
	'status',
	'email',
	'customer',
	'value',
	'total',
	'currency',
];

/**
 * A payment of Mollie, as its API gives it, alone or in the event of a webhook: the older webhook only names it. Amounts are whole units; the shop's own number
 * stands in `metadata`, if anywhere.
 */
export const molliePayment: Format = {
	id: 'molliePayment',
	displayName: 'Mollie Payment',
	sources: [
		'Mollie API: Get payment',
		'Mollie: Webhooks for the Payments API',
		'Mollie API: Get a Webhook Event',
		'Mollie source: mollie-api-php, docs/recipes/webhooks/webhook-events.md',
	],
	recognizedBy: [
		[is('resource', 'payment'), { path: 'id', matches: /^tr_/ }],
		[is('resource', 'event'), { path: 'entityId', matches: /^tr_/ }],
		[{ path: 'id', matches: /^tr_\w+$/ }, ...NOTHING_ELSE.map(lacks)],
	],
	recordAt: ['_embedded.entity'],
	incomplete: [
		{
			when: [is('resource', 'event'), lacks('_embedded.entity')],
			what: 'The item is a simple event, which names a payment by its ID and says nothing else of it',
			cure: 'Let Mollie send the full payload, or fetch the payment first and pass that.',
		},
		{
			when: [lacks('resource'), lacks('amount')],
			what: 'The item is a webhook, which names a payment by its ID and says nothing else of it',
			cure: 'Fetch the payment first (HTTP Request node: GET https://api.mollie.com/v2/payments/ and the ID), and pass that.',
		},
	],
	eventNames: [{ when: [is('status', 'paid', 'pending', 'authorized')], event: 'Purchase' }],
	leftOut: [
		MOLLIE_TEST,
		{ when: [is('status', 'failed', 'expired', 'canceled')], code: 'payment_failed' },
		{ when: [is('status', 'open')], code: 'not_a_conversion' },
		{ when: [{ path: 'amountRefunded.value', above: 0 }], code: 'refund' },
		{ when: [{ path: 'amountChargedBack.value', above: 0 }], code: 'refund' },
	],
	unpaid: [[is('status', 'pending', 'authorized')]],
	rows: [
		row('event_time', 'paidAt', 'authorizedAt', 'createdAt'),
		row('user_data.em', 'billingAddress.email', 'metadata.email', 'billingEmail'),
		row('user_data.ph', 'billingAddress.phone', 'shippingAddress.phone'),
		together(['billingAddress', 'shippingAddress'], {
			'user_data.fn': ['givenName'],
			'user_data.ln': ['familyName'],
		}),
		row('user_data.full_name', 'details.consumerName', 'details.cardHolder'),
		together(['billingAddress', 'shippingAddress'], MOLLIE_ADDRESS),
		row('user_data.external_id', 'metadata.customer_id', 'customerId'),
		row('user_data.subscription_id', 'subscriptionId'),
		row('custom_data.value', 'amount.value'),
		row('custom_data.currency', 'amount.currency'),
		row('custom_data.order_id', 'metadata.order_id', 'metadata.orderId', 'orderId', 'id'),
		row('original_event_data.order_id', 'metadata.order_id', 'metadata.orderId', 'orderId', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		'type',
		'entityId',
		'profileId',
		'description',
		'settlementId',
		'status',
		'mode',
		'method',
		'locale',
		'countryCode',
	],
};
