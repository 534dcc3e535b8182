import { has, is, row, type Format } from './format';
import { below } from './places';

/**
 * A contact of Manychat: Full Contact Data of an External Request, or what its API gives. The request is made while the
 * person writes, so the last interaction is the moment; `subscribed` is the day on which the contact came.
 */
export const manychatContact: Format = {
	id: 'manychatContact',
	displayName: 'Manychat Contact',
	sources: ['Manychat API: Subscriber info', 'Manychat Help: External Request'],
	unverified:
		'All of it: no page of the vendor could be opened, and so it is not sure whether the times of every account carry their offset.',
	recognizedBy: below(
		['', 'data'],
		[has('live_chat_url'), has('page_id')],
		[has('subscribed'), has('last_interaction'), has('page_id')],
		[has('last_input_text'), has('subscribed'), has('status')],
	),
	recordAt: ['data'],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [{ when: [is('status', 'deleted')], code: 'deleted' }],
	rows: [
		row('event_time', 'last_interaction', 'ig_last_interaction', 'subscribed'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone', 'whatsapp_phone'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'name'),
		row('user_data.ge', 'gender'),
		row('user_data.external_id', 'id'),
		row('lead.created_time', 'subscribed'),
	],
	notes: [{ path: 'custom_fields' }],
	ignored: [
		'key',
		'page_id',
		'status',
		'data',
		'locale',
		'timezone',
		'user_refs',
		'last_seen',
		'profile_pic',
		'live_chat_url',
	],
};
