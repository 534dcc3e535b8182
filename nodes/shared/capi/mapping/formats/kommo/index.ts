/** The formats of Kommo (amoCRM), in the order in which a payload is tried with them. */
import { has, is, only, row, type Format } from '../format';
import { NOT_THE_PERSON, readFields, recordsOf, webhookOf } from './records';

const ACTION = '@reported.action';

/**
 * A lead of Kommo, which is a deal: its stage is a number, 142 where it is won and 143 where it is lost. The contact is
 * another record, whose identifiers users put beside it.
 */
const kommoLead: Format = {
	id: 'kommoLead',
	displayName: 'Kommo Lead',
	sources: [
		'Kommo Developers: WebHooks (general; Digital Pipeline)',
		'Kommo API: Leads',
		'Kommo API: Leads pipelines and stages',
	],
	unverified: 'The fields of a lead besides its number, pipeline and stage.',
	recognizedBy: [
		...webhookOf('leads'),
		[has('status_id'), has('pipeline_id'), has('responsible_user_id')],
		[has('_embedded.leads[0].status_id'), has('_embedded.leads[0].pipeline_id')],
	],
	records: recordsOf('leads'),
	eventNames: [
		{ when: [is('status_id', '142')], event: 'Purchase' },
		{ when: [is(ACTION, 'add')], event: 'Lead' },
	],
	leftOut: [{ when: [is(ACTION, 'delete')], code: 'deleted' }],
	rows: [
		row(
			'event_time',
			'closed_at',
			only('last_modified', is(ACTION, 'status')),
			'created_at',
			'date_create',
		),
		row('custom_data.value', 'price'),
		row('custom_data.order_id', 'id'),
		row('lead.stage', 'status_id'),
		row('lead.stage_time', 'closed_at', only('last_modified', is(ACTION, 'status'))),
		row('lead.created_time', 'created_at', 'date_create'),
	],
	answers: readFields,
	answersAreColumns: true,
	ignored: [...NOT_THE_PERSON, 'name', 'price', 'status_id', 'pipeline_id'],
};

/** A contact of Kommo: email and phone are custom fields that every account has. */
const kommoContact: Format = {
	id: 'kommoContact',
	displayName: 'Kommo Contact',
	sources: ['Kommo Developers: WebHooks (general)', 'Kommo API: Contacts'],
	unverified: 'The fields of a contact, which the pages that could be opened do not list.',
	recognizedBy: [
		...webhookOf('contacts'),
		[has('custom_fields_values'), has('responsible_user_id')],
		[has('_embedded.contacts[0].responsible_user_id')],
	],
	records: recordsOf('contacts'),
	eventNames: [
		{ when: [is(ACTION, 'add')], event: 'Lead' },
		{ when: [{ path: ACTION, present: false }], event: 'Lead' },
	],
	leftOut: [{ when: [is(ACTION, 'delete')], code: 'deleted' }],
	rows: [
		row('event_time', 'created_at', 'date_create'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'name'),
		row('user_data.external_id', 'id'),
		row('lead.created_time', 'created_at', 'date_create'),
	],
	answers: readFields,
	answersAreColumns: true,
	ignored: NOT_THE_PERSON,
};

export const kommoFormats: readonly Format[] = [kommoLead, kommoContact];
