import { as, has, row, together, type Format } from '../format';

/** A contact or lead of Freshsales (Freshworks CRM), with the names of its API. `owner_id` is the member of staff. */
export const freshsalesContact: Format = {
	id: 'freshsalesContact',
	displayName: 'Freshsales Contact or Lead',
	sources: ['Freshworks CRM API: Contacts', 'Freshsales API: Leads', 'n8n: Freshworks CRM node'],
	unverified: 'A webhook of a workflow sends what its author chooses; such items are read by the names in them.',
	recognizedBy: [
		[has('contact.mobile_number'), has('contact.created_at')],
		[has('contact.lead_score'), has('contact.created_at')],
		[has('lead.lead_stage_id'), has('lead.created_at')],
		[has('lead.lead_score'), has('lead.created_at')],
		[has('lead_score'), has('mobile_number'), has('display_name')],
		[has('lead_score'), has('lifecycle_stage_id'), has('created_at')],
		[has('contact_status_id'), has('email'), has('created_at')],
		[has('lead_stage_id'), has('email'), has('created_at')],
	],
	recordAt: ['contact', 'lead'],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'created_at'),
		row('user_data.em', 'email', as('contacts', 'emails')),
		row('user_data.ph', 'mobile_number', 'work_number', as('contacts', 'phone_numbers')),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'display_name'),
		together([''], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'id'),
		row('lead.stage', 'contact_status.name', 'lead_stage.name', 'lifecycle_stage.name', 'contact_status_id', 'lead_stage_id', 'lifecycle_stage_id'),
		row('lead.created_time', 'created_at'),
	],
	notes: [{ path: 'custom_field' }],
	ignored: [
		...['owner_id', 'owner', 'creater_id', 'creator_id', 'updater_id', 'users', 'sales_accounts', 'company', 'deal', 'job_title', 'avatar'],
		...['external_id', 'updated_at', 'last_assigned_at', 'time_zone', 'lead_source_id', 'contact', 'lead', 'meta', 'recent_note'],
	],
};
