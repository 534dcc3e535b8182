/**
 * Numbers with right check digits by chance, each made as its issuer describes it, and sharing nothing with the code under test. They
 * belong to nobody, or to somebody by chance.
 */
import type { Chance } from './chance';

const numbers = (text: string): number[] => [...text].map(Number);

function luhnDigit(body: string): string {
	const sum = numbers(body)
		.reverse()
		.reduce(
			(total, digit, place) =>
				total + (place % 2 === 0 ? ((digit * 2) % 10) + Math.floor((digit * 2) / 10) : digit),
			0,
		);
	return String((10 - (sum % 10)) % 10);
}

const CARDS: readonly (readonly [prefixes: readonly string[], length: number])[] = [
	[['4'], 16],
	[['51', '53', '55', '2221', '2500', '2720'], 16],
	[['34', '37'], 15],
	[['6011', '644', '65'], 16],
	[['3528', '3589'], 16],
];

export function card(chance: Chance): string {
	const [prefixes, length] = chance.of(CARDS);
	const prefix = chance.of(prefixes);
	const body = prefix + chance.digits(length - prefix.length - 1);
	return body + luhnDigit(body);
}

export function inGroups(
	digits: string,
	gap: string,
	lengths: readonly number[] = [4, 4, 4, 4, 4],
): string {
	let start = 0;
	return lengths
		.map((length) => digits.slice(start, (start += length)))
		.filter((group) => group !== '')
		.join(gap);
}

/** Modulo 97 by big numbers. */
export function iban(chance: Chance): string {
	const [country, length] = chance.of([
		['DE', 22],
		['FR', 27],
		['ES', 24],
		['IT', 27],
		['NL', 18],
		['PL', 28],
		['PT', 25],
		['TR', 26],
		['BR', 29],
		['AT', 20],
	] as const);
	const bank = country === 'NL' ? 'ABNA' : country === 'IT' ? 'X' : '';
	const account = bank + chance.digits(length - 4 - bank.length);
	const asNumber = [...`${account}${country}00`].map((sign) => parseInt(sign, 36)).join('');
	return `${country}${String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')}${account}`;
}

function modulo11(body: string, weights: readonly number[]): number {
	return numbers(body).reduce((sum, digit, index) => sum + digit * weights[index], 0) % 11;
}

const brazilian = (rest: number): string => String(rest < 2 ? 0 : 11 - rest);

export function cpf(chance: Chance): string {
	const body = chance.digits(9);
	const first = brazilian(modulo11(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
	return body + first + brazilian(modulo11(body + first, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
}

export function cnpj(chance: Chance): string {
	const body = `${chance.digits(8)}0001`;
	const first = brazilian(modulo11(body, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
	return body + first + brazilian(modulo11(body + first, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
}

const SPANISH = 'TRWAGMYFPDXBNJZSQVHLCKE';

export function dni(chance: Chance): string {
	const body = chance.digits(8);
	return body + SPANISH[Number(body) % 23];
}

export function nie(chance: Chance): string {
	const first = chance.below(3);
	const body = chance.digits(7);
	return 'XYZ'[first] + body + SPANISH[Number(`${first}${body}`) % 23];
}

/** Published as examples of a codice fiscale (Agenzia delle Entrate, python-stdnum). */
export const CODICI_FISCALI = [
	'RSSMRA85T10A562S',
	'RCCMNL83S18D969H',
	'MRTMTT25D09F205Z',
	'MLLSNT82P65Z404U',
];

export function ssn(chance: Chance): string {
	return `${100 + chance.below(500)}-${10 + chance.below(80)}-${1000 + chance.below(9000)}`;
}

/** Verhoeff's scheme by the dihedral group, without tables. */
export function aadhaar(chance: Chance): string {
	const multiply = (one: number, other: number): number =>
		one < 5
			? other < 5
				? (one + other) % 5
				: 5 + ((one + other) % 5)
			: other < 5
				? 5 + ((((one - other) % 5) + 5) % 5)
				: (((one - other) % 5) + 5) % 5;
	const turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
	const turned = (digit: number, times: number): number =>
		times === 0 ? digit : turned(turn[digit], times - 1);
	const body = `${2 + chance.below(8)}${chance.digits(10)}`;
	const isRight = (text: string): boolean =>
		numbers(text)
			.reverse()
			.reduce((sum, digit, place) => multiply(sum, turned(digit, place % 8)), 0) === 0;
	const check = Array.from({ length: 10 }, (_, digit) => digit).find((digit) =>
		isRight(`${body}${digit}`),
	);
	return `${body}${check}`;
}

export function pan(chance: Chance): string {
	return `${chance.letters(3)}P${chance.letters(1)}${1000 + chance.below(9000)}${chance.letters(1)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function nik(chance: Chance): string {
	const day = 1 + chance.below(28) + (chance.below(2) === 0 ? 0 : 40);
	return `${chance.of(['31', '32', '35', '51'])}${two(1 + chance.below(70))}${two(1 + chance.below(20))}${two(day)}${two(1 + chance.below(12))}${chance.digits(2)}000${1 + chance.below(9)}`;
}

export function myNumber(chance: Chance): string {
	const body = chance.digits(11);
	const rest = modulo11(body, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
	return `${body}${rest <= 1 ? 0 : 11 - rest}`;
}

export function residentId(chance: Chance): string {
	const body = `${chance.of(['110105', '310104', '440305', '510107'])}19${two(40 + chance.below(59))}${two(1 + chance.below(12))}${two(1 + chance.below(28))}${chance.digits(3)}`;
	const rest = modulo11(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
	return body + '10X98765432'[rest];
}
