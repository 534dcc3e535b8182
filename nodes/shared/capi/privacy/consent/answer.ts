/** What is known of a person's consent, and how several answers are one. */
import type { SkipCode } from '../../findings/codes';

export type ConsentAnswer =
	| 'given'
	| 'withdrawn'
	| 'objected'
	| 'missing'
	| 'not_understood'
	| 'unreadable'
	| 'contradictory';

/** Under which code an event is skipped for want of consent. */
export const CONSENT_SKIPS: Readonly<Record<Exclude<ConsentAnswer, 'given'>, SkipCode>> = {
	withdrawn: 'consent_withdrawn',
	objected: 'consent_objected',
	missing: 'consent_missing',
	not_understood: 'consent_not_understood',
	unreadable: 'consent_string_unreadable',
	contradictory: 'consent_contradictory',
};

const NO: readonly ConsentAnswer[] = ['contradictory', 'withdrawn', 'objected'];
const UNCLEAR: readonly ConsentAnswer[] = ['unreadable', 'not_understood'];

/**
 * Takes answers that are about the same thing and that need not all be there; gives one. A yes beside a no is contradictory, and
 * what cannot be understood is never outvoted by a yes.
 */
export function joinAnswers(answers: readonly ConsentAnswer[]): ConsentAnswer {
	const no = NO.find((answer) => answers.includes(answer));
	if (no !== undefined) return answers.includes('given') ? 'contradictory' : no;
	const unclear = UNCLEAR.find((answer) => answers.includes(answer));
	return unclear ?? (answers.includes('given') ? 'given' : 'missing');
}

/** As `joinAnswers`, of answers that were each asked for: one that is missing is missing in the whole. */
export function requireAnswers(answers: readonly ConsentAnswer[]): ConsentAnswer {
	const joined = joinAnswers(answers);
	return joined === 'given' && answers.includes('missing') ? 'missing' : joined;
}
