/** The custom_data of an event (docs/meta-api.md section 4): what was bought, seen or done. */
import { isAbsent } from '../absence';
import { FREE_TEXT } from '../fillers';
import { VERTICAL_CHOICES, VERTICAL_FORMS } from '../fields/choices';
import { type Products, readContents } from './contents';
import { CUSTOM_DATA_READERS, MISPLACED_FIELDS, warnOfUnrecognized } from './customDataFields';
import type { Findings } from '../findings/findings';
import { displayName, showableKey } from '../fields/fieldNames';
import { isPersonalKey } from '../fields/personalKeys';
import { firstEntries } from './longLists';
import { readMoney } from './money';
import { withoutPersonalFields } from './personalFields';
import { readSection } from './sections';
import type { EventContext, JsonObject, JsonValue, RawEvent, RawObject, RawValue } from '../types';
import { isObject, readJson, readText } from '../values';

/** Fields that other rules read, with the rest of the event in view. */
const READ_APART = new Set(['value', 'currency', 'contents', '__proto__']);

/** What is known of the event besides its custom data. */
interface CustomDataContext extends Pick<EventContext, 'findAmount'> {
	readonly isStoreEvent: boolean;
}

/**
 * custom_data as Meta takes it. An optional field that cannot be read is left out with a warning; contact data never
 * passes; what is no field of Meta's is a custom property and keeps its JSON type. Refused are a value or currency that
 * cannot be read, and a Purchase without them.
 */
export function readCustomData(
	raw: RawEvent,
	eventName: string | undefined,
	{ isStoreEvent, findAmount }: CustomDataContext,
	findings: Findings,
): JsonObject {
	const fields = fieldsOf(raw, findings);
	if (findings.hasRefused('custom_data')) return {};
	const customData: JsonObject = readMoney(fields, eventName, findings, findAmount);
	const currency = typeof customData.currency === 'string' ? customData.currency : undefined;
	const { contents, idsAlone } = isAbsent(fields.contents)
		? NO_PRODUCTS
		: readContents(fields.contents, { isStoreEvent, currency }, findings);
	if (contents !== undefined) customData.contents = contents;
	for (const key of Object.keys(fields)) {
		const value = fields[key];
		if (READ_APART.has(key) || isAbsent(value, CUSTOM_DATA_READERS.has(key) ? key : FREE_TEXT))
			continue;
		const read = readField(key, value, currency, findings);
		if (read !== undefined) customData[key] = read;
	}
	if (idsAlone.length > 0) customData.content_ids = withIds(customData.content_ids, idsAlone);
	return customData;
}

const NO_PRODUCTS: Products = { idsAlone: [] };

function withIds(stated: JsonValue | undefined, ids: readonly string[]): JsonValue[] {
	return [...new Set([...(Array.isArray(stated) ? stated : []), ...ids])];
}

/** The fields, with the customer segmentation that Meta's table shows at event level and its sample in here. */
function fieldsOf(raw: RawEvent, findings: Findings): RawObject {
	const fields = readSection(raw.custom_data, 'custom_data', findings);
	return isAbsent(raw.customer_segmentation)
		? fields
		: { ...fields, customer_segmentation: raw.customer_segmentation };
}

function isBanned(key: string, findings: Findings): boolean {
	const path = `custom_data.${showableKey(key)}`;
	if (isPersonalKey(key)) {
		findings.warn(
			'personal_field_removed',
			path,
			`${displayName(path)} was taken out of Custom Data, where Meta forbids data about a person. Give it as Customer ` +
				'Information, where it is hashed.',
		);
		return true;
	}
	const place = MISPLACED_FIELDS.get(key);
	if (place === undefined) return false;
	findings.warn(
		'misplaced_field',
		path,
		`${displayName(path)} has no effect in Custom Data and was not sent. Give it as ${place}.`,
	);
	return true;
}

/** A longer one is no name. */
const LONGEST_NAME = 1000;

function readField(
	key: string,
	value: RawValue,
	currency: string | undefined,
	findings: Findings,
): JsonValue | undefined {
	const reader = CUSTOM_DATA_READERS.get(key);
	if (reader !== undefined) return reader(value, `custom_data.${key}`, findings, currency);
	if (isBanned(key, findings)) return undefined;
	const path = `custom_data.${showableKey(key)}`;
	if (key.length > LONGEST_NAME)
		return findings.dropped(path, 'a field with a name of at most 1,000 characters');
	return readVertical(key, value, path, findings) ?? readCustomProperty(key, value, path, findings);
}

/** A vertical parameter with a closed list in Meta's own spelling; one with a form is only looked at. */
function readVertical(
	key: string,
	value: RawValue,
	path: string,
	findings: Findings,
): string | undefined {
	const choices = VERTICAL_CHOICES.get(key);
	if (choices !== undefined) {
		const choice = choices.read(readText(value) ?? '');
		if (choice === undefined)
			warnOfUnrecognized(path, `one of ${choices.values.join(', ')}`, findings);
		return choice;
	}
	const form = VERTICAL_FORMS.get(key);
	if (form !== undefined && !form.pattern.test(readText(value) ?? '')) {
		warnOfUnrecognized(path, form.description, findings);
	}
	return undefined;
}

/** Meta takes scalars and lists; `mileage` is the one documented object, of unit and value. */
function readCustomProperty(
	key: string,
	value: RawValue,
	path: string,
	findings: Findings,
): JsonValue | undefined {
	const isAllowed = key === 'mileage' || !isObject(value);
	const given = Array.isArray(value) ? firstEntries(value, path, findings) : value;
	const json = isAllowed ? readJson(given) : undefined;
	if (json === undefined) return findings.dropped(path, 'a text, a number, a yes or no, or a list');
	const withoutPerson = withoutPersonalFields(json);
	if (withoutPerson !== json) {
		findings.warn(
			'personal_field_removed',
			path,
			`${displayName(path)} was sent without its fields about a person, which Meta forbids in Custom Data.`,
		);
	}
	return withoutPerson;
}
