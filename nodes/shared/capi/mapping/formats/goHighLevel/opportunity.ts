import { as, has, is, lacks, only, row, type Format } from '../format';

const IS_DECIDED = is('status', 'won', 'lost', 'abandoned');

/** An opportunity that was given up is in no stage of its pipeline any more. */
export const IS_LOST = only(as('won_or_lost', 'status'), is('status', 'lost', 'abandoned'));

/** An opportunity of GoHighLevel: the webhooks of its API 2 and the opportunity that the API and n8n's HighLevel node give. */
export const goHighLevelOpportunity: Format = {
	id: 'goHighLevelOpportunity',
	displayName: 'GoHighLevel Opportunity',
	sources: [
		'HighLevel API: Webhook events, OpportunityStageUpdate',
		'HighLevel API: Get Opportunity',
		'n8n: HighLevel node',
	],
	recognizedBy: [
		[{ path: 'type', matches: /^Opportunity\w+$/ }, has('locationId')],
		[has('pipelineStageId'), has('pipelineId'), has('contactId')],
		[has('pipelineStageId'), has('pipelineId'), has('locationId')],
		[has('opportunity.pipelineStageId'), has('opportunity.pipelineId')],
	],
	recordAt: ['opportunity'],
	eventNames: [
		{
			when: [
				is('status', 'won'),
				is('@body.type', 'opportunitystatusupdate', 'opportunitycreate', 'opportunityupdate'),
			],
			event: 'Purchase',
		},
		{ when: [is('status', 'won'), lacks('@body.type')], event: 'Purchase' },
	],
	leftOut: [{ when: [is('@body.type', 'opportunitydelete')], code: 'deleted' }],
	rows: [
		row(
			'event_time',
			only('lastStatusChangeAt', IS_DECIDED),
			'lastStageChangeAt',
			'@body.timestamp',
			only('dateAdded', is('@body.type', 'opportunitycreate')),
		),
		row('user_data.em', 'contact.email'),
		row('user_data.ph', 'contact.phone'),
		row('user_data.full_name', 'contact.name'),
		row('user_data.external_id', 'contactId', 'contact.id'),
		row('custom_data.value', 'monetaryValue'),
		row('custom_data.order_id', 'id'),
		row('lead.stage', IS_LOST, 'pipelineStageId'),
		row(
			'lead.stage_time',
			only('lastStatusChangeAt', IS_DECIDED),
			'lastStageChangeAt',
			'@body.timestamp',
		),
		row('lead.created_time', 'dateAdded', 'createdAt'),
	],
	ignored: [
		'type',
		'locationId',
		'assignedTo',
		'name',
		'source',
		'status',
		'followers',
		'notes',
		'tasks',
		'webhookId',
		'updatedAt',
		'createdAt',
		'timestamp',
	],
};
