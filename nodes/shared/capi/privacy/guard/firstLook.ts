/**
 * The first look at an event. Most events hold nothing for the gate to find, and here that is told without its paths, copies and findings:
 * each text is asked for the form of an identifier, and all of them together for the person's own values and for sensitive words.
 */
import { isAbsent } from '../../absence';
import { isStandardEvent } from '../../fields/standardEvents';
import type { JsonObject, JsonValue, RawEvent, RawObject, ServerEvent } from '../../types';
import { readObject } from '../../values';
import { cleanAddress, isAddress } from './address/cleanAddress';
import { decode } from './address/decode';
import {
	type FieldOf,
	fieldOfAppData,
	fieldOfCustomData,
	fieldOfIds,
	fieldOfObject,
	fieldOfProduct,
	META_FIELDS,
} from './fields';
import { type FieldOfText, findIdentifier, textOfNumber } from './findIdentifier';
import { isHash } from './hashes';
import { foldForms } from './foldForms';
import { OwnValues } from './own/ownValues';
import { mayHoldSensitiveWord } from './sensitive';
import { hasDigitsTogether } from './signs';
import type { GuardSettings } from './treatments';

/** What is looked for in an event, besides what has the form of an identifier. */
export interface Sought {
	/** The person's own values, where one may stand in a text of the event. */
	readonly own: OwnValues | undefined;
	/** Whether the user is to be warned of words of sensitive categories, and one may stand in a text of the event. */
	readonly sensitiveWords: boolean;
}

/** More is no text of an event, and left to the gate. */
const MOST_TEXT = 20_000;
/** No name and no number goes over it; a sign beyond ASCII would make all of the text a foreign one. */
const BETWEEN = '\u0001';

/**
 * Takes what `guardEvent` takes; gives what the gate has to look for, and nothing where it would find nothing and change nothing.
 * It may be sent to look for what is not there.
 */
export function lookFirst(
	event: ServerEvent,
	raw: RawEvent,
	settings: GuardSettings,
	findPhones?: () => readonly string[],
): Sought | undefined {
	const look = new FirstLook(settings);
	look.atEvent(event, raw);
	const text = look.allTexts();
	const person = new OwnValues(personOf(raw, text, findPhones));
	const own = text === undefined || person.mayBeIn(text) ? person : undefined;
	const sensitiveWords =
		settings.warnsOfSensitiveWords && (text === undefined || mayHoldSensitiveWord(text));
	return look.hasFound || own !== undefined || sensitiveWords ? { own, sensitiveWords } : undefined;
}

/** The customer information, with phone numbers of the item where none was mapped and the text may hold one. */
function personOf(
	{ user_data: given }: RawEvent,
	text: string | undefined,
	findPhones: (() => readonly string[]) | undefined,
): RawObject {
	const person = readObject(given) ?? {};
	if (findPhones === undefined || !isAbsent(person.ph)) return person;
	if (text !== undefined && !hasDigitsTogether(text, DIGITS_OF_A_PHONE)) return person;
	const phones = findPhones();
	return phones.length === 0 ? person : { ...person, ph: [...phones] };
}

const DIGITS_OF_A_PHONE = 7;

class FirstLook {
	hasFound = false;

	private texts = '';

	constructor(private readonly settings: GuardSettings) {}

	/** What was looked at, in lower case and ASCII's forms; `undefined` where that is too long to be looked at at once. */
	allTexts(): string | undefined {
		return this.texts.length > MOST_TEXT ? undefined : foldForms(this.texts.toLowerCase());
	}

	atEvent(event: ServerEvent, raw: RawEvent): void {
		if (!isStandardEvent(event.event_name)) this.atText(event.event_name, META_FIELDS.product);
		// An ID that was made here is a hash already.
		if (!isAbsent(raw.event_id, 'event_id')) this.atText(event.event_id, META_FIELDS.id);
		this.atExternalIds(event.user_data.external_id);
		this.atAddress(event.event_source_url);
		this.atAddress(event.referrer_url);
		this.atFields(event.custom_data, fieldOfCustomData);
		this.atFields(event.app_data, fieldOfAppData);
		this.atFields(event.attribution_data, fieldOfIds);
		this.atOriginal(event.original_event_data);
		const table = event.advanced_measurement_table;
		if (table !== undefined) this.atValue(table, META_FIELDS.id);
	}

	/** Those that are sent plain. */
	private atExternalIds(ids: string | readonly string[] | undefined): void {
		if (ids === undefined) return;
		for (const id of typeof ids === 'string' ? [ids] : ids)
			if (!isHash(id)) this.atText(id, META_FIELDS.id);
	}

	private atFields(fields: JsonObject | undefined, fieldOf: FieldOf): void {
		for (const key in fields) {
			const field = fieldOf(key);
			if (field === undefined) continue;
			if (field.isOwn) this.atText(key, META_FIELDS.id);
			if (key === 'contents') this.atProducts(fields[key]);
			else this.atValue(fields[key], field);
		}
	}

	private atProducts(products: JsonValue): void {
		if (!Array.isArray(products)) return this.atValue(products, META_FIELDS.product);
		for (const product of products) {
			if (!isFields(product)) continue;
			this.atFields(product, fieldOfProduct);
			if (typeof product.id === 'string') this.atText(product.id, META_FIELDS.id);
		}
	}

	/** Name and ID are no addresses, whatever they look like. */
	private atOriginal(original: JsonObject | undefined): void {
		if (original === undefined) return;
		this.atFields(original, fieldOfIds);
		const { event_name: name, event_id: id } = original;
		if (typeof name === 'string') this.atText(name, META_FIELDS.product);
		if (typeof id === 'string') this.atText(id, META_FIELDS.id);
	}

	private atValue(value: JsonValue, field: FieldOfText): void {
		if (typeof value === 'string') {
			if (isAddress(value)) this.atAddress(value);
			else this.atText(value, field);
		} else if (typeof value === 'number') {
			const text = textOfNumber(value);
			if (text !== undefined) this.atText(text, field);
		} else if (Array.isArray(value)) {
			for (const entry of value) this.atValue(entry, field);
		} else if (value !== null && typeof value === 'object') this.atFields(value, fieldOfObject);
	}

	private atText(text: string, field: FieldOfText): void {
		this.add(text);
		this.hasFound ||= findIdentifier(text, field, undefined) !== undefined;
	}

	private atAddress(address: string | undefined): void {
		if (address === undefined) return;
		this.add(address);
		const decoded = decode(address);
		if (decoded !== address) this.add(decoded);
		if (this.hasFound) return;
		const cleaned = cleanAddress(address, this.settings, undefined);
		if (cleaned.found.length > 0 || cleaned.address !== address) this.hasFound = true;
	}

	private add(text: string): void {
		if (this.texts.length <= MOST_TEXT) this.texts += BETWEEN + text;
	}
}

function isFields(value: JsonValue): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
