/** When a stage may have been reached (docs/meta-api.md sections 2.1 and 8.1). Nothing here reads a clock. */
import {
	ACTION_SOURCES,
	ALLOWED_CLOCK_SKEW_SECONDS,
	type Refusal,
	shownTime,
	type UnreadableTime,
} from '../../shared/capi';
import type { StagePolicy } from './policy';

/** An event waits for its request and for retries; so much of Meta's window is kept for that. */
export const MARGIN_SECONDS = 3600;

/** What a stage's time is judged by; all in Unix seconds. */
export interface TimeBounds {
	readonly nowSeconds: number;
	/** When the lead was created, where that is known: Meta drops events that are not later. */
	readonly createdSeconds: number | undefined;
}

export type TimeJudgment =
	| { readonly kind: 'fits'; readonly seconds: number; readonly moved: boolean }
	| { readonly kind: 'too_old'; readonly seconds: number; readonly refusal: Refusal }
	| { readonly kind: 'refused'; readonly refusal: Refusal };

/** The oldest time that Meta still takes when the event arrives, in Unix seconds. */
export function oldestSeconds(nowSeconds: number): number {
	return nowSeconds - ACTION_SOURCES.crm.windowSeconds + MARGIN_SECONDS;
}

/**
 * Takes the time at which a stage was reached; gives the time to send, or why it may not be sent. A time up to the
 * lead's creation is moved to one second after it where the policy says so, and only if that second has passed.
 */
export function judgeTime(
	statedSeconds: number,
	bounds: TimeBounds,
	policy: StagePolicy,
): TimeJudgment {
	const { nowSeconds, createdSeconds } = bounds;
	if (statedSeconds > nowSeconds + ALLOWED_CLOCK_SKEW_SECONDS)
		return { kind: 'refused', refusal: inFuture(statedSeconds) };
	let seconds = Math.min(statedSeconds, nowSeconds);
	const isEarly = createdSeconds !== undefined && seconds <= createdSeconds;
	if (isEarly) {
		if (createdSeconds >= nowSeconds) return { kind: 'refused', refusal: LEAD_TOO_YOUNG };
		if (policy.notAfterLead === 'refuse') return { kind: 'refused', refusal: NOT_AFTER_LEAD };
		seconds = createdSeconds + 1;
	}
	if (seconds < oldestSeconds(nowSeconds))
		return { kind: 'too_old', seconds, refusal: tooOld(seconds) };
	return { kind: 'fits', seconds, moved: isEarly };
}

/**
 * Times for stages that lie between two known ones: `count` whole seconds, evenly spread, each after `after` and before
 * `before`, and none older than Meta takes. Empty where there is no room for all of them. Without `after` they lie one
 * second apart right before `before`, because anything earlier might be earlier than the lead.
 */
export function timesBetween(
	after: number | undefined,
	before: number,
	count: number,
	nowSeconds: number,
): readonly number[] {
	const first = Math.max(
		after === undefined ? before - count : after + 1,
		oldestSeconds(nowSeconds),
	);
	const room = before - first;
	if (room < count) return [];
	return Array.from(
		{ length: count },
		(_, index) => first + Math.floor((room * (index + 1)) / (count + 1)),
	);
}

const WINDOW_DAYS = ACTION_SOURCES.crm.windowSeconds / 86_400;

function inFuture(seconds: number): Refusal {
	return {
		code: 'stage_time_in_future',
		field: 'event_time',
		message: `Stage Time${shownTime(seconds)} lies in the future.`,
		cure: "Give the time at which the lead reached the stage, with its offset: without one it is read in the workflow's time zone.",
	};
}

const NOT_AFTER_LEAD: Refusal = {
	code: 'stage_not_after_lead',
	field: 'event_time',
	message: 'Stage Time is not after Lead Created Time, and Meta drops such stages.',
	cure: 'Give the time of the stage change, or set the option "Stages Not After the Lead" to "Move to One Second After".',
};
const LEAD_TOO_YOUNG: Refusal = {
	code: 'lead_created_in_future',
	field: 'event_time',
	message: 'Lead Created Time is not in the past, so no stage can follow it yet.',
	cure: 'Check Lead Created Time and its offset, or send the stage a little later.',
};
function tooOld(seconds: number): Refusal {
	return {
		code: 'stage_too_old',
		field: 'event_time',
		message: `Stage Time${shownTime(seconds)} is ${WINDOW_DAYS} days ago or more, and Meta refuses such stages.`,
		cure: 'Send stages as they happen. To leave old ones out, set the option "Stages Too Old" to "Skip".',
	};
}

/** The refusal of a stage's time that cannot be read, for the reason that was found. */
export function notATime({ message, cure }: UnreadableTime): Refusal {
	return { code: 'stage_time_invalid', field: 'event_time', message, cure };
}

/** The refusal of a lead's creation time that cannot be read. */
export function createdNotATime({ message, cure }: UnreadableTime): Refusal {
	return { code: 'lead_created_invalid', field: 'lead_created_time', message, cure };
}
