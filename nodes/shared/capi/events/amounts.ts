/** Amounts and currencies (docs/meta-api.md section 4.1): plain numbers, and the ways people and shops write them. */
import type { RawValue } from '../types';

/** ISO 4217 codes. `Intl` of some runtimes lags behind the standard by a year or two. */
export const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'VED', 'XCG', 'ZWG']);

export type AmountReading =
	| { readonly kind: 'amount'; readonly amount: number; readonly currency?: string }
	| { readonly kind: 'ambiguous' | 'invalid' };

const INVALID: AmountReading = { kind: 'invalid' };
const AMBIGUOUS: AmountReading = { kind: 'ambiguous' };

/** What most shops send: no grouping is possible, so that there is nothing to guess. */
const PLAIN = /^-?\d+(?:\.\d{1,2})?$/;
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const LONGEST_AMOUNT = 50;
const WRITTEN =
	/^([+-]?)\s?(?:\p{Sc}|([A-Za-z]{3}))?\s?([+-]?)([\d.,][\d.,' ]*?)\s?(?:\p{Sc}|([A-Za-z]{3}))?$/u;

/**
 * The amount in a raw value. A number is taken as it is. In text, a currency sign or an ISO 4217 code next to the
 * figure is taken off (the code is given back, a sign names no currency and is not). `1.234,56`, `1,234.56`,
 * `1 234,56`, `1'234.50` and `12,50` are understood; `1,234` and `1.234` are ambiguous.
 */
export function readAmount(value: RawValue): AmountReading {
	if (typeof value === 'number') return amountOf(value);
	if (typeof value === 'bigint') return amountOf(Number(value));
	if (typeof value !== 'string') return INVALID;
	const text = value.trim();
	if (text.length > LONGEST_AMOUNT) return INVALID;
	if (PLAIN.test(text) || EXPONENT.test(text)) return amountOf(Number(text));
	return readWrittenAmount(text);
}

function readWrittenAmount(text: string): AmountReading {
	const written = WRITTEN.exec(text.normalize('NFKC').replaceAll('\u2019', '\'').replaceAll('\u2212', '-'));
	if (written === null) return INVALID;
	const [, outerSign, codeBefore, innerSign, figure, codeAfter] = written;
	const code = (codeBefore ?? codeAfter)?.toUpperCase();
	if (code !== undefined && !CURRENCIES.has(code)) return INVALID;
	if ((codeBefore !== undefined && codeAfter !== undefined) || (outerSign !== '' && innerSign !== '')) return INVALID;
	const plain = plainFigure(figure);
	if (plain === 'ambiguous') return AMBIGUOUS;
	if (plain === undefined) return INVALID;
	return amountOf(Number(`${outerSign}${innerSign}${plain}`), code);
}

const DIGITS = /^\d+$/;
const ONE_SEPARATOR = /^(\d*)[.,](\d*)$/;
/** Groups of three, or the Indian groups of two before a last one of three; the decimals after the other sign. */
const SPACE_GROUPS = /^\d{1,3}(?:([ '])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const COMMA_GROUPS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$/;
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/** A figure with its grouping taken off and a dot before its decimals. */
function plainFigure(figure: string): string | 'ambiguous' | undefined {
	if (DIGITS.test(figure)) return figure;
	const single = ONE_SEPARATOR.exec(figure);
	if (single !== null) return plainFigureOfOneSeparator(single[1], single[2]);
	if (SPACE_GROUPS.test(figure)) return figure.replace(/[ ']/g, '').replace(',', '.');
	if (COMMA_GROUPS.test(figure)) return figure.replaceAll(',', '');
	if (DOT_GROUPS.test(figure)) return figure.replaceAll('.', '').replace(',', '.');
	return undefined;
}

/** Three digits after the only separator may be decimals or thousands, unless what stands before cannot be a group. */
function plainFigureOfOneSeparator(before: string, after: string): string | 'ambiguous' | undefined {
	if (before === '' && after === '') return undefined;
	const couldBeGroups = after.length === 3 && before.length >= 1 && before.length <= 3 && !before.startsWith('0');
	return couldBeGroups ? 'ambiguous' : `${before || '0'}.${after || '0'}`;
}

function amountOf(amount: number, currency?: string): AmountReading {
	if (!Number.isFinite(amount)) return INVALID;
	return currency === undefined ? { kind: 'amount', amount } : { kind: 'amount', amount, currency };
}

/** An ISO 4217 code in capitals from a raw value such as `eur`; `undefined` where it is none. */
export function readCurrency(value: RawValue): string | undefined {
	if (typeof value !== 'string') return undefined;
	const code = value.trim().toUpperCase();
	return CURRENCIES.has(code) ? code : undefined;
}
