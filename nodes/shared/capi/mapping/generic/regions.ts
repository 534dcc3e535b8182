/** `state` is a region in an address and a status everywhere else. */
import type { RawValue } from '../../types';
import { readText } from '../../values';
import { OTHER_STATUS_WORDS } from './otherStatusWords';
import { foldStatus, saleStateOfFolded } from './statusWords';

const LONGEST_STATUS = 40;

const ASCII = /^[\x20-\x7e]*$/;

/** What the status is said of: `payment_received`, `ACTIVE_SUBSCRIPTION`. */
const SUBJECT_BEFORE = /^(?:order|payment|account|subscription|shipment|lead|deal) /;

const SUBJECT_BEHIND = / (?:order|payment|account|subscription|shipment|lead|deal)$/;

/** No region begins so. */
const SENTENCE =
	/^(?:awaiting|waiting for|sent to|requires|pending|ready for|ready to|partially|in progress) /;

function isStatus(words: string): boolean {
	return OTHER_STATUS_WORDS.has(words) || saleStateOfFolded(words) !== undefined;
}

/** Letters alone, as most regions and statuses are written. */
const ONE_WORD = /^[a-z]*$/;

/** Whether a value is a status such as `completed`, and so no region. */
export function isStatusWord(value: RawValue): boolean {
	const text = readText(value);
	if (text === undefined || text.length > LONGEST_STATUS) return false;
	const lower = text.toLowerCase();
	if (OTHER_STATUS_WORDS.has(lower)) return true;
	if (text.length <= 3 && ASCII.test(text)) return false;
	if (ONE_WORD.test(lower)) return isStatus(lower);
	const words = foldStatus(lower);
	return (
		isStatus(words) ||
		isStatus(words.replace(SUBJECT_BEFORE, '')) ||
		isStatus(words.replace(SUBJECT_BEHIND, '')) ||
		SENTENCE.test(words)
	);
}
