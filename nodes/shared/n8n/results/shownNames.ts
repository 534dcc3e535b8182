/** What an event is called and recognized by, as outputs may show it: never where data about a person is in it. */
import {
	HIDDEN_CONTACT,
	holdsDataOfPerson,
	holdsOwnValue,
	isOwnValue,
	isStandardEvent,
	looksLikeClick,
	type RawEvent,
	type Warning,
	withoutContact,
} from '../../capi';

/** What the checks know of an event that may be sent. */
export interface KnownEvent {
	readonly person: RawEvent['user_data'];
	readonly warnings: readonly Warning[];
}

/**
 * Takes the name of an event that may be sent; gives what may be shown of it. The guard has looked through it; where the user lets it
 * be sent, it is not shown all the same. Nor is one that is, or holds, another value of the person's, or that has the form of an ID.
 */
export function shownName<Value>(
	name: Value,
	{ person, warnings }: KnownEvent,
): Value | typeof HIDDEN_CONTACT {
	if (typeof name !== 'string' || isStandardEvent(name)) return name;
	return isFoundIn('event_name', warnings) || isIdentifier(name) || holdsOwnValue(name, person)
		? HIDDEN_CONTACT
		: withoutContact(name);
}

/** Those that are made here are digests. */
const DIGEST = /^[0-9a-f]{32}$/;

/** As `shownName`, of the ID: one that is put together of other numbers, the person's among them, is shown. */
export function shownId<Value>(
	id: Value,
	{ person, warnings }: KnownEvent,
): Value | typeof HIDDEN_CONTACT {
	if (typeof id !== 'string' || DIGEST.test(id)) return id;
	return isFoundIn('event_id', warnings) || isOwnValue(id, person)
		? HIDDEN_CONTACT
		: withoutContact(id);
}

function isFoundIn(place: string, warnings: readonly Warning[]): boolean {
	return warnings.some(
		({ code, field }) => code === 'potentially_personal_data' && field === place,
	);
}

/** Takes the name or the action source of an event that the guard has not seen, because it was refused before; gives what may be shown of it, or null. */
export function shownOfRaw(value: unknown, { user_data: person }: RawEvent): string | null {
	if (typeof value !== 'string') return null;
	return holdsDataOfPerson(value, person) || isIdentifier(value) ? HIDDEN_CONTACT : value;
}

const FORMS_OF_IDENTIFIERS = [
	/^\w{0,2}[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
	/^fb\.\d\.\d+\./,
	/^[\d\s()+./-]{7,}$/,
	/^[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}$/i,
	/^Mozilla\//,
];

/** A device, a click or browser, a number of a person or a lead, an IP address, a browser: no event or source is called so. */
function isIdentifier(name: string): boolean {
	const text = name.trim();
	return FORMS_OF_IDENTIFIERS.some((form) => form.test(text)) || isClick(text);
}

function isClick(text: string): boolean {
	return !/\s/.test(text) && looksLikeClick(text);
}
