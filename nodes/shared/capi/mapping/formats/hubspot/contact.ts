import { has, is, only, row, together, type Format } from '../format';
import { changeTimes, property, STAFF_AND_STATES } from './common';

/**
 * A contact of HubSpot, as its APIs, the webhook of a workflow, n8n's node and the export have it. `hubspot_owner_id` is the
 * member of staff to whom it belongs.
 */
export const hubspotContact: Format = {
	id: 'hubspotContact',
	displayName: 'HubSpot Contact',
	sources: [
		'HubSpot API: Contacts',
		'HubSpot: Default contact properties',
		'HubSpot: Use webhooks with workflows',
		'n8n: HubSpot node',
	],
	unverified:
		'The columns of the export, which are those of public examples, and the zone of their times.',
	recognizedBy: [
		[has('vid'), has('properties')],
		[is('objectType', 'contact'), has('properties')],
		[is('objectTypeId', '0-1'), has('properties')],
		[has('properties.hs_object_id'), has('properties.email')],
		[has('properties.createdate'), has('properties.email')],
		[has('properties.createdate'), has('properties.lifecyclestage')],
		[has('properties.createdate'), has('properties.firstname')],
		[has('hs_object_id'), has('email')],
		[has('hs_object_id'), has('lifecyclestage')],
		[has('hs_object_id'), has('hs_lead_status')],
		[has('Record ID'), has('Lifecycle Stage'), has('Email')],
		[has('Record ID'), has('Lead Status'), has('Email')],
		[has('Record ID'), has('Contact owner')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [{ when: [is('archived', 'true')], code: 'deleted' }],
	rows: [
		row('event_time', ...property('createdate'), 'createdAt', 'addedAt', 'Create Date'),
		row('event_source_url', ...property('hs_analytics_first_url')),
		row('user_data.em', ...property('email'), 'Email'),
		row(
			'user_data.ph',
			...property('mobilephone', 'phone', 'hs_whatsapp_phone_number'),
			'Mobile Phone Number',
			'Phone Number',
		),
		row('user_data.fn', ...property('firstname'), 'First Name'),
		row('user_data.ln', ...property('lastname'), 'Last Name'),
		together(['properties', ''], {
			'user_data.ct': ['city.value', 'city', 'City'],
			'user_data.st': ['state.value', 'state', 'State/Region'],
			'user_data.zp': ['zip.value', 'zip', 'Postal Code'],
			'user_data.country': [
				'hs_country_region_code.value',
				'hs_country_region_code',
				'country.value',
				'country',
				'Country/Region',
			],
		}),
		row('user_data.db', ...property('date_of_birth')),
		row('user_data.ge', ...property('gender')),
		row('user_data.external_id', ...property('hs_object_id'), 'vid', 'objectId', 'id', 'Record ID'),
		row('user_data.client_ip_address', ...property('hs_ip_address', 'ip_address')),
		row('user_data.fbclid', ...property('hs_facebook_click_id', 'fbclid')),
		row(
			'lead.stage',
			...property('lifecyclestage', 'hs_lead_status'),
			'Lifecycle Stage',
			'Lead Status',
		),
		row(
			'lead.stage_time',
			...changeTimes('lifecyclestage'),
			...changeTimes('hs_lead_status').map((path) =>
				only(path, { path: 'properties.lifecyclestage', present: false }),
			),
		),
		row('lead.created_time', ...property('createdate'), 'createdAt', 'Create Date'),
	],
	ignored: [
		...STAFF_AND_STATES,
		'company',
		'Company name',
		'Contact owner',
		'Associated Company',
		'identity-profiles',
		'list-memberships',
		'form-submissions',
	],
};
