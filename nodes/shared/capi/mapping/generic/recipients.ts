/** Whether an order is shipped to somebody else than its buyer: a gift's recipient is not the customer. */
import { remembering, rememberingLast } from '../../fields/remembering';
import type { RawObject, RawValue } from '../../types';
import { isObject, readBoolean, readText } from '../../values';
import { findTarget, fold } from '../aliases';
import { FULL_NAME } from '../fullName';
import { isWholeName } from './names';

const SHIPPING = new Set(
	['shipping', 'shipping_address', 'shipping_details', 'ship_to', 'delivery_address'].map(fold),
);
const GIFT = new Set(['gift', 'is_gift', 'gift_order', 'is_gift_order'].map(fold));

export const isShipping = remembering((name) => SHIPPING.has(fold(name)));
const namesOfGifts = rememberingLast((names) => names.filter((name) => GIFT.has(fold(name))));

/**
 * Takes an object for shipping, the fields beside it and what is known of the buyer by Meta's keys: whether it says that it
 * is a gift, or has another name or email address than the buyer.
 */
export function isOfAnother(shipping: RawObject, beside: RawObject, buyer: RawObject): boolean {
	if (Object.keys(buyer).length === 0) return false;
	for (const name of namesOfGifts(Object.keys(beside)))
		if (readBoolean(beside[name]) === true) return true;
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

/** Columns with the name of whom an order is sent to. */
const NAME_OF_RECIPIENT =
	/^(?:recipients?|ship(?:ping|to|pingto)?|deliver(?:y|to|yto))(?:full)?name$/;
const isNameOfRecipient = remembering((name) => NAME_OF_RECIPIENT.test(fold(name)));

/** Takes the columns of a row; whether they name another recipient than the buyer. */
export function shipsToAnother(fields: RawObject): boolean {
	const names = Object.keys(fields);
	const recipient = names.find(isNameOfRecipient);
	if (recipient === undefined) return false;
	const buyer = namesOf(
		Object.fromEntries(
			names.filter((name) => !isNameOfRecipient(name)).map((name) => [name, fields[name]]),
		),
	);
	return isOtherWhole(fields[recipient], buyer);
}

/** Objects of a vendor's order with the name of its buyer, the stronger first. */
const BUYERS = [
	...['billing', 'billing_address', 'billing_details', 'bill_to', 'invoice_address'],
	...['customer', 'customer_details', 'buyer', 'payer'],
].map(fold);

const namesOfShipping = rememberingLast((names) => names.filter(isShipping));

/** The objects that may hold the buyer's name, the stronger first. */
const namesOfBuyers = rememberingLast((names) =>
	names
		.map((name) => ({ name, place: BUYERS.indexOf(fold(name)) }))
		.filter(({ place }) => place >= 0)
		.sort((one, other) => one.place - other.place)
		.map(({ name }) => name),
);

/** The fields of a vendor's order without what it is shipped to, where that is somebody else than its buyer. */
export function withoutRecipient(fields: RawObject): RawObject {
	const names = Object.keys(fields);
	const shippings = namesOfShipping(names);
	if (shippings.length === 0) return fields;
	const buyer = buyerOf(fields, namesOfBuyers(names));
	const others = shippings.filter((name) => {
		const shipping = fields[name];
		return isObject(shipping) && isOfAnother(shipping, fields, buyer);
	});
	if (others.length === 0) return fields;
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !others.includes(name)));
}

function buyerOf(fields: RawObject, buyers: readonly string[]): RawObject {
	for (const name of buyers) {
		const object = fields[name];
		if (!isObject(object)) continue;
		const names = namesOf(object);
		if (NAMED_BY.some((field) => plain(names[field]) !== '')) return names;
	}
	return {};
}

const NAMED_BY = ['fn', 'ln', FULL_NAME];

type Names = Readonly<Record<string, RawValue>>;

/** Takes the name of a field; gives that of Meta's for it, or that of a whole name; empty for what names nobody. */
const fieldOf = remembering((name): string => {
	if (isWholeName(name)) return FULL_NAME;
	const field = findTarget(name)?.field ?? '';
	return COMPARED.has(field) ? field : '';
});

const COMPARED: ReadonlySet<string> = new Set(['em', 'fn', 'ln']);

function namesOf(fields: RawObject): Names {
	const names: Record<string, RawValue> = {};
	for (const name in fields) {
		const field = fieldOf(name);
		if (field !== '') names[field] = fields[name];
	}
	return names;
}

/** Letters and digits alone: `O’Brien` and `OBRIEN` are one name. */
function plain(value: RawValue): string {
	const text = readText(value) ?? '';
	if (PLAIN.test(text)) return text;
	return text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

const PLAIN = /^[a-z\d]*$/;

/** A shortened or longer form of a name, `Tom` and `Tom B.`, is the same. */
function differs(one: RawValue, other: RawValue): boolean {
	if (one === other) return false;
	const [first, second] = [plain(one), plain(other)];
	if (first === '' || second === '') return false;
	return !first.startsWith(second) && !second.startsWith(first);
}

/** A whole name that holds neither part of the other's, or is another whole name. */
function isOtherWhole(whole: RawValue, names: Names): boolean {
	if (whole === undefined || whole === names[FULL_NAME]) return false;
	const text = plain(whole);
	if (text === '') return false;
	const other = plain(names[FULL_NAME]);
	if (other !== '') return other !== text;
	const parts = [plain(names.fn), plain(names.ln)].filter((part) => part !== '');
	return parts.length > 0 && !parts.every((part) => text.includes(part));
}
