/** What the planning of a lead's stages takes and gives. */
import type { Refusal, Skip } from '../../shared/capi';
import type { StageEntry } from './eventIds';
import type { Funnel, Stage } from './funnel';
import type { StagePolicy } from './policy';
import type { LeadProgress } from './progress';
import type { TimeBounds } from './times';

/** A stage that an item says the lead reached. */
export interface StatedStage {
	/** Which of the run's readings says so; an input item may hold several (see `LeadReading`). */
	readonly readingIndex: number;
	/** The event name under which it is sent: the funnel's, or the CRM's own word for a stage outside the funnel. */
	readonly eventName: string;
	/** Undefined for a stage that is not in the funnel. */
	readonly stage: Stage | undefined;
	/** Unix seconds; undefined where the item tells no time. */
	readonly seconds: number | undefined;
	/** Whether this is what the lead is now; an entry of a history without a time cannot be placed. */
	readonly isCurrent: boolean;
}

/** A stated stage with the time under which it would be sent, or what is against that time. */
export interface PlacedStage {
	readonly stated: StatedStage;
	/** Unix seconds. */
	readonly seconds: number;
	/** Whether the time was moved to one second after the lead's creation. */
	readonly isMoved: boolean;
	readonly tooOld?: Refusal;
}

export type StageDecision = {
	readonly readingIndex: number;
	readonly eventName: string;
	readonly stage: Stage | undefined;
} & (
	| {
			readonly kind: 'send';
			/** The time to send, in Unix seconds. */
			readonly seconds: number;
			/** The time as the item states it, which may be some seconds ahead or before the lead's creation. */
			readonly statedSeconds: number;
			readonly eventId: string;
			/** 0 for the first time in this stage. */
			readonly entry: number;
			/** Whether no item states a time for this stage: the option filled it in. */
			readonly isFilledIn: boolean;
			/** Whether the lead is in this stage without saying since when, so that now is sent. */
			readonly isUndated: boolean;
			readonly isMoved: boolean;
			/** Earlier stages for which no time was left. */
			readonly notFilledIn: readonly string[];
	  }
	| { readonly kind: 'skip'; readonly skip: Skip }
	| { readonly kind: 'refuse'; readonly refusal: Refusal }
);

export type SentStage = Extract<StageDecision, { kind: 'send' }>;

export interface LeadCase {
	readonly stated: readonly StatedStage[];
	/** Stages that the items state as well, but at a time that cannot be read. */
	readonly unreadable: ReadonlySet<Stage>;
	readonly funnel: Funnel;
	readonly policy: StagePolicy;
	readonly bounds: TimeBounds;
	/** What was sent for this lead in earlier runs; undefined where the run has no memory. */
	readonly progress?: LeadProgress;
	readonly eventIdOf: (eventName: string, entry: StageEntry) => string;
}
