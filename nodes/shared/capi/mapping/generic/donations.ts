/** Whether what an item tells of is a donation: Meta's standard event Donate (docs/meta-api.md section 4.3), and no purchase. */
import { readText } from '../../values';
import { fold } from '../aliases';
import type { Draft } from '../draft';
import { isOfLeadOrSale } from './eventTypes';
import type { UnknownField } from './leftovers';

/** Fields that say what happened, or of what kind it is. */
const KINDS: ReadonlySet<string> = new Set(
	[
		...['type', 'kind', 'action', 'event', 'event_type', 'topic', 'trigger', 'transaction_type'],
		...['payment_type', 'order_type', 'record_type', 'object', 'object_type', 'category'],
	].map(fold),
);
const LONGEST_NAME = 40;
const LONGEST_KIND = 60;

const DONATION =
	/donation|donate|donativo|donación|doação|spende(?!r)|donazione|donatie|darowizn|bağış|donasi|寄付|捐款|기부/i;
/** A step of the path of the person's data. */
const DONOR = /(?:^|[._\s])(?:donor|donador|doador|donateur|spender|donatore)(?:$|[._\s])/i;

/**
 * Takes the draft of an item and what no table explains of it; whether it has an amount that was donated: by the name of the
 * amount, by whose it is, or by what the item calls what happened.
 */
export function isDonation(draft: Draft, unknown: readonly UnknownField[]): boolean {
	const amount = draft.pathOf('custom_data', 'value');
	if (amount === undefined) return false;
	if (DONATION.test(amount)) return true;
	if (draft.has('custom_data', 'contents')) return false;
	const person = draft.pathOf('user_data', 'em') ?? draft.pathOf('user_data', 'ph') ?? '';
	const time = draft.pathOf('event', 'event_time') ?? '';
	return DONOR.test(person) || OF_A_DONATION.test(time) || unknown.some(tellsOfDonation);
}

/** `donationDate`, `partner_donation_id`: shops have the amount of one beside that of the order. */
const OF_A_DONATION =
	/donation[._\s]?(?:id|date|time|at|type|number|no|form|page|frequency|campaign)/i;

/** `donorId`, and a bare `donor`. */
const OF_A_DONOR = /^donor(?:[._\s]?(?:id|name|type|message|comment))?$/i;

function tellsOfDonation(field: UnknownField): boolean {
	return (
		isKindOfDonation(field) ||
		(field.name.length <= LONGEST_NAME &&
			(OF_A_DONATION.test(field.name) || OF_A_DONOR.test(field.name)))
	);
}

/** `donation`, `donation.created`; a `donation.form_viewed` is another event. */
function isKindOfDonation({ name, value }: UnknownField): boolean {
	if (name.length > LONGEST_NAME || !KINDS.has(fold(name))) return false;
	const kind = readText(value) ?? '';
	if (kind.length > LONGEST_KIND || !DONATION.test(kind)) return false;
	return kind.split(/[^\p{L}]+/u).every((word) => DONATION.test(word) || isOfLeadOrSale(word));
}
