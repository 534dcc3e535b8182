/** Amounts and currencies (docs/meta-api.md section 4.1): plain numbers, and the ways people and shops write them. */
import { CURRENCIES, currenciesOfSign, meaningOfThreeDigits } from '../fields/currencySigns';
import { asciiDigits } from '../identity/value';
import type { RawValue } from '../types';

export type AmountReading =
	/** `currencies`: the ISO 4217 codes that the code or sign written next to the figure can mean. */
	| { readonly kind: 'amount'; readonly amount: number; readonly currencies?: readonly string[] }
	| { readonly kind: 'ambiguous'; readonly currencies?: readonly string[] }
	| { readonly kind: 'invalid' };

const INVALID: AmountReading = { kind: 'invalid' };

/** What most shops send: no grouping is possible, so that there is nothing to guess. */
const PLAIN = /^-?\d+(?:\.\d{1,2})?$/;
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const LONGEST_AMOUNT = 50;

/**
 * The amount in a raw value. A number is taken as it is. In text, a currency sign or an ISO 4217 code next to the
 * figure is taken off, and what it can mean is given back. `1.234,56`, `1,234.56`, `1 234,56`, `1'234.50`, `12,50` and
 * `12,-` are understood, in the digits of any script. `1,234` and `1.234` are ambiguous, unless `currency`, or what
 * is written next to them, says what they are.
 */
export function readAmount(value: RawValue, currency?: string): AmountReading {
	if (typeof value === 'number') return amountOf(value);
	if (typeof value === 'bigint') return amountOf(Number(value));
	if (typeof value !== 'string') return INVALID;
	const text = value.trim();
	if (text.length > LONGEST_AMOUNT) return INVALID;
	if (PLAIN.test(text) || EXPONENT.test(text)) return amountOf(Number(text));
	return readWrittenAmount(plainSigns(text), currency);
}

/** Completes the sentence "it is not ...". */
export const UNREADABLE_AMOUNT =
	'an amount in the currency of the event that can be read in one way only';

/** The amount in a raw value of an event whose currency is `currency`; `undefined` where it is written in another. */
export function readAmountIn(currency: string | undefined, value: RawValue): number | undefined {
	const reading = readAmount(value, currency);
	if (reading.kind !== 'amount') return undefined;
	const isInOther = currency !== undefined && reading.currencies?.includes(currency) === false;
	return isInOther ? undefined : reading.amount;
}

const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Digits, spaces, dashes and separators of all scripts as ASCII has them; an Arabic separator of thousands is sure. */
function plainSigns(text: string): string {
	return asciiDigits(text)
		.replace(INVISIBLE, '')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[\u2019\u066C]/g, "'")
		.replaceAll('\u066B', '.')
		.trim();
}

/** Everything before the first digit, the figure, everything behind the last digit. */
const PARTS = /^(\D*)(\d[\d.,' ]*\d|\d)(\D*)$/;
const SIGNS_BEFORE = /^([+-]?)(.*?)([+-]?)$/;
/** A dot behind letters ends an abbreviation (`Rs.`, `S/.`); elsewhere it stands before decimals. */
const LEADING_SEPARATOR = /(?<![\p{L}\p{M}/])[.,]$|,$/u;
/** `12,-`, `12.--`, `250:-`, `500/-`, or a separator without decimals. */
const NO_DECIMALS = /^(?:[.,:/]-{1,2}|[.,](?=$|\s))/;

function readWrittenAmount(text: string, currency: string | undefined): AmountReading {
	const parts = PARTS.exec(text);
	if (parts === null) return INVALID;
	const [, before, digits, behind] = parts;
	const separator = LEADING_SEPARATOR.exec(before)?.[0] ?? '';
	const [, outerSign, signBefore, innerSign] =
		SIGNS_BEFORE.exec(before.slice(0, before.length - separator.length).trim()) ?? [];
	if (outerSign !== '' && innerSign !== '') return INVALID;
	const noDecimals = NO_DECIMALS.exec(behind)?.[0] ?? '';
	const currencies = currenciesBeside(signBefore, behind.slice(noDecimals.length));
	if (currencies === undefined) return INVALID;
	const figure = `${separator}${digits}${noDecimals === '' ? '' : noDecimals.charAt(0).replace(/[:/]/, '')}`;
	const plain = plainFigure(figure, possibleCurrencies(currencies, currency));
	if (plain === 'ambiguous')
		return currencies.length === 0 ? { kind: plain } : { kind: plain, currencies };
	return plain === undefined
		? INVALID
		: amountOf(Number(`${outerSign}${innerSign}${plain}`), currencies);
}

/** What is written next to the figure decides, and what it leaves open the currency of the event. */
function possibleCurrencies(
	written: readonly string[],
	currency: string | undefined,
): readonly string[] {
	if (currency === undefined || written.length === 1) return written;
	return [currency];
}

/** What the signs on both sides can mean together; `undefined` where one is no sign, or where they contradict. */
function currenciesBeside(before: string, behind: string): readonly string[] | undefined {
	const [first, second] = [before, behind].map((text) =>
		text.trim() === '' ? [] : currenciesOfSign(text),
	);
	if (first === undefined || second === undefined) return undefined;
	if (first.length === 0 || second.length === 0) return [...first, ...second];
	const both = first.filter((code) => second.includes(code));
	return both.length === 0 ? undefined : both;
}

const DIGITS = /^\d+$/;
const ONE_SEPARATOR = /^(\d*)([.,])(\d*)$/;
/** Groups of three, or the Indian groups of two before a last one of three; the decimals after the other sign. */
const SPACE_GROUPS = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;
const COMMA_GROUPS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d*)?$/;
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;

/** A figure with its grouping taken off and a dot before its decimals. */
function plainFigure(
	figure: string,
	currencies: readonly string[],
): string | 'ambiguous' | undefined {
	if (DIGITS.test(figure)) return figure;
	const single = ONE_SEPARATOR.exec(figure);
	if (single !== null)
		return plainFigureOfOneSeparator(single[1], single[2], single[3], currencies);
	if (SPACE_GROUPS.test(figure)) return figure.replace(/[ ']/g, '').replace(',', '.');
	if (COMMA_GROUPS.test(figure)) return figure.replaceAll(',', '');
	if (DOT_GROUPS.test(figure)) return figure.replaceAll('.', '').replace(',', '.');
	return undefined;
}

/** Three digits after the only separator may be decimals or thousands, unless what stands before cannot be a group. */
function plainFigureOfOneSeparator(
	before: string,
	separator: string,
	after: string,
	currencies: readonly string[],
): string | 'ambiguous' | undefined {
	if (before === '' && after === '') return undefined;
	const couldBeGroups =
		after.length === 3 && before.length >= 1 && before.length <= 3 && !before.startsWith('0');
	const meaning = couldBeGroups ? meaningOfThreeDigits(currencies, separator) : 'decimals';
	if (meaning === undefined) return 'ambiguous';
	return meaning === 'thousands' ? `${before}${after}` : `${before || '0'}.${after || '0'}`;
}

function amountOf(amount: number, currencies: readonly string[] = []): AmountReading {
	if (!Number.isFinite(amount)) return INVALID;
	return currencies.length === 0
		? { kind: 'amount', amount }
		: { kind: 'amount', amount, currencies };
}

/** An ISO 4217 code in capitals from a raw value such as `eur`; `undefined` where it is none. */
export function readCurrency(value: RawValue): string | undefined {
	if (typeof value !== 'string') return undefined;
	const code = value.trim().toUpperCase();
	return CURRENCIES.has(code) ? code : undefined;
}
