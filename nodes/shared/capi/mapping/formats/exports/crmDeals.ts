/** The exports and reports of CRMs with a row for each deal. A deal that is not won is no purchase; its close date is a plan. */
import { as, columns, is, only, row, type Condition, type Format } from '../format';

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

export const pipedriveDealsExport: Format = {
	id: 'pipedriveDealsExport',
	displayName: 'Pipedrive Deals Export',
	sources: ['Pipedrive API: Deals (names of the fields)'],
	unverified:
		'the headings, for which no page of the vendor’s was found, and the time zone of the times, which are read in that of the workflow.',
	isTable: true,
	recognizedBy: [
		columns('Deal - Title', 'Deal - Status'),
		columns('Deal - Status', 'Deal - Value', 'Deal - Won time'),
	],
	eventNames: [{ when: [is('Deal - Status', 'won')], event: 'Purchase' }],
	leftOut: [{ when: [is('Deal - Status', 'deleted')], code: 'deleted' }],
	rows: [
		row(
			'event_time',
			'Deal - Won time',
			'Deal - Lost time',
			'Deal - Last stage change',
			'Deal - Deal created',
		),
		row(
			'user_data.em',
			'Person - Email - Work',
			'Person - Email - Home',
			'Person - Email - Other',
			'Person - Email',
		),
		row(
			'user_data.ph',
			'Person - Phone - Mobile',
			'Person - Phone - Work',
			'Person - Phone - Home',
			'Person - Phone - Other',
			'Person - Phone',
		),
		row('user_data.fn', 'Person - First name'),
		row('user_data.ln', 'Person - Last name'),
		row('user_data.full_name', 'Person - Name', 'Deal - Contact person'),
		row('user_data.external_id', 'Person - ID'),
		row('custom_data.value', 'Deal - Value'),
		row('custom_data.currency', 'Deal - Currency of Value', 'Deal - Currency'),
		row('custom_data.order_id', 'Deal - ID'),
		row('lead.stage', as('won_or_lost', 'Deal - Status'), 'Deal - Stage'),
		row('lead.stage_time', 'Deal - Won time', 'Deal - Lost time', 'Deal - Last stage change'),
		row('lead.created_time', 'Deal - Deal created'),
	],
	ignored: [
		'Deal - Owner',
		'Deal - Title',
		'Deal - Creator',
		'Organization - Name',
		'Deal - Weighted value',
		'Deal - Expected close date',
		'Deal - Organization',
		'Deal - Status',
		'Deal - Pipeline',
	],
};

/** The close date of a deal that is closed. */
function closedBy(heading: string, ...closed: readonly Condition[]) {
	return closed.map((condition) => only(heading, condition));
}
