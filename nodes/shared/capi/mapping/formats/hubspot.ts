import { has, is, only, row, together, type Format, type Source } from './format';

/** n8n's node gives each property as `{ value }`, the API as a plain value, exports in a flat row. */
function property(...names: readonly string[]): readonly string[] {
	return names.flatMap((name) => [`properties.${name}.value`, `properties.${name}`, name]);
}

const AD_CLICK: readonly Source[] = property('hs_facebook_click_id', 'fbclid').map((path) => ({ path }));

/** A contact of HubSpot. `hubspot_owner_id` is the member of staff to whom it belongs. */
export const hubspotContact: Format = {
	id: 'hubspotContact',
	displayName: 'HubSpot Contact',
	sources: ['HubSpot API: Contacts', 'HubSpot: Default contact properties', 'n8n: HubSpot node'],
	recognizedBy: [
		[has('vid'), has('properties')],
		[has('properties.hs_object_id'), has('properties.email')],
		[has('properties.createdate'), has('properties.email')],
		[has('properties.createdate'), has('properties.lifecyclestage')],
		[has('hs_object_id'), has('email')],
		[has('hs_object_id'), has('lifecyclestage')],
		[has('hs_object_id'), has('hs_lead_status')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', ...property('createdate'), 'createdAt', 'addedAt'),
		row('event_source_url', ...property('hs_analytics_first_url')),
		row('user_data.em', ...property('email')),
		row('user_data.ph', ...property('mobilephone', 'phone')),
		row('user_data.fn', ...property('firstname')),
		row('user_data.ln', ...property('lastname')),
		together(['properties', ''], {
			'user_data.ct': ['city.value', 'city'],
			'user_data.st': ['state.value', 'state'],
			'user_data.zp': ['zip.value', 'zip'],
			'user_data.country': ['country.value', 'country'],
		}),
		row('user_data.db', ...property('date_of_birth')),
		row('user_data.ge', ...property('gender')),
		row('user_data.external_id', ...property('hs_object_id'), 'vid'),
		row('user_data.client_ip_address', ...property('hs_ip_address', 'ip_address')),
		row('user_data.fbclid', ...AD_CLICK),
		row('lead.stage', ...property('lifecyclestage', 'hs_lead_status')),
		row('lead.created_time', ...property('createdate'), 'createdAt'),
	],
	ignored: ['properties', 'createdAt', 'updatedAt', 'archived', 'hubspot_owner_id', 'portal-id', 'id', 'company', 'hs_analytics_source'],
};

/** A deal of HubSpot; its contact is another object, whose identifiers users put beside it. */
export const hubspotDeal: Format = {
	id: 'hubspotDeal',
	displayName: 'HubSpot Deal',
	sources: ['HubSpot API: Deals', 'HubSpot: Default deal properties'],
	recognizedBy: [[has('properties.dealstage')], [has('dealstage'), has('hs_object_id')], [has('dealId'), has('properties')], [has('dealstage'), has('dealname')]],
	eventNames: [{ when: [is('properties.dealstage', 'closedwon')], event: 'Purchase' }, { when: [is('properties.dealstage.value', 'closedwon')], event: 'Purchase' }, { when: [is('dealstage', 'closedwon')], event: 'Purchase' }],
	rows: [
		row('event_time', ...property('closedate', 'hs_lastmodifieddate', 'createdate'), 'updatedAt'),
		row('custom_data.value', ...property('amount')),
		row('custom_data.currency', ...property('deal_currency_code')),
		row('custom_data.order_id', ...property('hs_object_id'), 'dealId', 'id'),
		row('lead.stage', ...property('dealstage')),
		row('lead.stage_time', ...property('hs_date_entered_current_stage', 'hs_v2_date_entered_current_stage')),
		row('lead.created_time', ...property('createdate'), 'createdAt'),
	],
	ignored: ['properties', 'hubspot_owner_id', 'createdAt', 'archived', 'portalId', 'associations', 'pipeline', 'dealname'],
};

/** The properties that say where a contact or deal is in the funnel. */
const STAGE_PROPERTY = is('propertyName', 'dealstage', 'lifecyclestage', 'hs_lead_status', 'hs_pipeline_stage');

/** What HubSpot's webhook says of a changed property: its name, its new value and the moment. */
export const hubspotPropertyChange: Format = {
	id: 'hubspotPropertyChange',
	displayName: 'HubSpot Property Change',
	sources: ['HubSpot: Webhooks API'],
	recognizedBy: [
		[has('subscriptionType'), has('propertyName'), has('occurredAt')],
		[has('subscriptionType'), has('portalId'), has('objectId')],
	],
	eventNames: [
		{ when: [is('subscriptionType', 'contact.creation')], event: 'Lead' },
		{ when: [is('propertyName', 'dealstage'), is('propertyValue', 'closedwon')], event: 'Purchase' },
		{ when: [is('propertyName', 'lifecyclestage'), is('propertyValue', 'customer')], event: 'Purchase' },
	],
	leftOut: [{ when: [{ path: 'subscriptionType', matches: /\.(?:deletion|privacyDeletion|merge|restore)$/ }], code: 'not_a_conversion' }],
	rows: [
		row('event_time', 'occurredAt'),
		row('lead.stage', only('propertyValue', STAGE_PROPERTY)),
		row('lead.stage_time', only('occurredAt', STAGE_PROPERTY)),
	],
	ignored: ['eventId', 'subscriptionId', 'portalId', 'appId', 'attemptNumber', 'objectId', 'changeSource', 'sourceId', 'propertyValue'],
};
