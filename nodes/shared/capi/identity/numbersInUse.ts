/**
 * The quick way to a number of a range in use. libphonenumber builds its regular expressions anew for every number; here
 * they are built once for a country, from the same metadata. Whatever takes more than a look at the national number (a
 * prefix that is rewritten, a code without a plus, a range not in use) is left to the library.
 */
import { phoneMetadata, type CountryCode } from './phoneLibrary';

/** What is asked of a number, as libphonenumber's own object answers it. */
export interface PhoneNumber {
	/** E.164, with the plus. */
	readonly number: string;
	readonly country?: CountryCode;
	readonly countryCallingCode: string;
	readonly nationalNumber: string;
	isValid(): boolean;
	isPossible(): boolean;
	getType(): string | undefined;
}

class NumberInUse implements PhoneNumber {
	constructor(
		readonly country: CountryCode,
		readonly countryCallingCode: string,
		readonly nationalNumber: string,
		private readonly type: string,
	) {}

	get number(): string {
		return `+${this.countryCallingCode}${this.nationalNumber}`;
	}

	isValid(): boolean {
		return true;
	}

	isPossible(): boolean {
		return true;
	}

	getType(): string {
		return this.type;
	}
}

/** The places in libphonenumber's metadata, which is a list per country. */
const PLACES = {
	callingCode: 0,
	iddPrefix: 1,
	shape: 2,
	lengths: 3,
	nationalPrefix: 5,
	prefixForParsing: 7,
	leadingDigits: 10,
	types: 11,
} as const;

/** In the order in which libphonenumber asks for them, with their places in the list of types. */
const TYPES: ReadonlyArray<readonly [type: string, place: number]> = [
	['MOBILE', 1],
	['PREMIUM_RATE', 3],
	['TOLL_FREE', 2],
	['SHARED_COST', 9],
	['VOIP', 8],
	['PERSONAL_NUMBER', 4],
	['PAGER', 7],
	['UAN', 6],
	['VOICEMAIL', 5],
];
const LANDLINE_PLACE = 0;

interface Range {
	readonly type: string;
	readonly pattern: RegExp;
	readonly lengths: readonly number[];
}

/** The ranges of a country. */
interface Ranges {
	readonly callingCode: string;
	/** What is dialled before a number abroad. */
	readonly iddPrefix: RegExp;
	readonly shape: RegExp;
	/** What stands before a national number inside the country. */
	readonly prefix: RegExp | undefined;
	/** By which the countries of one code know their numbers. */
	readonly leadingDigits: RegExp | undefined;
	readonly landline: Range | undefined;
	readonly others: readonly Range[];
	readonly hasMobiles: boolean;
}

const known = new Map<CountryCode, Ranges>();

function rangesOf(country: CountryCode): Ranges {
	const remembered = known.get(country);
	if (remembered !== undefined) return remembered;
	const entry: readonly unknown[] = phoneMetadata.countries[country] ?? [];
	const prefix = entry[PLACES.prefixForParsing] || entry[PLACES.nationalPrefix];
	const leadingDigits = entry[PLACES.leadingDigits];
	const others = TYPES.map(([type, place]) => rangeOf(entry, type, place)).filter(
		(range) => range !== undefined,
	);
	const ranges: Ranges = {
		callingCode: String(entry[PLACES.callingCode]),
		iddPrefix: startingWith(entry[PLACES.iddPrefix]),
		shape: entirely(entry[PLACES.shape]),
		prefix: typeof prefix === 'string' ? startingWith(prefix) : undefined,
		leadingDigits: typeof leadingDigits === 'string' ? startingWith(leadingDigits) : undefined,
		landline: rangeOf(entry, 'FIXED_LINE', LANDLINE_PLACE),
		others,
		hasMobiles: others.some(({ type }) => type === 'MOBILE'),
	};
	known.set(country, ranges);
	return ranges;
}

function startingWith(pattern: unknown): RegExp {
	return new RegExp(`^(?:${String(pattern)})`);
}

function entirely(pattern: unknown): RegExp {
	return new RegExp(`^(?:${String(pattern)})$`);
}

/** A range without lengths of its own has those of the country. */
function rangeOf(entry: readonly unknown[], type: string, place: number): Range | undefined {
	const types = entry[PLACES.types];
	const range: unknown = Array.isArray(types) ? types[place] : undefined;
	if (!Array.isArray(range) || typeof range[0] !== 'string' || range[0] === '') return undefined;
	const lengths: unknown = range[1] || entry[PLACES.lengths];
	return {
		type,
		pattern: entirely(range[0]),
		lengths: Array.isArray(lengths) ? lengths.filter((length) => typeof length === 'number') : [],
	};
}

function isIn({ pattern, lengths }: Range, nationalNumber: string): boolean {
	return lengths.includes(nationalNumber.length) && pattern.test(nationalNumber);
}

/** The type of a number, as libphonenumber names it; `undefined` where it is in no range that is in use. */
function typeOf(
	{ shape, landline, others, hasMobiles }: Ranges,
	nationalNumber: string,
): string | undefined {
	if (!shape.test(nationalNumber)) return undefined;
	const type = others.find((range) => isIn(range, nationalNumber))?.type;
	if (landline === undefined || !isIn(landline, nationalNumber)) return type;
	return type === 'MOBILE' || !hasMobiles ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE';
}

/** The countries of a calling code, the one that has most of its numbers first. */
const countriesOf: ReadonlyMap<string, readonly CountryCode[]> = new Map(
	Object.entries(phoneMetadata.country_calling_codes),
);

function numberOf(callingCode: string, nationalNumber: string): PhoneNumber | undefined {
	for (const country of countriesOf.get(callingCode) ?? []) {
		const ranges = rangesOf(country);
		if (ranges.leadingDigits !== undefined && !ranges.leadingDigits.test(nationalNumber)) continue;
		const type = typeOf(ranges, nationalNumber);
		if (type !== undefined) return new NumberInUse(country, callingCode, nationalNumber, type);
		if (ranges.leadingDigits !== undefined) return undefined;
	}
	return undefined;
}

const LONGEST_CALLING_CODE = 3;

/** Takes digits that start with a country code; gives the number where it is in use, `undefined` where that is not sure. */
export function findInternational(digits: string): PhoneNumber | undefined {
	for (let length = 1; length <= LONGEST_CALLING_CODE; length += 1) {
		const callingCode = digits.slice(0, length);
		const [main] = countriesOf.get(callingCode) ?? [];
		if (main === undefined) continue;
		const nationalNumber = digits.slice(length);
		return rangesOf(main).prefix?.test(nationalNumber) === true
			? undefined
			: numberOf(callingCode, nationalNumber);
	}
	return undefined;
}

/** Takes digits as they are written inside a country; gives the number where it is in use, `undefined` where that is not sure. */
export function findNational(digits: string, country: CountryCode): PhoneNumber | undefined {
	const { callingCode, iddPrefix, prefix } = rangesOf(country);
	if (digits.startsWith(callingCode) || iddPrefix.test(digits)) return undefined;
	const found = prefix?.exec(digits) ?? null;
	if (found === null) return numberOf(callingCode, digits);
	const isRewritten = found.length > 1;
	return isRewritten ? undefined : numberOf(callingCode, digits.slice(found[0].length));
}
