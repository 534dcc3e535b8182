import { row, together, type Format } from '../format';
import { known, NOT_THE_PERSON, recordsOf } from './records';

/** A lead or contact of Zoho CRM, with the names of its API; times carry their offset. `Owner` is the member of staff. */
export const zohoLead: Format = {
	id: 'zohoLead',
	displayName: 'Zoho CRM Lead or Contact',
	sources: ['Zoho CRM API: Leads', 'Zoho CRM API: Contacts', 'n8n: Zoho CRM node'],
	unverified:
		'A webhook of a workflow rule sends the fields under names that its author chooses; such items are read by these names.',
	recognizedBy: [
		...known('Last_Name', 'Lead_Status'),
		...known('Last_Name', 'Created_Time'),
		...known('Last_Name', 'Lead_Source'),
		...known('Last_Name', 'Owner', 'id'),
		...known('Email', 'Lead_Status'),
		...known('Full_Name', 'Created_Time'),
	],
	records: recordsOf,
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'Created_Time'),
		row('event_source_url', 'First_Visited_URL'),
		row('referrer_url', 'Referrer'),
		row('user_data.em', 'Email', 'Secondary_Email'),
		row('user_data.ph', 'Mobile', 'Phone', 'Home_Phone', 'Other_Phone'),
		row('user_data.fn', 'First_Name'),
		row('user_data.ln', 'Last_Name'),
		row('user_data.db', 'Date_of_Birth'),
		together([''], {
			'user_data.ct': ['City', 'Mailing_City'],
			'user_data.st': ['State', 'Mailing_State'],
			'user_data.zp': ['Zip_Code', 'Mailing_Zip'],
			'user_data.country': ['Country', 'Mailing_Country'],
		}),
		row('user_data.external_id', 'id'),
		row('lead.stage', 'Lead_Status'),
		row('lead.created_time', 'Created_Time'),
	],
	ignored: NOT_THE_PERSON,
};
