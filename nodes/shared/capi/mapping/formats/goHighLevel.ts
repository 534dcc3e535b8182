import { has, is, row, together, type Format } from './format';

/**
 * What a workflow of GoHighLevel sends: the contact at the top, the visit in `contact.attributionSource`. `user` is the
 * member of staff, `location` the agency's own place, and the stage really is called `pipleline_stage`.
 */
export const goHighLevel: Format = {
	id: 'goHighLevel',
	displayName: 'GoHighLevel Contact or Opportunity',
	sources: ['HighLevel Support: Workflow Action, Webhook', 'HighLevel API: Contacts'],
	unverified: 'Which fields a workflow sends depends on its trigger; the vendor lists no complete example.',
	recognizedBy: [
		[has('pipleline_stage')],
		[has('contact_id'), has('contact_type')],
		[has('contact_id'), has('location'), has('workflow')],
		[has('contact_id'), has('full_address')],
		[has('contact_id'), has('attributionSource')],
		[has('contact_id'), has('contact.attributionSource')],
		[has('contact_id'), has('pipeline_id'), has('opportunity_name')],
	],
	eventNames: [
		{ when: [is('status', 'won'), has('pipeline_id')], event: 'Purchase' },
		{ when: [is('contact_type', 'lead')], event: 'Lead' },
	],
	rows: [
		row('event_time', 'date_created'),
		row('event_source_url', ...visit('url'), ...visit('pageUrl')),
		row('referrer_url', ...visit('referrer')),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'full_name'),
		row('user_data.db', 'date_of_birth'),
		together([''], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'contact_id'),
		row('user_data.client_ip_address', ...visit('ip')),
		row('user_data.client_user_agent', ...visit('userAgent')),
		row('user_data.fbc', ...visit('fbc')),
		row('user_data.fbp', ...visit('fbp')),
		row('user_data.fbclid', ...visit('fbclid')),
		row('custom_data.value', 'lead_value', 'opportunity_value'),
		row('lead.stage', 'pipleline_stage', 'pipeline_stage'),
		row('lead.created_time', 'date_created'),
	],
	ignored: ['user', 'location', 'status', 'id', 'owner', 'assigned_to', 'workflow', 'contact', 'timezone', 'source', 'tags', 'opportunity_name', 'company_name'],
};

function visit(field: string): readonly string[] {
	return ['contact.attributionSource', 'attributionSource', 'contact.lastAttributionSource'].map((at) => `${at}.${field}`);
}
