import { has, is, only, row, type Condition, type Format } from '../format';

/** The properties that say where a contact or deal is in the funnel. */
const STAGE_PROPERTY = is(
	'propertyName',
	'dealstage',
	'lifecyclestage',
	'hs_lead_status',
	'hs_pipeline_stage',
);

const OF_A_CONTACT: readonly Condition[] = [
	{ path: 'subscriptionType', matches: /^contact\./ },
	is('objectTypeId', '0-1'),
];
const OF_A_DEAL: readonly Condition[] = [
	{ path: 'subscriptionType', matches: /^deal\./ },
	is('objectTypeId', '0-3'),
];

/**
 * What HubSpot's webhook says of a new record or of a changed property: its name, its new value and the moment. A body is a
 * list of these. n8n's HubSpot Trigger writes `contactId` or `dealId` for `objectId`.
 */
export const hubspotPropertyChange: Format = {
	id: 'hubspotPropertyChange',
	displayName: 'HubSpot Property Change',
	sources: [
		'HubSpot: Webhooks API',
		'HubSpot: Webhooks API, generic object subscriptions',
		'n8n: HubSpot Trigger node',
	],
	recognizedBy: [
		[has('subscriptionType'), has('propertyName'), has('occurredAt')],
		[has('subscriptionType'), has('portalId'), has('occurredAt')],
		[has('subscriptionType'), has('portalId'), has('objectId')],
	],
	eventNames: [
		{ when: [is('subscriptionType', 'contact.creation')], event: 'Lead' },
		{ when: [is('subscriptionType', 'object.creation'), is('objectTypeId', '0-1')], event: 'Lead' },
		{
			when: [is('propertyName', 'dealstage'), is('propertyValue', 'closedwon')],
			event: 'Purchase',
		},
		{
			when: [is('propertyName', 'hs_is_closed_won'), is('propertyValue', 'true')],
			event: 'Purchase',
		},
		{
			when: [is('propertyName', 'lifecyclestage'), is('propertyValue', 'customer')],
			event: 'Purchase',
		},
	],
	leftOut: [
		{
			when: [{ path: 'subscriptionType', matches: /\.(?:deletion|privacyDeletion|merge)$/ }],
			code: 'deleted',
		},
		{
			when: [{ path: 'subscriptionType', matches: /\.(?:restore|associationChange)$/ }],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'occurredAt'),
		row(
			'user_data.external_id',
			'contactId',
			...OF_A_CONTACT.map((condition) => only('objectId', condition)),
		),
		row(
			'custom_data.order_id',
			'dealId',
			...OF_A_DEAL.map((condition) => only('objectId', condition)),
		),
		row('lead.stage', only('propertyValue', STAGE_PROPERTY)),
		row('lead.stage_time', only('occurredAt', STAGE_PROPERTY)),
		row(
			'lead.created_time',
			only('occurredAt', { path: 'subscriptionType', matches: /\.creation$/ }),
		),
	],
	ignored: [
		...[
			'eventId',
			'subscriptionId',
			'portalId',
			'appId',
			'attemptNumber',
			'objectId',
			'changeSource',
			'sourceId',
			'propertyValue',
		],
		...['changeFlag', 'companyId', 'ticketId', 'conversationId'],
	],
};
