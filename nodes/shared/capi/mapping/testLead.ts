import type { RawObject, RawValue } from '../types';
import { FULL_NAME } from './fullName';

/** What Meta's Lead Ads Testing Tool answers a question with; in the downloaded file phone numbers have a p: in front. */
const DUMMY = /^\s*(?:p:\s*)?<test lead: dummy data for/i;

/** The address that the tool gives where a form asks for one. */
const DUMMY_EMAILS: ReadonlySet<string> = new Set(['test@fb.com', 'test@meta.com']);

const ANSWERED: readonly string[] = [FULL_NAME, 'fn', 'ln', 'ph', 'em', 'ct'];

/** Takes the customer information as it was read; whether it is that of a test lead, which is nobody. */
export function isTestLead(person: RawObject): boolean {
	return isDummyEmail(person.em) || ANSWERED.some((field) => isDummy(person[field]));
}

function isDummyEmail(value: RawValue): boolean {
	if (typeof value === 'string') return DUMMY_EMAILS.has(value.trim().toLowerCase());
	return Array.isArray(value) && value.length === 1 && isDummyEmail(value[0]);
}

function isDummy(value: RawValue): boolean {
	if (typeof value === 'string') return value.includes('<') && DUMMY.test(value);
	return Array.isArray(value) && value.some(isDummy);
}
