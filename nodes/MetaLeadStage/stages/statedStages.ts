/** The stages that an item states, looked up in the funnel and with their times read. */
import {
	ALLOWED_CLOCK_SKEW_SECONDS,
	isAbsent,
	readText,
	readTime,
	type Refusal,
	shownValue,
	skip,
	type Skip,
} from '../../shared/capi';
import type { HistoryEntry } from '../reading/historyChange';
import type { LeadItem } from '../reading/leadItem';
import { foldValue, type Funnel, type Stage } from './funnel';
import type { StagePolicy } from './policy';
import { createdNotATime, notATime } from './times';

/** A stage as an item states it; what cannot be sent carries the reason. */
export type ItemStage = {
	/** The event name, or the CRM's own word; empty where there is none. */
	readonly eventName: string;
	readonly stage: Stage | undefined;
} & (
	| { readonly kind: 'stated'; readonly seconds: number | undefined; readonly isCurrent: boolean }
	| { readonly kind: 'refused'; readonly refusal: Refusal }
	| { readonly kind: 'skipped'; readonly skip: Skip }
);

type Stated = Extract<ItemStage, { kind: 'stated' }>;

/**
 * Takes a lead's creation time as the item has it; gives Unix seconds, undefined where there is none, or the refusal. A
 * clock that runs ahead by as much as event times may is held back, so that the lead's first stage can follow it.
 */
export function readCreated(
	raw: unknown,
	timezone: string,
	nowSeconds: number,
): { seconds: number | undefined } | { refusal: Refusal } {
	if (isAbsent(raw)) return { seconds: undefined };
	const time = readTime(raw, `Lead Created Time${shownValue(raw, 'time')}`, timezone);
	if ('problem' in time) return { refusal: createdNotATime(time) };
	const { seconds } = time;
	return {
		seconds:
			seconds <= nowSeconds + ALLOWED_CLOCK_SKEW_SECONDS
				? Math.min(seconds, nowSeconds - 1)
				: seconds,
	};
}

/**
 * Takes an item; gives its stages, each once: what the lead is now is not repeated where the history has its time.
 * Empty where the item says nothing of a stage.
 */
export function readItemStages(
	item: LeadItem,
	funnel: Funnel,
	policy: StagePolicy,
	timezone: string,
): ItemStage[] {
	const history = item.history.map((entry) => readEntry(entry, false, funnel, policy, timezone));
	const current = item.current ? [readEntry(item.current, true, funnel, policy, timezone)] : [];
	return withoutRepetitions([...history, ...current]);
}

function readEntry(
	{ value, stage: known, time }: HistoryEntry,
	isCurrent: boolean,
	funnel: Funnel,
	policy: StagePolicy,
	timezone: string,
): ItemStage {
	const text = readText(value) ?? '';
	const stage = known ?? funnel.find(text);
	const eventName = stage?.eventName ?? text;
	if (eventName === '') return { kind: 'refused', eventName, stage, refusal: MISSING };
	if (stage === undefined && policy.unknownStage !== 'send') {
		return policy.unknownStage === 'skip'
			? { kind: 'skipped', eventName: '', stage, skip: skip('stage_unknown') }
			: { kind: 'refused', eventName: '', stage, refusal: unknown(text) };
	}
	if (isAbsent(time)) return { kind: 'stated', eventName, stage, seconds: undefined, isCurrent };
	const read = readTime(time, `Stage Time${shownValue(time, 'time')}`, timezone);
	if ('problem' in read) return { kind: 'refused', eventName, stage, refusal: notATime(read) };
	return { kind: 'stated', eventName, stage, seconds: read.seconds, isCurrent };
}

/** Of the same stage at the same time one is kept, and an undated one only where no other of its stage has a time. */
function withoutRepetitions(stages: readonly ItemStage[]): ItemStage[] {
	const withTime = new Set(stages.filter(hasTime).map(nameOf));
	const current = new Set(
		stages.filter((stage) => isUndated(stage) && stage.isCurrent).map(nameOf),
	);
	const met = new Set<string>();
	return stages.filter((stage) => {
		if (stage.kind !== 'stated') return true;
		const name = nameOf(stage);
		if (isUndated(stage) && (withTime.has(name) || (!stage.isCurrent && current.has(name))))
			return false;
		const key = `${name} ${stage.seconds}`;
		if (met.has(key)) return false;
		met.add(key);
		return true;
	});
}

/** The stage of a statement, whatever its case and white space. */
export function nameOf({ eventName }: ItemStage): string {
	return foldValue(eventName);
}

function isUndated(stage: ItemStage): stage is Stated {
	return stage.kind === 'stated' && stage.seconds === undefined;
}

/** Whether a time is stated for this stage, be it one that cannot be read. */
export function hasTime(stage: ItemStage): boolean {
	return stage.kind === 'refused'
		? stage.stage !== undefined
		: stage.kind === 'stated' && stage.seconds !== undefined;
}

/** Takes a lead that no stage is known of; gives what the options make of it. */
export function decideMissingStage(
	{ isMetaLead }: LeadItem,
	createdSeconds: number | undefined,
	funnel: Funnel,
	{ missingStage }: StagePolicy,
): ItemStage {
	if (missingStage === 'skip') {
		return { kind: 'skipped', eventName: '', stage: undefined, skip: skip('stage_missing') };
	}
	if (missingStage === 'refuse' && !isMetaLead) {
		return { kind: 'refused', eventName: '', stage: undefined, refusal: MISSING };
	}
	const [rawLead] = funnel.path;
	const seconds = rawLeadSeconds(createdSeconds);
	return { kind: 'stated', eventName: rawLead.eventName, stage: rawLead, seconds, isCurrent: true };
}

/** A raw lead is one from its creation on; Meta wants its stage to be later. */
export function rawLeadSeconds(createdSeconds: number | undefined): number | undefined {
	return createdSeconds === undefined ? undefined : createdSeconds + 1;
}

const MISSING: Refusal = {
	code: 'stage_missing',
	field: 'event_name',
	message: 'Stage is empty.',
	cure: 'Give the stage of the lead, or set the option "Items Without Stage": raw leads can be sent as the first stage.',
};
function unknown(stage: string): Refusal {
	return {
		code: 'stage_unknown',
		field: 'event_name',
		message: `Stage${shownValue(stage, 'name')} is not in the funnel.`,
		cure: 'Add it to the CRM Values of its stage, or set the option "Stages Not in the Funnel" to leave it out or send it as it is.',
	};
}
