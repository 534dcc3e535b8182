/** Zoho CRM's export of deals. One that is not won is no purchase; its closing date is a plan. */
import { columns, is, row, type Format } from '../format';
import { closedBy } from './closedDeals';

const zohoWon = is('Stage', 'closed won');

export const zohoDealsExport: Format = {
	id: 'zohoDealsExport',
	displayName: 'Zoho CRM Deals Export',
	sources: ['Zoho CRM Online Help: Standard Fields in Deals'],
	unverified:
		'Record Id and the columns of the contact, which exports have beside the standard fields.',
	isTable: true,
	recognizedBy: [columns('Deal Name', 'Stage', 'Closing Date')],
	eventNames: [{ when: [zohoWon], event: 'Purchase' }],
	rows: [
		row(
			'event_time',
			...closedBy('Closing Date', zohoWon, is('Stage', 'closed lost')),
			'Modified Time',
			'Created Time',
		),
		row('user_data.em', 'Email', 'Contact Email'),
		row('user_data.ph', 'Mobile', 'Phone'),
		row('user_data.full_name', 'Contact Name'),
		row('custom_data.value', 'Amount'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'Record Id', 'Deal Id'),
		row('lead.stage', 'Stage'),
		row('lead.stage_time', ...closedBy('Closing Date', zohoWon, is('Stage', 'closed lost'))),
		row('lead.created_time', 'Created Time'),
	],
	ignored: [
		'Deal Name',
		'Deal Owner',
		'Created By',
		'Modified By',
		'Account Name',
		'Expected Revenue',
		'Probability (%)',
		'Closing Date',
		'Modified Time',
	],
};
