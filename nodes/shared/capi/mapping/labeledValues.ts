/**
 * Lists whose entries name what they hold, `[{ label, value }]`: custom fields of CRMs, columns of boards, answers of
 * forms. The words for label and value differ from vendor to vendor, and the meaning does not.
 */
import type { RawObject, RawValue } from '../types';
import { isAbsent } from '../absence';
import { isObject, readText } from '../values';

export interface LabeledValue {
	/** The words that say what the value is; the first that is understood counts. */
	readonly labels: readonly string[];
	readonly type: string | undefined;
	readonly value: RawValue;
	/** Below the list. */
	readonly path: string;
}

const LABELS: readonly string[] = [
	...[
		'label',
		'title',
		'question',
		'name',
		'variable',
		'field_name',
		'fieldName',
		'FIELD_NAME',
		'fieldLabel',
	],
	...['column_name', 'column_id', 'field_code', 'code', 'key', 'field_key', 'fieldKey', 'ref'],
	...['slug', 'id'],
];
const VALUES: readonly string[] = [
	...['value', 'values', 'answer', 'field_value', 'fieldValue', 'FIELD_VALUE', 'text', 'response'],
	...['string_value', 'display_value'],
];
/** An ID is a word for what stands in the entry only where it is no number. */
const NUMBER = /^[\d\s-]*$/;

/** No record has as many custom fields, and no form as many questions. */
const MOST_ENTRIES = 10_000;

/**
 * Takes a list; gives its entries that have a label and a value. Names in brackets make a list an object of numbers.
 * A list of more than `MOST_ENTRIES` holds no labeled values: it is left as it is, so that nobody gets a part of it.
 */
export function readLabeledValues(list: RawValue): readonly LabeledValue[] {
	if (Array.isArray(list)) return entriesOf(list, (index) => `[${index}]`);
	return isObject(list) && '0' in list ? entriesOf(Object.values(list), String) : [];
}

function entriesOf(
	list: readonly RawValue[],
	stepOf: (index: number) => string,
): readonly LabeledValue[] {
	if (list.length > MOST_ENTRIES) return [];
	return list.flatMap((entry, index) => {
		const found = isObject(entry) ? readEntry(entry) : undefined;
		return found === undefined ? [] : [{ ...found, path: `${stepOf(index)}.${found.path}` }];
	});
}

function readEntry(entry: RawObject): LabeledValue | undefined {
	const key = hasValueAsJson(entry) ? 'text' : VALUES.find((name) => !isAbsent(entry[name]));
	const column = isObject(entry.column) ? entry.column.title : undefined;
	const labels = [column, ...LABELS.map((name) => entry[name])]
		.map((label) => (typeof label === 'string' ? label.trim() : ''))
		.filter((label) => !NUMBER.test(label));
	if (key === undefined || labels.length === 0) return undefined;
	return { labels, type: readText(entry.type), value: inside(entry[key]), path: key };
}

/** monday.com gives a column's value as JSON text, and beside it as people read it. */
function hasValueAsJson({ text, value }: RawObject): boolean {
	return !isAbsent(text) && typeof value === 'string' && /^["{[]/.test(value);
}

/** `values: [{ value: … }]`, or `answer`, holds the values themselves. */
function inside(value: RawValue): RawValue {
	const entries: readonly RawValue[] = Array.isArray(value)
		? value
		: Object.values(isObject(value) && '0' in value ? value : {});
	const values = entries.flatMap((entry) =>
		isObject(entry) && ('value' in entry || 'answer' in entry) ? [entry.value ?? entry.answer] : [],
	);
	if (values.length === 0 || values.length < entries.length) return value;
	return values.length === 1 ? values[0] : values;
}
