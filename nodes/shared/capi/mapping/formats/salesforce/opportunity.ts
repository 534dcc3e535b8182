import { contactColumns } from '../contactColumns';
import { has, is, row, together, type Format } from '../format';
import { idOf, messageOf } from './lead';
import { recordsOf } from './records';

/** An opportunity of Salesforce; `CloseDate` is a day that may lie ahead. */
export const salesforceOpportunity: Format = {
	id: 'salesforceOpportunity',
	displayName: 'Salesforce Opportunity',
	sources: [
		'Salesforce Object Reference: Opportunity',
		'Salesforce SOAP API: Understanding Outbound Messaging',
		'n8n: Salesforce Trigger node',
	],
	recognizedBy: [
		[is('attributes.type', 'opportunity'), has('attributes.url')],
		[is('attributes.type', 'opportunity'), has('Id')],
		...messageOf('opportunity'),
		[has('StageName'), has('CloseDate')],
		[idOf('006'), has('StageName')],
	],
	records: recordsOf,
	eventNames: [
		{ when: [is('IsWon', 'true')], event: 'Purchase' },
		{ when: [is('StageName', 'closed won')], event: 'Purchase' },
	],
	leftOut: [{ when: [is('IsDeleted', 'true')], code: 'deleted' }],
	rows: [
		row(
			'event_time',
			'LastStageChangeDate',
			'@body.payload.ChangeEventHeader.commitTimestamp',
			'LastModifiedDate',
			'CreatedDate',
		),
		row('user_data.em', 'Contact.Email', 'Account.PersonEmail'),
		row('user_data.ph', 'Contact.MobilePhone', 'Contact.Phone', 'Account.PersonMobilePhone'),
		together(['Contact'], { 'user_data.fn': ['FirstName'], 'user_data.ln': ['LastName'] }),
		row('user_data.full_name', 'Contact.Name'),
		row('user_data.external_id', 'ContactId'),
		row('custom_data.value', 'Amount'),
		row('custom_data.currency', 'CurrencyIsoCode'),
		row('custom_data.order_id', 'Id'),
		row('lead.stage', 'StageName'),
		row(
			'lead.stage_time',
			'LastStageChangeDate',
			'@body.payload.ChangeEventHeader.commitTimestamp',
		),
		row('lead.created_time', 'CreatedDate'),
	],
	answers: (record) => contactColumns(record, ''),
	answersAreColumns: true,
	ignored: [
		...[
			'attributes',
			'OwnerId',
			'Owner',
			'Name',
			'CloseDate',
			'AccountId',
			'Account',
			'IsClosed',
			'Probability',
			'Type',
			'CreatedById',
		],
		...[
			'LastModifiedById',
			'CreatedBy',
			'ExpectedRevenue',
			'ForecastCategory',
			'SystemModstamp',
			'records',
			'totalSize',
			'done',
			'payload',
		],
	],
};
