import { has, is, row, together, type Condition, type Format } from '../format';
import { MESSAGE_RECORDS, recordsOf } from './records';

/** IDs of a kind of record begin with the same three characters, which stand in every ID of it. */
export function idOf(prefix: string): Condition {
	return { path: 'Id', matches: new RegExp(`^${prefix}`) };
}

/** An outbound message and a change event say of which kind their record is. */
export function messageOf(...kinds: readonly string[]): ReadonlyArray<readonly Condition[]> {
	const types = kinds.map((kind) => `sf:${kind}`);
	return [
		...MESSAGE_RECORDS.flatMap((record) => [
			[is(`${record}.$.xsi:type`, ...types)],
			[is(`${record}.xsi:type`, ...types)],
		]),
		[is('payload.ChangeEventHeader.entityName', ...kinds)],
		[is('records[0].attributes.type', ...kinds), has('records[0].attributes.url')],
		[is('records[0].attributes.type', ...kinds), has('records[0].Id')],
	];
}

/** When a change event reports a change, and whether it is a new record. */
const CHANGED_AT = '@body.payload.ChangeEventHeader.commitTimestamp';
const CHANGE = '@body.payload.ChangeEventHeader.changeType';

/** A lead or contact of Salesforce, with its API's names. `OwnerId` is the member of staff to whom it belongs. */
export const salesforceLead: Format = {
	id: 'salesforceLead',
	displayName: 'Salesforce Lead or Contact',
	sources: [
		'Salesforce Object Reference: Lead',
		'Salesforce Object Reference: Contact',
		'Salesforce Object Reference: Account (person account fields)',
		'Salesforce SOAP API: Understanding Outbound Messaging',
		'Salesforce Change Data Capture: ChangeEventHeader Fields',
		'n8n: Salesforce Trigger node',
	],
	recognizedBy: [
		[is('attributes.type', 'lead', 'contact'), has('attributes.url')],
		[is('attributes.type', 'lead', 'contact'), has('Id')],
		[is('attributes.type', 'account'), has('PersonEmail')],
		[has('PersonEmail'), has('LastName'), has('CreatedDate')],
		...messageOf('lead', 'contact'),
		[idOf('00Q'), has('CreatedDate')],
		[idOf('003'), has('CreatedDate')],
		[idOf('00Q'), has('Status')],
		[idOf('00Q'), has('LastName')],
		[idOf('003'), has('LastName')],
		[has('LeadSource'), has('LastName'), has('CreatedDate')],
	],
	records: recordsOf,
	eventNames: [
		{ when: [{ path: CHANGE, present: false }], event: 'Lead' },
		{ when: [is(CHANGE, 'create')], event: 'Lead' },
	],
	leftOut: [
		{ when: [is('IsDeleted', 'true')], code: 'deleted' },
		{ when: [is(CHANGE, 'delete', 'gap_delete')], code: 'deleted' },
	],
	rows: [
		row('event_time', 'CreatedDate', CHANGED_AT),
		row('user_data.em', 'Email', 'PersonEmail'),
		row(
			'user_data.ph',
			'MobilePhone',
			'PersonMobilePhone',
			'Phone',
			'HomePhone',
			'PersonHomePhone',
		),
		row('user_data.fn', 'FirstName'),
		row('user_data.ln', 'LastName'),
		row('user_data.full_name', 'Name'),
		row('user_data.db', 'Birthdate', 'PersonBirthdate'),
		together(['', 'Address', 'MailingAddress'], {
			'user_data.ct': ['City', 'MailingCity', 'city'],
			'user_data.st': [
				'StateCode',
				'State',
				'MailingStateCode',
				'MailingState',
				'stateCode',
				'state',
			],
			'user_data.zp': ['PostalCode', 'MailingPostalCode', 'postalCode'],
			'user_data.country': [
				'CountryCode',
				'Country',
				'MailingCountryCode',
				'MailingCountry',
				'countryCode',
				'country',
			],
		}),
		together([''], {
			'user_data.ct': ['PersonMailingCity'],
			'user_data.st': ['PersonMailingStateCode', 'PersonMailingState'],
			'user_data.zp': ['PersonMailingPostalCode'],
			'user_data.country': ['PersonMailingCountryCode', 'PersonMailingCountry'],
		}),
		row('user_data.external_id', 'Id'),
		row('user_data.lead_id', 'Facebook_Lead_Id__c', 'facebook_lead_id__c'),
		row('user_data.fbclid', 'fbclid__c', 'FBCLID__c'),
		row('user_data.fbc', 'fbc__c', 'FBC__c'),
		row('user_data.fbp', 'fbp__c', 'FBP__c'),
		row('lead.stage', 'Status'),
		row('lead.stage_time', CHANGED_AT),
		row('lead.created_time', 'CreatedDate'),
	],
	ignored: [
		...[
			'attributes',
			'OwnerId',
			'Owner',
			'CreatedById',
			'CreatedBy',
			'LastModifiedById',
			'Company',
			'LastModifiedDate',
			'SystemModstamp',
		],
		...[
			'Website',
			'AccountId',
			'Account',
			'ReportsToId',
			'MasterRecordId',
			'Fax',
			'records',
			'totalSize',
			'done',
			'payload',
			'schema',
			'event',
		],
		...[
			'AssistantName',
			'AssistantPhone',
			'OtherPhone',
			'OtherCity',
			'OtherState',
			'OtherPostalCode',
			'OtherCountry',
		],
	],
};
