/** Looks through the texts of one event, field by field, and gives each as it may leave. */
import { showableKey } from '../../fields/fieldNames';
import type { JsonObject, JsonValue } from '../../types';
import { cleanAddress } from './cleanAddress';
import { CONTENT_ROLES, CUSTOM_DATA_ROLES, roleOfProperty } from './fieldRoles';
import { type FieldOfText, findIdentifier } from './findIdentifier';
import type { GuardFindings } from './guardFindings';
import { hashOfValue } from './hashes';
import type { KindId } from './kinds';
import type { FieldRole, OwnValues } from './ownValues';
import { SENSITIVE_RULES, sensitiveCategoriesIn } from './sensitive';
import type { GuardSettings } from './treatments';

const ADDRESS = /^https?:\/\//i;
/** Shorter numbers are amounts and counts. */
const LEAST_NUMBER = 100_000_000;
const ROLES_OF_CUSTOM_DATA: ReadonlyMap<string, FieldRole | undefined> = new Map(
	Object.entries(CUSTOM_DATA_ROLES),
);
const ROLES_OF_CONTENT: ReadonlyMap<string, FieldRole | undefined> = new Map(
	Object.entries(CONTENT_ROLES),
);

function roleInCustomData(key: string): FieldRole | undefined {
	const role = ROLES_OF_CUSTOM_DATA.get(key);
	return role !== undefined || ROLES_OF_CUSTOM_DATA.has(key) ? role : roleOfProperty(key);
}

/** Without the ID, which is treated otherwise. */
function roleInProduct(key: string): FieldRole | undefined {
	return key === 'id' ? undefined : ROLES_OF_CONTENT.get(key);
}

export class TextGate {
	private readonly categories: string[] = [];

	constructor(
		private readonly settings: GuardSettings,
		private readonly own: OwnValues,
		readonly findings: GuardFindings,
	) {}

	/** Custom data with its products. A key is looked at as a value is: rows that are keyed by email address exist. */
	customData(customData: JsonObject): JsonObject {
		return this.fields(customData, 'custom_data', roleInCustomData);
	}

	/** The same object where nothing was found in it. Fields without a role are not looked through. */
	fields(
		fields: JsonObject,
		path: string,
		roleOf: (key: string) => FieldRole | undefined,
	): JsonObject {
		let changed: JsonObject | undefined;
		for (const key of Object.keys(fields)) {
			const role = roleOf(key);
			if (role === undefined) continue;
			const kept = this.field(key, fields[key], path, role);
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
		role: FieldRole,
	): JsonValue | undefined {
		if (this.hasExceptions && (this.isExcepted(key) || this.isExcepted(`${section}.${key}`)))
			return value;
		if (key === 'contents' && Array.isArray(value)) return this.contents(value);
		const isOwnName = !ROLES_OF_CUSTOM_DATA.has(key);
		const inKey = isOwnName ? findIdentifier(key, { role: 'id', name: '' }, this.own) : undefined;
		if (inKey !== undefined) return this.treatKey(`${section}.(unnamed)`, value, inKey);
		const path = `${section}.${isOwnName ? showableKey(key) : key}`;
		if (isOwnName) this.lookForWords(key.replaceAll('_', ' '), path);
		return this.value(value, path, { role, name: isOwnName ? key.toLowerCase() : '' });
	}

	/** Products keep their ID, which Meta requires: it is hashed where other fields are removed. */
	private contents(contents: JsonValue[]): JsonValue[] {
		let changed: JsonValue[] | undefined;
		for (let index = 0; index < contents.length; index++) {
			const kept = this.product(contents[index], `custom_data.contents[${index}]`);
			if (kept === contents[index]) continue;
			changed ??= [...contents];
			changed[index] = kept;
		}
		return changed ?? contents;
	}

	private product(product: JsonValue, path: string): JsonValue {
		if (typeof product !== 'object' || product === null || Array.isArray(product)) return product;
		const guarded = this.fields(product, path, roleInProduct);
		const kind = this.kindOf(product.id, `${path}.id`, 'id');
		if (kind === undefined || typeof product.id !== 'string') return guarded;
		const treatment = this.settings.inFields === 'remove' ? 'hash' : this.settings.inFields;
		this.findings.report(`${path}.id`, kind, treatment);
		return treatment === 'hash' ? { ...guarded, id: hashOfValue(product.id) } : guarded;
	}

	private value(value: JsonValue, path: string, field: FieldOfText): JsonValue | undefined {
		if (typeof value === 'string') return this.text(value, path, field);
		if (typeof value === 'number') return this.number(value, path, field);
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return this.list(value, path, field);
		return this.fields(value, path, roleOfProperty);
	}

	private list(list: JsonValue[], path: string, field: FieldOfText): JsonValue | undefined {
		const kept = list.map((entry, index) => this.value(entry, `${path}[${index}]`, field));
		if (kept.every((entry, index) => entry === list[index])) return list;
		const left = kept.flatMap((entry) => (entry === undefined ? [] : [entry]));
		return left.length === 0 ? undefined : left;
	}

	private number(value: number, path: string, field: FieldOfText): JsonValue | undefined {
		if (Math.abs(value) < LEAST_NUMBER || !Number.isSafeInteger(value)) return value;
		const kept = this.text(String(value), path, field);
		return kept === String(value) ? value : kept;
	}

	/** The text as it may leave; `undefined` where it may not. An address is cleaned as page addresses are. */
	text(text: string, path: string, field: FieldOfText): string | undefined {
		if (ADDRESS.test(text)) return this.address(text, path);
		if (field.role !== 'id') this.lookForWords(text, path);
		const kind = findIdentifier(text, field, this.own);
		return kind === undefined ? text : this.treat(path, text, kind);
	}

	/** A field in the name of which it stands goes as a whole: a hash says nothing as a name. */
	private treatKey(path: string, value: JsonValue, kind: KindId): JsonValue | undefined {
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
		if (this.isPathExcepted(path)) return address;
		this.lookForWords(address, path);
		const { inAddresses, keptParameters } = this.settings;
		const rules = { treatment: inAddresses, keptParameters };
		const cleaned = cleanAddress(address, rules, this.own);
		if (cleaned.found.length > 0) this.findings.reportAddress(path, cleaned.found, inAddresses);
		return cleaned.address;
	}

	/** The kind of data of a person in a text that is treated elsewhere. */
	kindOf(value: JsonValue | undefined, path: string, role: FieldRole): KindId | undefined {
		if (typeof value !== 'string' || this.isPathExcepted(path)) return undefined;
		return findIdentifier(value, { role, name: '' }, this.own);
	}

	/** Warns of the first field of each sensitive category. */
	lookForWords(text: string, path: string): void {
		if (!this.settings.warnsOfSensitiveWords) return;
		for (const category of sensitiveCategoriesIn(text)) {
			if (this.categories.includes(category)) continue;
			this.categories.push(category);
			const { displayName, rule } = SENSITIVE_RULES[category];
			this.findings.warnOfSensitiveWords(path, displayName, rule);
		}
	}

	private get hasExceptions(): boolean {
		return this.settings.exceptFields.size > 0;
	}

	private isPathExcepted(path: string): boolean {
		return this.hasExceptions && (this.isExcepted(path) || this.isExcepted(lastOf(path)));
	}

	/** Whether the user has taken a field out of what is looked through, by its name or path. */
	isExcepted(name: string): boolean {
		return this.hasExceptions && this.settings.exceptFields.has(name.toLowerCase());
	}

	finish(): void {
		this.findings.finish();
	}
}

function lastOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}
