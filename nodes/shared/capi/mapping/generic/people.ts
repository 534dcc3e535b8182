/** Whom an object inside an item describes. Names are compared without case, spaces, dashes and underscores. */
import { CONTACT_WORDS, CUSTOMER_WORDS } from '../../fields/otherLanguages';
import { fold } from '../aliases';

/** The customer, or whom one writes to, in other languages. */
const CUSTOMERS = [...CUSTOMER_WORDS, ...CONTACT_WORDS];

/** Objects that describe the customer, each kind going before those behind it. */
export const PERSON_OBJECTS: readonly string[] = [
	...[
		'customer',
		'buyer',
		'purchaser',
		'shopper',
		'contact',
		'lead',
		'person',
		'people',
		'client',
		'subscriber',
		'member',
		'invitee',
		'parent',
		'guardian',
		'legal_guardian',
		'parent_guardian',
		'attendee',
	],
	...[
		'participant',
		'registrant',
		'applicant',
		'student',
		'donor',
		'supporter',
		'backer',
		'patron',
		'requester',
		'requestor',
		'caller',
		'prospect',
		'enquirer',
		'inquirer',
		'traveler',
		'traveller',
		'renter',
		'signer',
		'scheduler',
		'booker',
		...CUSTOMERS,
	],
	...[
		'guest',
		'visitor',
		'respondent',
		'patient',
		'personal',
		'traits',
		'profile',
		'payer',
		'billing',
		'billing_address',
		'billing_details',
	],
	...[
		'bill_to',
		'invoice_address',
		'shipping',
		'shipping_address',
		'shipping_details',
		'ship_to',
		'delivery_address',
	],
];

/** Objects of persons whose own ID is the ID that the sender knows them by; an address has an ID of its own. */
const WITH_ID = new Set(
	[
		'customer',
		'buyer',
		'purchaser',
		'shopper',
		'contact',
		'person',
		'client',
		'subscriber',
		'member',
		'user',
		...CUSTOMERS,
	].map(fold),
);

/** The customer where nobody else is named, else a member of staff. */
export const PERSON_IF_ALONE = fold('user');

/** Objects with the address of the person in whose object they stand. */
const ADDRESS_OBJECTS = new Set(
	[
		...[
			'address',
			'addresses',
			'default_address',
			'home_address',
			'primary_address',
			'postal_address',
			'mailing_address',
		],
		...['billing_address', 'location_address', 'residence'],
	].map(fold),
);

/** Objects that hold some of the fields of the person in whose object they stand. */
const PARTS_OF_A_PERSON = new Set(
	[
		'contact',
		'contacts',
		'contact_details',
		'contact_info',
		'personal_info',
		'personal_details',
		'name',
		'names',
	].map(fold),
);

const order = new Map(PERSON_OBJECTS.map((name, index) => [fold(name), index]));

/** What stands behind the word in `customer_info`, `buyerDetails` and `billingPerson`. */
const BEHIND = /(?:info|information|details?|data|person|profile|record)$/;

/** Meta’s own `user_data` is read by its own rules. */
const META_PART = fold('user_data');

/** What stands before the word in Help Scout's `primaryCustomer`. */
const BEFORE = /^(?:primary|main)(?=customer|contact|client|person|guest|buyer)/;

/** The word for the person in `customer_info`, folded as the name is. */
export function withoutBehind(foldedName: string): string {
	return order.has(foldedName) || foldedName === META_PART
		? foldedName
		: foldedName.replace(BEFORE, '').replace(BEHIND, '');
}

/** The place of an object among those that describe the customer, 0 the first; nothing for any other object. */
export function personOrder(foldedName: string): number | undefined {
	return order.get(withoutBehind(foldedName));
}

const GUARDIANS = new Set(['parent', 'guardian', 'legal_guardian', 'parent_guardian'].map(fold));

/** Whether an object of this name is a parent: a person only where it says how to reach one, else another record. */
export function isGuardian(foldedName: string): boolean {
	return GUARDIANS.has(foldedName) || GUARDIANS.has(foldedName.replace(/s$/, ''));
}

export function ownsItsId(foldedName: string): boolean {
	return WITH_ID.has(withoutBehind(foldedName));
}

/** Whether it is the customer where nobody else is named: `user`, `userInfo`. */
export function isPersonIfAlone(foldedName: string): boolean {
	return withoutBehind(foldedName) === PERSON_IF_ALONE;
}

export function isAddressObject(name: string): boolean {
	const folded = fold(name);
	return ADDRESS_OBJECTS.has(folded) || ADDRESS_OBJECTS.has(folded.replace(/es$/, ''));
}

/** Contacts keep the customer's other fields in one of these, beside the email address. */
const ATTRIBUTES = new Set(
	[
		...['attributes', 'custom_attributes', 'custom_fields', 'fields', 'merges', 'merge_fields'],
		'metadata',
	].map(fold),
);

/** Whether an object of this name holds more fields of the record in which it stands. */
export function holdsAttributes(name: string): boolean {
	return ATTRIBUTES.has(fold(name));
}

export function isPartOfPerson(name: string): boolean {
	return PARTS_OF_A_PERSON.has(fold(name));
}
