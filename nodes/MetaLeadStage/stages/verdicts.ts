/** The forms in which a stage is decided on. */
import { skip, type SkipCode } from '../../shared/capi';
import type { LeadCase, PlacedStage, StageDecision, StatedStage } from './decisions';
import type { StageEntry } from './eventIds';

type Place = Pick<StageDecision, 'readingIndex' | 'eventName' | 'stage'>;

export function placeOf({ readingIndex, eventName, stage }: StatedStage): Place {
	return { readingIndex, eventName, stage };
}

/** A stage that is left out, with the code of the reason. */
export function leaveOut(place: Place, code: SkipCode): StageDecision {
	return { ...place, kind: 'skip', skip: skip(code) };
}

/** A stage that nothing but its age may speak against. */
export function sendUnlessTooOld(
	lead: LeadCase,
	placed: PlacedStage,
	entry: number,
): StageDecision {
	const { stated, seconds, isMoved, tooOld } = placed;
	if (tooOld) {
		return lead.policy.tooOld === 'skip'
			? leaveOut(placeOf(stated), 'stage_too_old')
			: { ...placeOf(stated), kind: 'refuse', refusal: tooOld };
	}
	return {
		readingIndex: stated.readingIndex,
		eventName: stated.eventName,
		stage: stated.stage,
		kind: 'send',
		seconds,
		statedSeconds: stated.seconds ?? seconds,
		eventId: lead.eventIdOf(stated.eventName, entryOf(stated, entry)),
		entry,
		isFilledIn: false,
		isUndated: stated.seconds === undefined,
		isMoved,
		notFilledIn: [],
	};
}

function entryOf({ seconds }: StatedStage, entry: number): StageEntry {
	if (entry === 0) return 'first';
	return seconds === undefined ? { number: entry } : { atSeconds: seconds };
}
