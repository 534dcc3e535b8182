/**
 * From a mapped event to one that may be sent: time, then identity, then the event and its rules. The only place where
 * these rooms meet, so that every node and every mapping mode gives the same event for the same data.
 */
import { isAbsent } from './absence';
import { buildServerEvent, readEventTime } from './events';
import { readActionSource } from './fields/actionSources';
import type { EdgeRules, EventOutcome, LikelySource, RawEvent, RawObject, RawValue } from './types';
import { fbclidOfPages, identify } from './identity';
import {
	allowedAppData,
	DEFAULT_GUARD,
	guardEvent,
	type GuardSettings,
	withoutOwnKeys,
	withoutOwnQuotes,
} from './privacy';
import { readObject, readText } from './values';

/** An event that was mapped and is to be checked. */
export interface CheckableEvent {
	/** The input item it was read from. */
	readonly itemIndex: number;
	readonly raw: RawEvent;
	readonly destination: { readonly datasetId: string };
	/** Country of phones and dates whose item has none. */
	readonly defaultCountry: string | undefined;
	readonly hashExternalId: boolean;
	/** The keys of identifiers that may leave; all of them, where left out. */
	readonly onlyKeys?: ReadonlySet<string>;
	/** Is the form of Meta's libraries sent after that of Meta's text, where the two differ? Not, where left out. */
	readonly sendBothForms?: boolean;
	/** Does a website event go out without its page or user agent? Not, where left out. */
	readonly sendsIncompleteWebsiteEvents?: boolean;
	/** What becomes of data about a person where it does not belong; left out, as the collection Privacy Guard is at first. */
	readonly guard?: GuardSettings;
	/** Whether it is the whole record of a vendor, in which an order ID stands for one order. */
	readonly isWholeOrder?: boolean;
	/** All that its item holds, without what is of the request that brought it. */
	readonly itemContent?: () => RawValue;
	/** Looks where it happened by signs that only its item shows; asked where it is refused for want of a website. */
	readonly findLikelySource?: () => LikelySource | undefined;
	/** Looks for money in its item; asked where it is refused for want of a Value. */
	readonly findAmount?: () => string | undefined;
	/** Looks for phone numbers of its item; asked where none was mapped and digits stand elsewhere that may be one. */
	readonly findPhones?: () => readonly string[];
}

/** What the run gives to every check. */
export interface RunContext {
	/** Now, in milliseconds. */
	readonly nowMilliseconds: number;
	/** The workflow's IANA time zone. */
	readonly timezone: string;
	/** Execution id and run index; tells events apart that have neither a key nor a time of their own. */
	readonly run: string;
	/** Left out where the edge asks for everything, as the Conversions API does. */
	readonly edgeRules?: EdgeRules;
}

/**
 * Takes a mapped event and its place among all events of the run, counted from 0; gives the server event or
 * the refusals, with what happened to each match key. Refuses nothing by itself.
 */
export function checkEvent(
	mapped: CheckableEvent,
	position: number,
	run: RunContext,
): EventOutcome {
	const { raw, destination, itemIndex } = mapped;
	const nowSeconds = Math.floor(run.nowMilliseconds / 1000);
	const time = readEventTime(raw.event_time, { nowSeconds, timezone: run.timezone });
	const user = identify(readUser(raw), {
		defaultCountry: mapped.defaultCountry,
		hashExternalId: mapped.hashExternalId,
		sendBothForms: mapped.sendBothForms,
		onlyKeys: mapped.onlyKeys,
		nowMilliseconds: run.nowMilliseconds,
		timezone: run.timezone,
		eventTimeMilliseconds: time.status === 'read' ? time.seconds * 1000 : run.nowMilliseconds,
	});
	const outcome = buildServerEvent(raw, user, {
		nowSeconds,
		time,
		timezone: run.timezone,
		datasetId: destination.datasetId,
		occurrence: `${run.run}:${itemIndex}:${position}`,
		edgeRules: run.edgeRules,
		sendsIncompleteWebsiteEvents: mapped.sendsIncompleteWebsiteEvents,
		isWholeOrder: mapped.isWholeOrder,
		itemContent: mapped.itemContent,
		findLikelySource: mapped.findLikelySource,
		findAmount: mapped.findAmount,
	});
	const { onlyKeys } = mapped;
	if (onlyKeys !== undefined && outcome.status === 'ready' && outcome.event.app_data)
		outcome.event.app_data = allowedAppData(outcome.event.app_data, onlyKeys, outcome.match);
	const last = outcome.status === 'ready' ? guarded(outcome, mapped) : outcome;
	return shownWithoutPerson(last, raw);
}

/** Values at fault are shown where no identifier has their form; a name in the wrong column may have it. */
function shownWithoutPerson(outcome: EventOutcome, { user_data: person }: RawEvent): EventOutcome {
	const warnings = withoutOwnKeys(withoutOwnQuotes(outcome.warnings, person), person);
	return outcome.status === 'ready'
		? { ...outcome, warnings }
		: {
				...outcome,
				warnings,
				refusals: withoutOwnKeys(withoutOwnQuotes(outcome.refusals, person), person),
			};
}

/** What is ready passes the last gate. */
function guarded(
	outcome: EventOutcome & { status: 'ready' },
	{ raw, guard: settings = DEFAULT_GUARD, findPhones }: CheckableEvent,
): EventOutcome {
	const { event, warnings, refusals } = guardEvent(outcome.event, raw, settings, findPhones);
	if (event === outcome.event && warnings.length === 0 && refusals.length === 0) return outcome;
	const all = warnings.length === 0 ? outcome.warnings : [...outcome.warnings, ...warnings];
	if (refusals.length > 0)
		return { status: 'refused', refusals: [...refusals], warnings: all, match: outcome.match };
	return { ...outcome, event, warnings: all };
}

/**
 * The customer information of an event with the click that its page's address names, whichever way the event was mapped.
 * Messaging events take no fbc.
 */
function readUser(raw: RawEvent): RawObject {
	const user = readObject(raw.user_data) ?? {};
	if (!isAbsent(user.fbclid)) return user;
	const click = fbclidOfPages(raw);
	const takesClick =
		click !== undefined &&
		readActionSource(readText(raw.action_source) ?? '') !== 'business_messaging';
	return takesClick ? { ...user, fbclid: click.fbclid } : user;
}
