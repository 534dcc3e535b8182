import {
	has,
	is,
	lacks,
	only,
	products,
	row,
	together,
	type Condition,
	type Format,
} from '../format';
import { hasEvent, PAYPAL_ADDRESS, PAYPAL_RECORD, PAYPAL_TEST } from './common';

/** An order of several purchase units has no total of its own. */
const ONE_UNIT: Condition = lacks('purchase_units[1]');

/**
 * An order of PayPal: the webhooks CHECKOUT.ORDER.* and the order of the Orders API. An approved one is not captured yet;
 * `payee` is the seller.
 */
export const paypalOrder: Format = {
	id: 'paypalOrder',
	displayName: 'PayPal Order',
	sources: ['PayPal REST APIs: Webhook event names', 'PayPal Orders API v2: Order'],
	recognizedBy: [
		[{ path: 'event_type', matches: /^CHECKOUT\.ORDER\./i }, has('resource')],
		[has('purchase_units'), has('intent')],
		[has('purchase_units'), has('payer')],
		[has('purchase_units'), has('status'), has('id')],
	],
	recordAt: PAYPAL_RECORD,
	eventNames: [{ when: [is('status', 'completed', 'approved')], event: 'Purchase' }],
	leftOut: [
		PAYPAL_TEST,
		{
			when: [hasEvent('checkout.order.voided', 'checkout.order.declined')],
			code: 'payment_failed',
		},
		{ when: [is('status', 'voided')], code: 'payment_failed' },
		{ when: [is('status', 'created', 'saved', 'payer_action_required')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'approved')]],
	rows: [
		row(
			'event_time',
			'purchase_units[0].payments.captures[0].create_time',
			'create_time',
			'update_time',
			'@body.create_time',
		),
		row('event_id', 'id'),
		row(
			'user_data.em',
			'payer.email_address',
			'payment_source.paypal.email_address',
			'purchase_units[0].shipping.email_address',
		),
		row(
			'user_data.ph',
			...[
				'payer.phone.phone_number.national_number',
				'payment_source.paypal.phone_number.national_number',
			],
			'purchase_units[0].shipping.phone_number.national_number',
		),
		together(['payer.name', 'payment_source.paypal.name'], {
			'user_data.fn': ['given_name'],
			'user_data.ln': ['surname'],
		}),
		row(
			'user_data.full_name',
			'payment_source.card.name',
			'purchase_units[0].shipping.name.full_name',
		),
		together(
			['payer.address', 'payment_source.paypal.address', 'purchase_units[0].shipping.address'],
			PAYPAL_ADDRESS,
		),
		row('user_data.db', 'payer.birth_date', 'payment_source.paypal.birth_date'),
		row('user_data.external_id', 'payer.payer_id', 'payment_source.paypal.account_id'),
		row(
			'custom_data.value',
			'gross_amount.value',
			only('purchase_units[0].amount.value', ONE_UNIT),
		),
		row(
			'custom_data.currency',
			'gross_amount.currency_code',
			'purchase_units[0].amount.currency_code',
		),
		row('custom_data.order_id', only('purchase_units[0].invoice_id', ONE_UNIT), 'id'),
		products({
			list: ['purchase_units[0].items'],
			id: ['sku'],
			quantity: ['quantity'],
			price: ['unit_amount.value'],
			title: ['name'],
		}),
	],
	ignored: [
		...[
			'create_time',
			'summary',
			'resource_type',
			'resource_version',
			'event_version',
			'links',
			'intent',
			'update_time',
			'zts',
		],
		...['purchase_units', 'payment_source'],
	],
};
