import { CONVERSIONS } from '../../../nodes/shared/capi/mapping/conversions';
import type {
	Condition,
	Format,
	Names,
	PlaceRow,
	ProductRow,
	Row,
	Source,
} from '../../../nodes/shared/capi/mapping/formats/format';
import { PAYLOAD_SKIPS } from '../../../nodes/shared/capi/findings/skips';
import { ALL_FIELDS } from '../../../nodes/shared/capi/fields/allFields';
import { code, codes, page, table } from '../markdown';
import { describePattern } from '../patterns';

const INTRO = `Payloads of shops, payment services, CRMs, forms and the like that **Map Automatically** knows as a whole, one section for each. Nothing has to be set for
that: the payload is recognized by several of its fields together, never by one common field alone, and *Show Mapping* and Validate name the format and where each
value came from. The option Input Format names a format by hand.

How to read a section:

- *Recognized by* names the fields that have to be there. Paths lead into the payload: \`customer.email\` is the field \`email\` in \`customer\`, \`charges[0]\` the first
  entry of a list. \`@headers.\` and \`@body.\` lead to the headers and to the top of the webhook that brought it.
- The first table says which of Meta's fields is read from where; of several sources the first that holds something counts. Fields that no row names are read by
  [their own names](mapping.md), but for those under *Not used*.
- In the second table the first line that holds counts, of those that skip and of those that name an event; what is skipped is not sent. The event is that of Event
  Name *From Input*: an event that you choose stays as you chose it.
- *From* names the vendor's own pages with which the section was written. *Unverified* says what of it could not be checked with them: look at the output of Validate
  before you rely on that.

What the vendor marks as a test (\`test: true\`, \`livemode: false\` and the like), as spam or as granted for free is always skipped, whatever the event is
called, and so are test leads of Meta's testing tool, crawlers and messages of the business itself. In Meta Lead Stage deleted records and forms that were
begun and not sent off are skipped too.`;

/** What each format reads and how it is recognized, from the rows by which it is read. */
export function formatsPage(formats: readonly Format[]): string {
	return page('Formats', INTRO, [contents(formats), ...formats.flatMap(formatParts)]);
}

/** A link to the section of each format, by the alphabet. */
function contents(formats: readonly Format[]): string {
	const names = formats.map(({ displayName }) => displayName);
	return names
		.sort((one, other) => one.localeCompare(other, 'en'))
		.map((name) => `[${name}](#${anchorOf(name)})`)
		.join(' · ');
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
}

function formatParts(format: Format): string[] {
	return [
		`## ${format.displayName}`,
		`Input format \`${format.id}\`. From: ${format.sources.join('; ')}.`,
		...(format.unverified === undefined ? [] : [`Unverified: ${format.unverified}`]),
		`**Recognized by** ${format.recognizedBy.map(describeAll).join(', or by ')}.`,
		table(["Meta's field", 'Where it stands'], format.rows.flatMap(fieldRows)),
		table(['When', 'What becomes of it'], outcomes(format)),
		...(format.notes ?? []).map(
			({ path }) => `What a theme or plugin noted of the visitor is looked for in ${code(path)}.`,
		),
		...(format.timesWithoutZone === undefined
			? []
			: [
					`Not read for want of a documented time zone, with a warning: ${codes(format.timesWithoutZone)}.`,
				]),
		...(format.answers === undefined
			? []
			: [
					'Answers about the person are read by the kind and the wording of their questions; all others stay out.',
				]),
		...(format.ignored === undefined ? [] : [`*Not used*: ${codes(format.ignored)}.`]),
	];
}

function fieldRows(row: Row | ProductRow | PlaceRow): string[][] {
	if ('places' in row) return placeRows(row);
	if ('list' in row) return [[fieldName(row.field), describeProducts(row)]];
	const sources = row.from.map(describeSource);
	const always =
		row.otherwise === undefined
			? []
			: [`${sources.length > 0 ? 'else ' : 'always '}${code(row.otherwise)}`];
	return [[fieldName(row.field), [...sources, ...always].join(', ')]];
}

function describeSource({ path, as, with: second, withElse, when }: Source): string {
	const orElse = withElse === undefined ? '' : ` or else ${code(withElse)}`;
	const what = as === 'minor_units' ? ', currency ' : ': ';
	const of = second === undefined ? '' : `${what}${code(second)}${orElse}`;
	const notes = [
		...(as === undefined ? [] : [`${CONVERSIONS[as].sentence}${of}`]),
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
	return `entries of ${codes(list)}${only}: ${named.join('; ')}${units}`;
}

function outcomes({ eventNames, leftOut = [], unpaid = [], incomplete = [] }: Format): string[][] {
	return [
		...incomplete.map(({ when, what, cure }) => [
			describeAll(when),
			`refused (${code('payload_incomplete')}): ${what}. ${cure}`,
		]),
		...leftOut.map((rule) => [
			describeAll(rule.when),
			`skipped (${code(rule.code)}): ${PAYLOAD_SKIPS[rule.code]}`,
		]),
		...unpaid.map((when) => [
			describeAll(when),
			'sent with the warning `order_unpaid`, or skipped by the option Unpaid Orders',
		]),
		...eventNames.map(({ when, event }) => [describeAll(when), `event ${code(event)}`]),
	];
}

function describeAll(conditions: readonly Condition[]): string {
	return conditions.length === 0 ? 'always' : conditions.map(describe).join(' and ');
}

function describe({ path, is, isNot, matches, present, above }: Condition): string {
	if (present !== undefined) return present ? code(path) : `no ${code(path)}`;
	if (is !== undefined) return `${code(path)} is ${codes(is)}`;
	if (isNot !== undefined) return `${code(path)} is not ${codes(isNot)}`;
	if (matches !== undefined) return `${code(path)} ${describePattern(matches)}`;
	return `${code(path)} is above ${above ?? 0}`;
}
