/**
 * Automatic mapping: turns an item into raw events without being told how. A payload of a known vendor is read by the
 * table of its format, anything else by the names of its fields.
 */
import { toWholeUnits } from './minorUnits';
import { readAmount, readCurrency } from '../events/amounts';
import { skip, type Skip } from '../findings/findings';
import type { RawEvent, RawObject, RawValue, Refusal, Warning } from '../types';
import { isPlainObject } from '../values';
import { ownNamesOf, readBeside } from './beside';
import { Draft, type FieldPaths } from './draft';
import { openItem, type Payload } from './envelope';
import { findFormat, recognizeFormat } from './formats';
import type { Format, PayloadRecord } from './formats/format';
import { isOfFormat } from './formats/recognize';
import { incompleteOf, readFormat, recordsOf, type FormatReading } from './formats/readFormat';
import { FULL_NAME, settleFullName } from './fullName';
import { isWholeName } from './generic/names';
import type { Leftovers } from './generic/leftovers';
import { readLevels } from './generic/readLevels';
import { readSaleStatus } from './generic/saleStatus';
import { looksLikeEventTime } from './generic/timeLike';
import { NEVER_A_CONVERSION, type LeftOutCode } from './leftOut';
import {
	incompletePayload,
	notFormat,
	warnOfName,
	warnOfRivals,
	warnOfTimeWithoutZone,
	warnOfUnits,
	warnOfUnusedTime,
} from './mappingFindings';
import { flatFields } from './flatFields';
import { joinPaths } from './paths';
import { unusedPaths } from './unused';
import {
	isBrowserRequest,
	isCrawler,
	readClickOfPages,
	readVisitor,
	type VisitorRequest,
} from './visitor';

export interface ReadingOptions {
	/** The ID of a format; left out or `automatic` for whichever it is. */
	readonly format?: string;
	/** Whether fields of unknown names become custom properties. */
	readonly sendOtherFields?: boolean;
	/** Whether the visitor is read from the request that brought the item. */
	readonly readsVisitor?: boolean;
	/** The item of the webhook that the visitor called, where it is not the item itself. */
	readonly visitorItem?: RawValue;
	/** Whether it is wanted where each field stood. */
	readonly showsMapping?: boolean;
	/** The name that the event gets where the item gives none. */
	readonly eventName?: string;
}

/** Where the fields of an event stood in the item: paths only, never values. */
export interface MappingReport {
	/** The display name of the format; empty where none was recognized. */
	readonly format: string;
	readonly fields: FieldPaths;
	/** Paths that look like an identifier, an amount or a time, and were not used. */
	readonly unused: readonly string[];
}

/** One event of an item as it was read. */
export interface ItemEvent {
	readonly event: RawEvent;
	/** Meta's event for what the vendor reports; the item's own `event_name` stands in the event. */
	readonly eventName: string | undefined;
	readonly format: Format | undefined;
	/** Why it is no conversion, where the vendor or the visitor says so. */
	readonly leftOut: LeftOutCode | undefined;
	readonly isUnpaid: boolean;
	/** `stage`, `stage_time`, `created_time` and `history` of a lead, by the rows of its format. */
	readonly lead: RawObject;
	/** The fields of the record and those beside it under their own names, for whoever looks for more in them. */
	readonly fields: () => RawObject;
	readonly warnings: readonly Warning[];
	readonly mapping?: MappingReport;
}

/** Takes the JSON of an item; gives its events, one in most cases, or the reason why it is not of the chosen format. */
export function readItem(
	json: RawValue,
	options: ReadingOptions = {},
): ReadonlyArray<ItemEvent | { refusal: Refusal }> {
	const payloads = openItem(json);
	return payloads.length === 1
		? readPayload(payloads[0], options)
		: payloads.flatMap((payload) => readPayload(payload, options));
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
	record: PayloadRecord,
	options: ReadingOptions,
): ItemEvent {
	const draft = new Draft();
	const reading = readFormat(format, payload, record, draft);
	readBeside(format, payload, draft);
	return finish({ payload, record, draft, options, reading, format, leftovers: NOTHING_LEFT });
}

const NOTHING_LEFT: Leftovers = { unknown: [], hasPathNames: false };
const NOTHING_REPORTED: FormatReading = {
	eventName: undefined,
	leftOut: undefined,
	isUnpaid: false,
	timeWithoutZone: undefined,
};

function readUnknown(payload: Payload, options: ReadingOptions): ItemEvent {
	const draft = new Draft();
	const leftovers = readLevels(payload.fields, payload.at, draft);
	return finish({
		payload,
		record: undefined,
		draft,
		options,
		reading: NOTHING_REPORTED,
		format: undefined,
		leftovers,
	});
}

interface Reading {
	readonly payload: Payload;
	readonly record: PayloadRecord | undefined;
	readonly draft: Draft;
	readonly options: ReadingOptions;
	readonly reading: FormatReading;
	readonly format: Format | undefined;
	readonly leftovers: Leftovers;
}

