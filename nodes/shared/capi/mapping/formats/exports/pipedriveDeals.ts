/** Pipedrive's export of deals. */
import { as, columns, is, row, type Format } from '../format';

export const pipedriveDealsExport: Format = {
	id: 'pipedriveDealsExport',
	displayName: 'Pipedrive Deals Export',
	sources: ['Pipedrive API: Deals (names of the fields)'],
	unverified:
		'the headings, for which no page of the vendor’s was found, and the time zone of the times, which are read in that of the workflow.',
	isTable: true,
	recognizedBy: [
		columns('Deal - Title', 'Deal - Status'),
		columns('Deal - Status', 'Deal - Value', 'Deal - Won time'),
	],
	eventNames: [{ when: [is('Deal - Status', 'won')], event: 'Purchase' }],
	leftOut: [{ when: [is('Deal - Status', 'deleted')], code: 'deleted' }],
	rows: [
		row(
			'event_time',
			'Deal - Won time',
			'Deal - Lost time',
			'Deal - Last stage change',
			'Deal - Deal created',
		),
		row(
			'user_data.em',
			'Person - Email - Work',
			'Person - Email - Home',
			'Person - Email - Other',
			'Person - Email',
		),
		row(
			'user_data.ph',
			'Person - Phone - Mobile',
			'Person - Phone - Work',
			'Person - Phone - Home',
			'Person - Phone - Other',
			'Person - Phone',
		),
		row('user_data.fn', 'Person - First name'),
		row('user_data.ln', 'Person - Last name'),
		row('user_data.full_name', 'Person - Name', 'Deal - Contact person'),
		row('user_data.external_id', 'Person - ID'),
		row('custom_data.value', 'Deal - Value'),
		row('custom_data.currency', 'Deal - Currency of Value', 'Deal - Currency'),
		row('custom_data.order_id', 'Deal - ID'),
		row('lead.stage', as('won_or_lost', 'Deal - Status'), 'Deal - Stage'),
		row('lead.stage_time', 'Deal - Won time', 'Deal - Lost time', 'Deal - Last stage change'),
		row('lead.created_time', 'Deal - Deal created'),
	],
	ignored: [
		'Deal - Owner',
		'Deal - Title',
		'Deal - Creator',
		'Organization - Name',
		'Deal - Weighted value',
		'Deal - Expected close date',
		'Deal - Organization',
		'Deal - Status',
		'Deal - Pipeline',
	],
};
