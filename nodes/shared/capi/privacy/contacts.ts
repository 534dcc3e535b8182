/**
 * Email addresses and phone numbers in a text (docs/meta-api.md sections 11.6 and 12.3). Only sure signs count: long digits
 * are order numbers and GTINs far more often.
 */

const EMAIL = /[^\s@/?&=#:;,<>()"']@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/i;
const INTERNATIONAL_PHONE = /(?:^|[^\w+])\+\d(?:[\s().-]{0,2}\d){7,14}(?!\d)/;
const NORTH_AMERICAN_PHONE = /(?:^|[^\w])\(\d{3}\)\s?\d{3}[\s.-]\d{4}(?!\d)/;

/** True where a text holds an email address or a phone number written as one. */
export function holdsContact(text: string): boolean {
	if (text.length < 6) return false;
	if (text.includes('@') && EMAIL.test(text)) return true;
	if (text.includes('+') && INTERNATIONAL_PHONE.test(text)) return true;
	return text.includes('(') && NORTH_AMERICAN_PHONE.test(text);
}

/** True where a text holds an email address. */
export function holdsEmail(text: string): boolean {
	return text.includes('@') && EMAIL.test(text);
}

/** Stands in the output for a name or an ID in which there is one. */
export const HIDDEN_CONTACT = '(hidden: holds contact data)';

/**
 * Takes what an event is called or recognized by; gives it as the output may show it: a name or an ID with an email address or
 * a phone number in it is not shown. What is sent stays as it is.
 */
export function withoutContact<Value>(value: Value): Value | typeof HIDDEN_CONTACT {
	return typeof value === 'string' && holdsContact(value.replaceAll('%40', '@'))
		? HIDDEN_CONTACT
		: value;
}
