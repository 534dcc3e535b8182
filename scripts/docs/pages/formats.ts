/** The formats of payloads: a list of all, and a page for each. */
import { PAYLOAD_SKIPS } from '../../../nodes/shared/capi/findings/skips';
import type { Format } from '../../../nodes/shared/capi/mapping/formats/format';
import { code, codes, page, table } from '../markdown';
import { describeAll, describeRecognition } from './formatConditions';
import { fieldRows } from './formatRows';
import { EXPLAINED, isMarked, onceInAllForms } from './formatVariants';

const INDEX_INTRO = `Payloads of shops, payment services, CRMs, forms and the like that **Map Automatically** knows as a whole. Nothing has to be set for
that: the payload is recognized by several of its fields together, never by one common field alone, and *Show Mapping* and Validate name the format and where each
value came from. The option Input Format names a format by hand.

What the vendor marks as a test (\`test: true\`, \`livemode: false\` and the like), as spam or as granted for free is always skipped, whatever the event is
called, and so are test leads of Meta's testing tool, crawlers and messages of the business itself. In Meta Lead Stage deleted records and forms that were
begun and not sent off are skipped too.

## How to read a page

- *Recognized by* names the fields that have to be there. Paths lead into the payload: \`customer.email\` is the field \`email\` in \`customer\`, \`charges[0]\` the first
  entry of a list. \`@headers.\` and \`@body.\` lead to the headers and to the top of the webhook that brought it.
- The first table says which of Meta's fields is read from where; of several sources the first that holds something counts. Fields that no row names are read by
  [their own names](mapping.md), but for those under *Not used*.
- In the second table the first line that holds counts, of those that skip and of those that name an event; what is skipped is not sent. The event is that of Event
  Name *From Input*: an event that you choose stays as you chose it.
- *From* names the vendor's own pages with which the page was written. *Unverified* says what of it could not be checked with them: look at the output of Validate
  before you rely on that.`;

/** The list of all formats, and a page for each: what it reads and how it is recognized, from the rows by which it is read. */
export function formatPages(formats: readonly Format[]): [file: string, text: string][] {
	return [
		['formats.md', page('Formats', INDEX_INTRO, ['## All formats', index(formats)])],
		...formats.map((format): [string, string] => [fileOf(format), formatPage(format)]),
	];
}

/** By the alphabet. */
function index(formats: readonly Format[]): string {
	const rows = [...formats]
		.sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'))
		.map((format) => [`[${format.displayName}](${fileOf(format)})`, events(format)]);
	return table(['Payload', 'Becomes'], rows);
}

function events({ eventNames, incomplete, rows, leftOut = [] }: Format): string {
	const names = [...new Set(eventNames.map(({ event }) => event))];
	if (names.length > 0) return codes(names);
	if (incomplete !== undefined) return 'refused, with what to fetch';
	if (rows.length === 0) return 'skipped';
	const isSkipped = leftOut.some(({ when }) => when.length === 0);
	return isSkipped ? 'skipped, or the custom event that you choose' : 'the event that you choose';
}

/** `shopifyOrder` -> `formats/shopify-order.md` */
function fileOf({ id }: Format): string {
	return `formats/${id.replace(/[A-Z]+/g, (capitals) => `-${capitals.toLowerCase()}`)}.md`;
}

function formatPage(format: Format): string {
	const intro = `Input format \`${format.id}\`. From: ${format.sources.join('; ')}. [How to read this page](../formats.md#how-to-read-a-page).`;
	const tables = [
		...(format.rows.length === 0
			? []
			: [table(["Meta's field", 'Where it stands'], format.rows.flatMap(fieldRows))]),
		table(['When', 'What becomes of it'], outcomes(format)),
	];
	return page(format.displayName, intro, [
		...(format.unverified === undefined ? [] : [`*Unverified*: ${format.unverified}`]),
		`*Recognized by* ${describeRecognition(format.recognizedBy)}.`,
		...tables,
		...(tables.some(isMarked) ? [EXPLAINED] : []),
		...remarks(format),
	]);
}

function remarks({ notes = [], timesWithoutZone, answers, ignored }: Format): string[] {
	return [
		...notes.map(
			({ path }) => `What a theme or plugin noted of the visitor is looked for in ${code(path)}.`,
		),
		...(timesWithoutZone === undefined
			? []
			: [
					`Not read for want of a documented time zone, with a warning: ${codes(timesWithoutZone)}.`,
				]),
		...(answers === undefined
			? []
			: [
					'Answers about the person are read by the kind and the wording of their questions; all others stay out.',
				]),
		...(ignored === undefined ? [] : [`*Not used*: ${codes(ignored)}.`]),
	];
}

/** Lines in a row that come to the same and differ in the form of their field only are one. */
function outcomes(format: Format): string[][] {
	const conditions = new Map<string, string[]>();
	for (const [when = '', outcome = ''] of allOutcomes(format)) {
		conditions.set(outcome, [...(conditions.get(outcome) ?? []), when]);
	}
	return [...conditions].flatMap(([outcome, all]) =>
		onceInAllForms(all).map((when) => [when, outcome]),
	);
}

function allOutcomes({
	eventNames,
	leftOut = [],
	unpaid = [],
	incomplete = [],
}: Format): string[][] {
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
