import { PERSON_FIELDS } from '../fields/person';
import type { ServerEvent, UserData } from '../types';

/** Meta wants these as integers, and they are larger than a JavaScript number can hold (docs/meta-api.md section 3.1). */
const INTEGER_IDENTIFIERS: readonly string[] = PERSON_FIELDS.filter(
	({ isInteger }) => isInteger === true,
).map(({ key }) => key);
const INTEGER_TEXT = /^[1-9]\d*$/;

/**
 * The JSON text of one event. Lead ids and login ids are written as bare integers digit by digit, since no JavaScript
 * number holds 17 digits. Customer information is written apart from the rest, so that nothing else is touched.
 */
export function serializeEvent(event: ServerEvent): string {
	if (!INTEGER_IDENTIFIERS.some((key) => key in event.user_data)) return JSON.stringify(event);
	const rest = JSON.stringify({ ...event, user_data: undefined });
	return `{"user_data":${serializeUserData(event.user_data)},${rest.slice(1)}`;
}

function serializeUserData(userData: UserData): string {
	const fields = Object.entries(userData).map(([key, value]) => {
		const isInteger =
			INTEGER_IDENTIFIERS.includes(key) && typeof value === 'string' && INTEGER_TEXT.test(value);
		return `${JSON.stringify(key)}:${isInteger ? value : JSON.stringify(value)}`;
	});
	return `{${fields.join(',')}}`;
}
