/** What an event is called and recognized by, as outputs may show it: never where data about a person is in it. */
import {
	HIDDEN_CONTACT,
	holdsDataOfPerson,
	type RawEvent,
	type Warning,
	withoutContact,
} from '../../capi';

/**
 * Takes the name or the ID of an event that may be sent, its field and the warnings of the event; gives what may be shown of
 * it. The guard has looked through it; where the user lets it be sent, it is not shown all the same.
 */
export function shownOfReady<Value>(
	value: Value,
	field: 'event_name' | 'event_id',
	warnings: readonly Warning[],
): Value | typeof HIDDEN_CONTACT {
	const isFound = warnings.some(
		(warning) => warning.code === 'potentially_personal_data' && warning.field === field,
	);
	return isFound ? HIDDEN_CONTACT : withoutContact(value);
}

/** Takes a value of an event that the guard has not seen, because it was refused before; gives what may be shown of it, or null. */
export function shownOfRaw(value: unknown, { user_data: person }: RawEvent): string | null {
	if (typeof value !== 'string') return null;
	return holdsDataOfPerson(value, person) ? HIDDEN_CONTACT : withoutContact(value);
}
