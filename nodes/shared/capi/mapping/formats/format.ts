/** Writes the tables of a format: rows, sources and conditions in few words. What they are stands in `types.ts`. */
import type { ConversionName } from '../conversions';
import type { MinorUnits } from '../../fields/minorUnits';
import type { Condition, Format, PlaceRow, ProductRow, Row, Source } from './types';

export type {
	Source,
	Names,
	Row,
	ProductRow,
	PlaceRow,
	Condition,
	EventRule,
	LeftOutRule,
	IncompleteRule,
	Notes,
	PayloadRecord,
	Format,
} from './types';

/** A row with its sources in order; a source is a path, or what `minor`, `utc` and their like give. */
export function row(field: string, ...from: ReadonlyArray<string | Source>): Row {
	return {
		field,
		from: from.map((source) => (typeof source === 'string' ? { path: source } : source)),
	};
}

/** Fields that are read together from one of several objects. */
export function together(places: readonly string[], fields: PlaceRow['fields']): PlaceRow {
	return { places, fields };
}

/** A row whose field always has the same value. */
export function fixed(field: string, value: string): Row {
	return { field, from: [], otherwise: value };
}

/** A source that is converted. */
export function as(name: ConversionName, path: string): Source {
	return { path, as: name };
}

/** An amount in the smallest unit of the currency that stands at the second path. */
export function minor(path: string, currencyPath: string, units?: MinorUnits): Source {
	return { path, as: 'minor_units', with: currencyPath, units };
}

/** A source that counts only where all conditions hold. */
export function only(source: string | Source, ...when: readonly Condition[]): Source {
	return typeof source === 'string'
		? { path: source, when }
		: { ...source, when: [...(source.when ?? []), ...when] };
}

/** A time without an offset that the vendor documents as UTC. */
export function utc(path: string): Source {
	return { path, as: 'utc' };
}

/** The row of the products of an order. */
export function products(row: Omit<ProductRow, 'field'>): ProductRow {
	return { field: 'custom_data.contents', ...row };
}

export function is(path: string, ...values: readonly string[]): Condition {
	return { path, is: values };
}

export function isNot(path: string, ...values: readonly string[]): Condition {
	return { path, isNot: values };
}

export function has(path: string): Condition {
	return { path, present: true };
}

export function lacks(path: string): Condition {
	return { path, present: false };
}

/** What a vendor reports besides: none of it is a conversion. */
export function otherEvents(
	format: Pick<Format, 'id' | 'displayName' | 'sources' | 'recognizedBy'> & Partial<Format>,
): Format {
	return {
		eventNames: [],
		leftOut: [{ when: [], code: 'not_a_conversion' }],
		rows: [],
		isRest: true,
		...format,
	};
}

/** Columns that a table has, whatever stands in them. */
export function columns(...headings: readonly string[]): readonly Condition[] {
	return headings.map((path) => ({ path, column: true as const }));
}

/** A date, the time of day in another column, and the zone of both in a third one. */
export function apart(date: string, time: string, zone?: string): Source {
	return { path: date, as: 'date_and_time', with: time, zone };
}
