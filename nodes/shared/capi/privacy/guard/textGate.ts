/** Looks through the texts of one event, field by field, and gives each as it may leave. */
import { showableKey } from '../../fields/fieldNames';
import type { JsonObject, JsonValue } from '../../types';
import { cleanAddress, isAddress } from './address/cleanAddress';
import { ExceptedFields } from './exceptedFields';
import type { FieldRole } from './fieldRoles';
import {
	type Field,
	type FieldOf,
	fieldOfCustomData,
	fieldOfObject,
	fieldOfProduct,
	META_FIELDS,
} from './fields';
import { type FieldOfText, findIdentifier, isOfIds, textOfNumber } from './findIdentifier';
import type { Sought } from './firstLook';
import type { GuardFindings } from './guardFindings';
import { hashOfValue } from './hashes';
import type { KindId } from './kinds';
import type { OwnValues } from './own/ownValues';
import { SENSITIVE_RULES, sensitiveCategoriesIn } from './sensitive';
import type { GuardSettings } from './treatments';

export class TextGate {
	private readonly categories: string[] = [];

	readonly excepted: ExceptedFields;

	readonly own: OwnValues | undefined;

	constructor(
		private readonly settings: GuardSettings,
		private readonly sought: Sought,
		readonly findings: GuardFindings,
	) {
		this.own = sought.own;
		this.excepted = new ExceptedFields(settings.exceptFields);
	}

	/** Custom data with its products. A key is looked at as a value is: rows that are keyed by email address exist. */
	customData(customData: JsonObject): JsonObject {
		return this.fields(customData, 'custom_data.', fieldOfCustomData);
	}

	/**
	 * The same object where nothing was found in it. Fields without a role are not looked through.
	 * @param section Meta's path of the fields, with the point behind it
	 */
	fields(fields: JsonObject, section: string, fieldOf: FieldOf): JsonObject {
		let changed: JsonObject | undefined;
		for (const key of Object.keys(fields)) {
			const field = fieldOf(key);
			if (field === undefined) continue;
			const kept = this.field(key, fields[key], section, field);
			if (kept === fields[key]) continue;
			changed ??= { ...fields };
			if (kept === undefined) delete changed[key];
			else changed[key] = kept;
		}
		return changed ?? fields;
	}

	private field(
		key: string,
		value: JsonValue,
		section: string,
		field: Field,
	): JsonValue | undefined {
		if (this.excepted.hasField(key, section)) return value;
		if (key === 'contents' && Array.isArray(value)) return this.contents(value);
		if (field.isOwn) return this.ownField(key, value, section, field);
		return this.value(value, section + key, field);
	}

	/** A field that is none of Meta's, the name of which is a text too. */
	private ownField(
		key: string,
		value: JsonValue,
		section: string,
		field: Field,
	): JsonValue | undefined {
		const inKey = findIdentifier(key, META_FIELDS.id, this.own);
		if (inKey !== undefined) return this.treatWithoutHash(`${section}(unnamed)`, value, inKey);
		const path = section + showableKey(key);
		this.lookForWords(key.replaceAll('_', ' '), path);
		return this.value(value, path, field);
	}

	/** Products keep their ID, which Meta requires: it is hashed where other fields are removed. */
	private contents(contents: JsonValue[]): JsonValue[] {
		return withKept(contents, (product, index) =>
			this.product(product, `custom_data.contents[${index}].`),
		);
	}

	private product(product: JsonValue, section: string): JsonValue | undefined {
		if (typeof product !== 'object' || product === null || Array.isArray(product)) return product;
		const guarded = this.fields(product, section, fieldOfProduct);
		// Meta takes no product without a quantity.
		if (guarded.quantity !== product.quantity) return undefined;
		const path = `${section}id`;
		const kind = this.kindOf(product.id, path, 'id');
		if (kind === undefined || typeof product.id !== 'string') return guarded;
		const treatment = this.settings.inFields === 'remove' ? 'hash' : this.settings.inFields;
		this.findings.report(path, kind, treatment);
		return treatment === 'hash' ? { ...guarded, id: hashOfValue(product.id) } : guarded;
	}

