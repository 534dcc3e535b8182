/** The event's own customer information as it is looked for elsewhere in the event. */
import type { RawObject } from '../../../types';
import type { FieldRole } from '../fieldRoles';
import type { KindId } from '../kinds';
import { hasDigitsTogether } from '../signs';
import { OwnContacts } from './ownContacts';
import { holdsOnlyNames, isName, namesOf, type OwnName, standTogether } from './ownNames';

/** As many as a phone number and a date of birth have at least. */
const MANY_DIGITS = 7;
/** What a spreadsheet makes of a phone number: `6.2105e+11`. */
const LOST_NUMBER = /\de\+\d/;

/** Made once an event, and filled when a text first has to be compared. */
export class OwnValues {
	private madeNames: readonly OwnName[] | undefined;

	private madeContacts: OwnContacts | undefined;

	/** @param person the raw customer information; what is hashed already is not known */
	constructor(private readonly person: RawObject) {}

	/** Takes a text in lower case and the role of its field; gives what of the person stands in it. */
	find(lower: string, role: FieldRole, digitsTogether: number): KindId | undefined {
		if (this.holdsName(lower, role)) return 'ownName';
		const hasDigits = digitsTogether >= MANY_DIGITS || LOST_NUMBER.test(lower);
		return (hasDigits || lower.includes('@')) && this.contacts.standIn(lower, hasDigits)
			? 'ownContact'
			: undefined;
	}

	/** False where no part of what `find` looks for stands in a text in lower case: then no part of the text need be asked. */
	mayBeIn(lower: string): boolean {
		for (const name of this.names) if (name.isIn(lower)) return true;
		const hasDigits = hasDigitsTogether(lower, MANY_DIGITS) || LOST_NUMBER.test(lower);
		return (hasDigits || lower.includes('@')) && this.contacts.mayBeIn(lower, hasDigits);
	}

	private holdsName(lower: string, role: FieldRole): boolean {
		let there: OwnName[] | undefined;
		for (const name of this.names) if (name.isIn(lower)) (there ??= []).push(name);
		if (there === undefined) return false;
		if (standTogether(there, lower)) return true;
		if (role === 'coupon') return isName(lower.trim(), there);
		return role !== 'product' && holdsOnlyNames(lower, there);
	}

	private get names(): readonly OwnName[] {
		this.madeNames ??= namesOf(this.person);
		return this.madeNames;
	}

	private get contacts(): OwnContacts {
		this.madeContacts ??= new OwnContacts(this.person);
		return this.madeContacts;
	}
}
