/**
 * Automatic mapping: turns an item into raw events without being told how. A payload of a known vendor is read by the
 * table of its format, anything else by the names of its fields.
 */
import type { RawEvent, RawObject, RawValue, Refusal } from '../types';
import { isPlainObject } from '../values';
import { readBeside } from './beside';
import { Draft } from './draft';
import { openItem, type Payload } from './envelope';
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
import { openRecords } from './recordLists';

/** Takes the JSON of an item; gives its events, one in most cases, or the reason why it is not of the chosen format. */
export function readItem(
	json: RawValue,
	options: ReadingOptions = {},
): ReadonlyArray<ItemEvent | { refusal: Refusal }> {
	const opened = openItem(json);
	const payloads = opened.length === 1 ? openRecords(opened[0]) : opened.flatMap(openRecords);
	return payloads.length === 1
		? readPayload(payloads[0], options)
		: payloads.flatMap((payload) => {
				const item = asOnlyOne(payload, json);
				return readPayload(payload, options).map((reading) =>
					'refusal' in reading ? reading : { ...reading, item },
				);
			});
}

/** What an item of several says of one of them: consent or an action source may stand in it or beside the list. */
function asOnlyOne({ fields, at, isWebhook }: Payload, json: RawValue): RawObject {
	const item = isPlainObject(json) ? json : {};
	if (isWebhook) return { ...item, body: fields };
	const [list] = at.split(/[.[]/, 1);
	const beside = Object.entries(item).filter(([name]) => name !== list);
	return { ...Object.fromEntries(beside), ...fields };
}

function readPayload(
	payload: Payload,
	options: ReadingOptions,
): ReadonlyArray<ItemEvent | { refusal: Refusal }> {
	const chosen = options.format === undefined ? undefined : findFormat(options.format);
	const format = chosen ?? recognizeFormat(payload);
	if (format === undefined) return [readUnknown(payload, options)];
	const incomplete = incompleteOf(format, payload);
	if (incomplete !== undefined) return [{ refusal: incompletePayload(format, incomplete) }];
	const records = recordsOf(format, payload);
	if (records.length === 0 || (chosen !== undefined && !isOfFormat(chosen, payload))) {
		return [{ refusal: notFormat(format, payload) }];
	}
	return records.map((record) => readRecord(format, payload, record, options));
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
	if (speaksOfLeads(format)) placeLeadIdOf(record.fields, joinPaths(payload.at, record.at), draft);
	return finishEvent({ payload, record, draft, options, reading, format, leftovers: NOTHING_LEFT });
}

const NOTHING_LEFT = nothingLeft();

const NOTHING_REPORTED: FormatReading = {
	eventName: undefined,
	leftOut: undefined,
	isUnpaid: false,
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
