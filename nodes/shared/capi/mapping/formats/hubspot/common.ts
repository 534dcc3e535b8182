/** How HubSpot gives the properties of a record. */
import { is, type Condition } from '../format';

/** API v1 and workflows give each property as `{ value }`, API v3 as a plain value, exports in a flat row. */
export function property(...names: readonly string[]): readonly string[] {
	return names.flatMap((name) => [`properties.${name}.value`, `properties.${name}`, name]);
}

/** When a property got its value, as API v1 and workflows say it. */
export function changeTimes(name: string): readonly string[] {
	return [`properties.${name}.timestamp`, `properties.${name}.versions[0].timestamp`];
}

/** Whether a property has one of these values, in each of the ways in which it may stand. */
export function propertyIs(name: string, ...values: readonly string[]): readonly Condition[] {
	return property(name).map((path) => is(path, ...values));
}

export const STAFF_AND_STATES: readonly string[] = [
	...[
		'properties',
		'createdAt',
		'updatedAt',
		'archived',
		'hubspot_owner_id',
		'hs_all_owner_ids',
		'portal-id',
		'portalId',
		'id',
	],
	...[
		'objectType',
		'objectTypeId',
		'objectId',
		'associations',
		'hs_analytics_source',
		'owner',
		'hubspot_owner_email',
	],
];
