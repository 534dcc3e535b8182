import { has, is, isNot, row, together, type Format } from '../format';

/** A contact of GoHighLevel: the webhooks of its API 2 and the contact that the API and n8n's HighLevel node give. */
export const goHighLevelContact: Format = {
	id: 'goHighLevelContact',
	displayName: 'GoHighLevel Contact',
	sources: [
		'HighLevel API: Webhook events, ContactCreate',
		'HighLevel API: Get Contact',
		'n8n: HighLevel node',
	],
	recognizedBy: [
		[
			{ path: 'type', matches: /^Contact(?:Create|Update|Delete|DndUpdate|TagUpdate)$/ },
			has('locationId'),
		],
		[has('contact.locationId'), has('contact.dateAdded')],
		[has('locationId'), has('dateAdded'), has('email')],
		[has('locationId'), has('dateAdded'), has('phone')],
	],
	recordAt: ['contact'],
	eventNames: [
		{ when: [is('@body.type', 'contactcreate')], event: 'Lead' },
		// `type` of a contact of the API is lead or customer.
		{
			when: [
				isNot(
					'@body.type',
					'contactupdate',
					'contactdelete',
					'contactdndupdate',
					'contacttagupdate',
				),
			],
			event: 'Lead',
		},
	],
	leftOut: [
		{ when: [is('@body.type', 'contactdelete')], code: 'deleted' },
		{
			when: [is('@body.type', 'contactdndupdate', 'contacttagupdate')],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'dateAdded'),
		row('event_source_url', ...visit('pageUrl'), ...visit('url')),
		row('referrer_url', ...visit('referrer')),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone'),
		row('user_data.fn', 'firstName', 'firstNameRaw'),
		row('user_data.ln', 'lastName', 'lastNameRaw'),
		row('user_data.full_name', 'name', 'contactName', 'fullName'),
		row('user_data.db', 'dateOfBirth'),
		together([''], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'id'),
		row('user_data.client_ip_address', ...visit('ip')),
		row('user_data.client_user_agent', ...visit('userAgent')),
		row('user_data.fbc', ...visit('fbc')),
		row('user_data.fbp', ...visit('fbp')),
		row('user_data.fbclid', ...visit('fbclid')),
		row('lead.created_time', 'dateAdded'),
	],
	ignored: [
		'type',
		'locationId',
		'assignedTo',
		'companyName',
		'source',
		'tags',
		'website',
		'dnd',
		'dateUpdated',
		'webhookId',
		'timestamp',
		'customFields',
	],
};

function visit(field: string): readonly string[] {
	return ['attributionSource', 'attributions[0]', 'lastAttributionSource'].map(
		(at) => `${at}.${field}`,
	);
}
