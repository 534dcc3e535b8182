/** The stages that an item states, looked up in the funnel and with their times read. */
import { isAbsent, readText, readUnixSeconds, type Refusal, skip, type Skip } from '../../shared/capi';
import type { HistoryEntry } from '../reading/history';
import type { LeadItem } from '../reading/leadItem';
import { foldValue, type Funnel, type Stage } from './funnel';
import type { StagePolicy } from './policy';
import { CREATED_NOT_A_TIME, NOT_A_TIME } from './times';

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

/** Takes a lead's creation time as the item has it; gives Unix seconds, undefined where there is none, or the refusal. */
export function readCreated(raw: unknown, timezone: string): { seconds: number | undefined } | { refusal: Refusal } {
	if (isAbsent(raw)) return { seconds: undefined };
	const seconds = readUnixSeconds(raw, timezone);
	return seconds === undefined ? { refusal: CREATED_NOT_A_TIME } : { seconds };
}

/** Takes an item; gives its stages, each once: what the lead is now is not repeated where the history has its time. */
export function readItemStages(
	item: LeadItem,
	createdSeconds: number | undefined,
	funnel: Funnel,
	policy: StagePolicy,
	timezone: string,
): ItemStage[] {
	const history = item.history.map((entry) => readEntry(entry, false, funnel, policy, timezone));
	const current = item.current ? [readEntry(item.current, true, funnel, policy, timezone)] : [];
	const stages = withoutRepetitions([...history, ...current]);
	if (stages.length === 0) return [decideMissingStage(createdSeconds, funnel, policy)];
	const [only] = stages;
	return stages.length === 1 && only.kind === 'stated' ? [{ ...only, isCurrent: true }] : stages;
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
			: { kind: 'refused', eventName: '', stage, refusal: UNKNOWN };
	}
	if (isAbsent(time)) return { kind: 'stated', eventName, stage, seconds: undefined, isCurrent };
	const seconds = readUnixSeconds(time, timezone);
	if (seconds === undefined) return { kind: 'refused', eventName, stage, refusal: NOT_A_TIME };
	return { kind: 'stated', eventName, stage, seconds, isCurrent };
}

/** Of the same stage at the same time one is kept, and an undated one only where no other of its stage has a time. */
function withoutRepetitions(stages: readonly ItemStage[]): ItemStage[] {
	const kept: ItemStage[] = [];
	const isStated = (stage: ItemStage): stage is Stated => stage.kind === 'stated';
	for (const stage of stages) {
		const same = stages.filter(isStated).filter(({ eventName }) => foldValue(eventName) === foldValue(stage.eventName));
		const repeated =
			isStated(stage) &&
			(stage.seconds === undefined
				? same.some(({ seconds, isCurrent }) => seconds !== undefined || (isCurrent && !stage.isCurrent))
				: kept.filter(isStated).some(({ eventName, seconds }) => eventName === stage.eventName && seconds === stage.seconds));
		if (!repeated) kept.push(stage);
	}
	return kept;
}

function decideMissingStage(createdSeconds: number | undefined, funnel: Funnel, policy: StagePolicy): ItemStage {
	const [rawLead] = funnel.path;
	if (policy.missingStage === 'refuse') return { kind: 'refused', eventName: '', stage: undefined, refusal: MISSING };
	if (policy.missingStage === 'skip') {
		return { kind: 'skipped', eventName: '', stage: undefined, skip: skip('stage_missing') };
	}
	const seconds = createdSeconds === undefined ? undefined : createdSeconds + 1;
	return { kind: 'stated', eventName: rawLead.eventName, stage: rawLead, seconds, isCurrent: true };
}

const MISSING: Refusal = {
	code: 'stage_missing',
	field: 'event_name',
	message: 'Stage is empty.',
	cure: 'Map the stage of the lead, or set the option "Items Without Stage": raw leads can be sent as the first stage.',
};
const UNKNOWN: Refusal = {
	code: 'stage_unknown',
	field: 'event_name',
	message: 'The CRM value of the stage is not in the funnel.',
	cure: 'Add it to the CRM Values of its stage, or set the option "Stages Not in the Funnel" to leave it out or send it as it is.',
};
