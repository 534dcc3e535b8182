import { has, is, row, together, type Format } from './format';

/** A lead of Salesforce, with its API's names. `OwnerId` is the member of staff to whom it belongs. */
export const salesforceLead: Format = {
	id: 'salesforceLead',
	displayName: 'Salesforce Lead',
	sources: ['Salesforce Object Reference: Lead'],
	recognizedBy: [
		[is('attributes.type', 'lead', 'contact')],
		[{ path: 'Id', matches: /^00Q/ }, has('CreatedDate')],
		[{ path: 'Id', matches: /^003/ }, has('CreatedDate')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'CreatedDate'),
		row('user_data.em', 'Email'),
		row('user_data.ph', 'MobilePhone', 'Phone', 'HomePhone'),
		row('user_data.fn', 'FirstName'),
		row('user_data.ln', 'LastName'),
		row('user_data.full_name', 'Name'),
		row('user_data.db', 'Birthdate'),
		together(['', 'Address', 'MailingAddress'], {
			'user_data.ct': ['City', 'MailingCity', 'city'],
			'user_data.st': ['StateCode', 'State', 'MailingState', 'stateCode', 'state'],
			'user_data.zp': ['PostalCode', 'MailingPostalCode', 'postalCode'],
			'user_data.country': ['CountryCode', 'Country', 'MailingCountry', 'countryCode', 'country'],
		}),
		row('user_data.external_id', 'Id'),
		row('lead.stage', 'Status'),
		row('lead.created_time', 'CreatedDate'),
	],
	ignored: ['attributes', 'OwnerId', 'Owner', 'CreatedById', 'LastModifiedById', 'Company', 'LastModifiedDate', 'SystemModstamp', 'Website'],
};

/** An opportunity of Salesforce; `CloseDate` is a day that may lie ahead. */
export const salesforceOpportunity: Format = {
	id: 'salesforceOpportunity',
	displayName: 'Salesforce Opportunity',
	sources: ['Salesforce Object Reference: Opportunity'],
	recognizedBy: [
		[is('attributes.type', 'opportunity')],
		[has('StageName'), has('CloseDate')],
		[{ path: 'Id', matches: /^006/ }, has('StageName')],
	],
	eventNames: [{ when: [is('IsWon', 'true')], event: 'Purchase' }, { when: [is('StageName', 'closed won')], event: 'Purchase' }],
	rows: [
		row('event_time', 'LastStageChangeDate', 'LastModifiedDate', 'CreatedDate'),
		row('user_data.em', 'Contact.Email', 'Account.PersonEmail'),
		row('user_data.ph', 'Contact.MobilePhone', 'Contact.Phone', 'Account.PersonMobilePhone'),
		together(['Contact'], { 'user_data.fn': ['FirstName'], 'user_data.ln': ['LastName'] }),
		row('user_data.external_id', 'ContactId'),
		row('custom_data.value', 'Amount'),
		row('custom_data.currency', 'CurrencyIsoCode'),
		row('custom_data.order_id', 'Id'),
		row('lead.stage', 'StageName'),
		row('lead.stage_time', 'LastStageChangeDate'),
		row('lead.created_time', 'CreatedDate'),
	],
	ignored: ['attributes', 'OwnerId', 'Owner', 'Name', 'CloseDate', 'AccountId', 'IsClosed', 'Probability', 'Type', 'CreatedById'],
};
