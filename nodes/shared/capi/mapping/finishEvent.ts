/** The last step of automatic mapping: from the draft of an item to its event. */
import { isRequestField, warnOfRequestField } from '../findings/requestFields';
import { beginsAsBrowser, isCrawler } from '../identity/userAgent';
import type { RawEvent, RawValue, Warning } from '../types';
import { fieldsBeside, ownNamesIn } from './beside';
import type { Draft } from './draft';
import { holdsEventOfMeta, openFirst, type Payload } from './envelope';
import { isTestLead } from './testLead';
import { flatFields } from './flatFields';
import type { Format, PayloadRecord } from './formats/format';
import type { FormatReading } from './formats/readFormat';
import { afterChange } from './generic/changedSale';
import { settleEnvelopeTime } from './generic/envelopeTime';
import { settleClock } from './generic/settleClock';
import { saysOtherEvent } from './generic/eventTypes';
import { isOrderLine } from './generic/orderLine';
import { isDonation } from './generic/donations';
import type { Leftovers } from './generic/leftovers';
import { isWholeName } from './generic/names';
import { readNamedEvent } from './generic/namedEvent';
import { settleNames } from './generic/placeName';
import { partGivenBackAt, type SaleAmount } from './generic/givenBack';
import { isBeforeSale, isSale, readSaleStatus, type SaleStatus } from './generic/saleStatus';
import { settleAmount } from './generic/settleAmount';
import { settleDebt } from './generic/settleDebt';
import { settleProduct } from './generic/singleProduct';
import { looksLikeEventTime } from './generic/timeLike';
import { warnOfUnreadContacts } from './generic/unreadContacts';
import type { ItemEvent, ReadingOptions } from './itemEvent';
import {
	warnOfDependents,
	warnOfGuardians,
	warnOfOrderLine,
	warnOfPartGivenBack,
	warnOfRivals,
	warnOfTimeWithoutZone,
	warnOfUnusedTime,
} from './mappingFindings';
import { fieldsFrom, PlainFields } from '../plainFields';
import { joinPaths } from './paths';
import { type AgentReading, readAgent } from './partnerAgent';
import { warnOfUnreadRecords } from './recordLists';
import { unusedPaths } from './unused';
import { statusOf, withFieldsAround } from './wrapping';
import {
	isBrowserRequest,
	isCrawlerRequest,
	readClickOfPages,
	readVisitor,
	type VisitorRequest,
} from './visitor';

/** An item whose fields stand in a draft, and what its format or its names could not place. */
export interface Reading {
	readonly payload: Payload;
	readonly record: PayloadRecord | undefined;
	readonly draft: Draft;
	readonly options: ReadingOptions;
	readonly reading: FormatReading;
	readonly format: Format | undefined;
	readonly leftovers: Leftovers;
}

