import { has, is, row, together, type Format } from '../format';

/** A profile of Klaviyo by itself, as its API gives it. */
export const klaviyoProfile: Format = {
	id: 'klaviyoProfile',
	displayName: 'Klaviyo Profile',
	sources: ['Klaviyo API: Get Profile'],
	recognizedBy: [
		[is('data.type', 'profile'), has('data.attributes')],
		[is('type', 'profile'), has('attributes')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'attributes.created'),
		row('user_data.em', 'attributes.email'),
		row('user_data.ph', 'attributes.phone_number'),
		row('user_data.fn', 'attributes.first_name'),
		row('user_data.ln', 'attributes.last_name'),
		together(['attributes.location'], {
			'user_data.ct': ['city'],
			'user_data.st': ['region'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'attributes.external_id', 'id'),
		row('user_data.client_ip_address', 'attributes.location.ip'),
		row('lead.created_time', 'attributes.created'),
	],
	notes: [{ path: 'attributes.properties' }],
	ignored: ['type', 'data', 'attributes', 'relationships', 'links', 'id'],
};
