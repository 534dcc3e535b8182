import { has, is, isNot, minor, row, type Format } from '../format';
import { aboutA, ACTION, HAPPENED_AT, NOT_THE_PERSON, RECORD_AT } from './common';

/** An opportunity of Close. `value` counts in cents; `user_id` is the member of staff. */
export const closeOpportunity: Format = {
	id: 'closeOpportunity',
	displayName: 'Close Opportunity',
	sources: ['Close API: Opportunities', 'Close API: Webhook Subscriptions', 'Close API: Event Log'],
	recognizedBy: [
		aboutA('opportunity'),
		[{ path: 'id', matches: /^oppo_/ }, has('status_type')],
		[{ path: 'id', matches: /^oppo_/ }, has('lead_id')],
	],
	recordAt: RECORD_AT,
	eventNames: [{ when: [is('status_type', 'won')], event: 'Purchase' }],
	leftOut: [
		{ when: [is(ACTION, 'deleted')], code: 'deleted' },
		// A later change of an opportunity that was won already: what changed stands in previous_data.
		{
			when: [
				is(ACTION, 'updated'),
				is('status_type', 'won'),
				has('@body.event.previous_data'),
				isNot('@body.event.previous_data.status_type', 'active', 'lost'),
				{ path: '@body.event.previous_data.status_id', present: false },
			],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', HAPPENED_AT, 'date_won', 'date_updated', 'date_created'),
		row('user_data.full_name', 'contact_name'),
		row('user_data.external_id', 'lead_id', 'contact_id'),
		row('custom_data.value', minor('value', 'value_currency')),
		row('custom_data.currency', 'value_currency'),
		row('custom_data.order_id', 'id'),
		row('lead.stage', 'status_label'),
		row('lead.stage_time', HAPPENED_AT, 'date_won', 'date_lost'),
		row('lead.created_time', 'date_created'),
	],
	ignored: [
		...NOT_THE_PERSON,
		'note',
		'confidence',
		'status_type',
		'status_label',
		'value_formatted',
		'value_period',
		'annualized_value',
		'expected_value',
		'date_won',
	],
};
