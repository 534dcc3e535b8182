/** Whether a person's consent lets an event be sent. Source: docs/meta-api.md section 12.2. */

import { isAbsent } from '../absence';
import type { SkipCode } from '../findings/codes';

export type ConsentAnswer = 'given' | 'withdrawn' | 'missing' | 'not_understood';

const GIVEN = new Set([
	'true',
	'yes',
	'y',
	'1',
	'on',
	'granted',
	'given',
	'allowed',
	'accepted',
	'opt_in',
	'optin',
	'opted_in',
	'subscribed',
]);
const WITHDRAWN = new Set([
	'false',
	'no',
	'n',
	'0',
	'off',
	'denied',
	'withdrawn',
	'revoked',
	'declined',
	'refused',
	'rejected',
	'opt_out',
	'optout',
	'opted_out',
	'unsubscribed',
]);

/** Under which code an event is skipped for want of consent. */
export const CONSENT_SKIPS: Readonly<Record<Exclude<ConsentAnswer, 'given'>, SkipCode>> = {
	withdrawn: 'consent_withdrawn',
	missing: 'consent_missing',
	not_understood: 'consent_not_understood',
};

/**
 * Takes the value of the consent field or expression; gives what it says. Only a clear yes (true, 1, "granted", …) is
 * consent: everything else skips the event.
 */
export function readConsent(value: unknown): ConsentAnswer {
	if (isAbsent(value)) return 'missing';
	const word = String(value)
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, '_');
	if (GIVEN.has(word)) return 'given';
	return WITHDRAWN.has(word) ? 'withdrawn' : 'not_understood';
}
