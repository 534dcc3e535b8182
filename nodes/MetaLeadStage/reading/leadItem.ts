/** What an item says of a lead: who it is, when it was created, what it is now and what it was. */
import {
	findTarget,
	isAbsent,
	looksLikeEventTime,
	type RawEvent,
	type RawObject,
	type Refusal,
	type Warning,
} from '../../shared/capi';
import type { Funnel } from '../stages/funnel';
import { chooseCurrentStage, plainValue } from './currentStage';
import { isDateColumn, type DateColumns } from './dateColumns';
import { MOST_CHANGES, readHistory } from './history';
import type { HistoryEntry } from './historyChange';
import { isStageName, type NamedValue } from './stageAliases';
import type { StageReading } from './stageReading';

export interface LeadItem {
	/** Identifiers and custom data; name, time and ID of an event are the stages' own. */
	readonly raw: RawEvent;
	readonly createdTime: unknown;
	/** What the lead is now and since when; absent where the item tells only a history. */
	readonly current: HistoryEntry | undefined;
	readonly history: readonly HistoryEntry[];
	/** Whether this is a lead as Meta gives it, which is a raw lead where it says nothing else. */
	readonly isMetaLead: boolean;
	/** What the reading of the item has to say of all its events. */
	readonly warnings: readonly Warning[];
	/** The name of a field that may hold the time of the current stage, where no known field does. */
	readonly unusedTime: string | undefined;
	/** Whether a webhook brought it, which reports a change when it happens. */
	readonly isOfWebhook: boolean;
	/** Of one of several leads of an item: the item as it would be with this one alone. */
	readonly item?: RawObject;
}

/** What the funnel and its dates are looked up in. */
export interface StageLookup {
	readonly funnel: Funnel;
	readonly readDateColumns: DateColumns;
}

/** Takes what was read of an item; gives the lead with its history, or why the history cannot be read. */
export function readLeadItem(
	{ raw, fields, columns, isMetaLead: isMetas, warnings, isAutomatic, item }: StageReading,
	{ funnel, readDateColumns }: StageLookup,
	isOfWebhook: boolean,
): LeadItem | { refusal: Refusal } {
	const entries = readHistory(first(fields.found.history));
	if (entries === undefined) return { refusal: NOT_A_HISTORY };
	if (entries === 'too_long') return { refusal: HISTORY_TOO_LONG };
	const history = entries.map(({ value, time }) => ({ value: plainValue(value, funnel), time }));
	const current = chooseCurrentStage(fields, funnel);
	return {
		raw,
		createdTime: first(fields.found.createdTime),
		current: isMetas && current !== undefined && isRawLead(current, funnel) ? undefined : current,
		history: [...readDateColumns(columns), ...history],
		isMetaLead: isMetas,
		warnings,
		unusedTime:
			isAutomatic && isAbsent(current?.time) ? findUnusedTime(columns, funnel) : undefined,
		isOfWebhook,
		item,
	};
}

function findUnusedTime(columns: Record<string, unknown>, funnel: Funnel): string | undefined {
	return Object.keys(columns).find(
		(name) =>
			looksLikeEventTime(name, columns[name]) &&
			!isStageName(name) &&
			!isDateColumn(name, funnel) &&
			findTarget(name)?.section !== 'user_data',
	);
}

function first(values: readonly NamedValue[]): unknown {
	return values[0]?.value;
}

/** What Meta's own export writes as the status of a lead that nobody has touched; the funnel may know it as a stage. */
function isRawLead({ value }: HistoryEntry, funnel: Funnel): boolean {
	return (
		typeof value === 'string' && /^\s*created\s*$/i.test(value) && funnel.find(value) === undefined
	);
}

const NOT_A_HISTORY: Refusal = {
	code: 'history_invalid',
	field: 'stage_history',
	message: 'Stage History is not a list of stages with their times.',
	cure: 'Give a list such as [{ "stage": "Qualified", "at": "2026-01-31T14:05:00Z" }], or its JSON text.',
};

const HISTORY_TOO_LONG: Refusal = {
	code: 'history_invalid',
	field: 'stage_history',
	message: `Stage History has more than ${MOST_CHANGES.toLocaleString('en-US')} entries.`,
	cure: 'Give a list with the changes of this one lead’s stage.',
};
