/**
 * What is looked for, one row each: the editor's hint, the messages and docs/reference/privacy-guard.md read them here. Meta forbids all of it
 * outside the hashed customer information (docs/meta-api.md sections 11.6 and 12.3).
 */
export type KindId = keyof typeof KINDS;

interface Kind {
	/** Behind "seems to hold". */
	readonly words: string;
	/** Set where Customer Information takes it. */
	readonly isCustomerInformation?: true;
	/** For the documentation: how it is recognized. */
	readonly recognizedBy: string;
	/** For the documentation: where it is not, or only under a condition. */
	readonly not: string;
}

const IN_IDS = 'In fields of IDs only where a word names it.';

export const KINDS = {
	email: {
		words: 'an email address',
		isCustomerInformation: true,
		recognizedBy:
			'A name, @ and a domain; also encoded (%40, &#64;, in the query of an address Base64) or hidden: mia(at)shop.example, mia [at] shop [dot] example, mia at shop dot com',
		not: 'File names such as logo@2x.png, names of accounts such as @brand, mia at shop.example, mia @ shop.example.',
	},
	phone: {
		words: 'a phone number',
		isCustomerInformation: true,
		recognizedBy:
			'8 to 15 digits behind a +, the form (512) 555-0100, outside of fields of IDs 512-555-0100 too, or digits behind a word such as Tel., tel: or WhatsApp',
		not: 'Other digits: order numbers and GTINs are far more often meant.',
	},
	ownName: {
		words: 'the name of the person',
		recognizedBy:
			'First and last name of the event’s own customer information beside each other; one of them, where the field holds nothing else but digits and words such as Mrs. or Order',
		not: 'One name among other words, and in fields of products and their properties (Color: Brown). Names in a field that is hashed already are not known.',
	},
	ownContact: {
		words: 'data of the person',
		recognizedBy:
			'Phone number, date of birth and IP address of the event’s own customer information, the phone number in any spelling of its digits and in amounts too, the date in any order of its parts; where no phone number is mapped, that of the item',
		not: 'City, postal code, country and the numbers that you give to customers (External ID).',
	},
	personalField: {
		words: 'a field about the person',
		recognizedBy:
			'The name of a query parameter, such as email, phone, first_name or cpf, in the languages that automatic mapping knows',
		not: 'Everyday words of page addresses, such as name. Fields of Custom Data with such names are left out in any case.',
	},
	card: {
		words: 'a payment card number',
		recognizedBy:
			'First digits and length of a card network, Luhn’s check digit, in groups (4111 1111 1111 1111) or together',
		not: 'Together, 13, 14 and 17 to 19 digits only where a word names them: trade items and other IDs have as many. In fields of IDs only in groups or named.',
	},
	iban: {
		words: 'a bank account number (IBAN)',
		recognizedBy: 'Country, its length and the check digits modulo 97',
		not: 'Account numbers without a country.',
	},
	cpf: {
		words: 'a Brazilian CPF',
		recognizedBy: '11 digits with both check digits, 529.982.247-25 or together',
		not: 'Together, in fields of IDs only where a word names it.',
	},
	cnpj: {
		words: 'a Brazilian CNPJ',
		recognizedBy: '14 characters with both check digits, 11.222.333/0001-81 or together',
		not: 'Together, in fields of IDs only where a word names it.',
	},
	dni: {
		words: 'a Spanish DNI',
		recognizedBy: '8 digits and the check letter',
		not: IN_IDS,
	},
	nie: {
		words: 'a Spanish NIE',
		recognizedBy: 'X, Y or Z, 7 digits and the check letter',
		not: IN_IDS,
	},
	codiceFiscale: {
		words: 'an Italian codice fiscale',
		recognizedBy: '16 characters with the date of birth and the check letter',
		not: '',
	},
	ssn: {
		words: 'a US Social Security number',
		recognizedBy:
			'9 digits in ranges that are given out, behind a word such as SSN or in a field that is named so',
		not: 'Without such a word: it has no check digit.',
	},
	aadhaar: {
		words: 'an Indian Aadhaar number',
		recognizedBy: '12 digits in groups of four with Verhoeff’s check digit',
		not: `Together only where a word names it (UPC codes have 12 digits). ${IN_IDS}`,
	},
	pan: {
		words: 'an Indian PAN',
		recognizedBy:
			'Five letters, the fourth of them P, four digits and a letter; it has no check digit that is public',
		not: `Those of companies. ${IN_IDS}`,
	},
	nik: {
		words: 'an Indonesian NIK',
		recognizedBy: '16 digits with province and date of birth; it has no check digit',
		not: IN_IDS,
	},
	myNumber: {
		words: 'a Japanese My Number',
		recognizedBy: '12 digits in groups of four with the check digit',
		not: `Together only where a word names it. ${IN_IDS}`,
	},
	residentId: {
		words: 'a Chinese resident ID',
		recognizedBy: '18 characters with the date of birth and the check character',
		not: '',
	},
} as const satisfies Readonly<Record<string, Kind>>;

/** What to do about a kind, as a sentence. */
export function cureOf(kind: KindId): string {
	return 'isCustomerInformation' in KINDS[kind]
		? 'Give it as Customer Information, where it is hashed.'
		: 'Meta forbids it there.';
}

/** `an email address and a phone number`, of kinds in the order in which they were found. */
export function inWords(kinds: Iterable<KindId>): string {
	const words = [...new Set(kinds)].map((kind) => KINDS[kind].words);
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
