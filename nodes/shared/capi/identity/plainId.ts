import type { RawValue } from '../types';
import { holdsContactData, holdsContactOf } from '../privacy/guard/holdsContactData';
import { readText } from '../values';
import type { ItemContext, Outcome } from './outcome';
import { plainDigits } from './value';

const LEAD_LABEL = /^['"]?l:\s*/i;
const LEAD_ID = /^(?!0+$)\d{15,17}$/;
const DIGITS = /^(?!0+$)\d+$/;
const ADVERTISING_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NO_ADVERTISING_ID = /^[0-]+$/;

/** `l:1234567890123456` -> `1234567890123456`: 15 to 17 digits, as text (docs/meta-api.md sections 3.1 and 8.3). */
export function normalizeLeadId(text: string): Outcome {
	const value = plainDigits(text.replace(LEAD_LABEL, ''));
	if (value === undefined) return { dropped: 'precision_lost' };
	if (!LEAD_ID.test(value)) return { dropped: 'not_a_lead_id' };
	return LEAD_LABEL.test(text) ? { value, changed: ['label_removed'] } : { value };
}

/** Whether a value can be a lead ID of Meta's and no ID of a CRM's own: 15 to 17 digits, none of them lost. */
export function canBeLeadId(value: RawValue): boolean {
	const only: RawValue = Array.isArray(value) && value.length === 1 ? value[0] : value;
	const text = readText(only);
	const outcome = text === undefined ? undefined : normalizeLeadId(text);
	return outcome !== undefined && 'value' in outcome;
}

/** An id that Meta gave out: digits, as text, whatever their number. Dropped where they are those of the person's own phone number. */
export function normalizeDigitsId(text: string, { userData }: ItemContext): Outcome {
	const value = plainDigits(text);
	if (value === undefined) return { dropped: 'precision_lost' };
	if (!DIGITS.test(value)) return { dropped: 'not_digits' };
	return holdsContactOf(value, userData, 'id') ? { dropped: 'contact_data' } : { value };
}

/** An Android advertising id or IDFA as it is. All zeros mean that the person forbade tracking. */
export function normalizeAdvertisingId(text: string): Outcome {
	const isId = ADVERTISING_ID.test(text) && !NO_ADVERTISING_ID.test(text);
	return isId ? { value: text } : { dropped: 'not_an_advertising_id' };
}

/** What a program writes of a checkbox or a condition. */
const TRUTH_VALUE = /^(?:true|false)$/i;

/**
 * Text that only Meta and the advertiser can judge: user agent, subscription id, click-to-WhatsApp id, install id, external
 * id. Dropped where it only says that there is one, or none.
 */
export function keepAsIs(text: string): Outcome {
	return TRUTH_VALUE.test(text) ? { dropped: 'filler' } : { value: text };
}

/**
 * As `keepAsIs`, of an ID of a person or a click, which leaves plain: dropped where contact data stands in its place, as it does
 * where an app or a shop knows people by their addresses.
 */
export function keepId(text: string, { userData }: ItemContext): Outcome {
	return holdsContactData(text, userData) ? { dropped: 'contact_data' } : keepAsIs(text);
}

/** As `keepAsIs`, of a user agent: those of bots hold addresses of their operators, and only the person's own data is none. */
export function keepUserAgent(text: string, { userData }: ItemContext): Outcome {
	return holdsContactOf(text, userData, 'product') ? { dropped: 'contact_data' } : keepAsIs(text);
}
