/**
 * Numbers that name a person or an account, and how surely each is told from an order number, a GTIN or a date: by its check
 * digits, by the way it is written, by a word beside it. Measured on test/unit/capi/privacy/guard/corpus.
 */
import {
	validateAadhaar,
	validateCnpj,
	validateCpf,
	validateResidentId,
	validateSsn,
} from '../nationalIdLibrary';
import type { KindId } from '../kinds';
import { isBareCardNumber, isCardNumber } from './cards';
import { isMyNumber, isNik } from './checkDigits';
import { NumberForms, numbersIn, type WrittenNumber } from './numbers';

/** `ids` are fields that hold numbers of orders and products, in which a number by chance passes a check now and then. */
export type Evidence = 'anywhere' | 'outsideIds' | 'whenNamed';

interface NumberKind {
	readonly kind: KindId;
	/** Words that say what the number is, as they stand before it or in the name of its field; all in lower case. */
	readonly names: RegExp;
	/** How people write it in groups (numbers.ts), and where it counts when written so. */
	readonly forms: ReadonlySet<string>;
	readonly written: Evidence;
	/** How many digits it has, and where it counts when written together. */
	readonly lengths: ReadonlySet<number>;
	readonly bare: Evidence;
	isValid(digits: string): boolean;
	/** Asked in the place of `isValid` of what is written together and not named. */
	isValidBare?(digits: string): boolean;
}

const set = <Value>(...values: readonly Value[]): ReadonlySet<Value> => new Set(values);

const NUMBER_KINDS: readonly NumberKind[] = [
	{
		kind: 'card',
		names:
			/(?:^|[^\p{L}])(?:(?:credit|debit|payment|bank)?\s?card|cc|(?:kredit)?karte|tarjeta|carte|cart[aã]o|carta|kaart|kart[au]?)(?:$|[^\p{L}])|カード|卡|카드|بطاقة|कार्ड/u,
		forms: set('4 4 4 4', '4-4-4-4', '4.4.4.4', '4 6 5', '4-6-5', '4 6 4', '4-6-4', '4 4 4 4 3'),
		written: 'anywhere',
		lengths: set(14, 15, 16, 17, 18, 19),
		bare: 'outsideIds',
		isValid: isCardNumber,
		isValidBare: isBareCardNumber,
	},
	{
		kind: 'cpf',
		names: /cpf/,
		forms: set('3.3.3-2', '3 3 3 2', '3.3.3.2', '3-3-3-2', '9-2'),
		written: 'anywhere',
		lengths: set(11),
		bare: 'outsideIds',
		isValid: (digits) => !isOneDigit(digits) && validateCpf(digits).isValid,
	},
	{
		kind: 'cnpj',
		names: /cnpj/,
		forms: set('2.3.3/4-2', '2.3.3.4-2', '8/4-2'),
		written: 'anywhere',
		lengths: set(14),
		bare: 'outsideIds',
		isValid: (digits) => !isOneDigit(digits) && validateCnpj(digits).isValid,
	},
	{
		kind: 'ssn',
		names: /(?:^|[^\p{L}])(?:ssn|itin)(?:$|[^\p{L}])|social\s?security/u,
		forms: set('3-2-4', '3 2 4'),
		written: 'whenNamed',
		lengths: set(9),
		bare: 'whenNamed',
		isValid: (digits) => validateSsn(digits).isValid,
	},
	{
		kind: 'aadhaar',
		names: /aadhaa?r|uidai|आधार/u,
		forms: set('4 4 4', '4-4-4'),
		written: 'outsideIds',
		lengths: set(12),
		bare: 'whenNamed',
		isValid: (digits) => validateAadhaar(digits).isValid,
	},
	{
		kind: 'myNumber',
		names: /my\s?number|マイナンバー|個人番号/u,
		forms: set('4 4 4', '4-4-4'),
		written: 'outsideIds',
		lengths: set(12),
		bare: 'whenNamed',
		isValid: (digits) => !isOneDigit(digits) && isMyNumber(digits),
	},
	{
		kind: 'nik',
		names: /(?:^|[^\p{L}])(?:nik|ktp)(?:$|[^\p{L}])/u,
		forms: set('6 6 4', '6-6-4', '6.6.4', '4 4 4 4'),
		written: 'outsideIds',
		lengths: set(16),
		bare: 'outsideIds',
		isValid: isNik,
	},
	{
		kind: 'residentId',
		names: /身份证|身分證|公民身份/u,
		forms: set('6 8 4', '6-8-4'),
		written: 'anywhere',
		lengths: set(18),
		bare: 'anywhere',
		isValid: isResidentId,
	},
];

const FORMS = new NumberForms(set(...NUMBER_KINDS.flatMap(({ forms }) => [...forms])));

const FIRST_LAST_YEAR = [1900, 2100] as const;

/** Birth and check digit are the library's; the first digit is a region's, 1 to 8 (GB 11643-1999). */
export function isResidentId(text: string): boolean {
	const year = Number(text.slice(6, 10));
	const [first, last] = FIRST_LAST_YEAR;
	return (
		/^[1-8]/.test(text) &&
		year >= first &&
		year <= last &&
		validateResidentId(text.toUpperCase()).isValid
	);
}

function isOneDigit(digits: string): boolean {
	return digits === digits[0].repeat(digits.length);
}

const BEFORE = 30;

/**
 * Takes a text, whether it stands in a field of IDs and the name of its field in lower case; gives the kind of the first number in it
 * that names a person or an account.
 */
export function findNumber(text: string, isId: boolean, fieldName: string): KindId | undefined {
	const numbers = numbersIn(text, FORMS);
	if (numbers.length === 0) return undefined;
	return NUMBER_KINDS.find((kind) =>
		numbers.some((number) => is(kind, number, text, isId, fieldName)),
	)?.kind;
}

function is(
	kind: NumberKind,
	{ digits, form, start, isPart }: WrittenNumber,
	text: string,
	isId: boolean,
	fieldName: string,
): boolean {
	const isBare = form === String(digits.length);
	if (isBare ? !kind.lengths.has(digits.length) : !kind.forms.has(form)) return false;
	const evidence = isBare ? kind.bare : kind.written;
	const countsHere =
		evidence === 'anywhere' || (evidence === 'outsideIds' && !isId && (isBare || !isPart));
	const isValidHere = isBare ? (kind.isValidBare ?? kind.isValid) : kind.isValid;
	if (countsHere && isValidHere(digits)) return true;
	const before = text.slice(Math.max(0, start - BEFORE), start).toLowerCase();
	const isNamed = kind.names.test(before) || kind.names.test(fieldName);
	return isNamed && kind.isValid(digits);
}