	private value(value: JsonValue, path: string, field: FieldOfText): JsonValue | undefined {
		if (typeof value === 'string') return this.text(value, path, field);
		if (typeof value === 'number') return this.number(value, path, field);
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return this.list(value, path, field);
		return this.fields(value, `${path}.`, fieldOfObject);
	}

	private list(list: JsonValue[], path: string, field: FieldOfText): JsonValue | undefined {
		const kept = withKept(list, (entry, index) => this.value(entry, `${path}[${index}]`, field));
		return kept.length === 0 && list.length > 0 ? undefined : kept;
	}

	private number(value: number, path: string, field: FieldOfText): JsonValue | undefined {
		const text = textOfNumber(value);
		if (text === undefined) return value;
		if (field.role === 'amount') return this.amount(value, text, path, field);
		const kept = this.text(text, path, field);
		return kept === text ? value : kept;
	}

	/** A hash is no amount. */
	private amount(
		value: number,
		text: string,
		path: string,
		field: FieldOfText,
	): JsonValue | undefined {
		const kind = findIdentifier(text, field, this.own);
		return kind === undefined ? value : this.treatWithoutHash(path, value, kind);
	}

	/** The text as it may leave; `undefined` where it may not. An address is cleaned as page addresses are. */
	text(text: string, path: string, field: FieldOfText): string | undefined {
		if (isAddress(text)) return this.address(text, path);
		if (!isOfIds(field.role)) this.lookForWords(text, path);
		const kind = findIdentifier(text, field, this.own);
		return kind === undefined ? text : this.treat(path, text, kind);
	}

	/** A field in the name of which it stands goes as a whole, as an amount does: a hash says nothing as a name. */
	private treatWithoutHash(path: string, value: JsonValue, kind: KindId): JsonValue | undefined {
		const { inFields } = this.settings;
		const treatment = inFields === 'hash' ? 'remove' : inFields;
		this.findings.report(path, kind, treatment);
		return treatment === 'remove' ? undefined : value;
	}

	private treat(path: string, text: string, kind: KindId): string | undefined {
		const { inFields } = this.settings;
		this.findings.report(path, kind, inFields);
		if (inFields === 'remove') return undefined;
		return inFields === 'hash' ? hashOfValue(text) : text;
	}

	/** A page address as it may leave. */
	address(address: string, path: string): string {
		if (this.excepted.hasPath(path)) return address;
		this.lookForWords(address, path);
		const cleaned = cleanAddress(address, this.settings, this.own);
		if (cleaned.found.length > 0)
			this.findings.reportAddress(path, cleaned.found, this.settings.inAddresses);
		return cleaned.address;
	}

	/** The kind of data of a person in a text that is treated elsewhere. */
	kindOf(value: JsonValue | undefined, path: string, role: FieldRole): KindId | undefined {
		if (typeof value !== 'string' || this.excepted.hasPath(path)) return undefined;
		return findIdentifier(value, META_FIELDS[role], this.own);
	}

	/** Warns of the first field of each sensitive category. */
	lookForWords(text: string, path: string): void {
		if (!this.sought.sensitiveWords) return;
		for (const category of sensitiveCategoriesIn(text)) {
			if (this.categories.includes(category)) continue;
			this.categories.push(category);
			const { displayName, rule } = SENSITIVE_RULES[category];
			this.findings.warnOfSensitiveWords(path, displayName, rule);
		}
	}

	finish(): void {
		this.findings.finish();
	}
}

/** The same list where every entry stays as it is; an entry of which nothing is kept is left out. */
function withKept(
	list: JsonValue[],
	keep: (entry: JsonValue, index: number) => JsonValue | undefined,
): JsonValue[] {
	let changed: JsonValue[] | undefined;
	for (let index = 0; index < list.length; index++) {
		const kept = keep(list[index], index);
		if (kept !== list[index]) changed ??= list.slice(0, index);
		if (kept !== undefined) changed?.push(kept);
	}
	return changed ?? list;
}
