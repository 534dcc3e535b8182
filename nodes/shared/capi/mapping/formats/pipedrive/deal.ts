import { contactColumns } from '../contactColumns';
import { as, has, is, lacks, row, utc, type Format } from '../format';
import { CREATED, DELETED, NOT_THE_PERSON, PERSON_OF_THE_RECORD, RECORD_AT } from './common';

/**
 * A deal of Pipedrive: the webhooks of version 1 (`current`) and 2 (`data`), or the deal by itself. Times are UTC without
 * saying so; `user_id`, `owner_id` and `creator_user_id` are members of staff.
 */
export const pipedriveDeal: Format = {
	id: 'pipedriveDeal',
	displayName: 'Pipedrive Deal',
	sources: [
		'Pipedrive API: Deals',
		'Pipedrive: Guide for Webhooks',
		'Pipedrive: Guide for Webhooks v2',
		'n8n: Pipedrive Trigger node',
	],
	recognizedBy: [
		[is('meta.object', 'deal'), has('meta.action')],
		[is('meta.entity', 'deal'), has('meta.action')],
		[has('stage_id'), has('add_time')],
		[has('stage_id'), has('stage_change_time')],
		[has('stage_id'), has('person_id'), has('pipeline_id')],
		[has('data.stage_id'), has('data.pipeline_id'), has('success')],
	],
	recordAt: RECORD_AT,
	eventNames: [{ when: [is('status', 'won')], event: 'Purchase' }],
	leftOut: [
		DELETED,
		// A later change of a deal that was won already; version 2 names in `previous` only what changed.
		{
			when: [
				is('@body.meta.action', 'updated'),
				is('status', 'won'),
				is('@body.previous.status', 'won'),
			],
			code: 'not_a_conversion',
		},
		{
			when: [
				is('@body.meta.action', 'change'),
				is('status', 'won'),
				has('@body.previous'),
				lacks('@body.previous.status'),
			],
			code: 'not_a_conversion',
		},
		{ when: [is('is_deleted', 'true')], code: 'deleted' },
		{ when: [is('status', 'deleted')], code: 'deleted' },
	],
	rows: [
		row(
			'event_time',
			utc('won_time'),
			utc('stage_change_time'),
			utc('add_time'),
			'@body.meta.timestamp',
		),
		...PERSON_OF_THE_RECORD,
		row('custom_data.value', 'value'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id'),
		row('lead.stage', as('won_or_lost', 'status'), 'stage_id'),
		row(
			'lead.stage_time',
			utc('won_time'),
			utc('lost_time'),
			utc('stage_change_time'),
			'@body.meta.timestamp',
		),
		CREATED,
	],
	answers: (record) => contactColumns(record, '', NOT_THE_PERSON),
	answersAreColumns: true,
	ignored: [
		...NOT_THE_PERSON,
		'status',
		'pipeline_id',
		'weighted_value',
		'formatted_value',
		'expected_close_date',
		'data',
		'success',
	],
};
