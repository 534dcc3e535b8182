/** Headings of columns that say in brackets what they mean: `Total (EUR)`, `Phone (Billing)`, `Created (UTC)`. */
import { readCurrency } from '../../events/amounts';
import type { RawObject, RawValue } from '../../types';
import { findLoosely, findTarget, fold } from '../aliases';
import { asUtc } from '../timeConversions';
import { RANKS, type Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { isWholeName } from './names';
import { placeIdentifier, RANK_OF_A_PERSON } from './placePerson';

const HEADING = /^(.{2,40}?)\s*\(([^()]{1,16})\)$/;

/** Whose data an export's column holds; what is delivered may go to somebody else. */
const PERSONS: ReadonlyMap<string, number> = new Map([
	['billing', 0],
	['customer', 0],
	['buyer', 0],
	['shipping', RANKS.nested],
	['delivery', RANKS.nested],
]);
/** What says that an amount is the whole one, or the one in the buyer's own currency (Magento's `Grand Total (Purchased)`). */
const WHOLE_AMOUNT = new Set(
	['inc tax', 'incl tax', 'including tax', 'inc vat', 'incl vat', 'gross', 'purchased'].map(fold),
);
const UTC = new Set(['utc', 'gmt', 'utc time', 'gmt+0', 'utc+0']);

/** Takes a heading that ends with a bracket and the fields beside it; gives whether it was understood. */
export function placeHeading(
	name: string,
	value: RawValue,
	fields: RawObject,
	base: number,
	path: string,
	draft: Draft,
): boolean {
	const [, heading = '', inBrackets = ''] = HEADING.exec(name) ?? [];
	if (heading === '') return false;
	const meaning = inBrackets.trim().toLowerCase();
	const person = PERSONS.get(meaning);
	if (person !== undefined)
		return placeOfPerson(heading, value, fields, base + person, path, draft);
	const target = findTarget(heading);
	if (target?.field === 'event_time' && UTC.has(meaning)) {
		draft.place('event', 'event_time', asUtc(value), base + target.rank, path);
		return true;
	}
	const currency = readCurrency(inBrackets);
	if (target?.field !== 'value') return false;
	if (WHOLE_AMOUNT.has(fold(inBrackets))) {
		draft.place('custom_data', 'value', value, base + target.rank, path);
		return true;
	}
	if (currency === undefined) return false;
	draft.place('custom_data', 'value', value, base + target.rank, path);
	draft.place('custom_data', 'currency', currency, base + RANK_OF_A_PERSON, path);
	return true;
}

/** Currencies whose codes are no other word behind an amount; `Total All` is in no leks. */
const CURRENCY_BEHIND =
	/^(.{2,40}?)[\s_-](USD|EUR|GBP|AUD|CAD|CHF|JPY|CNY|INR|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|RON|SGD|HKD|NZD|ZAR|AED|SAR|ILS|THB|IDR|MYR|PHP|KRW|TWD|VND|CLP|COP|ARS|PEN)$/i;

/** `Total USD`, `amount_eur`: an amount whose currency stands in the name. Gives whether it was understood. */
export function placeAmountWithCurrency(
	name: string,
	value: RawValue,
	base: number,
	path: string,
	draft: Draft,
): boolean {
	const [, heading, currency] = CURRENCY_BEHIND.exec(name) ?? [];
	const target = heading === undefined ? undefined : findLoosely(heading);
	if (currency === undefined || target?.field !== 'value') return false;
	const rank = base + RANK_OF_A_PERSON + target.rank;
	draft.place('custom_data', 'value', value, rank, path);
	draft.place('custom_data', 'currency', currency.toUpperCase(), rank, path);
	return true;
}

function placeOfPerson(
	heading: string,
	value: RawValue,
	fields: RawObject,
	rank: number,
	path: string,
	draft: Draft,
): boolean {
	const target = findLoosely(heading);
	if (target?.isGuardians === true) return false;
	if (target?.section === 'user_data')
		return placeIdentifier(draft, heading, target, value, rank, path, fields);
	if (!isWholeName(heading)) return false;
	draft.place('user_data', FULL_NAME, value, rank, path);
	return true;
}
