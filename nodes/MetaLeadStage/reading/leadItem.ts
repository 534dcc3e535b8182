/** What an item says of a lead: who it is, when it was created, what it is now and what it was. */
import { autoMap, isAbsent, type RawEvent, readBody, type Refusal } from '../../shared/capi';
import { readHistory, type DateColumns, type HistoryEntry } from './history';
import { takeStageFields } from './stageAliases';

export interface LeadItem {
	/** Identifiers and custom data; name, time and ID of an event are the stages' own. */
	readonly raw: RawEvent;
	readonly createdTime: unknown;
	/** What the lead is now and since when; absent where the item tells only a history. */
	readonly current: HistoryEntry | undefined;
	readonly history: readonly HistoryEntry[];
}

/** The stage of an item before its history is read. */
export interface StageReading {
	readonly raw: RawEvent;
	readonly stage: unknown;
	readonly stageTime: unknown;
	readonly createdTime: unknown;
	readonly history: unknown;
	/** Where the dates of stages stand in columns of their own. */
	readonly columns: Record<string, unknown>;
}

/** Automatic mapping of an item, or of one entry of Lead JSON. */
export function readAutomatically(json: unknown): StageReading {
	const body = readBody(json);
	const { found, rest } = takeStageFields(body);
	if (isLabelledLeadId(rest.id)) rest.lead_id ??= rest.id;
	const raw = { ...autoMap(rest, false), app_data: undefined };
	const { stage, stageTime, createdTime, history } = found;
	return { raw, stage, stageTime, createdTime, history, columns: body };
}

/** The column `id` of Meta's own lead export: `l:1234567890123456` (docs/meta-api.md section 8.3). */
function isLabelledLeadId(id: unknown): boolean {
	return typeof id === 'string' && /^\s*l:\s*\d+\s*$/i.test(id);
}

/** Takes what was read of an item; gives the lead with its history, or why the history cannot be read. */
export function readLeadItem(
	{ raw, stage, stageTime, createdTime, history, columns }: StageReading,
	readDateColumns: DateColumns,
): LeadItem | { refusal: Refusal } {
	const entries = readHistory(history);
	if (entries === undefined) return { refusal: NOT_A_HISTORY };
	const current = isAbsent(stage) ? undefined : { value: stage, time: stageTime };
	return { raw, createdTime, current, history: [...readDateColumns(columns), ...entries] };
}

const NOT_A_HISTORY: Refusal = {
	code: 'history_invalid',
	field: 'stage_history',
	message: 'Stage History is not a list of stages with their times.',
	cure: 'Map a list such as [{ "stage": "Qualified", "at": "2026-01-31T14:05:00Z" }], or its JSON text.',
};
