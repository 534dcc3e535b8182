/** What only the App Events API has: parameters that the Conversions API has no place for. */
import { isAbsent } from '../../../absence';
import {
	OWN_ENTRY_PARAMETERS,
	OWN_REQUEST_PARAMETERS,
	type OwnParameter,
} from '../../../fields/appEventParameters';
import { warning } from '../../../findings/findings';
import type { JsonObject, RawObject, Warning } from '../../../types';
import { readJson } from '../../../values';

/** Of the request and of its entries. */
export const OWN_PARAMETERS = [...OWN_REQUEST_PARAMETERS, ...OWN_ENTRY_PARAMETERS];

/** What of a payload only the App Events API has. */
export function ownOf(fields: RawObject, table: readonly OwnParameter[]): JsonObject {
	const own: JsonObject = {};
	for (const { name } of table) {
		const value = isAbsent(fields[name]) ? undefined : readJson(fields[name]);
		if (value !== undefined) own[name] = value;
	}
	return own;
}

/** 22 letters and digits on Android, a UUID on old iOS (docs/meta-api.md section 6.1). */
const MOBILE_COOKIE = /^(?:[A-Za-z0-9]{22}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/;

/** Of an item that was not made for the App Events API: there the field may well mean something else. */
export function mobileCookieOf({ attribution }: RawObject): JsonObject {
	return typeof attribution === 'string' && MOBILE_COOKIE.test(attribution) ? { attribution } : {};
}

/** What the Conversions API has no place for; it all arrives where the event goes through the App Events API. */
export function warningsOfOwn(own: JsonObject): Warning[] {
	return OWN_PARAMETERS.filter(({ name, isCarried }) => !isCarried && name in own).map(
		({ name, instead }) =>
			warning(
				'not_carried',
				name,
				`${name} was not sent: the Conversions API has no such field. ${instead}`,
			),
	);
}
