/** Whether contact data stands where an ID of Meta's belongs, which leaves plain. */
import type { RawObject } from '../../types';
import type { FieldRole } from './fieldRoles';
import { META_FIELDS } from './fields';
import { findIdentifier } from './findIdentifier';
import { foldForms } from './foldForms';
import type { KindId } from './kinds';
import { OwnValues } from './own/ownValues';
import { signsOf } from './signs';

const CONTACT_DATA: ReadonlySet<KindId> = new Set(['email', 'phone', 'ownName', 'ownContact']);

/**
 * Takes the ID and the raw customer information of its event; true where an email address or a phone number stands in it, or the
 * person's own name, number, date of birth or IP address.
 */
export function holdsContactData(id: string, person: RawObject): boolean {
	const kind = findIdentifier(id, META_FIELDS.id, new OwnValues(person));
	return kind !== undefined && CONTACT_DATA.has(kind);
}

/** As `holdsContactData`, of the person's own data alone; `role` says which of it counts. */
export function holdsContactOf(text: string, person: RawObject, role: FieldRole): boolean {
	const folded = foldForms(text);
	return (
		new OwnValues(person).find(folded.toLowerCase(), role, signsOf(folded).digitsTogether) !==
		undefined
	);
}
