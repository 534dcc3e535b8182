import { has, is, lacks, only, row, together, type Condition, type Format } from '../format';
import { IS_LOST } from './opportunity';

/** A workflow that a deal or an appointment started tells of the contact, too, whose creation is another moment. */
const OF_THE_CONTACT: readonly Condition[] = [
	lacks('pipeline_id'),
	lacks('pipleline_stage'),
	lacks('calendar'),
];

/**
 * What a workflow of GoHighLevel sends: the contact at the top, the visit in `contact.attributionSource`, an appointment in
 * `calendar`. `user` is the member of staff, `location` the agency's own place, and the stage really is called
 * `pipleline_stage`, the status of an appointment `appoinmentStatus`.
 */
export const goHighLevel: Format = {
	id: 'goHighLevel',
	displayName: 'GoHighLevel Workflow',
	sources: ['HighLevel Support: Workflow Action, Webhook', 'HighLevel API: Contacts'],
	unverified:
		'Which fields a workflow sends depends on its trigger; the vendor lists no complete example.',
	recognizedBy: [
		[has('pipleline_stage')],
		[has('contact_id'), has('contact_type')],
		[has('contact_id'), has('location'), has('workflow')],
		[has('contact_id'), has('full_address')],
		[has('contact_id'), has('attributionSource')],
		[has('contact_id'), has('contact.attributionSource')],
		[has('contact_id'), has('pipeline_id'), has('opportunity_name')],
		[has('contact_id'), has('calendar.appointmentId')],
		[has('contact_id'), has('location.id'), has('date_created')],
	],
	eventNames: [
		{ when: [is('status', 'won'), has('pipeline_id')], event: 'Purchase' },
		{ when: [has('calendar'), lacks('calendar.appoinmentStatus')], event: 'Schedule' },
		{
			when: [is('calendar.appoinmentStatus', 'new', 'booked', 'confirmed', 'unconfirmed')],
			event: 'Schedule',
		},
		{ when: [is('contact_type', 'lead'), ...OF_THE_CONTACT], event: 'Lead' },
	],
	leftOut: [
		{
			when: [
				is('calendar.appoinmentStatus', 'cancelled', 'canceled', 'noshow', 'no-show', 'invalid'),
			],
			code: 'appointment_canceled',
		},
		{
			when: [is('calendar.status', 'cancelled', 'canceled', 'noshow', 'no-show')],
			code: 'appointment_canceled',
		},
	],
	rows: [
		row(
			'event_time',
			'customData.event_time',
			'calendar.date_created',
			only('date_created', ...OF_THE_CONTACT),
		),
		row('event_id', 'calendar.appointmentId'),
		row('event_source_url', ...visit('url'), ...visit('pageUrl')),
		row('referrer_url', ...visit('referrer')),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'full_name'),
		row('user_data.db', 'date_of_birth'),
		together([''], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'contact_id'),
		row('user_data.client_ip_address', ...visit('ip')),
		row('user_data.client_user_agent', ...visit('userAgent')),
		row('user_data.fbc', ...visit('fbc')),
		row('user_data.fbp', ...visit('fbp')),
		row('user_data.fbclid', ...visit('fbclid')),
		// What the user named so under Custom Data of the action is meant for Meta.
		row('event_name', 'customData.event_name'),
		row('custom_data.value', 'customData.value', 'lead_value', 'opportunity_value'),
		row('custom_data.currency', 'customData.currency'),
		row('custom_data.order_id', 'customData.order_id', only('id', has('pipeline_id'))),
		row('lead.stage', IS_LOST, 'pipleline_stage', 'pipeline_stage'),
		row('lead.created_time', 'date_created'),
	],
	notes: [{ path: 'customData' }],
	ignored: [
		...[
			'user',
			'location',
			'status',
			'id',
			'owner',
			'assigned_to',
			'workflow',
			'contact',
			'timezone',
			'source',
			'tags',
		],
		...[
			'opportunity_name',
			'company_name',
			'triggerData',
			'customData',
			'calendar',
			'campaign',
			'message',
			'pipeline_name',
		],
	],
};

function visit(field: string): readonly string[] {
	return ['contact.attributionSource', 'attributionSource', 'contact.lastAttributionSource'].map(
		(at) => `${at}.${field}`,
	);
}
