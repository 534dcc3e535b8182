import { as, has, is, only, row, type Format } from '../format';

/** A deal of Freshsales (Freshworks CRM). `users` and `owner_id` are members of staff, `expected_close` is a plan. */
export const freshsalesDeal: Format = {
	id: 'freshsalesDeal',
	displayName: 'Freshsales Deal',
	sources: ['Freshworks CRM API: Deals', 'n8n: Freshworks CRM node'],
	unverified:
		'Whether a stage is won stands in the list of stages that the API gives on request (deal_stages, forecast_type).',
	recognizedBy: [
		[has('deal.deal_stage_id'), has('deal.created_at')],
		[has('deal.stage_updated_time'), has('deal.amount')],
		[has('deal_stage_id'), has('amount'), has('created_at')],
		[has('stage_updated_time'), has('amount')],
	],
	recordAt: ['deal'],
	eventNames: [
		{ when: [is('@body.deal_stages[0].forecast_type', 'closed won')], event: 'Purchase' },
		{ when: [is('deal_stage.forecast_type', 'closed won')], event: 'Purchase' },
		{ when: [is('deal_stage.name', 'won')], event: 'Purchase' },
	],
	leftOut: [{ when: [is('is_deleted', 'true')], code: 'deleted' }],
	rows: [
		row('event_time', 'stage_updated_time', 'closed_date', 'updated_at', 'created_at'),
		row(
			'user_data.em',
			'@body.contacts[0].email',
			'contacts[0].email',
			as('contacts', 'contacts[0].emails'),
		),
		row(
			'user_data.ph',
			'@body.contacts[0].mobile_number',
			'contacts[0].mobile_number',
			'@body.contacts[0].work_number',
		),
		row('user_data.fn', '@body.contacts[0].first_name', 'contacts[0].first_name'),
		row('user_data.ln', '@body.contacts[0].last_name', 'contacts[0].last_name'),
		row('user_data.external_id', '@body.contacts[0].id', 'contacts[0].id', 'contact_ids[0]'),
		row('custom_data.value', 'amount'),
		row(
			'custom_data.currency',
			'@body.currencies[0].currency_code',
			'currency.currency_code',
			only('currency', { path: 'currency', matches: /^[A-Za-z]{3}$/ }),
		),
		row('custom_data.order_id', 'id'),
		row('lead.stage', 'deal_stage.name', '@body.deal_stages[0].name', 'deal_stage_id'),
		row('lead.stage_time', 'stage_updated_time'),
		row('lead.created_time', 'created_at'),
	],
	notes: [{ path: 'custom_field' }],
	ignored: [
		...[
			'deal',
			'name',
			'users',
			'owner_id',
			'owner',
			'creater_id',
			'updater_id',
			'sales_account',
			'sales_account_id',
			'base_currency_amount',
		],
		...[
			'expected_close',
			'probability',
			'age',
			'deal_pipeline_id',
			'contacts',
			'deal_stages',
			'currencies',
			'meta',
			'sales_accounts',
		],
	],
};
