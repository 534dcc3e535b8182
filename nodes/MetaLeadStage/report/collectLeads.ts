/** The leads of a report: what the items say of the same lead is put together. */
import {
	ALLOWED_CLOCK_SKEW_SECONDS,
	holdsDataOfPerson,
	type IdentityContext,
	isAbsent,
	isPlainObject,
	type RawObject,
	readText,
	readUnixSeconds,
} from '../../shared/capi';
import type { HistoryEntry } from '../reading/historyChange';
import type { LeadItem } from '../reading/leadItem';
import type { NoLead } from '../reading/stageReading';
import { recognizeLead } from '../stages/eventIds';
import { foldValue, type Funnel, type Stage } from '../stages/funnel';
import { type Birth, birthOf, isOfBirth } from './birth';
import type { ReportLead } from './reportLead';

export interface ReportContext extends IdentityContext {
	readonly funnel: Funnel;
	readonly timezone: string;
}

export interface CollectedLeads {
	readonly leads: ReportLead[];
	readonly unreadableItems: number;
	/** Stages of a history whose time is still to come: they are not reached. */
	readonly futureStages: number;
}

/**
 * Takes what was read of each item in order; gives the leads, and what could not be counted. What is no lead, such as a test or a
 * deleted record, is not counted. Yields after each.
 */
export function* collectLeads(
	items: Iterable<LeadItem | NoLead>,
	context: ReportContext,
): Generator<void, CollectedLeads> {
	const leads = new Map<string, ReportLead>();
	let unreadableItems = 0;
	let futureStages = 0;
	for (const item of items) {
		if ('refusal' in item) unreadableItems += 1;
		else if (!('skip' in item)) futureStages += addItem(leads, item, context);
		yield;
	}
	return { leads: [...leads.values()], unreadableItems, futureStages };
}

/** @returns how many of its stages are still to come */
function addItem(leads: Map<string, ReportLead>, item: LeadItem, context: ReportContext): number {
	const { createdTime, history, current, isMetaLead } = item;
	const person = isPlainObject(item.raw.user_data) ? item.raw.user_data : {};
	const lead = findLead(leads, person, context);
	const ofLead = { ...context, person, born: birthOf(person.db, context.timezone) };
	let futureStages = 0;
	lead.createdSeconds = earliest(lead.createdSeconds, readPast(createdTime, ofLead));
	for (const entry of history)
		futureStages += Number(addEntry(lead, entry, false, ofLead) === 'future');
	if (current) addEntry(lead, current, true, ofLead);
	else if (isMetaLead && history.length === 0)
		reach(lead, context.funnel.path[0], lead.createdSeconds);
	return futureStages;
}

/** An item that identifies nobody is a lead of its own. */
function findLead(
	leads: Map<string, ReportLead>,
	person: RawObject,
	context: ReportContext,
): ReportLead {
	const recognized = recognizeLead(person, context);
	const key = recognized ?? `nobody:${leads.size}`;
	const known = leads.get(key);
	if (known) return known;
	const lead: ReportLead = {
		hasLeadId: key.startsWith('lead_id:'),
		isIdentified: recognized !== undefined,
		createdSeconds: undefined,
		reached: new Map(),
		hasUnknownValue: false,
		unknownValues: new Set(),
	};
	leads.set(key, lead);
	return lead;
}

/** What a lead is now it is, whatever the clock; a time of a history that is still to come is a plan. */
function addEntry(
	lead: ReportLead,
	{ value, stage: known, time }: HistoryEntry,
	isCurrent: boolean,
	context: ContextOfLead,
): 'reached' | 'unknown' | 'future' {
	const text = readText(value) ?? '';
	const stage = known ?? context.funnel.find(text);
	if (stage === undefined) {
		lead.hasUnknownValue ||= text !== '';
		if (text !== '' && !holdsDataOfPerson(text, context.person)) lead.unknownValues.add(text);
		return 'unknown';
	}
	const seconds = readPast(time, context);
	if (seconds === undefined && !isCurrent && isInFuture(time, context)) return 'future';
	reach(lead, stage, seconds);
	return 'reached';
}

function reach({ reached }: ReportLead, stage: Stage, seconds: number | undefined): void {
	reached.set(stage, earliest(reached.get(stage), seconds));
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** A time in Unix seconds; undefined for none, for one that cannot be read, for the day of birth, and for one that is still to come. */
function readPast(time: unknown, context: ContextOfLead): number | undefined {
	const seconds = isAbsent(time) ? undefined : readUnixSeconds(time, context.timezone);
	return seconds === undefined || seconds > latestPast(context) || isOfBirth(seconds, context.born)
		? undefined
		: seconds;
}

/** What the item's values are judged by: columns are mixed up, and a report shows days and values. */
interface ContextOfLead extends ReportContext {
	readonly person: RawObject;
	readonly born: Birth | undefined;
}

function isInFuture(time: unknown, context: ReportContext): boolean {
	const seconds = isAbsent(time) ? undefined : readUnixSeconds(time, context.timezone);
	return seconds !== undefined && seconds > latestPast(context);
}

function latestPast({ nowMilliseconds }: ReportContext): number {
	return Math.floor(nowMilliseconds / 1000) + ALLOWED_CLOCK_SKEW_SECONDS;
}

/** A word that several leads carry is the CRM's own; one that a single lead carries may be anything, even a name. */
const FEWEST_LEADS_TO_SHOW = 3;
const LONGEST_SHOWN = 60;
const MOST_SHOWN = 20;

export interface UnknownStages {
	/** Leads with a stage that is not in the funnel. */
	readonly leads: number;
	/** The values that at least three leads have, the most frequent first. */
	readonly values: Array<{ value: string; leads: number }>;
}

/** Takes the leads; gives the CRM values that the funnel lacks. Yields after each lead. */
export function* countUnknownStages(leads: readonly ReportLead[]): Generator<void, UnknownStages> {
	const counts = new Map<string, { value: string; leads: number }>();
	let leadsWithUnknown = 0;
	for (const { hasUnknownValue, unknownValues } of leads) {
		leadsWithUnknown += Number(hasUnknownValue);
		for (const value of unknownValues) {
			const count = counts.get(foldValue(value)) ?? { value, leads: 0 };
			count.leads += 1;
			counts.set(foldValue(value), count);
		}
		yield;
	}
	return {
		leads: leadsWithUnknown,
		values: [...counts.values()]
			.filter((count) => count.leads >= FEWEST_LEADS_TO_SHOW && isShowable(count.value))
			.sort((one, other) => other.leads - one.leads)
			.slice(0, MOST_SHOWN),
	};
}

function isShowable(value: string): boolean {
	return value.length <= LONGEST_SHOWN && !holdsDataOfPerson(value, undefined);
}
