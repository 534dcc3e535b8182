import {
	has,
	is,
	isNot,
	row,
	together,
	type Condition,
	type Format,
	type Names,
	type Source,
} from './format';

const ABOUT_A_CONTACT: Condition = { path: 'event', matches: /^contact_/ };
const BY_AN_AGENT: Condition = is('sender.type', 'user', 'agent_bot');

/** The customer's field: of a contact its own, of a message the sender's unless that is an agent, of a conversation its contact's. */
function ofTheCustomer(name: string): ReadonlyArray<string | Source> {
	return [
		{ path: name, when: [ABOUT_A_CONTACT] },
		{ path: `sender.${name}`, when: [isNot('sender.type', 'user', 'agent_bot')] },
		`conversation.meta.sender.${name}`,
		`meta.sender.${name}`,
		`contact.${name}`,
	];
}

const place = (name: string): Names => [
	`additional_attributes.${name}`,
	`meta.sender.additional_attributes.${name}`,
];

/** What happens in a Chatwoot account. `meta.assignee` and a sender of type `user` are members of staff. */
export const chatwoot: Format = {
	id: 'chatwoot',
	displayName: 'Chatwoot Webhook',
	sources: [
		'Chatwoot Docs: Supported webhook events in Chatwoot',
		'Chatwoot User Guide: How to use webhooks?',
	],
	recognizedBy: [
		[
			{ path: 'event', matches: /^(?:conversation|message|contact|webwidget)_\w+$/ },
			has('account.id'),
		],
		[{ path: 'event', matches: /^(?:conversation|message)_\w+$/ }, has('meta.sender')],
	],
	eventNames: [
		{ when: [is('event', 'contact_created')], event: 'Lead' },
		{ when: [is('event', 'conversation_created')], event: 'Contact' },
	],
	leftOut: [
		{
			when: [is('message_type', 'outgoing', 'template', 'activity', '1', '2', '3')],
			code: 'own_message',
		},
		{ when: [is('private', 'true')], code: 'own_message' },
		{ when: [BY_AN_AGENT, has('message_type')], code: 'own_message' },
		{ when: [{ path: 'event', matches: /_typing_o(?:n|ff)$/ }], code: 'own_message' },
	],
	rows: [
		row('event_time', 'created_at', 'timestamp', 'event_info.initiated_at.timestamp'),
		row('event_source_url', 'additional_attributes.referer', 'event_info.referer'),
		{ field: 'user_data.em', from: sources('email') },
		{ field: 'user_data.ph', from: sources('phone_number') },
		{ field: 'user_data.full_name', from: sources('name') },
		{ field: 'user_data.external_id', from: [...sources('identifier'), ...sources('id')] },
		together([''], {
			'user_data.ct': place('city'),
			'user_data.country': [...place('country_code'), ...place('country')],
		}),
		{ field: 'lead.created_time', from: [{ path: 'created_at', when: [ABOUT_A_CONTACT] }] },
	],
	notes: [{ path: 'custom_attributes' }],
	ignored: [
		'id',
		'account',
		'inbox',
		'sender',
		'contact',
		'conversation',
		'meta',
		'messages',
		'email',
		'phone_number',
		'name',
		'content',
		'status',
		'user',
		'additional_attributes',
		'source_id',
	],
};

function sources(name: string): readonly Source[] {
	return ofTheCustomer(name).map((source) =>
		typeof source === 'string' ? { path: source } : source,
	);
}
