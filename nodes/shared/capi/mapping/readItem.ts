/**
 * Automatic mapping: turns an item into raw events without being told how. A payload of a known vendor is read by the
 * table of its format, anything else by the names of its fields.
 */
import type { RawEvent, RawObject, RawValue, Refusal } from '../types';
import { isPlainObject } from '../values';
import { readBeside } from './beside';
import { Draft } from './draft';
import { openRequest, type Payload, payloadsOf } from './envelope';
import { finishEvent } from './finishEvent';
import { findFormat, recognizeFormat } from './formats';
import type { Format, PayloadRecord } from './formats/format';
import { isOfFormat } from './formats/recognize';
import { incompleteOf, readFormat, type FormatReading } from './formats/readFormat';
import { recordsOf } from './formats/records';
import { nothingLeft } from './generic/leftovers';
import { readLevels } from './generic/readLevels';
import { withoutRecipient } from './generic/recipients';
import type { ItemEvent, ReadingOptions } from './itemEvent';
import { placeLeadIdOf, speaksOfLeads } from './leadIds';
import { incompletePayload, notFormat } from './mappingFindings';
import { joinPaths } from './paths';
import { openWrapping } from './wrapping';

/** An event of an item, or why it cannot be read. */
export type Reading = ItemEvent | { refusal: Refusal };

/** Takes the JSON of an item; gives its events, one in most cases, or the reason why it is not of the chosen format. */
export function readItem(json: RawValue, options: ReadingOptions = {}): readonly Reading[] {
	return [...readEventByEvent(json, options)];
}

/**
 * As `readItem`, but of several events each is read when it is asked for: an item may be a request with very many.
 * @param request the item, where it was opened already
 */
export function readEventByEvent(
	json: RawValue,
	options: ReadingOptions = {},
	request = openRequest(json),
): Iterable<Reading> {
	const payloads = payloadsOf(request);
	const opened = isOnlyOne(payloads) ? openWrapping(payloads[0]) : openAll(payloads);
	return isOnlyOne(opened) ? readPayload(opened[0], options) : readAll(opened, json, options);
}

/** Most items hold one event, for which no steps are kept. */
function isOnlyOne(payloads: Iterable<Payload>): payloads is readonly [Payload] {
	return Array.isArray(payloads) && payloads.length === 1;
}

function* openAll(payloads: Iterable<Payload>): Generator<Payload> {
	for (const payload of payloads) yield* openWrapping(payload);
}

function* readAll(
	opened: Iterable<Payload>,
	json: RawValue,
	options: ReadingOptions,
): Generator<Reading> {
	const payloads = opened[Symbol.iterator]();
	const first = payloads.next();
	let next = payloads.next();
	if (first.done === true) return;
	if (next.done === true) {
		yield* readPayload(first.value, options);
		return;
	}
	yield* readOneOfSeveral(first.value, json, options);
	for (; next.done !== true; next = payloads.next())
		yield* readOneOfSeveral(next.value, json, options);
}

function* readOneOfSeveral(
	payload: Payload,
	json: RawValue,
	options: ReadingOptions,
): Generator<Reading> {
	const item = asOnlyOne(payload, json);
	for (const reading of readPayload(payload, options))
		yield 'refusal' in reading ? reading : { ...reading, item };
}

/** What an item of several says of one of them: consent or an action source may stand in it or beside the list. */
function asOnlyOne({ fields, at, isWebhook }: Payload, json: RawValue): RawObject {
	const item = isPlainObject(json) ? json : {};
	if (isWebhook) return { ...item, body: fields };
	const [list] = at.split(/[.[]/, 1);
	const beside = Object.entries(item).filter(([name]) => name !== list);
	return { ...Object.fromEntries(beside), ...fields };
}

function readPayload(payload: Payload, options: ReadingOptions): Iterable<Reading> {
	const chosen = options.format === undefined ? undefined : findFormat(options.format);
	const format = chosen ?? recognizeFormat(payload);
	if (format === undefined) return [readUnknown(payload, options)];
	const incomplete = incompleteOf(format, payload);
	if (incomplete !== undefined) return [{ refusal: incompletePayload(format, incomplete) }];
	const records = recordsOf(format, payload);
	if (records.length === 0 || (chosen !== undefined && !isOfFormat(chosen, payload)))
		return [{ refusal: notFormat(format, payload) }];
	return records.length === 1
		? [readRecord(format, payload, records[0], options)]
		: readRecords(format, payload, records, options);
}

function* readRecords(
	format: Format,
	payload: Payload,
	records: readonly PayloadRecord[],
	options: ReadingOptions,
): Generator<Reading> {
	for (const record of records) yield readRecord(format, payload, record, options);
}

function readRecord(
	format: Format,
	payload: Payload,
	whole: PayloadRecord,
	options: ReadingOptions,
): ItemEvent {
	const record = { ...whole, fields: withoutRecipient(whole.fields) };
	const draft = new Draft();
	const reading = readFormat(format, payload, record, draft);
	readBeside(format, payload, draft);
	for (const outer of payload.around ?? []) readBeside(format, { ...payload, ...outer }, draft);
	if (speaksOfLeads(format)) placeLeadIdOf(record.fields, joinPaths(payload.at, record.at), draft);
	return finishEvent({ payload, record, draft, options, reading, format, leftovers: NOTHING_LEFT });
}

const NOTHING_LEFT = nothingLeft();

const NOTHING_REPORTED: FormatReading = {
	eventName: undefined,
	leftOut: undefined,
	isUnpaid: false,
	stateAt: undefined,
	timeWithoutZone: undefined,
};

function readUnknown(payload: Payload, options: ReadingOptions): ItemEvent {
	const { draft, leftovers } = readLevels(payload.fields, payload.at);
	return finishEvent({
		payload,
		record: undefined,
		draft,
		options,
		reading: NOTHING_REPORTED,
		format: undefined,
		leftovers,
	});
}

/** One event of an item by automatic mapping, for whoever needs no more of it. */
export function autoMap(json: unknown, sendOtherFields: boolean): RawEvent {
	const [reading] = isPlainObject(json) ? readItem(json, { sendOtherFields }) : [];
	return reading !== undefined && 'event' in reading
		? reading.event
		: { user_data: {}, custom_data: {} };
}
