/** Email address, phone number, date of birth and IP address of an event's own person, and whether one of them stands in a text. */
import type { RawObject } from '../../../types';
import { isDigit } from '../signs';
import { datesIn, type DateParts } from './ownBirth';
import { type LastDigits, lastDigitsOf, standsAmongDigits } from './lastDigits';
import { textsOf } from './texts';

const FEWEST_DIGITS_OF_PHONE = 7;
const SHORTEST_OTHER = 7;

/** What may stand in a text with many digits. */
interface Numbers {
	readonly phones: readonly LastDigits[];
	readonly asWritten: readonly string[];
	readonly births: readonly DateParts[];
}

/** Each is made when a text that may hold it has to be compared. */
export class OwnContacts {
	private addresses: readonly string[] | undefined;

	private numbers: Numbers | undefined;

	constructor(private readonly person: RawObject) {}

	/**
	 * Whether one of them stands in a text in lower case.
	 * @param hasDigits whether as many digits as a phone number has stand together in the text
	 */
	standIn(lower: string, hasDigits: boolean): boolean {
		return this.holds(lower, hasDigits, standsAlone);
	}

	/** False where no part of what `standIn` looks for is in the text. */
	mayBeIn(lower: string, hasDigits: boolean): boolean {
		return this.holds(lower, hasDigits, standsAnywhere);
	}

	private holds(lower: string, hasDigits: boolean, stands: Comparison): boolean {
		return (
			(lower.includes('@') && this.holdsAddress(lower, stands)) ||
			(hasDigits && this.holdsNumber(lower, stands))
		);
	}

	private holdsAddress(lower: string, stands: Comparison): boolean {
		this.addresses ??= addressesOf(this.person);
		const plain =
			lower.includes('@ ') || lower.includes(' @') ? lower.replace(SPACED_AT, '@') : lower;
		return this.addresses.some((text) => stands(text, plain));
	}

	private holdsNumber(lower: string, stands: Comparison): boolean {
		this.numbers ??= numbersOf(this.person);
		const { phones, asWritten, births } = this.numbers;
		return (
			(phones.length > 0 && standsAmongDigits(phones, lower)) ||
			asWritten.some((text) => stands(text, lower)) ||
			(births.length > 0 && datesIn(lower).some((date) => births.includes(date)))
		);
	}
}

const SPACED_AT = /\s?@\s?/g;

/** What cannot be read as an address tells the person all the same: `mia@@shop.example`. */
function addressesOf({ em, ph }: RawObject): string[] {
	return [...textsOf(em), ...textsOf(ph)]
		.filter((text) => text.includes('@'))
		.map((text) => text.toLowerCase());
}

function numbersOf({ em, ph, db, client_ip_address: address }: RawObject): Numbers {
	const phones = textsOf(ph);
	const written = [...phones, ...textsOf(em)].filter(hasDigitsOfPhone);
	const others = [...textsOf(db), ...textsOf(address)].filter(isLong);
	return {
		phones: phones.flatMap(lastDigitsOf),
		asWritten: [...written, ...others].map((text) => text.toLowerCase()),
		births: textsOf(db).flatMap(datesIn),
	};
}

function isLong({ length }: string): boolean {
	return length >= SHORTEST_OTHER;
}

function hasDigitsOfPhone(text: string): boolean {
	let digits = 0;
	for (let index = 0; index < text.length; index++) if (isDigit(text.charCodeAt(index))) digits++;
	return digits >= FEWEST_DIGITS_OF_PHONE && !text.includes('@');
}

type Comparison = (text: string, within: string) => boolean;

function standsAnywhere(text: string, within: string): boolean {
	return within.includes(text);
}

/** Not as a part of a longer number or word. */
function standsAlone(text: string, within: string): boolean {
	const at = within.indexOf(text);
	if (at < 0) return false;
	const [before, behind] = [within.charAt(at - 1), within.charAt(at + text.length)];
	return !LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(behind);
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
