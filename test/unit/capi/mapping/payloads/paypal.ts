/** Payloads in the shape of PayPal's webhooks, its REST APIs and its Instant Payment Notification. */

const link = (path: string, rel: string) => ({
	href: `https://api.paypal.com/${path}`,
	rel,
	method: 'GET',
});

const BUYER = {
	name: { given_name: 'John', surname: 'Doe' },
	email_address: 'buyer@example.com',
	payer_id: 'QYR5Z8XDVJNXQ',
};
const SELLER = { email_address: 'seller@shop.example', merchant_id: 'YQZCHTGHUK5P8' };
const DELIVERY = {
	name: { full_name: 'John Doe' },
	address: {
		address_line_1: '2211 N First Street',
		admin_area_2: 'San Jose',
		admin_area_1: 'CA',
		postal_code: '95131',
		country_code: 'US',
	},
};
const dollars = (value: string) => ({ currency_code: 'USD', value });

/** The event of a webhook around a resource. */
export function event(type: string, resource: Readonly<Record<string, unknown>>) {
	return {
		id: 'WH-COC11055RA711503B-4YM959094A144403T',
		create_time: '2026-10-05T14:00:09.000Z',
		event_type: type,
		event_version: '1.0',
		resource_type: 'checkout-order',
		resource_version: '2.0',
		summary: 'Something happened',
		resource,
		links: [link('v1/notifications/webhooks-events/WH-COC11055RA711503B', 'self')],
	};
}

export const capture = {
	id: '3C679366HH908993F',
	status: 'COMPLETED',
	amount: dollars('100.00'),
	final_capture: true,
	seller_protection: { status: 'ELIGIBLE' },
	seller_receivable_breakdown: {
		gross_amount: dollars('100.00'),
		net_amount: dollars('97.00'),
	},
	invoice_id: 'INV-6735',
	custom_id: 'user_42',
	payee: SELLER,
	supplementary_data: { related_ids: { order_id: '5O190127TN364715T' } },
	create_time: '2026-10-05T14:00:05Z',
	update_time: '2026-10-05T14:00:05Z',
	links: [link('v2/payments/captures/3C679366HH908993F', 'self')],
};

/** Known by its event only. */
export const refundResource = {
	id: '1JU08902781691411',
	status: 'COMPLETED',
	amount: dollars('40.00'),
	invoice_id: 'INV-6735',
	note_to_payer: 'Defective',
	seller_payable_breakdown: { gross_amount: dollars('40.00') },
	payer: { email_address: 'merchant@shop.example', merchant_id: 'YQZCHTGHUK5P8' },
	create_time: '2026-10-06T14:00:05Z',
	links: [
		link('v2/payments/refunds/1JU08902781691411', 'self'),
		link('v2/payments/captures/3C679366HH908993F', 'up'),
	],
};

export const sale = {
	id: '80021663DE681814L',
	state: 'completed',
	amount: { total: '0.48', currency: 'USD' },
	payment_mode: 'INSTANT_TRANSFER',
	protection_eligibility: 'ELIGIBLE',
	parent_payment: 'PAY-1PA12106FU478450MKRETS4A',
	create_time: '2026-10-05T14:00:05Z',
	update_time: '2026-10-05T14:00:07Z',
	links: [link('v1/payments/sale/80021663DE681814L', 'self')],
};

export const order = {
	id: '5O190127TN364715T',
	status: 'COMPLETED',
	intent: 'CAPTURE',
	payer: {
		...BUYER,
		phone: { phone_type: 'MOBILE', phone_number: { national_number: '4085550147' } },
		address: { country_code: 'US' },
	},
	purchase_units: [
		{
			reference_id: 'default',
			invoice_id: 'INV-6735',
			amount: dollars('100.00'),
			payee: SELLER,
			items: [
				{
					name: 'Lamp',
					sku: 'LAMP-RED',
					quantity: '2',
					unit_amount: dollars('45.00'),
					category: 'PHYSICAL_GOODS',
				},
			],
			shipping: DELIVERY,
			payments: {
				captures: [
					{ id: '3C679366HH908993F', status: 'COMPLETED', create_time: '2026-10-05T14:00:05Z' },
				],
			},
		},
	],
	create_time: '2026-10-05T13:58:49Z',
	update_time: '2026-10-05T14:00:05Z',
	links: [link('v2/checkout/orders/5O190127TN364715T', 'self')],
};

export const subscription = {
	id: 'I-BW452GLLEP1G',
	status: 'ACTIVE',
	status_update_time: '2026-10-05T14:00:05Z',
	plan_id: 'P-5ML4271244454362WXNWU5NQ',
	start_time: '2026-10-06T00:00:00Z',
	quantity: '1',
	subscriber: {
		...BUYER,
		shipping_address: DELIVERY,
	},
	billing_info: {
		cycle_executions: [
			{ tenure_type: 'TRIAL', sequence: 1, cycles_completed: 1, cycles_remaining: 0 },
			{ tenure_type: 'REGULAR', sequence: 2, cycles_completed: 1, cycles_remaining: 0 },
		],
		last_payment: {
			amount: dollars('12.00'),
			time: '2026-10-05T14:00:05Z',
		},
		next_billing_time: '2026-11-05T10:00:00Z',
	},
	create_time: '2026-10-05T13:59:00Z',
	links: [link('v1/billing/subscriptions/I-BW452GLLEP1G', 'self')],
};

export const ipn = {
	mc_gross: '19.95',
	protection_eligibility: 'Eligible',
	address_status: 'confirmed',
	payer_id: 'LPLWNMTBWMFAY',
	tax: '0.00',
	address_street: '1 Main St',
	payment_date: '20:12:59 Jan 13, 2026 PST',
	payment_status: 'Completed',
	charset: 'windows-1252',
	address_zip: '95131',
	first_name: 'Test',
	mc_fee: '0.88',
	address_country_code: 'US',
	address_name: 'Tess Buyer',
	notify_version: '2.6',
	custom: '',
	payer_status: 'verified',
	address_country: 'United States',
	address_city: 'San Jose',
	quantity: '1',
	verify_sign: 'AtkOfCXbDm2hu0ZELryHFjY-Vb7PAUvS6nMXgysbElEn9v-1XcmSoGtf',
	payer_email: 'gpmac_1231902590_per@paypal.example',
	txn_id: '61E67681CH3238416',
	payment_type: 'instant',
	last_name: 'Buyer',
	address_state: 'CA',
	receiver_email: 'seller@shop.example',
	business: 'seller@shop.example',
	payment_fee: '0.88',
	receiver_id: 'S8XGHLYDW9T3S',
	txn_type: 'express_checkout',
	item_name: 'Lamp',
	mc_currency: 'USD',
	item_number: 'LAMP-RED',
	invoice: 'INV-6735',
	residence_country: 'US',
	handling_amount: '0.00',
	payment_gross: '19.95',
	shipping: '0.00',
};
