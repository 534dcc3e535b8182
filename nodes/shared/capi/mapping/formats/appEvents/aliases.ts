/**
 * The names under which measurement partners, subscription services and app backends send what an app event holds, in
 * addition to those of automatic mapping. They count in items of action source App only: elsewhere `model` or `language`
 * mean other things. The README prints this table.
 */
import { fold } from '../../aliases';
import type { Field } from '../../../fields/field';
import { USER_DATA_FIELDS } from '../../../fields/person';
import type { Place } from '../../../fields/appEventParameters';

export interface AppAlias {
	readonly place: Place;
	/** Meta's name of the field. */
	readonly field: string;
	readonly names: readonly string[];
}

const alias = (place: Place, field: string, ...names: string[]): AppAlias => ({ place, field, names });

function appAliasesOf(place: Place, fields: readonly Field[]): AppAlias[] {
	const named = fields.filter(({ appAliases }) => appAliases.length > 0);
	return named.map(({ key, appAliases }) => ({ place, field: key, names: appAliases }));
}

export const APP_ALIASES: readonly AppAlias[] = [
	...appAliasesOf('user_data', USER_DATA_FIELDS),
	alias('event', 'event_time', 'event_timestamp', 'event_timestamp_ms', 'event_datetime'),
	alias('custom_data', 'value', 'event_revenue', 'revenue_float', 'price_local'),
	alias('custom_data', 'currency', 'event_revenue_currency', 'revenue_currency'),
	alias('custom_data', 'order_id', 'purchase_order_id'),
	alias('custom_data', 'content_ids', 'product_id', 'vendor_product_id'),
	alias('app_data', 'platform', 'os_name', 'device_os'),
	alias('app_data', 'os_version', 'os_release', 'system_version'),
	alias('app_data', 'app_package_name', 'app_package', 'bundle_identifier'),
	alias('app_data', 'short_version', 'app_version_short', 'app_version_name', 'bundle_short_version'),
	alias('app_data', 'long_version', 'app_version_long', 'bundle_version'),
	alias('app_data', 'device_model_name', 'model'),
	alias('app_data', 'locale', 'device_locale'),
	alias('app_data', 'carrier', 'carrier_name', 'operator'),
	alias('app_data', 'device_time_zone', 'timezone'),
	alias('app_data', 'vendor_id', 'idfv', 'ios_ifv'),
];

/** Where a name leads in an app event, the weakest last; undefined for names that mean nothing more there. */
export function findAppAlias(name: string): AppTarget | undefined {
	return targets.get(fold(name));
}

export interface AppTarget {
	readonly place: Place;
	readonly field: string;
	readonly rank: number;
}

const targets = new Map<string, AppTarget>(
	APP_ALIASES.flatMap(({ place, field, names }) =>
		names.map((name, rank) => [fold(name), { place, field, rank }] as const),
	),
);
