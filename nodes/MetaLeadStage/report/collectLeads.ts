/** The leads of a report: what the items say of the same lead is put together. */
import { type IdentityContext, isAbsent, isPlainObject, readText, readUnixSeconds, type Refusal } from '../../shared/capi';
import type { HistoryEntry } from '../reading/history';
import type { LeadItem } from '../reading/leadItem';
import { recogniseLead } from '../stages/eventIds';
import { foldValue, type Funnel } from '../stages/funnel';
import type { ReportLead } from './funnelReport';

export interface ReportContext extends IdentityContext {
	readonly funnel: Funnel;
	readonly timezone: string;
}

/** Takes what was read of each item in order; gives the leads, and how many items could not be read. */
export function collectLeads(
	items: ReadonlyArray<LeadItem | { refusal: Refusal }>,
	context: ReportContext,
): { leads: ReportLead[]; unreadableItems: number } {
	const leads = new Map<string, ReportLead>();
	let unreadableItems = 0;
	items.forEach((item, index) => {
		if ('refusal' in item) {
			unreadableItems += 1;
			return;
		}
		const lead = findLead(leads, item, index, context);
		lead.createdSeconds ??= readUnixSeconds(item.createdTime, context.timezone);
		for (const entry of [...item.history, ...(item.current ? [item.current] : [])]) addEntry(lead, entry, context);
	});
	return { leads: [...leads.values()], unreadableItems };
}

function findLead(
	leads: Map<string, ReportLead>,
	{ raw }: LeadItem,
	index: number,
	context: ReportContext,
): ReportLead {
	const person = isPlainObject(raw.user_data) ? raw.user_data : {};
	const recognised = recogniseLead(person, context);
	const key = recognised ?? `nobody:${index}`;
	const known = leads.get(key);
	if (known) return known;
	const lead: ReportLead = {
		hasLeadId: key.startsWith('lead_id:'),
		isIdentified: recognised !== undefined,
		createdSeconds: undefined,
		reached: new Map(),
		unknownValues: new Set(),
	};
	leads.set(key, lead);
	return lead;
}

function addEntry(lead: ReportLead, { value, stage: known, time }: HistoryEntry, context: ReportContext): void {
	const text = readText(value) ?? '';
	const stage = known ?? context.funnel.find(text);
	if (stage === undefined) {
		if (text !== '') lead.unknownValues.add(text);
		return;
	}
	const seconds = isAbsent(time) ? undefined : readUnixSeconds(time, context.timezone);
	const first = lead.reached.get(stage);
	lead.reached.set(stage, first === undefined || seconds === undefined ? (first ?? seconds) : Math.min(first, seconds));
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

/** Takes the leads; gives the CRM values that the funnel lacks. */
export function countUnknownStages(leads: readonly ReportLead[]): UnknownStages {
	const counts = new Map<string, { value: string; leads: number }>();
	for (const { unknownValues } of leads) {
		for (const value of unknownValues) {
			const count = counts.get(foldValue(value)) ?? { value, leads: 0 };
			count.leads += 1;
			counts.set(foldValue(value), count);
		}
	}
	return {
		leads: leads.filter(({ unknownValues }) => unknownValues.size > 0).length,
		values: [...counts.values()]
			.filter((count) => count.leads >= FEWEST_LEADS_TO_SHOW && isShowable(count.value))
			.sort((one, other) => other.leads - one.leads)
			.slice(0, MOST_SHOWN),
	};
}

function isShowable(value: string): boolean {
	return value.length <= LONGEST_SHOWN && !value.includes('@');
}
