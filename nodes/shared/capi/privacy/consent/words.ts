/** What a field says of a person's consent, in words (docs/meta-api.md section 12.2). */
import { isAbsent } from '../../absence';
import type { RawValue } from '../../types';
import type { ConsentAnswer } from './answer';

const GIVEN: ReadonlySet<string> = new Set([
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
const WITHDRAWN: ReadonlySet<string> = new Set([
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
	'not_subscribed',
]);

/** Takes a value; gives what it says. Only a clear yes (true, 1, "granted", …) is consent. */
export function readWord(value: RawValue): ConsentAnswer {
	if (isAbsent(value)) return 'missing';
	const word = String(value)
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, '_');
	if (GIVEN.has(word)) return 'given';
	return WITHDRAWN.has(word) ? 'withdrawn' : 'not_understood';
}

/** Whether a field of withdrawals tells of one: a date, whenever it lies, or anything but a clear no. */
export function tellsOfWithdrawal(value: RawValue): boolean {
	return !isAbsent(value) && readWord(value) !== 'withdrawn';
}
