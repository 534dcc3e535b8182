import type { RawObject } from '../../types';
import { isObject } from '../../values';
import type { Payload } from '../envelope';
import { answersOf, type Answer } from './answers';
import { has, row, together, type Condition, type Format, type PayloadRecord } from './format';

const IDENTIFIED = 'mautic.lead_post_save_new';
const SUBMITTED = 'mautic.form_on_submit';
const OTHERS: readonly string[] = [
	...['mautic.lead_post_save_update', 'mautic.lead_points_change', 'mautic.lead_post_delete'],
	...['mautic.lead_channel_subscription_changed', 'mautic.lead_company_change'],
	...['mautic.company_post_save', 'mautic.company_post_delete', 'mautic.email_on_send'],
	...['mautic.email_on_open', 'mautic.page_on_hit', 'mautic.sms_on_send'],
];

/** A webhook of Mautic: an object of lists, each under the type of its events. `owner` and the createdBy are users of Mautic. */
export const mautic: Format = {
	id: 'mautic',
	displayName: 'Mautic Webhook',
	sources: [
		'Mautic Developer Documentation: Getting started with Webhooks',
		'Mautic Developer Documentation: Webhook events and payloads, Contact identified event, Form submit event',
		'n8n: Mautic Trigger node',
	],
	unverified: 'The fields of a submission, whose page could be opened in parts only.',
	recognizedBy: [IDENTIFIED, SUBMITTED, ...OTHERS].map((name) => [hasEvents(name)]),
	records: readRecords,
	eventNames: [
		{ when: [has('submission')], event: 'Lead' },
		{ when: [{ path: 'type', is: [IDENTIFIED] }, has('contact')], event: 'Lead' },
	],
	leftOut: [{ when: [{ path: 'type', is: OTHERS }], code: 'not_a_conversion' }],
	rows: [
		row('event_time', 'submission.dateSubmitted', 'timestamp'),
		row('referrer_url', 'submission.referer'),
		row('user_data.em', core('email')),
		row('user_data.ph', core('mobile'), core('phone')),
		row('user_data.fn', core('firstname')),
		row('user_data.ln', core('lastname')),
		together(['contact.fields.core'], {
			'user_data.ct': ['city.value'],
			'user_data.st': ['state.value'],
			'user_data.zp': ['zipcode.value'],
			'user_data.country': ['country.value'],
		}),
		row('user_data.external_id', 'contact.id', 'submission.lead.id'),
		row('user_data.client_ip_address', 'submission.ipAddress.ip'),
		row('lead.created_time', 'contact.dateAdded'),
	],
	answers: readAnswers,
	ignored: [IDENTIFIED, SUBMITTED, ...OTHERS],
};

function hasEvents(name: string): Condition {
	return { path: name, name, present: true };
}

function core(field: string): string {
	return `contact.fields.core.${field}.value`;
}

/** Each event of each list, with the type under which it stands. */
function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	return Object.entries(fields).flatMap(([type, events]) => {
		const list: readonly unknown[] =
			type.startsWith('mautic.') && Array.isArray(events) ? events : [];
		return list.flatMap((event, index) =>
			isObject(event) ? [{ fields: { ...event, type }, at: `${type}[${index}]` }] : [],
		);
	});
}

/** What was typed into a form, by the names of its fields. */
function readAnswers({ submission }: RawObject): readonly Answer[] {
	return isObject(submission) ? answersOf(submission.results, 'submission.results') : [];
}
