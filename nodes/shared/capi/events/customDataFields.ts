/** What each known field of custom_data holds and how it is read (docs/meta-api.md sections 4.1, 4.2 and 12.3). */
import { isAbsent } from '../absence';
import { readAmountIn, UNREADABLE_AMOUNT } from './amounts';
import { APP_DATA_FIELDS } from '../fields/appData';
import { Choices } from '../fields/choices';
import { CUSTOM_DATA_FIELDS, type CustomDataKind, type CustomDataRow } from '../fields/customData';
import { EVENT_FIELDS } from '../fields/event';
import { SECTION_NAMES } from '../fields/field';
import { displayName } from '../fields/fieldNames';
import { USER_DATA_FIELDS } from '../fields/person';
import type { Findings } from '../findings/findings';
import type { JsonValue, RawValue } from '../types';
import { firstEntries } from './longLists';
import {
	hasLostDigits,
	readBoolean,
	readInteger,
	readList,
	readObject,
	readText,
	readTextList,
} from '../values';

/**
 * Reads a value that is there (absence.ts); warns and gives `undefined` where it cannot be read. `currency` is that of
 * the event.
 */
export type FieldReader = (
	value: RawValue,
	path: string,
	findings: Findings,
	currency?: string,
) => JsonValue | undefined;

const asText: FieldReader = (value, path, findings) =>
	readText(value) ?? findings.droppedText(path, value);

const asInteger: FieldReader = (value, path, findings) =>
	readInteger(value) ?? findings.dropped(path, 'a whole number');

const asBoolean: FieldReader = (value, path, findings) =>
	readBoolean(value) ?? findings.dropped(path, 'a yes or no');

const asStatus: FieldReader = (value, path, findings) =>
	typeof value === 'boolean' ? value : asText(value, path, findings);

const asAmount: FieldReader = (value, path, findings, currency) =>
	readAmountIn(currency, value) ?? findings.dropped(path, UNREADABLE_AMOUNT);

const asTextList: FieldReader = (value, path, findings) => {
	const given = readList(value);
	const list = given && firstEntries(given, path, findings);
	const lost = list?.filter(hasLostDigits) ?? [];
	for (const entry of lost) findings.droppedText(path, entry);
	const texts = readTextList(
		lost.length > 0 ? list?.filter((entry) => !hasLostDigits(entry)) : list,
	);
	if (texts === undefined) return findings.dropped(path, 'a list of ids');
	return texts.length > 0 ? texts : undefined;
};

function asChoice(choices: Choices): FieldReader {
	return (value, path, findings) =>
		choices.read(readText(value) ?? '') ??
		findings.dropped(path, `one of ${choices.values.join(', ')}`);
}

/** Meta's own spelling where the text is on the list, else the text with a warning. */
function asOpenChoice(choices: Choices): FieldReader {
	return (value, path, findings) => {
		const text = asText(value, path, findings);
		if (typeof text !== 'string') return text;
		const choice = choices.read(text);
		if (choice === undefined)
			warnOfUnrecognized(path, `one of ${choices.values.join(', ')}`, findings);
		return choice ?? text;
	};
}

export function warnOfUnrecognized(path: string, wanted: string, findings: Findings): void {
	findings.warn(
		'value_not_recognized',
		path,
		`${displayName(path)} is not ${wanted}; Meta may not use it.`,
	);
}

const STORE_CODE = /^[a-z0-9]{1,64}$/i;

const asStore: FieldReader = (value, path, findings) => {
	const store = readObject(value);
	if (store === undefined) {
		return findings.dropped(path, 'an object with store_page_id, brand_page_id or store_code');
	}
	const pages = ['store_page_id', 'brand_page_id'].flatMap((key) => {
		const id = isAbsent(store[key]) ? undefined : asText(store[key], `${path}.${key}`, findings);
		return id === undefined ? [] : [[key, id] as const];
	});
	const code = isAbsent(store.store_code) ? undefined : readText(store.store_code);
	const codeFits = code !== undefined && STORE_CODE.test(code);
	if (!codeFits && !isAbsent(store.store_code)) {
		findings.dropped(`${path}.store_code`, 'made of 1 to 64 letters and digits');
	}
	const fields = Object.fromEntries<JsonValue>(codeFits ? [...pages, ['store_code', code]] : pages);
	return Object.keys(fields).length > 0 ? fields : undefined;
};

const READERS: Readonly<Record<Exclude<CustomDataKind, Choices | ReadApart>, FieldReader>> = {
	text: asText,
	integer: asInteger,
	amount: asAmount,
	yesNo: asBoolean,
	textOrYesNo: asStatus,
	textList: asTextList,
	store: asStore,
};

/** What is read with the rest of the event in view. */
type ReadApart = 'money' | 'products';

function readerOf({ kind, takesOthers }: CustomDataRow): FieldReader | undefined {
	if (kind instanceof Choices) return takesOthers === true ? asOpenChoice(kind) : asChoice(kind);
	return kind === 'money' || kind === 'products' ? undefined : READERS[kind];
}

/** How each field is read; `value`, `currency` and `contents`, which are read apart, have no reader. */
export const CUSTOM_DATA_READERS: ReadonlyMap<string, FieldReader> = new Map(
	CUSTOM_DATA_FIELDS.flatMap(({ key, ...row }) => {
		const reader = readerOf(row);
		return reader === undefined ? [] : [[key, reader] as const];
	}),
);

/** Fields of the event itself, or of user_data and app_data, that take no effect inside custom_data. */
export const MISPLACED_FIELDS: ReadonlyMap<string, string> = new Map([
	...[...EVENT_FIELDS.map(({ key }) => key), ...Object.keys(SECTION_NAMES)].map(
		(key) => [key, 'the event itself'] as const,
	),
	...USER_DATA_FIELDS.filter(({ inCustomData }) => inCustomData === 'misplaced').map(
		({ key }) => [key, SECTION_NAMES.user_data] as const,
	),
	...APP_DATA_FIELDS.filter(({ alsoAtEventLevel }) => alsoAtEventLevel === true).map(
		({ key }) => [key, SECTION_NAMES.app_data] as const,
	),
]);
