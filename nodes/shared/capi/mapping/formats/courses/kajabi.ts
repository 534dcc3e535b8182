import { isObject, readText } from '../../../values';
import type { Payload } from '../../envelope';
import {
	as,
	has,
	is,
	minor,
	only,
	row,
	together,
	type Format,
	type PayloadRecord,
} from '../format';

const SALES = [
	...['purchase.created', 'purchase', 'payment.succeeded', 'payment_succeeded'],
	...['cart_purchase', 'order_created', 'cart.purchase', 'order.created'],
] as const;
const FORMS = ['form_submission', 'form.submission', 'form.submitted'] as const;

const PAGES = [
	'Kajabi Help Center: Outbound webhook data reference',
	'Kajabi Developers: Purchase sample, Payment succeeded sample, Order created sample, Form submission sample',
] as const;

/** An outbound webhook of Kajabi. `amount_paid` counts in cents, `amount_paid_decimal` in whole units. */
const kajabiWebhook: Format = {
	id: 'kajabiWebhook',
	displayName: 'Kajabi Outbound Webhook',
	sources: PAGES,
	unverified:
		'The names of the objects around the fields: the page lists the fields by headings (Member, Offer, Payment transaction).',
	recognizedBy: [
		[has('payload.member'), has('event')],
		[has('payload.payment_transaction'), has('event')],
		[has('payload.form_title'), has('event'), has('payload.email')],
		[has('member_email'), has('event'), has('offer_id')],
		[has('member_email'), has('event'), has('offer_title')],
	],
	recordAt: ['payload'],
	eventNames: [
		{ when: [is('@body.event', ...SALES)], event: 'Purchase' },
		{ when: [is('@body.event', ...FORMS)], event: 'Lead' },
		{ when: [has('form_title')], event: 'Lead' },
	],
	leftOut: [
		{ when: [{ path: '@body.event', matches: /refund/i }], code: 'refund' },
		{ when: [{ path: '@body.event', matches: /cancel|deactivat/i }], code: 'order_canceled' },
		{ when: [{ path: '@body.event', matches: /fail/i }], code: 'payment_failed' },
	],
	rows: [
		row('event_time', 'payment_transaction.created_at', 'created_at', 'submitted_at'),
		row('user_data.em', 'member.email', 'member_email', 'email'),
		row('user_data.ph', 'extra_contact_information.phone_number', 'phone_number', 'contact_phone'),
		row('user_data.fn', 'member.first_name', 'member_first_name', 'first_name'),
		row('user_data.ln', 'member.last_name', 'member_last_name', 'last_name'),
		row('user_data.full_name', 'member.name', 'member_name', 'name'),
		together(['extra_contact_information', ''], {
			'user_data.ct': ['address_city', 'contact_address_city'],
			'user_data.st': ['address_state', 'contact_address_state'],
			'user_data.zp': ['address_zip', 'contact_address_zip'],
			'user_data.country': ['address_country', 'contact_address_country'],
		}),
		row('user_data.external_id', 'member.id', 'member_id'),
		row(
			'custom_data.value',
			'payment_transaction.amount_paid_decimal',
			'amount_paid_decimal',
			minor('payment_transaction.amount_paid', 'payment_transaction.currency'),
			minor('amount_paid', 'currency'),
		),
		row('custom_data.currency', 'payment_transaction.currency', 'currency'),
		row(
			'custom_data.order_id',
			'transaction_id',
			'payment_transaction.id',
			only('@body.id', is('@body.event', ...SALES)),
		),
		row('original_event_data.order_id', 'transaction_id', 'payment_transaction.id', '@body.id'),
		row('custom_data.content_ids', as('list', 'offer.id'), as('list', 'offer_id')),
		row('custom_data.content_name', 'offer.title', 'offer_title'),
	],
	ignored: ['id', 'event', 'payload', 'quantity', 'coupon_code', 'opt_in'],
};

/** A webhook of Kajabi's API: a list of records, each of which says its type, of one purchase and its customer. */
const kajabiApiWebhook: Format = {
	id: 'kajabiApiWebhook',
	displayName: 'Kajabi API Webhook',
	sources: PAGES,
	recognizedBy: [[has('payload[0].type'), has('payload[0].attributes'), has('event')]],
	records: recordOfAll,
	eventNames: [
		{ when: [has('orders')], event: 'Purchase' },
		{ when: [has('purchases')], event: 'Purchase' },
		{ when: [is('transactions.action', 'charge')], event: 'Purchase' },
		{ when: [has('form_submissions')], event: 'Lead' },
	],
	leftOut: [
		{ when: [is('transactions.action', 'refund', 'dispute')], code: 'refund' },
		{ when: [is('transactions.state', 'failed')], code: 'payment_failed' },
		{ when: [has('purchases.deactivated_at')], code: 'order_canceled' },
	],
	rows: [
		row(
			'event_time',
			'transactions.created_at',
			'orders.created_at',
			'purchases.created_at',
			'form_submissions.created_at',
		),
		row('user_data.em', 'customers.email', 'form_submissions.email', 'contacts.email'),
		row('user_data.full_name', 'customers.name', 'form_submissions.name', 'contacts.name'),
		row('user_data.ph', 'form_submissions.phone_number', 'contacts.phone_number'),
		together(['form_submissions', 'contacts', 'purchases'], {
			'user_data.ct': ['address_city'],
			'user_data.st': ['address_state'],
			'user_data.zp': ['address_zip', 'billing_address_zip'],
			'user_data.country': ['address_country'],
		}),
		row('user_data.external_id', 'customers.external_user_id', 'customers.id'),
		row(
			'custom_data.value',
			minor('orders.total_price_in_cents', 'orders.currency_code'),
			minor('transactions.amount_in_cents', 'transactions.currency'),
			minor('purchases.amount_in_cents', 'purchases.currency'),
		),
		row(
			'custom_data.currency',
			'orders.currency_code',
			'transactions.currency',
			'purchases.currency',
		),
		row('custom_data.order_id', 'orders.order_number', 'transactions.id', 'purchases.id'),
		row('original_event_data.order_id', 'orders.order_number', 'transactions.id', 'purchases.id'),
		row('custom_data.content_ids', as('list', 'offers.id')),
		row('custom_data.content_name', 'offers.title'),
	],
	ignored: ['id', 'event', 'payload'],
};

/** The first record of each type under the name of its type, as one record. */
function recordOfAll({ fields }: Payload): readonly PayloadRecord[] {
	const { payload } = fields;
	if (!Array.isArray(payload)) return [];
	const byType = new Map<string, object>();
	for (const entry of payload) {
		const type = isObject(entry) ? readText(entry.type) : undefined;
		if (!isObject(entry) || type === undefined || byType.has(type)) continue;
		byType.set(type, { ...(isObject(entry.attributes) ? entry.attributes : {}), id: entry.id });
	}
	return [{ fields: Object.fromEntries(byType), at: 'payload' }];
}

export const kajabiFormats: readonly Format[] = [kajabiApiWebhook, kajabiWebhook];
