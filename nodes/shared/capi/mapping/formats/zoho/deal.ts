import { contactColumns } from '../contactColumns';
import { is, row, type Format } from '../format';
import { known, NOT_THE_PERSON, recordsOf } from './records';

/** A deal of Zoho CRM. `Closing_Date` is a plan; the contact is a reference with a name, whose identifiers users put beside it. */
export const zohoDeal: Format = {
	id: 'zohoDeal',
	displayName: 'Zoho CRM Deal',
	sources: ['Zoho CRM API: Deals', 'n8n: Zoho CRM node'],
	recognizedBy: [
		...known('Deal_Name', 'Stage'),
		...known('Deal_Name', 'Closing_Date'),
		...known('Stage', 'Closing_Date', 'Amount'),
	],
	records: recordsOf,
	eventNames: [{ when: [is('Stage', 'closed won')], event: 'Purchase' }],
	rows: [
		row('event_time', 'Modified_Time', 'Created_Time'),
		row('user_data.em', 'Contact_Name.Email', 'Contact_Name.email'),
		row('user_data.full_name', 'Contact_Name.name'),
		row('user_data.external_id', 'Contact_Name.id'),
		row('custom_data.value', 'Amount'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'id'),
		row('lead.stage', 'Stage'),
		row('lead.created_time', 'Created_Time'),
	],
	answers: (record) => contactColumns(record, '', NOT_THE_PERSON),
	answersAreColumns: true,
	ignored: [
		...NOT_THE_PERSON,
		'Deal_Name',
		'Closing_Date',
		'Pipeline',
		'Type',
		'Probability',
		'Expected_Revenue',
		'Next_Step',
		'Contact_Name',
	],
};
