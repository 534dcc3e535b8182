/** The formats of Bitrix24, in the order in which a payload is tried with them. */
import {
	as,
	has,
	is,
	row,
	together,
	type Condition,
	type Format,
	type PlaceRow,
	type Row,
} from '../format';
import { below, recordsAt } from '../places';

const AT: readonly string[] = ['result', ''];
const known = (...conditions: readonly Condition[]) =>
	below(['result', 'result[0]', ''], conditions);

/** Contact lists are `[{ VALUE, VALUE_TYPE }]`. Times carry their offset. */
const PERSON: ReadonlyArray<Row | PlaceRow> = [
	row('user_data.em', as('contacts', 'EMAIL')),
	row('user_data.ph', as('contacts', 'PHONE')),
	row('user_data.fn', 'NAME'),
	row('user_data.ln', 'LAST_NAME'),
	row('user_data.db', 'BIRTHDATE'),
	together([''], {
		'user_data.ct': ['ADDRESS_CITY'],
		'user_data.st': ['ADDRESS_PROVINCE'],
		'user_data.zp': ['ADDRESS_POSTAL_CODE'],
		'user_data.country': ['ADDRESS_COUNTRY_CODE', 'ADDRESS_COUNTRY'],
	}),
];

/** Members of staff and what only describes the record. */
const NOT_THE_PERSON: readonly string[] = [
	...[
		'ASSIGNED_BY_ID',
		'CREATED_BY_ID',
		'MODIFY_BY_ID',
		'MOVED_BY_ID',
		'LAST_ACTIVITY_BY',
		'COMPANY_ID',
		'COMPANY_TITLE',
	],
	...[
		'TITLE',
		'ID',
		'result',
		'time',
		'total',
		'DATE_MODIFY',
		'STATUS_ID',
		'STAGE_ID',
		'CLOSEDATE',
		'BEGINDATE',
		'OPENED',
	],
];

const bitrix24Lead: Format = {
	id: 'bitrix24Lead',
	displayName: 'Bitrix24 Lead',
	sources: ['Bitrix24 REST API: crm.lead.get'],
	recognizedBy: [
		...known(has('STATUS_ID'), has('ASSIGNED_BY_ID')),
		...known(has('STATUS_ID'), has('STATUS_SEMANTIC_ID')),
	],
	records: recordsAt(AT),
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'DATE_CREATE'),
		...PERSON,
		row('user_data.external_id', 'CONTACT_ID'),
		row('custom_data.value', 'OPPORTUNITY'),
		row('custom_data.currency', 'CURRENCY_ID'),
		row('lead.stage', 'STATUS_ID'),
		row('lead.stage_time', 'MOVED_TIME'),
		row('lead.created_time', 'DATE_CREATE'),
	],
	ignored: NOT_THE_PERSON,
};

const bitrix24Deal: Format = {
	id: 'bitrix24Deal',
	displayName: 'Bitrix24 Deal',
	sources: ['Bitrix24 REST API: crm.deal.get'],
	recognizedBy: [
		...known(has('STAGE_ID'), has('ASSIGNED_BY_ID')),
		...known(has('STAGE_ID'), has('STAGE_SEMANTIC_ID')),
	],
	records: recordsAt(AT),
	eventNames: [
		{ when: [is('STAGE_SEMANTIC_ID', 's')], event: 'Purchase' },
		{ when: [is('STAGE_ID', 'won')], event: 'Purchase' },
	],
	rows: [
		row('event_time', 'MOVED_TIME', 'DATE_CREATE'),
		...PERSON,
		row('user_data.external_id', 'CONTACT_ID'),
		row('custom_data.value', 'OPPORTUNITY'),
		row('custom_data.currency', 'CURRENCY_ID'),
		row('custom_data.order_id', 'ID'),
		row('lead.stage', 'STAGE_ID'),
		row('lead.stage_time', 'MOVED_TIME'),
		row('lead.created_time', 'DATE_CREATE'),
	],
	ignored: NOT_THE_PERSON,
};

const bitrix24Contact: Format = {
	id: 'bitrix24Contact',
	displayName: 'Bitrix24 Contact',
	sources: ['Bitrix24 REST API: crm.contact.get'],
	recognizedBy: [
		...known(has('LAST_NAME'), has('ASSIGNED_BY_ID'), has('DATE_CREATE')),
		...known(has('HAS_EMAIL'), has('HAS_PHONE'), has('ASSIGNED_BY_ID')),
	],
	records: recordsAt(AT),
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'DATE_CREATE'),
		...PERSON,
		row('user_data.external_id', 'ID'),
		row('lead.created_time', 'DATE_CREATE'),
	],
	ignored: NOT_THE_PERSON,
};

/** An outgoing webhook names its record by the ID only. */
const bitrix24Notification: Format = {
	id: 'bitrix24Notification',
	displayName: 'Bitrix24 Outgoing Webhook',
	sources: ['Bitrix24 REST API: onCrmLeadAdd'],
	recognizedBy: [[{ path: 'event', matches: /^oncrm/i }, has('data.FIELDS.ID')]],
	incomplete: [
		{
			when: [],
			what: 'The webhook names the record by its ID only',
			cure: 'Get the record of that ID from the REST API first (crm.lead.get, crm.deal.get), and pass it on.',
		},
	],
	eventNames: [],
	rows: [],
};

export const bitrix24Formats: readonly Format[] = [
	bitrix24Notification,
	bitrix24Lead,
	bitrix24Deal,
	bitrix24Contact,
];
