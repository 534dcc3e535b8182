/** What an object in an item is, by its name: a person, an order, an address, or only a wrapping. */
import type { RawObject, RawValue } from '../../types';
import { isObject } from '../../values';
import { findTarget, fold } from '../aliases';
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
			'output',
			'input',
			'query',
			'request',
			'after',
			'full_document',
			'new_image',
			'structured_output',
			'form_values',
			'field_values',
		],
	].map(fold),
);

/** Envelopes that as often tell of the message itself: not opened beside another one. */
const OFTEN_ABOUT_THE_MESSAGE = new Set(['meta', 'query', 'request', 'input'].map(fold));

/** The envelopes of a level that hold what happened: of several those that are about nothing else. */
export function tellingEnvelopes(envelopes: readonly FoundObject[]): readonly FoundObject[] {
	if (envelopes.length < 2) return envelopes;
	const telling = envelopes.filter(({ name }) => !OFTEN_ABOUT_THE_MESSAGE.has(fold(name)));
	return telling.length === 0 ? envelopes : telling;
}

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
			'charge',
			'deal',
		],
		...['opportunity', 'booking', 'reservation', 'subscription', 'donation', 'pledge'],
		...['order_info', 'order_details', 'order_data', 'order_detail', 'payment_details'],
		...['payment_info', 'payment_data', 'transaction_details', 'transaction_data', 'cart_data'],
		...['booking_details', 'purchase_details', 'invoice_details', 'sale_details'],
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

/** `payment: { amount, currency }` under a name of Value's is the amount itself. */
function isAmount(name: string, value: RawObject): boolean {
	return 'amount' in value && 'currency' in value && findTarget(name)?.field === 'value';
}

/** Whether an object of this name describes the order. */
export function isOrderObject(foldedName: string): boolean {
	return ORDERS.has(foldedName) || ORDERS.has(foldedName.replace(/s$/, ''));
}

const PARTS_OF_ORDERS = /^(?:payment|charge|price|pricing|amount|total|ordertotal|ordersummary)/;

/** Whether an object is the order itself and not its payment or its sums, by its name. */
export function isOrderItself(name: string): boolean {
	return !PARTS_OF_ORDERS.test(fold(withoutNamespace(name)));
}

const ORDER_TYPES = new Set([
	'order',
	'orders',
	'purchase',
	'purchases',
	'sale',
	'booking',
	'reservation',
]);

/** Whether the fields of a level say that what they wrap is an order, as JSON:API has it: `{ type: "order", attributes: { … } }`. */
export function isOfOrder({ type }: RawObject): boolean {
	return typeof type === 'string' && ORDER_TYPES.has(type.toLowerCase());
}

/** Whether an object of this name only wraps something. */
export function isEnvelope(foldedName: string): boolean {
	return ENVELOPES.has(foldedName);
}

/** Whether a list of this name is one of records, of which the only one may be read. */
export function isListOfRecords(foldedName: string): boolean {
	return LISTS.has(foldedName.replace(/s$/, ''));
}

/** Databases call their rows items, where products have nobody's address in them; notes may have one, too. */
export function isHolderOfContact(name: string, value: RawValue): boolean {
	return HOLDERS.test(name) && isObject(value) && holdsContact(value);
}

const HOLDERS = /^(?:items|metadata)$/i;

/** `osdi:donation`, `ns1:Order`: XML and linked data put the name of a vocabulary before the word. */
function withoutNamespace(name: string): string {
	const colon = name.lastIndexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}

/** Whether an object is read apart from the fields of its level; it is put to its kind. */
export function sortObject(name: string, value: RawObject, objects: Objects): boolean {
	const folded = fold(withoutNamespace(name));
	const order = personOrder(folded) ?? personOrder(folded.replace(/s$/, ''));
	if (order !== undefined && isGuardian(folded) && !holdsContact(value)) return false;
	if (order !== undefined) objects.persons.push({ name, value, order });
	else if (isAddressObject(name))
		objects.persons.push({ name, value, order: ADDRESS_AT_THE_LEVEL });
	else if (isPersonIfAlone(folded)) objects.alone = { name, value };
	else if (isOrderObject(folded) && !isAmount(name, value)) objects.orders.push({ name, value });
	else if (isEnvelope(folded) || isListOfRecords(folded) || isHolderOfContact(name, value))
		objects.envelopes.push({ name, value });
	else return false;
	return true;
}
