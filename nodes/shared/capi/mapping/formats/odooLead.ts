import { has, isNot, only, row, together, utc, type Format } from './format';

/**
 * A lead or opportunity of Odoo's CRM, by its own field names. References are pairs of number and name, an empty field is
 * `false`, times are UTC without saying so. `user_id` is the member of staff.
 */
export const odooLead: Format = {
	id: 'odooLead',
	displayName: 'Odoo CRM Lead',
	sources: ['Odoo source: addons/crm/models/crm_lead.py', 'n8n: Odoo node'],
	unverified:
		'That references come as pairs and times in UTC: the page of the External API could not be opened.',
	recognizedBy: [
		[has('email_from'), has('stage_id')],
		[has('email_from'), has('contact_name')],
		[has('stage_id'), has('team_id'), has('probability')],
		[has('stage_id'), has('date_last_stage_update')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', utc('create_date')),
		...(
			[
				['user_data.em', 'email_from'],
				['user_data.full_name', 'contact_name'],
				['user_data.zp', 'zip'],
				['user_data.ct', 'city'],
			] as const
		).map(([field, name]) => row(field, only(name, isNot(name, 'false')))),
		row(
			'user_data.ph',
			only('mobile', isNot('mobile', 'false')),
			only('phone', isNot('phone', 'false')),
		),
		together([''], { 'user_data.country': ['country_id[1]'] }),
		row('custom_data.value', 'expected_revenue'),
		row('custom_data.currency', 'company_currency[1]'),
		row('lead.stage', 'stage_id'),
		row('lead.stage_time', utc('date_last_stage_update')),
		row('lead.created_time', utc('create_date')),
	],
	ignored: [
		'id',
		'name',
		'user_id',
		'user_email',
		'create_uid',
		'write_uid',
		'write_date',
		'partner_id',
		'partner_name',
		'state_id',
		'country_id',
		'company_id',
		'team_id',
		'type',
		'phone',
		'mobile',
		'city',
		'zip',
	],
};
