import { has, is, row, together, type Condition, type Format } from './format';

const IS_CONTACT: Condition = is('type', 'contact', 'user', 'lead');
const IS_CONVERSATION: Condition = is('type', 'conversation');
/** Who began a conversation may be a member of staff or a bot. */
const BEGUN_BY_A_CUSTOMER: Condition = is('source.author.type', 'user', 'lead', 'contact');

/**
 * A notification of Intercom, or a contact or conversation by itself. Of a conversation the author of its first message is
 * the person, if it is a customer; admins and bots are not. Times are Unix seconds.
 */
export const intercom: Format = {
	id: 'intercom',
	displayName: 'Intercom Notification, Contact or Conversation',
	sources: [
		'Intercom API: Webhook notification object',
		'Intercom API: Webhook models, topics',
		'Intercom API: Contacts',
		'Intercom API: Conversations',
	],
	unverified:
		'The fields of a contact and of a conversation: of their pages only that of the topics could be opened.',
	recognizedBy: [
		[is('type', 'notification_event'), has('topic')],
		[is('type', 'contact', 'user', 'lead'), has('workspace_id')],
		[is('type', 'contact', 'user', 'lead'), has('role'), has('created_at')],
		[is('type', 'conversation'), has('source.author')],
	],
	recordAt: ['data.item.contact', 'data.item'],
	eventNames: [
		{
			when: [
				is(
					'@body.topic',
					'contact.user.created',
					'user.created',
					'contact.lead.signed_up',
					'contact.signed_up',
				),
			],
			event: 'CompleteRegistration',
		},
		{
			when: [
				is(
					'@body.topic',
					'contact.created',
					'contact.lead.created',
					'contact.added_email',
					'contact.lead.added_email',
				),
			],
			event: 'Lead',
		},
		{ when: [is('@body.topic', 'conversation.user.created')], event: 'Contact' },
		{ when: [{ path: '@body.topic', present: false }, IS_CONTACT], event: 'Lead' },
		{
			when: [{ path: '@body.topic', present: false }, IS_CONVERSATION, BEGUN_BY_A_CUSTOMER],
			event: 'Contact',
		},
	],
	leftOut: [{ when: [is('@body.topic', 'ping')], code: 'test_payload' }],
	rows: [
		row('event_time', '@body.created_at', 'created_at', 'signed_up_at'),
		row('event_id', { path: '@body.id', when: [has('@body.topic')] }),
		row('event_source_url', { path: 'source.url', when: [BEGUN_BY_A_CUSTOMER] }),
		row(
			'user_data.em',
			{ path: 'email', when: [IS_CONTACT] },
			{ path: 'source.author.email', when: [BEGUN_BY_A_CUSTOMER] },
		),
		row('user_data.ph', { path: 'phone', when: [IS_CONTACT] }),
		row(
			'user_data.full_name',
			{ path: 'name', when: [IS_CONTACT] },
			{ path: 'source.author.name', when: [BEGUN_BY_A_CUSTOMER] },
		),
		together(['location', 'location_data'], {
			'user_data.ct': ['city', 'city_name'],
			'user_data.st': ['region', 'region_name'],
			'user_data.country': ['country_code', 'country', 'country_name'],
		}),
		row(
			'user_data.external_id',
			{ path: 'external_id', when: [IS_CONTACT] },
			{ path: 'user_id', when: [IS_CONTACT] },
			{ path: 'id', when: [IS_CONTACT] },
			'contacts.contacts[0].external_id',
			'contacts.contacts[0].id',
		),
		row('lead.created_time', 'created_at'),
	],
	notes: [{ path: 'custom_attributes' }],
	ignored: [
		...[
			'type',
			'topic',
			'app_id',
			'data',
			'links',
			'id',
			'delivery_status',
			'delivery_attempts',
			'first_sent_at',
			'delivered_at',
			'self',
		],
		...[
			'owner_id',
			'admin_assignee_id',
			'team_assignee_id',
			'teammates',
			'conversation_parts',
			'source',
			'assignee',
			'user',
			'email',
			'phone',
			'name',
		],
	],
};
