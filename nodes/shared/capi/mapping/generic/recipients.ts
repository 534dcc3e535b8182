/** Whether an order is shipped to somebody else than its buyer: a gift's recipient is not the customer. */
import type { RawObject, RawValue } from '../../types';
import { readBoolean, readText } from '../../values';
import { findTarget, fold } from '../aliases';
import type { Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { isWholeName } from './names';

const SHIPPING = new Set(
	['shipping', 'shipping_address', 'shipping_details', 'ship_to', 'delivery_address'].map(fold),
);
const GIFT = new Set(['gift', 'is_gift', 'gift_order', 'is_gift_order'].map(fold));

export function isShipping(name: string): boolean {
	return SHIPPING.has(fold(name));
}

/**
 * Takes an object for shipping, the fields beside it and what is known of the buyer: whether it says that it is a gift, or
 * has another name or email address than the buyer.
 */
export function isOfAnother(shipping: RawObject, beside: RawObject, draft: Draft): boolean {
	if (!draft.knowsPerson()) return false;
	if (
		Object.keys(beside).some((name) => GIFT.has(fold(name)) && readBoolean(beside[name]) === true)
	)
		return true;
	const buyer = draft.parts.user_data;
	const recipient = namesOf(shipping);
	if (['em', 'fn', 'ln'].some((field) => differs(buyer[field], recipient[field]))) return true;
	return isOtherWhole(buyer[FULL_NAME], recipient) || isOtherWhole(recipient[FULL_NAME], buyer);
}

type Names = Readonly<Record<string, RawValue>>;

function namesOf(fields: RawObject): Names {
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, value]) => {
			const field = isWholeName(name) ? FULL_NAME : findTarget(name)?.field;
			return field === undefined ? [] : [[field, value]];
		}),
	);
}

/** Letters and digits alone: `O’Brien` and `OBRIEN` are one name. */
function plain(value: RawValue): string {
	return (readText(value) ?? '')
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A shortened or longer form of a name, `Tom` and `Tom B.`, is the same. */
function differs(one: RawValue, other: RawValue): boolean {
	const [first, second] = [plain(one), plain(other)];
	if (first === '' || second === '') return false;
	return !first.startsWith(second) && !second.startsWith(first);
}

/** A whole name that holds neither part of the other's, or is another whole name. */
function isOtherWhole(whole: RawValue, names: Names): boolean {
	const text = plain(whole);
	if (text === '') return false;
	const other = plain(names[FULL_NAME]);
	if (other !== '') return other !== text;
	const parts = [plain(names.fn), plain(names.ln)].filter((part) => part !== '');
	return parts.length > 0 && !parts.every((part) => text.includes(part));
}
