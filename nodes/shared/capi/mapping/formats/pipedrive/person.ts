import { as, has, is, row, together, utc, type Format } from '../format';
import { CREATED, DELETED, NOT_THE_PERSON, RECORD_AT } from './common';

/** A person of Pipedrive: e-mail and phone are lists of labeled values, called `emails` and `phones` in version 2. */
export const pipedrivePerson: Format = {
	id: 'pipedrivePerson',
	displayName: 'Pipedrive Person',
	sources: [
		'Pipedrive API: Persons',
		'Pipedrive API v2: Persons',
		'Pipedrive: Guide for Webhooks v2',
		'n8n: Pipedrive Trigger node',
	],
	recognizedBy: [
		[is('meta.object', 'person'), has('meta.action')],
		[is('meta.entity', 'person'), has('meta.action')],
		[has('add_time'), has('email[0].value')],
		[has('add_time'), has('emails[0].value')],
		[has('add_time'), has('phone[0].value')],
		[has('add_time'), has('phones[0].value')],
		[has('data.add_time'), has('data.visible_to'), has('data.first_name')],
	],
	recordAt: RECORD_AT,
	eventNames: [
		{ when: [is('@body.meta.action', 'added', 'create')], event: 'Lead' },
		{ when: [{ path: '@body.meta', present: false }], event: 'Lead' },
	],
	leftOut: [DELETED],
	rows: [
		row('event_time', utc('add_time')),
		row('user_data.em', as('contacts', 'emails'), as('contacts', 'email'), 'primary_email'),
		row('user_data.ph', as('contacts', 'phones'), as('contacts', 'phone')),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'name'),
		row('user_data.db', 'birthday'),
		together(['postal_address', 'postal_address.value'], {
			'user_data.ct': ['locality'],
			'user_data.st': ['admin_area_level_1'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'id'),
		CREATED,
	],
	ignored: [...NOT_THE_PERSON, 'data', 'success', 'first_char', 'im', 'notes'],
};
