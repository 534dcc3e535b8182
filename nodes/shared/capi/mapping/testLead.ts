import type { RawObject, RawValue } from '../types';
import { FULL_NAME } from './fullName';

/** What Meta's Lead Ads Testing Tool answers a question with; in the downloaded file phone numbers have a p: in front. */
const DUMMY = /^\s*(?:p:\s*)?<test lead: dummy data for/i;

const ANSWERED: readonly string[] = [FULL_NAME, 'fn', 'ln', 'ph', 'em', 'ct'];

/** Takes the customer information as it was read; whether it is that of a test lead, which is nobody. */
export function isTestLead(person: RawObject): boolean {
	return ANSWERED.some((field) => isDummy(person[field]));
}

function isDummy(value: RawValue): boolean {
	if (typeof value === 'string') return value.includes('<') && DUMMY.test(value);
	return Array.isArray(value) && value.some(isDummy);
}
