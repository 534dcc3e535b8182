/** Words for the customer, and for a parent, before or behind the name of a field. */
import { foldName as fold } from '../fields/foldName';
import { CUSTOMER_WORDS } from '../fields/otherLanguages';

const LONGEST_NAME = 60;

/** Words before a field of the customer: `buyer_email_address`, `Contact: Mobile`, `billing_address_city`. */
const CUSTOMER =
	/^(?:billingaddress|primaryaddress|mailingaddress|homeaddress|address1?|billing|billto|soldto|customer|cust|buyer|purchaser|shopper|client|contact|lead|guest|payer|subscriber|member|attendee|invitee|participant|registrant|applicant|patient|student|donor|respondent|supporter|backer|patron|requester|requestor|caller|visitor|prospect|enquirer|inquirer|traveler|traveller|renter|signer|user|your|personal)(.{2,})$/;
const customerWords = CUSTOMER_WORDS.map(fold);
const SMALL_WORD_AT_THE_END = /(?:del|do|da|du|des|de|di|van|von)$/;

/**
 * What a name says of the customer where a word for the customer stands before or behind it, folded: `Correo del cliente` gives
 * `correo`. Several where a word may end in several places; none where there is no such word.
 */
export function besideCustomer(name: string): readonly string[] {
	const folded = fold(name);
	const rests = [CUSTOMER.exec(folded)?.[1] ?? '', ...besideGuardian(folded)];
	for (const word of customerWords) {
		if (folded.startsWith(word)) rests.push(folded.slice(word.length));
		if (!folded.endsWith(word)) continue;
		const before = folded.slice(0, -word.length);
		rests.push(before, before.replace(SMALL_WORD_AT_THE_END, ''));
	}
	return rests.filter((rest) => rest !== '');
}

/** A parent or guardian before the name of a field, folded: `parent_email`, `Guardian's Phone`. The longest comes first. */
const GUARDIANS = ['parentorguardian', 'parentguardian', 'legalguardian', 'guardian', 'parent'];
const SHORTEST_REST = 2;

/** What a folded name says of a parent or guardian; the s may be that of `parent's`. */
export function besideGuardian(folded: string): readonly string[] {
	const word = GUARDIANS.find((guardian) => folded.startsWith(guardian));
	const rest = word === undefined ? '' : folded.slice(word.length);
	return rest.length < SHORTEST_REST ? [] : [rest, rest.replace(/^s/, '')];
}

/** Whether a field is that of a parent or guardian, by its name. */
export function isOfGuardian(name: string): boolean {
	return name.length <= LONGEST_NAME && besideGuardian(fold(name)).length > 0;
}
