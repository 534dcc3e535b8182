import { has, is, row, together, type Format } from './format';

/**
 * A subscriber of Mailchimp: the webhook, a form with names in brackets (`data[merges][FNAME]`), and the member of an
 * audience that the API gives. To sign up for e-mails is Meta's own example of a completed registration (Meta Business Help
 * Center: Specifications for Meta Pixel standard events).
 */
export const mailchimp: Format = {
	id: 'mailchimp',
	displayName: 'Mailchimp Subscriber',
	sources: [
		'Mailchimp: Sync audience data with webhooks',
		'Mailchimp Marketing API: List members',
		'n8n: Mailchimp Trigger node',
	],
	unverified: 'The time zone of fired_at, which the vendor does not document.',
	recognizedBy: [
		[
			is('type', 'subscribe', 'unsubscribe', 'profile', 'upemail', 'cleaned', 'campaign'),
			has('fired_at'),
		],
		[has('email_address'), has('merge_fields'), has('list_id')],
		[has('email_address'), has('unique_email_id')],
	],
	recordAt: ['data'],
	eventNames: [
		{ when: [is('@body.type', 'subscribe')], event: 'CompleteRegistration' },
		{ when: [is('status', 'subscribed'), has('email_address')], event: 'CompleteRegistration' },
	],
	leftOut: [
		{
			when: [is('@body.type', 'unsubscribe', 'profile', 'upemail', 'cleaned', 'campaign')],
			code: 'not_a_conversion',
		},
		{ when: [is('status', 'unsubscribed', 'cleaned', 'archived')], code: 'not_a_conversion' },
		{ when: [is('status', 'pending')], code: 'form_not_sent' },
	],
	rows: [
		row('event_time', 'timestamp_opt', 'timestamp_signup'),
		row('user_data.em', 'email', 'email_address', 'merges.EMAIL'),
		row('user_data.ph', 'merges.PHONE', 'merge_fields.PHONE', 'sms_phone_number'),
		row('user_data.fn', 'merges.FNAME', 'merge_fields.FNAME'),
		row('user_data.ln', 'merges.LNAME', 'merge_fields.LNAME'),
		row('user_data.full_name', 'full_name'),
		together(['merges.ADDRESS', 'merge_fields.ADDRESS'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zip'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'unique_email_id', 'contact_id'),
		row('user_data.client_ip_address', 'ip_signup', 'ip_opt'),
		row('lead.created_time', 'timestamp_signup', 'timestamp_opt'),
	],
	notes: [{ path: 'merges' }, { path: 'merge_fields' }],
	timesWithoutZone: ['@body.fired_at'],
	ignored: [
		...[
			'type',
			'fired_at',
			'data',
			'id',
			'list_id',
			'email_type',
			'web_id',
			'status',
			'member_rating',
			'last_changed',
			'location',
		],
		...['tags', 'stats', 'language', 'vip', 'source', 'interests', 'merges', 'merge_fields'],
	],
};
