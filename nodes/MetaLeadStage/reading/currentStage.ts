/** Which of an item's fields says what the lead is now, and since when. */
import { isObject, readText } from '../../shared/capi';
import { foldValue, type Funnel, type Stage } from '../stages/funnel';
import type { HistoryEntry } from './historyChange';
import type { NamedValue, StageFields } from './stageAliases';

/**
 * Takes the fields about the stage; gives the stage with its time. A stage goes before a status, which mostly says only
 * that the deal is open; a status that is its end, such as won or lost, goes before the stage in which it came. So does a loss
 * that the funnel does not know: what was lost is in none of its stages any more.
 * Undefined where the item says nothing.
 */
export function chooseCurrentStage(
	{ found, closedTime }: Pick<StageFields, 'found' | 'closedTime'>,
	funnel: Funnel,
): HistoryEntry | undefined {
	const [firstStage] = found.stage;
	const stage = firstStage && chooseNotation(firstStage, found.stage, funnel);
	const status =
		found.status.find(({ value }) => findStage(value, funnel) !== undefined) ?? found.status[0];
	if (stage === undefined)
		return status && { value: plainValue(status.value, funnel), time: timeOf(status, found) };
	const lost = [...found.status, ...found.stage.filter(isStatus)].find(isLoss);
	if (lost !== undefined && findStage(lost.value, funnel) === undefined)
		return { value: plainValue(lost.value, funnel), time: timeOf(lost, found, stage) };
	if (status === undefined || !isEnd(status, stage, funnel)) {
		return { value: plainValue(stage.value, funnel), time: timeOf(stage, found, status) };
	}
	return {
		value: plainValue(status.value, funnel),
		time: timeOf(status, found, stage) ?? closedTime,
	};
}

const NOTATION = /(?:name|id|title|label)$/;

/** `stage_name` and `stage_id` are one stage in two notations, of which the funnel may know one only. */
function chooseNotation(
	first: NamedValue,
	stages: readonly NamedValue[],
	funnel: Funnel,
): NamedValue {
	const subject = first.name.replace(NOTATION, '');
	const notations = stages.filter(({ name }) => name.replace(NOTATION, '') === subject);
	return notations.find(({ value }) => findStage(value, funnel) !== undefined) ?? first;
}

/** Words for the end of a deal in what CRMs write into its status. */
const ENDS: ReadonlySet<string> = new Set(
	[
		...['won', 'closed', 'closed won', 'closed-won', 'sold', 'converted', 'completed', 'customer'],
		...['ganado', 'ganada', 'ganho', 'vendido', 'gagné', 'gewonnen', 'verkauft', 'vinto'],
	].map(foldValue),
);

/** What is said of a deal that came to nothing. */
const LOSSES: ReadonlySet<string> = new Set(
	[
		...['lost', 'closed lost', 'closed-lost', 'closedlost', 'deal lost', 'lost deal', 'abandoned'],
		...['perdido', 'perdida', 'perdu', 'perdue', 'verloren', 'perso', 'persa', 'przegrana'],
	].map(foldValue),
);

function isLoss({ value }: NamedValue): boolean {
	return LOSSES.has(foldValue(readText(value) ?? ''));
}

function isStatus({ name }: NamedValue): boolean {
	return name.endsWith('status');
}

/** A status of digits is a number of the CRM's own, and may be the number of a stage by chance. */
function isEnd(status: NamedValue, stage: NamedValue, funnel: Funnel): boolean {
	const ended = findStage(status.value, funnel);
	const text = readText(status.value) ?? '';
	if (ended === undefined || /^\d*$/.test(text)) return false;
	if (ended.order === undefined) return true;
	const isFurther = ended.order > (findStage(stage.value, funnel)?.order ?? -1);
	return isFurther && (ENDS.has(foldValue(text)) || ended === funnel.path.at(-1));
}

/** The time that goes with the chosen field: where both a stage and a status are there, not that of the other one. */
function timeOf(chosen: NamedValue, found: StageFields['found'], other?: NamedValue): unknown {
	const isStatus = chosen.name.includes('status');
	const hasRival = other !== undefined && other.name.includes('status') !== isStatus;
	return found.stageTime.find(
		({ name }) => !hasRival || !name.includes(isStatus ? 'stage' : 'status'),
	)?.value;
}

function findStage(value: unknown, funnel: Funnel): Stage | undefined {
	return notationsOf(value)
		.map((text) => funnel.find(text))
		.find((stage) => stage !== undefined);
}

/** The text of a stage that the funnel knows, else the value's own text. */
export function plainValue(value: unknown, funnel: Funnel): unknown {
	const texts = notationsOf(value);
	return texts.find((text) => funnel.find(text) !== undefined) ?? texts[0] ?? value;
}

/** A stage may be an object, `{ id: 3, name: 'Qualified' }` or `{ value: 'Qualified' }`, or a pair `[3, 'Qualified']`. */
function notationsOf(value: unknown): string[] {
	const given: readonly unknown[] = isObject(value)
		? STAGE_KEYS.map((key) => value[key])
		: Array.isArray(value)
			? value.slice(0, STAGE_KEYS.length)
			: [value];
	return given.flatMap((entry) => readText(entry) ?? []).filter((text) => text !== '');
}

const STAGE_KEYS: readonly string[] = ['name', 'label', 'title', 'value', 'stage', 'id'];
