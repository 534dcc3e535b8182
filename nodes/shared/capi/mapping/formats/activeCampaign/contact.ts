import { has, is, only, row, together, type Format } from '../format';

/** What happens to e-mails, lists, tags and notes; nobody did anything of it on the website. */
const NO_CONVERSIONS: readonly string[] = [
	...[
		'unsubscribe',
		'bounce',
		'sent',
		'open',
		'click',
		'forward',
		'share',
		'reply',
		'subscriber_note',
		'contact_task_add',
	],
	...[
		'contact_task_complete',
		'contact_tag_added',
		'contact_tag_removed',
		'list_add',
		'account_add',
		'account_update',
		'sms_sent',
		'sms_reply',
		'sms_unsub',
	],
];

/**
 * A contact of ActiveCampaign: its webhooks are forms with names in brackets (`contact[email]`), the API gives
 * `firstName`. Times carry their offset. `initiated_by` says whether a member of staff did it.
 */
export const activeCampaignContact: Format = {
	id: 'activeCampaignContact',
	displayName: 'ActiveCampaign Contact',
	sources: [
		'ActiveCampaign Developer Portal: Webhooks',
		'ActiveCampaign API: Retrieve a contact',
		'n8n: ActiveCampaign Trigger node',
	],
	recognizedBy: [
		[has('contact.email'), has('initiated_from')],
		[has('contact.email'), has('date_time'), has('type')],
		[has('contact.email'), has('seriesid')],
		[has('contact.email'), has('customer_acct_id')],
		[has('contact.cdate'), has('contact.email')],
		[has('cdate'), has('email'), has('firstName')],
		[has('cdate'), has('email'), has('links.contactAutomations')],
	],
	recordAt: ['contact'],
	eventNames: [
		{ when: [is('@body.type', 'subscribe', 'contact_add')], event: 'Lead' },
		{ when: [has('cdate')], event: 'Lead' },
	],
	leftOut: [{ when: [is('@body.type', ...NO_CONVERSIONS)], code: 'not_a_conversion' }],
	rows: [
		row('event_time', '@body.date_time', 'cdate'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone'),
		row('user_data.fn', 'first_name', 'firstName'),
		row('user_data.ln', 'last_name', 'lastName'),
		together(['fields'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state', 'province'],
			'user_data.zp': ['zip', 'zip_code', 'postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'id'),
		row(
			'user_data.client_ip_address',
			only('ip', { path: 'ip', isNot: ['0', '0.0.0.0', '127.0.0.1'] }),
		),
		row('lead.created_time', 'cdate'),
	],
	notes: [{ path: 'fields' }],
	ignored: [
		...[
			'type',
			'date_time',
			'initiated_from',
			'initiated_by',
			'list',
			'customer_acct_id',
			'customer_acct_name',
			'orgname',
			'form',
			'seriesid',
		],
		...[
			'campaign',
			'tag',
			'tags',
			'contact',
			'link',
			'id',
			'hash',
			'udate',
			'score',
			'orgid',
			'deal',
			'unsubscribe',
			'message',
		],
	],
};
