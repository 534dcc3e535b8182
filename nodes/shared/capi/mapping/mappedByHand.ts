/**
 * What an item says of itself where its fields were mapped by hand: a canceled, refunded or failed order and a test are sent
 * as the user mapped them, and never without a word.
 */
import type { RawEvent, RawObject, RawValue, Warning } from '../types';
import { isPlainObject, readText } from '../values';
import { type OpenRequest, openRequest, payloadsOf } from './envelope';
import { recognizeForReader } from './formats';
import { maySayOfSale } from './generic/saleSigns';
import { isSale } from './generic/saleStatus';
import type { ItemEvent, ReadingOptions } from './itemEvent';
import type { LeftOutCode } from './leftOut';
import { mayNameOther, warningsOfValues, withZoneOfItem } from './mappedValues';
import { warnOfState } from './mappingFindings';
import { type Reading, readEventByEvent } from './readItem';

/** What each code says of any event, and what only of a sale. */
const OF_ANY: Readonly<Partial<Record<LeftOutCode, string>>> = {
	test_payload: 'it is a test',
	appointment_canceled: 'the appointment was canceled or not kept',
	spam: 'it is spam or was deleted',
	deleted: 'the record was deleted',
	form_not_sent: 'the form was not sent off',
};
const OF_SALE: Readonly<Partial<Record<LeftOutCode, string>>> = {
	order_canceled: 'the order was canceled',
	payment_failed: 'the payment failed, was voided or has expired',
	refund: 'money was given back',
	updated: 'the record was only updated, and stood for the same sale before',
	granted: 'the access was granted for free',
};
const NOT_PAID = 'the order is not paid yet';

/** An event that was mapped by hand, beside what its item says. */
export interface JudgedEvent {
	/** With the zone of its time, where the text has none and the item's format documents it. */
	readonly event: RawEvent;
	readonly warnings: readonly Warning[];
}

/**
 * Takes the JSON of an item that is mapped by hand to one event, that event and its name; gives the warnings where the item says
 * that nothing of the kind happened, or not for good, or that a value is another than was meant. Nothing is said of items with
 * several records.
 */
export function judgeMapped(json: RawValue, event: RawEvent, eventName: RawValue): JudgedEvent {
	const name = readText(eventName);
	const asItIs: JudgedEvent = { event, warnings: NOTHING };
	if (name === undefined) return asItIs;
	const found = onlyOne(readBesideMapped(json, { eventName: name }));
	if (found === undefined || 'refusal' in found) return asItIs;
	const what = whatIsSaid(found, isSale(name));
	const ofValues = warningsOfValues(json, event, found.event);
	const time = withZoneOfItem(event.event_time, found.event.event_time);
	return {
		event: time === event.event_time ? event : { ...event, event_time: time },
		warnings: what === undefined ? ofValues : [warnOfState(found.stateAt, what), ...ofValues],
	};
}

const NOTHING: readonly Warning[] = [];

function whatIsSaid({ leftOut, isUnpaid }: ItemEvent, isOfSale: boolean): string | undefined {
	if (leftOut === undefined) return isUnpaid && isOfSale ? NOT_PAID : undefined;
	return OF_ANY[leftOut] ?? (isOfSale ? OF_SALE[leftOut] : undefined);
}

/**
 * Takes the JSON of an item that was mapped by hand; gives its events as automatic mapping reads them, and none where the item has
 * nothing to say of what was mapped.
 */
export function readBesideMapped(json: RawValue, options?: ReadingOptions): Iterable<Reading> {
	if (!isPlainObject(json)) return NO_EVENTS;
	const request = openRequest(json);
	return mayTell(json, request) ? readEventByEvent(json, options, request) : NO_EVENTS;
}

const NO_EVENTS: readonly Reading[] = [];

/** The only one of these; nothing where there are several, of which nobody can tell which one was mapped. */
export function onlyOne<Value>(values: Iterable<Value>): Value | undefined {
	const [first, ...others] = firstTwo(values);
	return others.length === 0 ? first : undefined;
}

function firstTwo<Value>(values: Iterable<Value>): readonly Value[] {
	const first: Value[] = [];
	for (const value of values) {
		first.push(value);
		if (first.length === 2) break;
	}
	return first;
}

/** Whether an item may say something of what was mapped from it. A row of a table whose columns say nothing of its status, of cents or of staff, as most do, has nothing to say. */
function mayTell(json: RawObject, request: OpenRequest): boolean {
	if (mayNameOther(Object.keys(json))) return true;
	for (const name in json) {
		if (typeof json[name] === 'object' || maySayOfSale(name, json[name])) return true;
	}
	const [payload] = firstTwo(payloadsOf(request));
	return payload !== undefined && recognizeForReader(payload) !== undefined;
}
