/** Whether the customer information left after normalising is enough for Meta (docs/meta-api.md sections 3.3 and 8.1). */
import type { Findings } from '../findings/findings';
import { displayName } from '../fields/fieldNames';
import type { PersonKey } from '../fields/person';
import { areTooBroad } from './matchStrength';
import type { ActionSource, MatchNotes, UserData } from '../types';

const CURE = 'Map an email address, a phone number, a click id or a customer id.';

/** Refuses an event without identifiers, or with too broad ones, and says which identifiers were dropped and why. */
export function checkIdentifiers(userData: UserData, match: MatchNotes, findings: Findings): void {
	const keys = Object.keys(userData).filter((key) => userData[key].length > 0);
	if (keys.length === 0) {
		findings.refuse(
			'no_identifier',
			'user_data',
			`No customer information is left to match the event by.${droppedInWords(match)}`,
			CURE,
		);
	} else if (areTooBroad(keys)) {
		findings.refuse(
			'identifiers_too_broad',
			'user_data',
			`Meta refuses events whose only customer information is ${keys.map(displayName).join(', ')}: `
				+ `it fits too many people.${droppedInWords(match)}`,
			CURE,
		);
	}
}

/** The codes of the match report are plain words joined by underscores: `no_country_code`. */
function droppedInWords(match: MatchNotes): string {
	return match.dropped.map(({ key, reason }) => ` ${displayName(key)} was dropped: ${reason.replaceAll('_', ' ')}.`).join('');
}

/** The identifiers Meta matches web events by, besides contact data. */
const BROWSER_IDENTIFIERS: readonly PersonKey[] = ['fbp', 'fbc', 'client_ip_address'];

/** Warns where the identifier is missing that Meta matches this kind of event by best. */
export function warnOfWeakMatching(actionSource: ActionSource, userData: UserData, findings: Findings): void {
	if (actionSource === 'website' && !BROWSER_IDENTIFIERS.some((key) => key in userData)) {
		findings.warn(
			'no_browser_identifier',
			'user_data',
			'The event has no Browser ID (fbp), no Click ID (fbc) and no Client IP Address, which Meta matches web events by. '
				+ 'Pass them on from the browser\'s request.',
		);
	}
	if (actionSource === 'crm' && !('lead_id' in userData)) {
		findings.warn(
			'no_lead_id',
			'user_data.lead_id',
			'The event has no Lead ID. Meta matches lead stages best by the id of the instant-form lead: store it in the CRM '
				+ 'and map it.',
		);
	}
}
