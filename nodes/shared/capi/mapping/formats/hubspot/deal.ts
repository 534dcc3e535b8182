import { contactColumns } from '../contactColumns';
import { has, is, only, row, type EventRule, type Format, type Source } from '../format';
import { changeTimes, property, propertyIs, STAFF_AND_STATES } from './common';

const IS_WON = [...propertyIs('hs_is_closed_won', 'true'), ...propertyIs('dealstage', 'closedwon')];

const WON: readonly EventRule[] = IS_WON.map((condition) => ({
	when: [condition],
	event: 'Purchase',
}));

/** The close date is a plan for as long as the deal is open. */
const CLOSE_DATES: readonly Source[] = [
	...IS_WON,
	...propertyIs('hs_is_closed', 'true'),
	...propertyIs('dealstage', 'closedlost'),
].flatMap((condition) => property('closedate').map((path) => only(path, condition)));

/** A deal of HubSpot; its contact is another object, whose identifiers users put beside it. */
export const hubspotDeal: Format = {
	id: 'hubspotDeal',
	displayName: 'HubSpot Deal',
	sources: [
		'HubSpot API: Deals',
		'HubSpot: Default deal properties',
		'HubSpot: Use webhooks with workflows',
		'n8n: HubSpot node',
	],
	recognizedBy: [
		[has('properties.dealstage')],
		[is('objectType', 'deal'), has('properties')],
		[is('objectTypeId', '0-3'), has('properties')],
		[has('dealstage'), has('hs_object_id')],
		[has('dealId'), has('properties')],
		[has('dealstage'), has('dealname')],
	],
	eventNames: WON,
	leftOut: [
		{ when: [is('isDeleted', 'true')], code: 'deleted' },
		{ when: [is('archived', 'true')], code: 'deleted' },
	],
	rows: [
		row(
			'event_time',
			...changeTimes('dealstage'),
			...property('hs_v2_date_entered_current_stage', 'hs_date_entered_current_stage'),
			...CLOSE_DATES,
			...property('hs_lastmodifieddate'),
			'updatedAt',
			...property('createdate'),
		),
		row('custom_data.value', ...property('amount')),
		row('custom_data.currency', ...property('deal_currency_code')),
		row('custom_data.order_id', ...property('hs_object_id'), 'dealId', 'objectId', 'id'),
		row('lead.stage', ...property('dealstage')),
		row(
			'lead.stage_time',
			...changeTimes('dealstage'),
			...property('hs_v2_date_entered_current_stage', 'hs_date_entered_current_stage'),
			...CLOSE_DATES,
		),
		row('lead.created_time', ...property('createdate'), 'createdAt'),
	],
	answers: ({ properties }) => contactColumns(properties, 'properties'),
	answersAreColumns: true,
	ignored: [
		...STAFF_AND_STATES,
		'pipeline',
		'dealname',
		'dealstage',
		'closedate',
		'isDeleted',
		'imports',
	],
};
