import type { INodeProperties } from 'n8n-workflow';

const BROWSER_SOURCES = ['website', 'email', 'phone_call', 'chat', 'system_generated', 'other', 'crm'];

/** The person of an event, by Meta's match keys. Each action source shows only its own (docs/meta-api.md section 2.2). */
export const CUSTOMER_INFORMATION: INodeProperties = {
	displayName: 'Customer Information',
	name: 'customerInformation',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description:
		'What identifies the person. Give it as you have it: it is normalized and hashed before it leaves n8n; values that are hashed already are kept.',
	options: [
		{
			displayName: 'Advertising ID',
			name: 'madid',
			type: 'string',
			default: '',
			description: 'The Android advertising ID or the IDFA of the device',
			displayOptions: { show: { '/actionSource': ['app', 'physical_store'] } },
		},
		{
			displayName: 'Birth Date',
			name: 'db',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1990-12-31',
			description: 'In any order that is not ambiguous; an ambiguous one is read by the country of the person',
		},
		{
			displayName: 'Browser ID (Fbp)',
			name: 'fbp',
			type: 'string',
			default: '',
			placeholder: 'e.g. fb.1.1596403881668.1116446470',
			description: 'The _fbp cookie of your website',
			displayOptions: { show: { '/actionSource': BROWSER_SOURCES } },
		},
		{
			displayName: 'City',
			name: 'ct',
			type: 'string',
			default: '',
		},
		{
			displayName: 'Click ID (Fbc)',
			name: 'fbc',
			type: 'string',
			default: '',
			placeholder: 'e.g. fb.1.1554763741205.AbCdEf',
			description: 'The _fbc cookie of your website, the fbclid, or a URL that holds one',
			displayOptions: { show: { '/actionSource': BROWSER_SOURCES } },
		},
		{
			displayName: 'Click Time',
			name: 'click_time',
			type: 'string',
			default: '',
			description: 'When the ad was clicked; needed only where Click ID holds a bare fbclid or a URL',
			displayOptions: { show: { '/actionSource': BROWSER_SOURCES } },
		},
		{
			displayName: 'Click-to-WhatsApp Click ID',
			name: 'ctwa_clid',
			type: 'string',
			default: '',
			description: 'The ctwa_clid of the first message of the conversation',
			displayOptions: { show: { '/actionSource': ['business_messaging'] } },
		},
		{
			displayName: 'Client IP Address',
			name: 'client_ip_address',
			type: 'string',
			default: '',
			description: 'The address of the person, not of your server. The first public address of a chain is used.',
			displayOptions: { show: { '/actionSource': ['app', ...BROWSER_SOURCES] } },
		},
		{
			displayName: 'Client User Agent',
			name: 'client_user_agent',
			type: 'string',
			default: '',
			description: 'The User-Agent header of the browser. Meta requires it for website events.',
			displayOptions: { show: { '/actionSource': ['app', ...BROWSER_SOURCES] } },
		},
		{
			displayName: 'Country',
			name: 'country',
			type: 'string',
			default: '',
			placeholder: 'e.g. DE',
			description: 'A code or a name. It also tells how phone numbers and dates of the person are written.',
		},
		{
			displayName: 'Email',
			name: 'em',
			type: 'string',
			default: '',
			placeholder: 'name@email.com',
		},
		{
			displayName: 'External ID',
			name: 'external_id',
			type: 'string',
			default: '',
			description: 'Your own ID of the person, the same as in the browser',
		},
		{
			displayName: 'Facebook Login ID',
			name: 'fb_login_id',
			type: 'string',
			default: '',
		},
		{
			displayName: 'First Name',
			name: 'fn',
			type: 'string',
			default: '',
		},
		{
			displayName: 'Gender',
			name: 'ge',
			type: 'string',
			default: '',
			placeholder: 'e.g. female',
		},
		{
			displayName: 'Instagram Account ID',
			name: 'ig_account_id',
			type: 'string',
			default: '',
			description: 'The ID of your Instagram professional account',
			displayOptions: { show: { '/actionSource': ['business_messaging'] } },
		},
		{
			displayName: 'Instagram-Scoped User ID',
			name: 'ig_sid',
			type: 'string',
			default: '',
			description: 'The sender ID of the Instagram message',
			displayOptions: { show: { '/actionSource': ['business_messaging'] } },
		},
		{
			displayName: 'Install ID',
			name: 'anon_id',
			type: 'string',
			default: '',
			description: 'The ID that the Facebook SDK gave this installation of the app (anon_id)',
			displayOptions: { show: { '/actionSource': ['app'] } },
		},
		{
			displayName: 'Last Name',
			name: 'ln',
			type: 'string',
			default: '',
		},
		{
			displayName: 'Lead ID',
			name: 'lead_id',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1234567890123456',
			description: 'The ID of the lead of the instant form, 15 to 17 digits. Map it as text.',
			displayOptions: { show: { '/actionSource': ['crm', 'system_generated', 'physical_store', 'phone_call', 'other'] } },
		},
		{
			displayName: 'Page ID',
			name: 'page_id',
			type: 'string',
			default: '',
			description: 'The ID of your Facebook page',
			displayOptions: { show: { '/actionSource': ['business_messaging'] } },
		},
		{
			displayName: 'Page-Scoped User ID',
			name: 'page_scoped_user_id',
			type: 'string',
			default: '',
			description: 'The sender ID of the Messenger message (PSID)',
			displayOptions: { show: { '/actionSource': ['business_messaging'] } },
		},
		{
			displayName: 'Phone',
			name: 'ph',
			type: 'string',
			default: '',
			placeholder: 'e.g. +49 151 23456789',
			description: 'In international form, or in national form together with Country',
		},
		{
			displayName: 'Postal Code',
			name: 'zp',
			type: 'string',
			default: '',
		},
		{
			displayName: 'State',
			name: 'st',
			type: 'string',
			default: '',
			description: 'State, province or region',
		},
		{
			displayName: 'Subscription ID',
			name: 'subscription_id',
			type: 'string',
			default: '',
		},
		{
			displayName: 'WhatsApp Business Account ID',
			name: 'whatsapp_business_account_id',
			type: 'string',
			default: '',
			displayOptions: { show: { '/actionSource': ['business_messaging'] } },
		},
	],
};

/** Takes an action source; gives the collection with its identifiers only, but for those that the node asks for itself. */
export function customerInformationOf(actionSource: string, ownFields: readonly string[]): INodeProperties {
	const options = (CUSTOMER_INFORMATION.options ?? []).flatMap((option) => {
		if (!('type' in option) || ownFields.includes(option.name)) return [];
		const { displayOptions, ...shown } = option;
		const sources = displayOptions?.show?.['/actionSource'];
		return sources === undefined || sources.includes(actionSource) ? [shown] : [];
	});
	return { ...CUSTOMER_INFORMATION, options };
}
