import { as, has, is, row, together, utc, type Format } from './format';

const PERSON_ROWS = [
	row('user_data.em', as('contacts', 'person_id.email'), as('contacts', 'person.email'), as('contacts', 'person.emails')),
	row('user_data.ph', as('contacts', 'person_id.phone'), as('contacts', 'person.phone'), as('contacts', 'person.phones')),
	together(['person_id', 'person'], { 'user_data.fn': ['first_name'], 'user_data.ln': ['last_name'] }),
	row('user_data.full_name', 'person_id.name', 'person.name', 'person_name'),
];

/**
 * A deal of Pipedrive: the webhooks of version 1 (`current`) and 2 (`data`), or the deal by itself. Times are UTC without
 * saying so; `user_id`, `owner_id` and `creator_user_id` are members of staff.
 */
export const pipedriveDeal: Format = {
	id: 'pipedriveDeal',
	displayName: 'Pipedrive Deal',
	sources: ['Pipedrive API: Deals', 'Pipedrive: Guide for Webhooks', 'Pipedrive: Guide for Webhooks v2'],
	recognizedBy: [
		[is('meta.object', 'deal'), has('current')],
		[is('meta.entity', 'deal'), has('data')],
		[has('stage_id'), has('add_time')],
		[has('stage_id'), has('stage_change_time')],
		[has('stage_id'), has('person_id'), has('pipeline_id')],
	],
	recordAt: ['current', 'data'],
	eventNames: [{ when: [is('status', 'won')], event: 'Purchase' }],
	rows: [
		row('event_time', utc('won_time'), utc('stage_change_time'), utc('add_time'), '@body.meta.timestamp'),
		...PERSON_ROWS,
		row('user_data.external_id', 'person_id.value', 'person_id'),
		row('custom_data.value', 'value'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id'),
		row('lead.stage', as('won_or_lost', 'status'), 'stage_id'),
		row('lead.stage_time', utc('won_time'), utc('lost_time'), utc('stage_change_time'), '@body.meta.timestamp'),
		row('lead.created_time', utc('add_time')),
	],
	ignored: ['user_id', 'owner_id', 'creator_user_id', 'org_id', 'status', 'previous', 'event', 'meta', 'v', 'title', 'label'],
};

/** A person of Pipedrive: e-mail and phone are lists of labeled values, called `emails` and `phones` in version 2. */
export const pipedrivePerson: Format = {
	id: 'pipedrivePerson',
	displayName: 'Pipedrive Person',
	sources: ['Pipedrive API: Persons', 'Pipedrive API v2: Persons'],
	recognizedBy: [
		[is('meta.object', 'person'), has('current')],
		[is('meta.entity', 'person'), has('data')],
		[has('add_time'), has('email[0].value')],
		[has('add_time'), has('emails[0].value')],
		[has('add_time'), has('phone[0].value')],
		[has('add_time'), has('phones[0].value')],
	],
	recordAt: ['current', 'data'],
	eventNames: [
		{ when: [is('@body.meta.action', 'added', 'create')], event: 'Lead' },
		{ when: [{ path: '@body.meta', present: false }], event: 'Lead' },
	],
	rows: [
		row('event_time', utc('add_time')),
		row('user_data.em', as('contacts', 'emails'), as('contacts', 'email'), 'primary_email'),
		row('user_data.ph', as('contacts', 'phones'), as('contacts', 'phone')),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'name'),
		together(['postal_address'], {
			'user_data.ct': ['locality'],
			'user_data.st': ['admin_area_level_1'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'id'),
		row('lead.created_time', utc('add_time')),
	],
	ignored: ['owner_id', 'company_id', 'org_id', 'update_time', 'label', 'visible_to', 'previous', 'meta', 'event', 'v'],
};
