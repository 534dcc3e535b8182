/** HubSpot's export of deals. One that is not won is no purchase; its close date is a plan. */
import { as, columns, is, row, type Format } from '../format';
import { closedBy } from './closedDeals';

const hubspotWon = is('Deal Stage', 'closed won');

export const hubspotDealsExport: Format = {
	id: 'hubspotDealsExport',
	displayName: 'HubSpot Deals Export',
	sources: ['HubSpot: Default deal properties (labels of the properties)'],
	unverified:
		'the form of Associated Contact, which users report as a name with the email address in brackets.',
	isTable: true,
	recognizedBy: [columns('Record ID', 'Deal Stage')],
	eventNames: [{ when: [hubspotWon], event: 'Purchase' }],
	rows: [
		row(
			'event_time',
			...closedBy('Close Date', hubspotWon, is('Deal Stage', 'closed lost')),
			'Last Modified Date',
			'Create Date',
		),
		row(
			'user_data.em',
			as('contact_email', 'Associated Contact'),
			as('contact_email', 'Associated Contacts'),
		),
		row(
			'user_data.full_name',
			as('contact_name', 'Associated Contact'),
			as('contact_name', 'Associated Contacts'),
		),
		row('custom_data.value', 'Amount'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'Record ID'),
		row('lead.stage', 'Deal Stage'),
		row('lead.stage_time', ...closedBy('Close Date', hubspotWon, is('Deal Stage', 'closed lost'))),
		row('lead.created_time', 'Create Date'),
	],
	ignored: [
		'Deal owner',
		'Deal Name',
		'Pipeline',
		'Close Date',
		'Associated Contact IDs',
		'Associated Company',
		'Last Modified Date',
	],
};
