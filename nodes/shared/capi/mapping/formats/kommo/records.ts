/**
 * The ways in which a record of Kommo (amoCRM) comes: the webhook is a form with names in brackets
 * (`leads[status][0][id]`), the API gives the record by itself or in `_embedded`.
 */
import type { RawObject } from '../../../types';
import { isObject } from '../../../values';
import type { Payload } from '../../envelope';
import { readLabeledValues } from '../../labeledValues';
import type { Answer } from '../answers';
import type { Condition, PayloadRecord } from '../format';
import { has } from '../format';

const ACTIONS: readonly string[] = [
	'add',
	'status',
	'update',
	'restore',
	'responsible',
	'delete',
	'unsorted',
];

/** The conditions under which a webhook tells of records of this kind. */
export function webhookOf(kind: string): ReadonlyArray<readonly Condition[]> {
	return ACTIONS.map((action) => [has(`${kind}.${action}`), has('account.subdomain')]).concat(
		ACTIONS.map((action) => [has(`${kind}.${action}.0.id`), has(`${kind}.${action}.0.account_id`)]),
	);
}

/** @param kind `leads` or `contacts` */
export function recordsOf(kind: string): (payload: Payload) => readonly PayloadRecord[] {
	return ({ fields }) => {
		const reported = fields[kind];
		if (isObject(reported)) {
			return ACTIONS.flatMap((action) => listed(reported[action], `${kind}.${action}`, { action }));
		}
		const embedded = isObject(fields._embedded) ? fields._embedded[kind] : undefined;
		const found = 'responsible_user_id' in fields ? [] : listed(embedded, `_embedded.${kind}`, {});
		return found.length > 0 ? found : [{ fields, at: '' }];
	};
}

function listed(list: unknown, at: string, reported: RawObject): readonly PayloadRecord[] {
	if (!isObject(list) && !Array.isArray(list)) return [];
	return Object.entries(list).flatMap(([index, fields]) =>
		isObject(fields)
			? [{ fields, at: `${at}.${index}`, around: { reported: { value: reported, at } } }]
			: [],
	);
}

/** Custom fields by the codes of those that every account has (EMAIL, PHONE), and by the names that users give. */
export function readFields({ custom_fields_values, custom_fields }: RawObject): readonly Answer[] {
	return Object.entries({ custom_fields_values, custom_fields }).flatMap(([at, list]) =>
		readLabeledValues(list).map(({ labels, value, path }) => ({
			labels,
			value,
			path: `${at}${path.startsWith('[') ? '' : '.'}${path}`,
		})),
	);
}

/** Members of staff and what only describes the record. */
export const NOT_THE_PERSON: readonly string[] = [
	...[
		'responsible_user_id',
		'created_by',
		'updated_by',
		'created_user_id',
		'modified_user_id',
		'group_id',
		'account_id',
	],
	...[
		'account',
		'leads',
		'contacts',
		'_embedded',
		'_links',
		'custom_fields_values',
		'custom_fields',
		'id',
		'updated_at',
	],
];
