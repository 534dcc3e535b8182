/** The dates of stages in columns of their own: `qualified_at`, `Date Won`. */
import { fold, isAbsent } from '../../shared/capi';
import { foldValue, type Funnel, type Stage } from '../stages/funnel';
import type { HistoryEntry } from './historyChange';
import { isRecordTime } from './stageAliases';
import { isWrittenDate } from './writtenDates';

/** Reads the dates of stages that stand in columns of an item's own. */
export type DateColumns = (item: Record<string, unknown>) => HistoryEntry[];

/**
 * Looks at the funnel once; gives the reader of date columns. The date of a stage stands in the field that the funnel
 * names for it, else in one called after it, such as `qualified_at`, `Date Qualified` or HubSpot's
 * `hs_v2_date_entered_qualified` and the headings of its exports, `Became a Qualified Date`. A column that has the stage's bare name counts only where it holds a written date.
 */
export function compileDateColumns(funnel: Funnel, timezone: string): DateColumns {
	const named = funnel.stages.map((stage) => ({ stage, ...namesOf(stage) }));
	return (item) => {
		const columns = new Map(Object.keys(item).map((name) => [foldColumn(name), name]));
		const columnOf = (names: readonly string[]) =>
			columns.get(names.find((name) => columns.has(name)) ?? '');
		return named.flatMap(({ stage, sure, bare }) => {
			const bareColumn = sure.some((name) => columns.has(name)) ? undefined : columnOf(bare);
			const column =
				columnOf(sure) ??
				(isWrittenDate(item[bareColumn ?? ''], timezone) ? bareColumn : undefined);
			const time = column === undefined ? undefined : item[column];
			return isAbsent(time) ? [] : [{ value: stage.eventName, stage, time }];
		});
	};
}

const dateNames = new WeakMap<Funnel, ReadonlySet<string>>();

/** Whether the date of a stage of the funnel may stand in a field of this name. */
export function isDateColumn(name: string, funnel: Funnel): boolean {
	const names =
		dateNames.get(funnel) ??
		new Set(funnel.stages.map(namesOf).flatMap(({ sure, bare }) => [...sure, ...bare]));
	dateNames.set(funnel, names);
	return names.has(foldColumn(name));
}

/** HubSpot's heading `Date entered "Closed Won (Sales Pipeline)"` names the pipeline after the stage. */
function foldColumn(name: string): string {
	return fold(name.replace(PIPELINE, ''));
}

const PIPELINE = /\([^()]{0,60}pipeline\)"?$/i;

/** The folded names of a stage's column: those that mean it for sure, and the bare names of the stage. */
function namesOf({ dateField, crmValues }: Stage): { sure: string[]; bare: string[] } {
	if (dateField !== undefined) return { sure: [foldColumn(dateField)], bare: [] };
	const bare = crmValues.map((value) => fold(foldValue(value))).filter((value) => value !== '');
	return { sure: bare.flatMap(namesAfter), bare };
}

const SUFFIXES: readonly string[] = ['at', 'on', 'date', 'time', 'since'];

const PREFIXES: readonly string[] = [
	'date',
	'dateentered',
	'entered',
	'became',
	'hsdateentered',
	'hsv2dateentered',
];

function namesAfter(value: string): string[] {
	const names = [
		...SUFFIXES.map((suffix) => value + suffix),
		...PREFIXES.map((prefix) => prefix + value),
		`hslifecyclestage${value}date`,
		`becamea${value}date`,
		`becamean${value}date`,
	];
	return names.filter((name) => !isRecordTime(name));
}

/** Of the endings those that are words of their own where they are short: `won_at`, `wonAt`, but not `what`. */
const DATE_NAMES: readonly RegExp[] = [
	/(?:date|time|since)$/i,
	/(?:^|[^a-z])(?:at|on)$/i,
	/[a-z](?:At|On)$/,
	/^(?:date|entered|became|hs[\s_.-]*(?:(?:v2[\s_.-]*)?date|lifecyclestage))/i,
];

/** Whether a field's name could be that of the date of a stage, whatever stages a funnel has. */
export function isDateName(name: string): boolean {
	return DATE_NAMES.some((pattern) => pattern.test(name.trim()));
}
