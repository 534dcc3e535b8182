/** A report of Salesforce's with a row for each opportunity. One that is not won is no purchase; its close date is a plan. */
import { columns, is, row, type Format } from '../format';
import { closedBy } from './closedDeals';

const salesforceWon = is('Stage', 'closed won');

export const salesforceOpportunityReport: Format = {
	id: 'salesforceOpportunityReport',
	displayName: 'Salesforce Opportunity Report',
	sources: ['Salesforce Object Reference: Opportunity (labels of its fields)'],
	unverified:
		'the headings, for which no page of the vendor’s was found: reports name their columns by the labels of fields.',
	isTable: true,
	recognizedBy: [
		columns('Opportunity Name', 'Stage', 'Close Date'),
		columns('Opportunity ID', 'Stage', 'Close Date'),
	],
	eventNames: [{ when: [salesforceWon], event: 'Purchase' }],
	rows: [
		row(
			'event_time',
			...closedBy('Last Stage Change Date', salesforceWon),
			...closedBy('Close Date', salesforceWon, is('Stage', 'closed lost')),
			'Last Modified Date',
			'Created Date',
		),
		row('user_data.em', 'Contact: Email', 'Contact Email', 'Email'),
		row(
			'user_data.ph',
			'Contact: Mobile',
			'Contact: Mobile Phone',
			'Contact: Phone',
			'Mobile',
			'Phone',
		),
		row('user_data.fn', 'Contact: First Name', 'First Name'),
		row('user_data.ln', 'Contact: Last Name', 'Last Name'),
		row('user_data.full_name', 'Contact: Full Name', 'Contact Name', 'Primary Contact'),
		row('user_data.ct', 'Contact: Mailing City', 'Mailing City'),
		row('user_data.st', 'Contact: Mailing State/Province', 'Mailing State/Province'),
		row('user_data.zp', 'Contact: Mailing Zip/Postal Code', 'Mailing Zip/Postal Code'),
		row('user_data.country', 'Contact: Mailing Country', 'Mailing Country'),
		row('user_data.external_id', 'Contact ID'),
		row('custom_data.value', 'Amount'),
		row('custom_data.currency', 'Amount Currency', 'Opportunity Currency'),
		row('custom_data.order_id', 'Opportunity ID'),
		row('lead.stage', 'Stage'),
		row('lead.stage_time', 'Last Stage Change Date', ...closedBy('Close Date', salesforceWon)),
		row('lead.created_time', 'Created Date'),
	],
	ignored: [
		'Opportunity Name',
		'Opportunity Owner',
		'Account Name',
		'Close Date',
		'Lead Source',
		'Owner Role',
		'Created By',
		'Probability (%)',
	],
};
