import { as, has, is, row, together, type Format } from '../format';
import { aboutA, ACTION, HAPPENED_AT, NOT_THE_PERSON, RECORD_AT } from './common';

/** A lead of Close, which is a company with its contacts, or one of these contacts. The first contact is the person. */
export const closeLead: Format = {
	id: 'closeLead',
	displayName: 'Close Lead or Contact',
	sources: [
		'Close API: Leads',
		'Close API: Contacts',
		'Close API: Webhook Subscriptions',
		'Close API: Event Log',
	],
	recognizedBy: [
		aboutA('lead', 'contact'),
		[{ path: 'id', matches: /^lead_/ }, has('status_label')],
		[{ path: 'id', matches: /^lead_/ }, has('contacts')],
		[{ path: 'id', matches: /^cont_/ }, has('lead_id')],
	],
	recordAt: RECORD_AT,
	eventNames: [
		{ when: [{ path: ACTION, present: false }], event: 'Lead' },
		{ when: [is(ACTION, 'created')], event: 'Lead' },
	],
	leftOut: [{ when: [is(ACTION, 'deleted', 'merged')], code: 'deleted' }],
	rows: [
		row('event_time', 'date_created', HAPPENED_AT),
		row('user_data.em', as('contacts', 'emails'), as('contacts', 'contacts[0].emails')),
		row('user_data.ph', as('contacts', 'phones'), as('contacts', 'contacts[0].phones')),
		row('user_data.full_name', 'contacts[0].name', {
			path: 'name',
			when: [{ path: 'id', matches: /^cont_/ }],
		}),
		together(['addresses[0]'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country'],
		}),
		row(
			'user_data.external_id',
			{ path: 'id', when: [{ path: 'id', matches: /^lead_/ }] },
			'lead_id',
			'id',
		),
		row('lead.stage', 'status_label'),
		row(
			'lead.stage_time',
			{ path: HAPPENED_AT, when: [has('@body.event.previous_data.status_id')] },
			{ path: HAPPENED_AT, when: [is(ACTION, 'created')] },
		),
		row('lead.created_time', 'date_created'),
	],
	ignored: [...NOT_THE_PERSON, 'contacts', 'addresses', 'status_label', 'title'],
};
