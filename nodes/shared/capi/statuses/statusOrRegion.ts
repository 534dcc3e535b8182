import { isStatus } from './readStatus';

const LONGEST_STATUS = 40;
/** Codes of states and provinces, some of which are words: Oklahoma, Oregon, Ontario, Novara. */
const CODE = /^[A-Za-z]{2}$/;
const SHORT = /^[\x20-\x7e]{0,3}$/;
const SHORT_STATUSES = new Set([
	'ok',
	'no',
	'on',
	'off',
	'yes',
	'new',
	'won',
	'hot',
	'mql',
	'sql',
	'nu',
	'ny',
]);

/**
 * Takes what stands in the field of a region; whether it is a status such as `completed`, and no region. A code of two letters is
 * a region where an address stands beside it, or the field can hold nothing else.
 */
export function isStatusNotRegion(text: string, isOfAddress: boolean): boolean {
	if (text.length > LONGEST_STATUS) return false;
	if (!SHORT.test(text)) return isStatus(text);
	return SHORT_STATUSES.has(text.toLowerCase()) && !(isOfAddress && CODE.test(text));
}
