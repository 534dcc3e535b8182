import { answersOf } from '../answers';
import { has, is, row, type Format } from '../format';

/** An entry of Cognito Forms: the fields by their names, the entry itself in `Entry`. `Entry.User` is the member of staff. */
export const cognitoForms: Format = {
	id: 'cognitoForms',
	displayName: 'Cognito Forms Entry',
	sources: ['Cognito Forms: Webhooks', 'Cognito Forms: Entry fields'],
	recognizedBy: [
		[has('Entry.Number'), has('Form.InternalName')],
		[has('Entry.DateSubmitted'), has('Form.Id')],
		[has('Entry.Origin'), has('Entry.Status')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [{ when: [is('Entry.Status', 'incomplete')], code: 'form_not_sent' }],
	rows: [
		row('event_time', 'Entry.DateSubmitted', 'Entry.Timestamp', 'Entry.DateCreated'),
		row('event_id', 'Id'),
		row('user_data.client_ip_address', 'Entry.Origin.IpAddress'),
		row('user_data.client_user_agent', 'Entry.Origin.UserAgent'),
		row('lead.created_time', 'Entry.DateSubmitted', 'Entry.DateCreated'),
	],
	answers: (record) => answersOf(record, ''),
	ignored: ['Entry', 'Form', 'Id', '$version', '$etag'],
};
