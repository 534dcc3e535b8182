/** Whether an order is shipped to somebody else than its buyer: a gift's recipient is not the customer. */
import type { RawObject, RawValue } from '../../types';
import { isObject, readBoolean, readText } from '../../values';
import { findTarget, fold } from '../aliases';
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
 * Takes an object for shipping, the fields beside it and what is known of the buyer by Meta's keys: whether it says that it
 * is a gift, or has another name or email address than the buyer.
 */
export function isOfAnother(shipping: RawObject, beside: RawObject, buyer: RawObject): boolean {
	if (Object.keys(buyer).length === 0) return false;
	const isGift = Object.keys(beside).some(
		(name) => GIFT.has(fold(name)) && readBoolean(beside[name]) === true,
	);
	if (isGift) return true;
	const recipient = namesOf(shipping);
	if (['em', 'fn', 'ln'].some((field) => differs(buyer[field], recipient[field]))) return true;
	return isOtherWhole(buyer[FULL_NAME], recipient) || isOtherWhole(recipient[FULL_NAME], buyer);
}

const RECIPIENT = /^recipients?/;
const RECIPIENTS_CONTACT = /^recipients?(?:email|phone|mobile)/;

/** Whether a whole name is that of a recipient who has an address or number apart from the buyer's. */
export function isOfRecipient(name: string, beside: RawObject): boolean {
	return (
		RECIPIENT.test(fold(name)) &&
		Object.keys(beside).some((other) => RECIPIENTS_CONTACT.test(fold(other)))
	);
}

/** Objects of a vendor's order with the name of its buyer, the stronger first. */
const BUYERS = [
	...['billing', 'billing_address', 'billing_details', 'bill_to', 'invoice_address'],
	...['customer', 'customer_details', 'buyer', 'payer'],
].map(fold);

/** The fields of a vendor's order without what it is shipped to, where that is somebody else than its buyer. */
export function withoutRecipient(fields: RawObject): RawObject {
	const shippings = Object.keys(fields).filter((name) => isShipping(name));
	if (shippings.length === 0) return fields;
	const buyer = buyerOf(fields);
	const others = shippings.filter((name) => {
		const shipping = fields[name];
		return isObject(shipping) && isOfAnother(shipping, fields, buyer);
	});
	if (others.length === 0) return fields;
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !others.includes(name)));
}

function buyerOf(fields: RawObject): RawObject {
	const byName = new Map(Object.entries(fields).map(([name, value]) => [fold(name), value]));
	for (const name of BUYERS) {
		const object = byName.get(name);
		const names = isObject(object) ? namesOf(object) : {};
		if (NAMED_BY.some((field) => plain(names[field]) !== '')) return names;
	}
	return {};
}

const NAMED_BY = ['fn', 'ln', FULL_NAME];

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
