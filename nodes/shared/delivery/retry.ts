import type { GraphFailure } from '../graph';
import type { Usage } from './usage';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Trouble that passes: full jitter below a ceiling that doubles from 1 s to 60 s. */
const TROUBLE = { floor: 0, firstCeiling: SECOND, lastCeiling: MINUTE } as const;

/** Throttling: 60 s to 15 min (docs/meta-api.md section 11.5), jitter between the floor and a ceiling that doubles. */
const THROTTLING = { floor: MINUTE, firstCeiling: 2 * MINUTE, lastCeiling: 15 * MINUTE } as const;

/** So that several senders told the same time do not come back in the same instant. */
const LONGEST_EXTRA = 5 * SECOND;

function backOff(steps: typeof TROUBLE | typeof THROTTLING, tries: number, random: number): number {
	const ceiling = Math.min(steps.lastCeiling, steps.firstCeiling * 2 ** (tries - 1));
	return steps.floor + Math.floor(random * (ceiling - steps.floor));
}

/**
 * How long to wait before the same request goes again.
 * @param failure one that can heal
 * @param usage what the reply's headers told, if there was a reply
 * @param tries made so far, at least 1
 * @param random 0 up to 1
 * @param patience how long to wait when throttled where no time is named, if not by the number of tries
 * @returns milliseconds: when throttled, the time that is named, else an exponential back-off with jitter, no shorter than
 * what `Retry-After` asks for
 */
export function waitBeforeRetry(
	failure: GraphFailure,
	usage: Usage | undefined,
	tries: number,
	random: number,
	patience?: number,
): number {
	const asked = usage?.retryAfterMilliseconds ?? 0;
	if (failure.kind !== 'throttled') return Math.max(asked, backOff(TROUBLE, tries, random));
	const named = usage?.regainMilliseconds || usage?.resetMilliseconds || asked;
	if (named > 0) return named + Math.floor(random * LONGEST_EXTRA);
	return patience ?? backOff(THROTTLING, tries, random);
}
