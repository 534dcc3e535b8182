/** The rows of formats as lines of a table. */
import { ALL_FIELDS } from '../../../nodes/shared/capi/fields/allFields';
import { CONVERSIONS } from '../../../nodes/shared/capi/mapping/conversions';
import type {
	Names,
	PlaceRow,
	ProductRow,
	Row,
	Source,
} from '../../../nodes/shared/capi/mapping/formats/format';
import { code, codes } from '../markdown';
import { describeAll } from './formatConditions';
import { onceInAllForms } from './formatVariants';

/** The lines of the table for a row: Meta's field, and where it stands. */
export function fieldRows(row: Row | ProductRow | PlaceRow): string[][] {
	if ('places' in row) return placeRows(row);
	if ('list' in row) return [[fieldName(row.field), describeProducts(row)]];
	const sources = onceInAllForms(row.from.map(describeSource));
	const always =
		row.otherwise === undefined
			? []
			: [`${sources.length > 0 ? 'else ' : 'always '}${code(row.otherwise)}`];
	return [[fieldName(row.field), [...sources, ...always].join(', ')]];
}

function describeSource({ path, as, with: second, withElse, zone, when }: Source): string {
	const orElse = withElse === undefined ? '' : ` or else ${code(withElse)}`;
	const what = as === 'minor_units' ? ', currency ' : ': ';
	const of = second === undefined ? '' : `${what}${code(second)}${orElse}`;
	const notes = [
		...(as === undefined ? [] : [`${CONVERSIONS[as].sentence}${of}`]),
		...(zone === undefined ? [] : [`its time zone: ${code(zone)}`]),
		...(when === undefined ? [] : [`where ${describeAll(when)}`]),
	];
	return notes.length === 0 ? code(path) : `${code(path)} (${notes.join('; ')})`;
}

function describeNames(names: Names): string {
	return names
		.map((name) => describeSource(typeof name === 'string' ? { path: name } : name))
		.join(', ');
}

/** Fields that are read together, from one of the places. */
function placeRows({ places, fields }: PlaceRow): string[][] {
	return Object.entries(fields).map(([field, names]) => [
		fieldName(field),
		describeTogether(names, places),
	]);
}

function describeTogether(names: Names, places: readonly string[]): string {
	const [place, ...others] = places;
	const of = place === '' ? '' : ` of ${code(place)}`;
	if (others.length === 0) return `${describeNames(names)}${of}`;
	const all = places.map((one) => (one === '' ? 'the payload itself' : code(one))).join(', ');
	return `${describeNames(names)} of one of these, the first that has several of the fields: ${all}`;
}

const displayNames = new Map(
	ALL_FIELDS.map(({ section, key, displayName }) => [
		section === 'event' ? key : `${section}.${key}`,
		displayName,
	]),
);

/** Meta's field by the name that the editor shows, and by Meta's own. */
function fieldName(field: string): string {
	const name = displayNames.get(field);
	return name === undefined ? code(field) : `${name} ${code(field)}`;
}

function describeProducts({
	list,
	isRow,
	id,
	quantity,
	price,
	total,
	title,
	category,
	brand,
	minorUnitsOf,
	when,
}: ProductRow): string {
	const parts = { id, quantity, price, total, title, category, brand };
	const named = Object.entries(parts).flatMap(([name, paths]) =>
		paths === undefined ? [] : [`${name} ${describeNames(paths)}`],
	);
	const units =
		minorUnitsOf === undefined
			? ''
			: `; prices count in the smallest unit of ${code(minorUnitsOf)}`;
	const only = when === undefined ? '' : ` with ${describeAll(when)}`;
	const where = isRow === true ? 'the product of the row' : `entries of ${codes(list)}`;
	return `${where}${only}: ${named.join('; ')}${units}`;
}
