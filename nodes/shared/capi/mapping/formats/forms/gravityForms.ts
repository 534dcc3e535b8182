import type { RawObject } from '../../../types';
import { readText } from '../../../values';
import { answersOf, type Answer } from '../answers';
import { has, is, only, row, utc, type Format } from '../format';

const IS_PAID = is('payment_status', 'paid', 'approved');

/**
 * An entry of Gravity Forms, from its Webhooks Add-On or its REST API. Fields stand under their numbers (`2`, `1.3`) unless
 * the webhook names them. Dates are UTC; `created_by` is the account of whoever was logged in.
 */
export const gravityForms: Format = {
	id: 'gravityForms',
	displayName: 'Gravity Forms Entry',
	sources: [
		'Gravity Forms: Entry Object',
		'Gravity Forms: Webhooks Add-On, Request Body',
		'Gravity Forms: Name Field',
	],
	unverified:
		'A field that stands under its number says nothing of what it asks for: of these, names by their parts and the only e-mail address are read.',
	recognizedBy: [
		[has('form_id'), has('source_url'), has('date_created'), has('user_agent')],
		[has('form_id'), has('date_created'), has('is_starred'), has('is_read')],
		[has('entry_id'), has('form_id'), has('source_url'), has('ip')],
	],
	eventNames: [
		{ when: [IS_PAID, { path: 'payment_amount', above: 0 }], event: 'Purchase' },
		{ when: [], event: 'Lead' },
	],
	leftOut: [
		{ when: [is('status', 'spam', 'trash')], code: 'spam' },
		{ when: [has('partial_entry_id')], code: 'form_not_sent' },
	],
	rows: [
		row('event_time', only(utc('payment_date'), IS_PAID), utc('date_created')),
		row('event_id', 'id', 'entry_id'),
		row('event_source_url', 'source_url'),
		row('user_data.client_ip_address', 'ip'),
		row('user_data.client_user_agent', 'user_agent'),
		row('custom_data.value', only('payment_amount', IS_PAID)),
		row('custom_data.currency', only('currency', IS_PAID)),
		row('custom_data.order_id', only('transaction_id', IS_PAID)),
		row('lead.created_time', utc('date_created')),
	],
	answers: readAnswers,
	ignored: [
		'created_by',
		'post_id',
		'date_updated',
		'is_fulfilled',
		'payment_method',
		'transaction_type',
		'currency',
		'form_title',
	],
};

const NUMBER = /^\d+$/;
const EMAIL = /^[^\s@,;]+@[^\s@,;.]+(?:\.[^\s@,;.]+)+$/;

function readAnswers(entry: RawObject): readonly Answer[] {
	const named = answersOf(entry, '').filter(({ labels: [label] }) => !/^\d/.test(label));
	const addresses = Object.entries(entry).filter(
		([name, value]) => NUMBER.test(name) && EMAIL.test(readText(value) ?? ''),
	);
	const emails =
		addresses.length === 1
			? addresses.map(([path, value]) => ({ labels: ['email'], value, path }))
			: [];
	return [...named, ...emails, ...namesIn(entry)];
}

/** Only fields of the kind Name have a third and a sixth part, but neither a first nor a fifth. */
function namesIn(entry: RawObject): readonly Answer[] {
	const fields = Object.keys(entry).flatMap((name) => /^(\d+)\.3$/.exec(name)?.[1] ?? []);
	const names = fields.filter(
		(field) => `${field}.6` in entry && !(`${field}.1` in entry) && !(`${field}.5` in entry),
	);
	if (names.length !== 1) return [];
	const [field] = names;
	return [
		{ labels: ['first_name'], value: entry[`${field}.3`], path: `${field}.3` },
		{ labels: ['last_name'], value: entry[`${field}.6`], path: `${field}.6` },
	];
}
