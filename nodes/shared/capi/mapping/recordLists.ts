/** Lists of records, as the answer of an API or a batch wraps them: `{ count, next, orders: [...] }`. */
import { isAbsent } from '../absence';
import type { RawObject, RawValue, Warning } from '../types';
import { isPlainObject } from '../values';
import { fold } from './aliases';
import { holdsEventOfMeta, isEventOfMeta, type Payload } from './envelope';
import { recognizeFormat } from './formats';
import { isHolderOfContact, isListOfRecords, isOrderObject } from './generic/objectKinds';
import type { Leftovers } from './generic/leftovers';
import { readLevels } from './generic/readLevels';
import { warnOfRecords } from './mappingFindings';
import { joinPaths } from './paths';

/** Lists of answers of APIs (OData, Elasticsearch, Firestore), whose names say nothing of what they hold. */
const ANSWERS = ['events', 'list', 'objects', 'elements', 'value', 'hits', 'documents', 'docs'];
const LISTS_OF_ANSWERS: ReadonlySet<string> = new Set(ANSWERS.map(fold));

const RECORDS: ReadonlySet<string> = new Set(
	[
		...[
			'leads',
			'contacts',
			'customers',
			'subscribers',
			'submissions',
			'responses',
			'registrations',
		],
		...ANSWERS,
	].map(fold),
);

/** What stands beside the list and says nothing of any record. */
const PAGING: ReadonlySet<string> = new Set(
	[
		...['count', 'total', 'total_count', 'total_results', 'total_pages', 'total_records', 'size'],
		...[
			'page',
			'pages',
			'per_page',
			'page_size',
			'page_info',
			'limit',
			'offset',
			'start',
			'num_pages',
		],
		...['next', 'previous', 'prev', 'next_page', 'next_cursor', 'cursor', 'has_more', 'more'],
		...[
			'next_page_token',
			'links',
			'meta',
			'pagination',
			'paging',
			'cursors',
			'current_page',
			'last_page',
		],
		...[
			'from',
			'to',
			'first',
			'last',
			'_links',
			'@odata.context',
			'@odata.nextLink',
			'@odata.count',
		],
		...[
			'status',
			'success',
			'ok',
			'code',
			'message',
			'object',
			'url',
			'request_id',
			'errors',
			'error',
		],
	].map(fold),
);

/**
 * Takes a payload that no format recognizes as a whole; gives each record of the only list that it wraps as a payload
 * of its own, else the payload. A list of one stays, unless its record is a known vendor's or nothing else opens a list of its name.
 */
export function openRecords(payload: Payload): readonly Payload[] {
	const name = nameOfOnlyList(payload.fields);
	if (name === undefined) return [payload];
	const list = payload.fields[name];
	if (!isListOfObjects(list)) return [payload];
	if (recognizeFormat(payload) !== undefined) return [payload];
	const entries = list.map((fields, index) => ({
		...payload,
		fields,
		at: `${joinPaths(payload.at, name)}[${index}]`,
	}));
	return isOfRecords(entries, LISTS_OF_ANSWERS.has(fold(name))) ? entries : [payload];
}

/** What there is to say of a list of records that was not read, since other fields stand beside it. */
export function warnOfUnreadRecords({ unknown, closed = [] }: Leftovers): readonly Warning[] {
	const list =
		unknown.find(({ name, value }) => isListOfSeveral(name, value) || holdsEventOfMeta(value)) ??
		closed.find(({ value }) => isEventOfMeta(value));
	return list === undefined ? [] : [warnOfRecords(list.path)];
}

function isListOfSeveral(name: string, value: RawValue): boolean {
	return (
		Array.isArray(value) &&
		value.length > 1 &&
		isNameOfRecords(name, value) &&
		isListOfObjects(value)
	);
}

/** The list of records beside which nothing stands but what tells of its pages; an order is known by its first two fields. */
function nameOfOnlyList(fields: RawObject): string | undefined {
	let only: string | undefined;
	for (const name in fields) {
		const value = fields[name];
		if (!isListOf(name, value) && (PAGING.has(fold(name)) || isAbsent(value))) continue;
		if (only !== undefined) return undefined;
		only = name;
	}
	return only !== undefined && isListOf(only, fields[only]) ? only : undefined;
}

function isListOf(name: string, value: RawValue): boolean {
	return Array.isArray(value) && isNameOfRecords(name, value);
}

/** `items` are products in most places, and the rows of some databases. */
function isNameOfRecords(name: string, list: readonly RawValue[]): boolean {
	const folded = fold(name);
	return (
		RECORDS.has(folded) ||
		isListOfRecords(folded) ||
		isOrderObject(folded) ||
		isHolderOfContact(name, list[0])
	);
}

function isListOfObjects(value: RawValue): value is Array<Record<string, unknown>> {
	return Array.isArray(value) && value.length > 0 && value.every(isPlainObject);
}

const MOST_LOOKED_AT = 5;

/** Answers of a form and products are lists of objects, too: a record is a known vendor's, or tells of a person. */
function isOfRecords(entries: readonly Payload[], opensOne: boolean): boolean {
	const first = entries.slice(0, MOST_LOOKED_AT);
	if (first.some((entry) => recognizeFormat(entry) !== undefined)) return true;
	return (
		(opensOne || entries.length > 1) &&
		first.some(({ fields }) => readLevels(fields, '').draft.knowsPerson())
	);
}