function finish({
	payload,
	record,
	draft,
	options,
	reading,
	format,
	leftovers,
}: Reading): ItemEvent {
	const request = visitorOf(payload, options);
	if (request !== undefined) readVisitor(request, draft);
	readClickOfPages(draft);
	settleClock(draft, leftovers);
	const warnings: Warning[] = [
		...settleMinorAmount(draft, leftovers),
		...warnOfName(settleFullName(draft, draft.pathOf('user_data', FULL_NAME))),
		...draft.takeRivals().map(warnOfRivals),
	];
	if (!draft.has('event', 'event_time')) {
		const time = leftovers.unknown.find(({ name, value }) => looksLikeEventTime(name, value));
		if (time !== undefined) warnings.push(warnOfUnusedTime(time.path));
		if (reading.timeWithoutZone !== undefined)
			warnings.push(warnOfTimeWithoutZone(reading.timeWithoutZone));
	}
	const sale =
		format === undefined
			? readSaleStatus(leftovers, draft.parts.event.event_name ?? options.eventName)
			: reading;
	const others = options.sendOtherFields === true ? othersOf(leftovers) : undefined;
	const fields = options.showsMapping === true ? draft.fieldPaths() : undefined;
	const event = withOriginal(draft.toEvent(others), draft, reading);
	const asksForUnknown = others === undefined && format === undefined && isMetaShape(payload);
	return {
		event: asksForUnknown ? { ...unknownFields(payload, leftovers), ...event } : event,
		eventName: reading.eventName,
		format,
		leftOut: isCrawler(draft.parts.user_data.client_user_agent) ? 'crawler' : sale.leftOut,
		isUnpaid: sale.isUnpaid,
		lead: draft.parts.lead,
		fields: () => flatFields(payload.fields, record?.fields, format?.answers !== undefined),
		warnings,
		...(fields === undefined
			? {}
			: {
					mapping: {
						format: format?.displayName ?? '',
						fields,
						unused: unusedPaths(payload, fields, knownNames(format)),
					},
				}),
	};
}

/** What undoes a sale names the sale; the sale itself does not. */
function withOriginal(event: RawEvent, { parts }: Draft, { leftOut }: FormatReading): RawEvent {
	const isUndone = leftOut === 'refund' || leftOut === 'order_canceled';
	return isUndone
		? { ...event, original_event_data: { event_name: 'Purchase', ...parts.original_event_data } }
		: event;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function knownNames(format: Format | undefined): ReadonlySet<string> {
	return format === undefined ? NO_NAMES : ownNamesOf(format);
}

function visitorOf(
	payload: Payload,
	{ readsVisitor, visitorItem }: ReadingOptions,
): VisitorRequest | undefined {
	if (visitorItem !== undefined) return openItem(visitorItem)[0];
	return readsVisitor === true && payload.isWebhook && isBrowserRequest(payload.headers)
		? payload
		: undefined;
}

function settleMinorAmount(draft: Draft, { minorAmount }: Leftovers): readonly Warning[] {
	if (minorAmount === undefined || draft.has('custom_data', 'value')) return [];
	const amount = readAmount(minorAmount.value);
	const currency = readCurrency(draft.parts.custom_data.currency);
	if (amount.kind !== 'amount' || currency === undefined) return [warnOfUnits(minorAmount.path)];
	draft.place('custom_data', 'value', toWholeUnits(amount.amount, currency), 0, minorAmount.path);
	return [];
}

/** A time of day belongs to the date that stands alone. */
function settleClock(draft: Draft, { clock }: Leftovers): void {
	const date = draft.parts.event.event_time;
	if (clock === undefined || typeof date !== 'string' || date.includes(':')) return;
	draft.parts.event.event_time = `${date.trim()} ${String(clock.value).trim()}`;
}

function isMetaShape({ fields }: Payload): boolean {
	return 'event_name' in fields && 'action_source' in fields && 'user_data' in fields;
}

/** In an event of Meta's own shape a field that is none of Meta's is somebody's mistake: the checks name it. */
function unknownFields({ at }: Payload, { unknown }: Leftovers): Record<string, RawValue> {
	const own = unknown.filter(
		({ name, path }) => path === joinPaths(at, name) && !isWholeName(name),
	);
	return Object.fromEntries(own.map(({ name, value }) => [name, value]));
}

function othersOf({ unknown }: Leftovers): Record<string, RawValue> {
	return Object.fromEntries(unknown.map(({ name, value }) => [name, value]));
}

/**
 * Whether an event is to be left out, and why. Cancellations, refunds and the like go out under a custom name that the
 * user chose for them; what nobody did never does.
 * @param eventName the name under which the event would be sent
 * @param isStandard whether that is one of Meta's standard events
 */
export function reasonToLeaveOut(
	{ leftOut, format, isUnpaid }: ItemEvent,
	eventName: RawValue,
	isStandard: boolean,
	sendsUnpaid: boolean,
): Skip | undefined {
	if (
		leftOut !== undefined &&
		(NEVER_A_CONVERSION.has(leftOut) || isStandard || eventName === undefined)
	) {
		return skip(leftOut);
	}
	if (isUnpaid && !sendsUnpaid) return skip('not_paid');
	if (eventName === undefined && format !== undefined && format.eventNames.length > 0)
		return skip('not_a_conversion');
	return undefined;
}

/** One event of an item by automatic mapping, for whoever needs no more of it. */
export function autoMap(json: unknown, sendOtherFields: boolean): RawEvent {
	const [reading] = isPlainObject(json) ? readItem(json, { sendOtherFields }) : [];
	return reading !== undefined && 'event' in reading
		? reading.event
		: { user_data: {}, custom_data: {} };
}
