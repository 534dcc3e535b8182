/**
 * The names under which measurement partners, subscription services and app backends send what an app event holds, in
 * addition to those of automatic mapping. They count in items of action source App only: elsewhere `model` or `language`
 * mean other things. The README prints this table.
 */
import { fold } from '../../aliases';
import { ALL_FIELDS } from '../../../fields/allFields';
import type { Place } from '../../../fields/appEventParameters';

export interface AppAlias {
	readonly place: Place;
	/** Meta's name of the field. */
	readonly field: string;
	readonly names: readonly string[];
}

export const APP_ALIASES: readonly AppAlias[] = ALL_FIELDS.filter(
	({ appAliases }) => appAliases.length > 0,
).map(({ section, key, appAliases }) => ({ place: section, field: key, names: appAliases }));

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
