/** What is known of a field by its name: most events of a run have the same fields. */
import { remembering } from '../../fields/remembering';
import {
	APP_DATA_ROLES,
	CONTENT_ROLES,
	CUSTOM_DATA_ROLES,
	type FieldRole,
	roleOfProperty,
} from './fieldRoles';
import type { FieldOfText } from './findIdentifier';

export interface Field extends FieldOfText {
	/** Whether it is none of Meta's: then its name is looked at as a value is. */
	readonly isOwn: boolean;
}

/** Takes the name of a field; gives what is known of it, nothing where it need not be looked through. */
export type FieldOf = (key: string) => Field | undefined;

/** Of Meta's fields the names say nothing. */
export const META_FIELDS: Readonly<Record<FieldRole, Field>> = {
	id: { role: 'id', name: '', isOwn: false },
	text: { role: 'text', name: '', isOwn: false },
	product: { role: 'product', name: '', isOwn: false },
	coupon: { role: 'coupon', name: '', isOwn: false },
	amount: { role: 'amount', name: '', isOwn: false },
	encrypted: { role: 'encrypted', name: '', isOwn: false },
};

type Fields = ReadonlyMap<string, Field | null>;

function fieldsOf(roles: Readonly<Record<string, FieldRole | undefined>>): Fields {
	return new Map(
		Object.entries(roles).map(([key, role]) => [
			key,
			role === undefined ? null : META_FIELDS[role],
		]),
	);
}

const OF_CUSTOM_DATA = fieldsOf(CUSTOM_DATA_ROLES);
const OF_CONTENTS = fieldsOf(CONTENT_ROLES);
const OF_APP_DATA = fieldsOf(APP_DATA_ROLES);

/** A field of custom data. */
export function fieldOfCustomData(key: string): Field | undefined {
	const field = OF_CUSTOM_DATA.get(key);
	return field === undefined ? fieldOfObject(key) : (field ?? undefined);
}

/** A field of a product beside its ID, which is treated otherwise; others than Meta's are not sent. */
export function fieldOfProduct(key: string): Field | undefined {
	return key === 'id' ? undefined : (OF_CONTENTS.get(key) ?? undefined);
}

/** A field of app data. */
export function fieldOfAppData(key: string): Field | undefined {
	const field = OF_APP_DATA.get(key);
	return field === undefined ? textField(key) : (field ?? undefined);
}

/** A field of a section that holds numbers of things alone. */
export function fieldOfIds(key: string): Field {
	return isOfMeta(key) ? META_FIELDS.id : idField(key);
}

/** A field of an object within custom data. */
export function fieldOfObject(key: string): Field {
	return isOfMeta(key) ? META_FIELDS[roleOfProperty(key)] : ownField(key);
}

function isOfMeta(key: string): boolean {
	return OF_CUSTOM_DATA.has(key) || OF_CONTENTS.has(key) || OF_APP_DATA.has(key);
}

const ownField = remembering((key) => own(key, roleOfProperty(key)));
const textField = remembering((key) => own(key, 'text'));
const idField = remembering((key) => own(key, 'id'));

function own(key: string, role: FieldRole): Field {
	return { role, name: key.toLowerCase(), isOwn: true };
}
