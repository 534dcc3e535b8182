/** The formats of Zoho CRM, in the order in which a payload is tried with them. */
import { has, type Format } from '../format';
import { zohoDeal } from './deal';
import { zohoLead } from './lead';

/** A notification names records by their IDs only. */
const zohoNotification: Format = {
	id: 'zohoNotification',
	displayName: 'Zoho CRM Notification',
	sources: ['Zoho CRM API: Notifications, Get notified'],
	recognizedBy: [
		[has('channel_id'), has('module'), has('ids')],
		[has('channel_id'), has('resource_uri'), has('operation')],
	],
	incomplete: [
		{
			when: [],
			what: 'The notification names the records by their IDs only',
			cure: 'Get the record of that ID with the Zoho CRM node first, and pass it on.',
		},
	],
	eventNames: [],
	rows: [],
};

export const zohoFormats: readonly Format[] = [zohoNotification, zohoDeal, zohoLead];