/** Settles what only the whole item can tell, and gives the event with all that is known of it. */
export function finishEvent({
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
	const isTest = isTestLead(draft.parts.user_data);
	const named = format === undefined ? readNamedEvent(leftovers) : undefined;
	const reported = reading.eventName ?? named?.eventName;
	const isOfDonation =
		reported === undefined && format === undefined && isDonation(draft, leftovers.unknown);
	const eventName = isOfDonation ? 'Donate' : reported;
	const name = nameOf(draft, options, eventName);
	settleEnvelopeTime(draft, leftovers, name);
	settleClock(draft, leftovers, payload.fields);
	if (format === undefined) settleProduct(draft, leftovers, isSale(name));
	const warnings: Warning[] = [
		...(format === undefined ? settleAmount(draft, leftovers, isSale(name)) : []),
		// Before a whole name is split: of two nobody is to get the first.
		...draft.takeRivals().map(warnOfRivals),
		...settleNames(draft, leftovers, format !== undefined),
		...(format === undefined ? warnOfUnreadRecords(leftovers) : []),
		...(format === undefined ? warnOfUnreadContacts(leftovers, draft) : []),
		...warnOfDependents(leftovers.dependents),
		...warnOfGuardians(guardiansLeftOut(leftovers)),
		...(payload.besideEvents ?? []).map(warnOfRequestField),
		...requestFields(leftovers).map(warnOfRequestField),
	];
	if (format === undefined && isSale(name)) warnings.push(...settleDebt(draft, leftovers, payload));
	if (!draft.has('event', 'event_time')) {
		const { timeWithoutZone } = reading;
		const fields = format === undefined ? leftovers.unknown : fieldsBeside(payload, format);
		const time = fields.find(({ name, value }) => looksLikeEventTime(name, value));
		if (timeWithoutZone !== undefined) warnings.push(warnOfTimeWithoutZone(timeWithoutZone));
		else if (time !== undefined) warnings.push(warnOfUnusedTime(time.path));
	}
	const sale =
		format === undefined
			? afterChange(readSaleStatus(leftovers, name, amountOf(draft)), leftovers, draft, name)
			: statusOf(payload, name, reading);
	const partGivenBack = partGivenBackOf(sale, record, isSale(name));
	if (partGivenBack !== undefined) warnings.push(warnOfPartGivenBack(partGivenBack));
	if (isSale(name) && isOrderLine(draft, format)) warnings.push(warnOfOrderLine());
	const agent = readAgent(payload, options.sendOtherFields === true);
	warnings.push(...agent.warnings);
	const others = options.sendOtherFields === true ? othersOf(leftovers, agent) : undefined;
	const fields = options.showsMapping === true ? draft.fieldPaths() : undefined;
	const event = withOriginal(draft.toEvent(others), draft, reading);
	const asksForUnknown = others === undefined && format === undefined && isMetaShape(payload);
	const unknown = asksForUnknown ? unknownFields(payload, leftovers) : NOTHING_UNKNOWN;
	return {
		event: { ...unknown, ...event, ...agent.place },
		eventName,
		format,
		leftOut: isTest
			? 'test_payload'
			: isOfCrawler(payload, draft, options)
				? 'crawler'
				: (sale.leftOut ??
					(named?.isBeforeSale === true && !isNamed(draft, options)
						? 'not_a_conversion'
						: undefined)),
		isUnpaid:
			sale.isUnpaid || (isSale(name) && (named?.isBeforeSale === true || isBeforeSale(reported))),
		stateAt: sale.stateAt,
		isOtherEvent:
			format === undefined &&
			!draft.has('event', 'event_name') &&
			(saysOtherEvent(leftovers.unknown) || (leftovers.change !== undefined && !isSale(name))),
		lead: draft.parts.lead,
		fields: () => withFieldsAround(payload, flatFields(payload.fields, record?.fields, format)),
		warnings,
		...(fields === undefined
			? {}
			: {
					mapping: {
						format: format?.displayName ?? '',
						fields,
						unused: unusedPaths(payload, fields, knownNames(format, payload)),
					},
				}),
	};
}

/** Where it stands how to reach a parent, if the item was read as the person's own. */
function guardiansLeftOut({ guardians }: Leftovers): readonly string[] {
	return guardians.filter(({ isContact }) => isContact).map(({ path }) => path);
}

/** Where it stands that a part of the money of a sale was given back. */
function partGivenBackOf(
	sale: SaleStatus | FormatReading,
	record: PayloadRecord | undefined,
	isOfSale: boolean,
): string | undefined {
	if ('partlyGivenBackAt' in sale) return sale.partlyGivenBackAt;
	if (record === undefined || !isOfSale || sale.leftOut !== undefined) return undefined;
	return partGivenBackAt(record.fields, record.at);
}

function amountOf(draft: Draft): SaleAmount {
	const { value, currency } = draft.parts.custom_data;
	return { value, currency, path: draft.pathOf('custom_data', 'value') };
}

/** Where nobody names the event, what has an amount is taken as a purchase (assumedName.ts), and judged as one. */
function nameOf(
	draft: Draft,
	{ eventName: chosen }: ReadingOptions,
	reported: string | undefined,
): RawValue {
	const given = draft.parts.event.event_name ?? chosen ?? reported;
	const holdsSale =
		draft.has('custom_data', 'value') ||
		(draft.has('custom_data', 'order_id') && draft.has('custom_data', 'currency'));
	return given === undefined && holdsSale ? 'Purchase' : given;
}

function isNamed({ parts }: Draft, { eventName }: ReadingOptions): boolean {
	return parts.event.event_name !== undefined || eventName !== undefined;
}

/** What undoes a sale names the sale; the sale itself does not. */
function withOriginal(event: RawEvent, { parts }: Draft, { leftOut }: FormatReading): RawEvent {
	const isUndone = leftOut === 'refund' || leftOut === 'order_canceled';
	return isUndone
		? { ...event, original_event_data: { event_name: 'Purchase', ...parts.original_event_data } }
		: event;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function knownNames(format: Format | undefined, { fields }: Payload): ReadonlySet<string> {
	return format === undefined ? NO_NAMES : ownNamesIn(format, fields);
}

function visitorOf(
	payload: Payload,
	{ readsVisitor, visitorItem }: ReadingOptions,
): VisitorRequest | undefined {
	if (visitorItem !== undefined) return openFirst(visitorItem);
	return readsVisitor === true && payload.isWebhook && isBrowserRequest(payload.headers)
		? payload
		: undefined;
}

/**
 * Whether a crawler did what the item tells of: by the user agent that it gives, or by that of the request, unless a server
 * that calls itself a bot tells of a person.
 */
function isOfCrawler(
	{ headers, isWebhook }: Payload,
	draft: Draft,
	{ readsVisitor, visitorItem }: ReadingOptions,
): boolean {
	const agent = draft.parts.user_data.client_user_agent;
	if (agent !== undefined) return isCrawler(agent);
	return (
		readsVisitor === true &&
		isWebhook &&
		visitorItem === undefined &&
		isCrawlerRequest(headers) &&
		(beginsAsBrowser(headers['user-agent']) || !draft.knowsPerson())
	);
}

function isMetaShape({ fields }: Payload): boolean {
	return 'event_name' in fields && 'action_source' in fields && 'user_data' in fields;
}

const NOTHING_UNKNOWN: Readonly<Record<string, RawValue>> = new PlainFields();

/** In an event of Meta's own shape a field that is none of Meta's is somebody's mistake: the checks name it. */
function unknownFields({ at }: Payload, { unknown }: Leftovers): Record<string, RawValue> {
	const own = unknown.filter(
		({ name, value, path }) =>
			path === joinPaths(at, name) &&
			!isWholeName(name) &&
			!isRequestField(name) &&
			!holdsEventOfMeta(value),
	);
	return fieldsFrom(own.map(({ name, value }) => [name, value]));
}

/** A column of an item that only a request to Meta has. */
function requestFields({ unknown }: Leftovers): readonly string[] {
	return unknown.map(({ name }) => name).filter(isRequestField);
}

function othersOf({ unknown }: Leftovers, { place }: AgentReading): Record<string, RawValue> {
	const others = unknown.filter(({ name }) => !Object.hasOwn(place, name) && !isRequestField(name));
	return fieldsFrom(others.map(({ name, value }) => [name, value]));
}
