/** Whether a person's consent lets an event be sent. Source: docs/meta-api.md section 12.2. */

import { isAbsent } from '../absence';

export type ConsentAnswer = 'given' | 'withdrawn' | 'missing' | 'not_understood';

const GIVEN = new Set(['true', 'yes', 'y', '1', 'on', 'granted', 'given', 'allowed', 'accepted', 'opt_in', 'optin', 'opted_in', 'subscribed']);
const WITHDRAWN = new Set([
	'false', 'no', 'n', '0', 'off', 'denied', 'withdrawn', 'revoked', 'declined', 'refused', 'rejected', 'opt_out',
	'optout', 'opted_out', 'unsubscribed',
]);

/** Why an event was skipped, as the output says it. */
export const CONSENT_REASONS: Readonly<Record<Exclude<ConsentAnswer, 'given'>, string>> = {
	withdrawn: 'The person has not consented or has withdrawn consent.',
	missing: 'There is no consent for the person: the consent field is empty or missing.',
	not_understood: 'The consent field holds something other than yes or no.',
};

/**
 * Takes the value of the consent field or expression; gives what it says. Only a clear yes (true, 1, "granted", …) is
 * consent: everything else skips the event.
 */
export function readConsent(value: unknown): ConsentAnswer {
	if (isAbsent(value)) return 'missing';
	const word = String(value).trim().toLowerCase().replace(/[\s-]+/g, '_');
	if (GIVEN.has(word)) return 'given';
	return WITHDRAWN.has(word) ? 'withdrawn' : 'not_understood';
}
