import { isStandardEvent } from '../../fields/standardEvents';
import type { RawValue } from '../../types';
import { readObject } from '../../values';
import { holdsOwnValue } from '../ownTexts';
import { findIdentifier } from './findIdentifier';
import { OwnValues } from './own/ownValues';

/**
 * Takes a text that no gate has seen and the raw customer information of its event; true where the guard finds data about a
 * person in it, or where it is, or holds, one of the person's own values. The names of Meta's standard events never hold any.
 */
export function holdsDataOfPerson(text: string, person: RawValue): boolean {
	if (isStandardEvent(text)) return false;
	if (holdsOwnValue(text, person)) return true;
	const own = new OwnValues(readObject(person) ?? {});
	return findIdentifier(text, { role: 'text', name: '' }, own) !== undefined;
}
