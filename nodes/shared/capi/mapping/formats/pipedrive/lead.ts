import { has, is, row, utc, type Format } from '../format';
import { CREATED, DELETED, NOT_THE_PERSON, PERSON_OF_THE_RECORD, RECORD_AT } from './common';

/** A lead of Pipedrive, which has no stage yet; its person is a number, whose identifiers users put beside it. */
export const pipedriveLead: Format = {
	id: 'pipedriveLead',
	displayName: 'Pipedrive Lead',
	sources: [
		'Pipedrive API: Leads',
		'Pipedrive: Guide for Webhooks v2',
		'n8n: Pipedrive Trigger node',
	],
	recognizedBy: [
		[is('meta.object', 'lead'), has('meta.action')],
		[is('meta.entity', 'lead'), has('meta.action')],
		[has('add_time'), has('is_archived'), has('was_seen')],
	],
	recordAt: RECORD_AT,
	eventNames: [
		{ when: [is('@body.meta.action', 'added', 'create')], event: 'Lead' },
		{ when: [{ path: '@body.meta', present: false }], event: 'Lead' },
	],
	leftOut: [DELETED],
	rows: [
		row('event_time', utc('add_time')),
		...PERSON_OF_THE_RECORD,
		row('custom_data.value', 'value.amount'),
		row('custom_data.currency', 'value.currency'),
		CREATED,
	],
	ignored: [
		...NOT_THE_PERSON,
		'id',
		'source_name',
		'is_archived',
		'was_seen',
		'next_activity_id',
		'expected_close_date',
	],
};
