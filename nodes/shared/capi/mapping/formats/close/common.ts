/** What the webhooks of Close have in common: the record in `event.data`, what happened in `event.action`. */
import { is, type Condition } from '../format';

export const RECORD_AT: readonly string[] = ['event.data', 'data'];
export const HAPPENED_AT = '@body.event.date_created';
export const ACTION = '@body.event.action';

export function aboutA(...kinds: readonly string[]): readonly Condition[] {
	return [is('event.object_type', ...kinds), { path: 'event.organization_id', present: true }];
}

/** Members of staff and what only describes the record. */
export const NOT_THE_PERSON: readonly string[] = [
	...[
		'event',
		'subscription_id',
		'user_id',
		'user_name',
		'created_by',
		'created_by_name',
		'updated_by',
		'updated_by_name',
		'organization_id',
	],
	...[
		'lead_name',
		'name',
		'display_name',
		'date_updated',
		'tasks',
		'opportunities',
		'status_id',
		'html_url',
		'url',
		'description',
		'id',
		'data',
	],
];
