import type { Payload } from '../envelope';
import { has, is, only, row, together, type Format, type PayloadRecord } from './format';

/** What happens to e-mails and to the list of recipients; nobody did anything of it on the website. */
const NO_CONVERSIONS: readonly string[] = [
	...[
		'request',
		'delivered',
		'opened',
		'unique_opened',
		'proxy_open',
		'unique_proxy_open',
		'click',
		'hard_bounce',
		'soft_bounce',
		'spam',
	],
	...[
		'blocked',
		'invalid_email',
		'invalid',
		'deferred',
		'error',
		'unsubscribe',
		'unsubscribed',
		'contact_updated',
		'contact_deleted',
		'sent',
		'complaint',
	],
];

/** A contact of Brevo (Sendinblue): webhooks of its marketing and transactional e-mail, and the contact of its API. */
export const brevo: Format = {
	id: 'brevo',
	displayName: 'Brevo Contact',
	sources: [
		'Brevo Developers: Marketing webhooks',
		'Brevo Developers: Transactional webhooks',
		'Brevo API: Get a contact',
		'n8n: Brevo Trigger node',
	],
	unverified:
		'The pages of the vendor were not at hand. Names of the attributes are those of a new account (FIRSTNAME or PRENOM, SMS); an account may rename them.',
	recognizedBy: [
		[is('event', 'list_addition', ...NO_CONVERSIONS), has('email'), has('ts')],
		[is('event', 'list_addition', ...NO_CONVERSIONS), has('email'), has('ts_event')],
		[is('event', 'list_addition'), has('email'), has('list_id')],
		[has('emailBlacklisted'), has('attributes')],
		[has('smsBlacklisted'), has('attributes')],
		[has('attributes'), has('workflow_id'), has('email')],
	],
	records: readRecords,
	eventNames: [
		{ when: [is('event', 'list_addition')], event: 'CompleteRegistration' },
		{ when: [has('emailBlacklisted')], event: 'Lead' },
		{ when: [has('smsBlacklisted')], event: 'Lead' },
	],
	leftOut: [{ when: [is('event', ...NO_CONVERSIONS)], code: 'not_a_conversion' }],
	rows: [
		row('event_time', 'ts_event', 'ts', 'createdAt'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'attributes.SMS', 'attributes.WHATSAPP'),
		row(
			'user_data.fn',
			'attributes.FIRSTNAME',
			'attributes.PRENOM',
			'attributes.VORNAME',
			'attributes.NOMBRE',
			'attributes.NOME',
		),
		row(
			'user_data.ln',
			'attributes.LASTNAME',
			only('attributes.NOM', has('attributes.PRENOM')),
			'attributes.NACHNAME',
			'attributes.APELLIDOS',
			'attributes.COGNOME',
		),
		together(['attributes'], {
			'user_data.ct': ['CITY', 'VILLE'],
			'user_data.st': ['STATE'],
			'user_data.zp': ['ZIP', 'ZIP_CODE', 'POSTAL_CODE'],
			'user_data.country': ['COUNTRY', 'PAYS'],
		}),
		row('user_data.external_id', 'attributes.EXT_ID', only('id', has('attributes')), 'contact_id'),
		row('lead.created_time', 'createdAt'),
	],
	notes: [{ path: 'attributes' }],
	ignored: [
		...[
			'event',
			'id',
			'date',
			'ts',
			'ts_event',
			'ts_epoch',
			'list_id',
			'attributes',
			'camp_id',
			'tag',
			'subject',
			'message-id',
		],
		...[
			'modifiedAt',
			'listIds',
			'workflow_id',
			'step_id',
			'appName',
			'sending_ip',
			'content',
			'statistics',
			'email',
		],
	],
};

/** A list gets several contacts at once; each is a person. */
function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	if (!Array.isArray(fields.email)) return [{ fields, at: '' }];
	return fields.email.map((email: unknown) => ({ fields: { ...fields, email }, at: '' }));
}
