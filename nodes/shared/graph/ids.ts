/**
 * The one gate for IDs that become part of a request's path. Meta's IDs are digits, an ad account's are `act_` and
 * digits (docs/meta-api.md section 11.2, code 803); whatever else an item holds must not reach a path.
 */
import { isObject } from './json';

export type IdKind = 'object' | 'adAccount';

const OBJECT_ID = /^[0-9]{1,20}$/;
const AD_ACCOUNT_ID = /^(?:act_)?([0-9]{1,20})$/;

/**
 * Takes an ID as text, as a number or as a resource locator gives it; gives the ID, an ad account's always with `act_`.
 * @returns undefined for everything else, also for a number that has lost digits (beyond 2^53)
 */
export function readGraphId(value: unknown, kind: IdKind): string | undefined {
	const text = textOf(isObject(value) ? value.value : value);
	if (kind === 'object') return OBJECT_ID.test(text) ? text : undefined;
	const digits = AD_ACCOUNT_ID.exec(text)?.[1];
	return digits === undefined ? undefined : `act_${digits}`;
}

/** The digits of an ad account's ID, as the parameter `account_id` wants them. */
export function adAccountDigits(adAccountId: string): string {
	return adAccountId.replace('act_', '');
}

function textOf(value: unknown): string {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : '';
	return typeof value === 'string' ? value.trim() : '';
}
