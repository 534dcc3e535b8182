import {
	has,
	is,
	isNot,
	minor,
	products,
	row,
	together,
	type Condition,
	type Format,
} from '../format';

const hasType = (pattern: RegExp): Condition => ({ path: '@body.event_type', matches: pattern });

const ORDER = /^(?:one-time-)?orders?(?:\/invoice)?\.(?:completed|created|paid)$/;
const CONTACT = /^contact\.(?:created|identified)$/;

/** A webhook of ClickFunnels 2.0 (V1 and V2). `live_mode` is false for orders of a test gateway. */
const clickFunnelsEvent: Format = {
	id: 'clickFunnelsEvent',
	displayName: 'ClickFunnels Event',
	sources: [
		'ClickFunnels Developers: How to Work with Webhooks',
		'ClickFunnels Developers: Webhook Event Types',
		'ClickFunnels API: Fetch Order',
	],
	unverified:
		'The line items of an order, and the names of the events of orders besides one-time-order.completed.',
	recognizedBy: [[has('subject_type'), has('event_type'), has('data')]],
	recordAt: ['data'],
	eventNames: [
		{ when: [hasType(ORDER)], event: 'Purchase' },
		{ when: [hasType(CONTACT)], event: 'Lead' },
		{ when: [hasType(/^form_submission\.created$|^forms?\/submission\.created$/)], event: 'Lead' },
	],
	leftOut: [
		{ when: [is('live_mode', 'false')], code: 'test_payload' },
		{ when: [hasType(/refund/)], code: 'refund' },
		{ when: [hasType(/delet/)], code: 'deleted' },
		{ when: [hasType(/cancel|churn/)], code: 'order_canceled' },
		{ when: [hasType(/fail/)], code: 'payment_failed' },
		{
			when: [is('billing_status', 'unpaid', 'past-due', 'failed'), hasType(ORDER)],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_id', '@body.event_id'),
		row('event_time', 'created_at', '@body.created_at'),
		row('user_data.em', 'email_address', 'contact.email_address', 'contact.email'),
		row('user_data.ph', 'phone_number', 'contact.phone_number'),
		together(['contact', ''], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		together(['', 'billing_address'], {
			'user_data.ct': ['billing_address_city', 'city'],
			'user_data.st': ['billing_address_region', 'region', 'region_name'],
			'user_data.zp': ['billing_address_postal_code', 'postal_code'],
			'user_data.country': ['billing_address_country', 'country', 'country_name'],
		}),
		row('user_data.external_id', 'contact.id', 'contact_id', {
			path: 'id',
			when: [hasType(CONTACT)],
		}),
		row('custom_data.value', 'total_amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'order_number', { path: 'id', when: [hasType(ORDER)] }),
		row('original_event_data.order_id', 'order_number', 'id'),
		products({
			list: ['line_items'],
			id: ['original_product.id', 'product_id', 'products_variant.id'],
			quantity: ['quantity'],
			price: ['unit_amount'],
			title: ['original_product.name', 'name'],
		}),
	],
	ignored: [
		...[
			'event_id',
			'event_type',
			'subject_id',
			'subject_type',
			'created_at',
			'page_id',
			'funnel_id',
		],
		'data',
	],
};

const CURRENCY_AT = [
	'original_amount.currency.iso_code',
	'original_amount_currency',
	'products[0].amount_currency',
];

/** A webhook of ClickFunnels Classic about a purchase, whose amounts count in the smallest unit. */
const clickFunnelsClassicPurchase: Format = {
	id: 'clickFunnelsClassicPurchase',
	displayName: 'ClickFunnels Classic Purchase',
	sources: ['ClickFunnels Classic: Webhooks, purchase'],
	unverified:
		'All of it: the vendor’s page is gone. The names are those of payloads and typings that others published.',
	recognizedBy: [
		[has('original_amount_cents'), has('contact'), has('products')],
		[has('purchase.original_amount_cents'), has('purchase.contact')],
	],
	recordAt: ['purchase'],
	eventNames: [{ when: [is('status', 'paid')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'refunded', 'chargeback')], code: 'refund' },
		{ when: [is('status', 'canceled', 'cancelled')], code: 'order_canceled' },
		{ when: [is('status', 'failed', 'declined')], code: 'payment_failed' },
		{ when: [isNot('status', 'paid')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created_at'),
		row('user_data.em', 'contact.email'),
		row('user_data.ph', 'contact.phone'),
		row('user_data.fn', 'contact.first_name'),
		row('user_data.ln', 'contact.last_name'),
		together(['contact'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'contact.id'),
		row('user_data.client_ip_address', 'contact.ip'),
		row('custom_data.value', ...CURRENCY_AT.map((path) => minor('original_amount_cents', path))),
		row('custom_data.currency', ...CURRENCY_AT),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
		products({
			list: ['products'],
			id: ['id'],
			quantity: ['quantity'],
			price: ['amount.fractional'],
			title: ['name'],
			minorUnitsOf: 'original_amount.currency.iso_code',
		}),
	],
	ignored: [
		...['event', 'status', 'member_id', 'funnel_id', 'charge_id', 'subscription_id', 'manual'],
		...['stripe_customer_token', 'error_message', 'updated_at', 'purchase'],
	],
};

export const clickFunnelsFormats: readonly Format[] = [
	clickFunnelsEvent,
	clickFunnelsClassicPurchase,
];
