import { as, has, is, lacks, minor, only, row, type Condition, type Format } from '../format';

/** The API counts in cents; the webhook writes the amount out. */
const OF_THE_API: Condition = has('cdate');

/**
 * A deal of ActiveCampaign, from its webhooks (names in brackets, `deal[contact_email]`) or its API, whose `value` counts in
 * cents. Its status is 0 (open), 1 (won) or 2 (lost); `owner` is the member of staff.
 */
export const activeCampaignDeal: Format = {
	id: 'activeCampaignDeal',
	displayName: 'ActiveCampaign Deal',
	sources: [
		'ActiveCampaign Developer Portal: Webhooks',
		'ActiveCampaign API: Retrieve a deal',
		'n8n: ActiveCampaign Trigger node',
	],
	unverified: 'In which unit value_raw of the webhook counts, so that it is not read.',
	recognizedBy: [
		[has('deal.id'), has('deal.pipelineid')],
		[has('deal.id'), has('deal.stage_title')],
		[has('deal.contact_email'), has('deal.stage_title')],
		[has('deal.cdate'), has('deal.stage')],
		[has('cdate'), has('stage'), has('group'), has('owner')],
	],
	recordAt: ['deal'],
	eventNames: [{ when: [is('status', '1', 'won')], event: 'Purchase' }],
	rows: [
		row('event_time', '@body.date_time', 'mdate', 'cdate'),
		row('user_data.em', 'contact_email', '@body.contact.email'),
		row('user_data.ph', 'contact_phone', '@body.contact.phone'),
		row('user_data.fn', 'contact_firstname', '@body.contact.first_name'),
		row('user_data.ln', 'contact_lastname', '@body.contact.last_name'),
		row('user_data.external_id', 'contactid', 'contact'),
		row(
			'custom_data.value',
			only(minor('value', 'currency'), OF_THE_API),
			only('value', lacks('cdate')),
		),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id'),
		row('lead.stage', as('won_or_lost', 'status'), 'stage_title', 'stageid', 'stage'),
		row('lead.stage_time', '@body.date_time', 'mdate'),
		row('lead.created_time', 'create_date_iso', 'cdate'),
	],
	ignored: [
		...[
			'type',
			'date_time',
			'initiated_from',
			'initiated_by',
			'deal',
			'contact',
			'orgname',
			'owner',
			'owner_firstname',
			'owner_lastname',
		],
		...[
			'title',
			'status',
			'value_raw',
			'currency_symbol',
			'pipelineid',
			'pipeline_title',
			'orgid',
			'account',
			'organization',
			'group',
			'stage',
			'links',
		],
		...[
			'customer_acct_id',
			'customer_acct_name',
			'account_acct_id',
			'note',
			'task',
			'list',
			'contacts',
			'dealStages',
			'dealGroups',
		],
	],
};
