/** What an object in an item is, by its name: a person, an order, an address, or only a wrapping. */
import type { RawObject, RawValue } from '../../types';
import { isObject, readObject } from '../../values';
import { fold } from '../aliases';
import { mainEntry } from '../contacts';
import { holdsContact } from './dependents';
import { isAddressObject, isGuardian, isPersonIfAlone, personOrder } from './people';

/** Objects that only wrap the fields of the event. */
const ENVELOPES = new Set(
	[
		...[
			'body',
			'data',
			'object',
			'payload',
			'event',
			'form_response',
			'properties',
			'attributes',
			'fields',
			'current',
		],
		...[
			'record',
			'result',
			'resource',
			'content',
			'detail',
			'details',
			'message',
			'item',
			'entity',
			'entry',
			'entries',
			'values',
		],
		...[
			'merges',
			'merge_fields',
			'answers',
			'submission',
			'response',
			'params',
			'form_data',
			'form',
			'json',
			'row',
			'new',
			'meta',
			'form_fields',
			'custom_attributes',
			'custom_fields',
			'ticket',
			'application',
			'registration',
			'enrollment',
			'enrolment',
			'inquiry',
			'enquiry',
			'appointment',
			'freshdesk_webhook',
			'data_fields',
		],
	].map(fold),
);

/** Envelopes that hold a list of records, and not one of answers or values. */
const LISTS = new Set(['data', 'body', 'payload', 'record', 'result', 'entry', 'row'].map(fold));

/** Objects that describe the order; their own `id` is its number. */
const ORDERS = new Set(
	[
		...[
			'order',
			'ecommerce',
			'purchase',
			'transaction',
			'sale',
			'checkout',
			'cart',
			'invoice',
			'payment',
			'deal',
		],
		...['opportunity', 'booking', 'reservation', 'subscription'],
		// Where shops put the sums of the order.
		...['price_summary', 'order_summary', 'totals', 'amounts', 'pricing', 'order_totals'],
	].map(fold),
);

/** An address at the level itself stands between billing and shipping. */
const ADDRESS_AT_THE_LEVEL = 21.5;

/** An object of a level under its name there. */
export interface FoundObject {
	readonly name: string;
	readonly value: RawObject;
}

/** The objects of a level by what they are. */
export interface Objects {
	readonly persons: Array<FoundObject & { readonly order: number }>;
	readonly envelopes: FoundObject[];
	readonly orders: FoundObject[];
	alone: FoundObject | undefined;
}

/** Whether an object is read apart from the fields of its level; it is put to its kind. */
export function sortObject(name: string, value: RawObject, objects: Objects): boolean {
	const folded = fold(name);
	const order = personOrder(folded) ?? personOrder(folded.replace(/s$/, ''));
	if (order !== undefined && isGuardian(folded) && !holdsContact(value)) return false;
	if (order !== undefined) objects.persons.push({ name, value, order });
	else if (isAddressObject(name))
		objects.persons.push({ name, value, order: ADDRESS_AT_THE_LEVEL });
	else if (isPersonIfAlone(folded)) objects.alone = { name, value };
	else if (
		(ORDERS.has(folded) || ORDERS.has(folded.replace(/s$/, ''))) &&
		!('amount' in value && 'currency' in value)
	)
		objects.orders.push({ name, value });
	else if (ENVELOPES.has(folded) || LISTS.has(folded.replace(/s$/, '')) || isRowOfOne(name, value))
		objects.envelopes.push({ name, value });
	else return false;
	return true;
}

const BRACE = '{'.charCodeAt(0);

/** Databases and queues hold an object as JSON text, and lists of one customer or order hold that one. */
export function opened(name: string, value: RawValue): RawValue {
	if (typeof value === 'string')
		return value.charCodeAt(0) === BRACE && isKnown(fold(name))
			? (readObject(value) ?? value)
			: value;
	if (!Array.isArray(value)) return isNumbered(name, value) ? Object.values(value) : value;
	if (value.length === 0) return value;
	if (isAddressObject(name)) {
		const main: RawValue = mainEntry(value) ?? value[0];
		return isObject(main) ? main : value;
	}
	return value.length === 1 && (isListOfOne(fold(name)) || isRowOfOne(name, value[0]))
		? (readObject(value) ?? value)
		: value;
}

const NUMBERS = /^\d{1,4}$/;

/** Databases call their rows items; products have nobody's address in them. */
function isRowOfOne(name: string, entry: RawValue): boolean {
	return ITEMS.test(name) && isObject(entry) && holdsContact(entry);
}

const ITEMS = /^items$/i;

/** Forms of PHP give the list of their fields as an object, each under its number. */
function isNumbered(name: string, value: RawValue): value is RawObject {
	if (!isObject(value) || !ENVELOPES.has(fold(name))) return false;
	const entries = Object.entries(value);
	return (
		entries.length > 0 && entries.every(([key, entry]) => NUMBERS.test(key) && isObject(entry))
	);
}

function isListOfOne(foldedName: string): boolean {
	const single = foldedName.replace(/s$/, '');
	return isPersonOrOrder(foldedName) || isPersonOrOrder(single) || LISTS.has(single);
}

function isPersonOrOrder(foldedName: string): boolean {
	return personOrder(foldedName) !== undefined || ORDERS.has(foldedName);
}

function isKnown(foldedName: string): boolean {
	return (
		isPersonOrOrder(foldedName) ||
		ENVELOPES.has(foldedName) ||
		isPersonIfAlone(foldedName) ||
		isAddressObject(foldedName)
	);
}
