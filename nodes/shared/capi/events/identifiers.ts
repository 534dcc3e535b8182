/** Whether the customer information left after normalizing is enough for Meta (docs/meta-api.md sections 3.3 and 8.1). */
import type { DropReason } from '../findings/codes';
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
			`Meta refuses events whose only customer information is ${keys.map(displayName).join(', ')}: ` +
				`it fits too many people.${droppedInWords(match)}`,
			CURE,
		);
	}
}

/** The codes of the match report are plain words joined by underscores: `no_country_code`. */
function droppedInWords(match: MatchNotes): string {
	return match.dropped
		.map(({ key, reason }) => {
			const words = key === 'lead_id' ? leadIdInWords(reason) : undefined;
			return ` ${words ?? `${displayName(key)} was dropped: ${reason.replaceAll('_', ' ')}.`}`;
		})
		.join('');
}

const LEAD_ID_IN_WORDS: ReadonlyMap<DropReason, string> = new Map<DropReason, string>([
	[
		'precision_lost',
		'Lead ID came as a number with more digits than a number can hold, so its last digits are wrong and it was not sent. Read and map it as text.',
	],
	[
		'not_a_lead_id',
		"Lead ID is not an ID of Meta's, which have 15 to 17 digits, but perhaps the CRM's own, and was not sent. Map the ID of the instant-form lead (leadgen_id).",
	],
	[
		'hashed_but_wanted_raw',
		'Lead ID came hashed, and Meta takes it as it is; it was not sent. Map it unhashed.',
	],
	[
		'not_text',
		'Lead ID is neither text nor a number and was not sent. Map the field that holds the ID itself.',
	],
]);

/** Why a lead ID that was given is not sent. */
function leadIdInWords(reason: DropReason | undefined): string | undefined {
	return reason === undefined ? undefined : LEAD_ID_IN_WORDS.get(reason);
}

const NO_LEAD_ID =
	'The event has no Lead ID. Meta matches lead stages best by the id of the instant-form lead: store it in the CRM and map it.';

/** The identifiers Meta matches web events by, besides contact data. */
const BROWSER_IDENTIFIERS: readonly PersonKey[] = ['fbp', 'fbc', 'client_ip_address'];

/** Warns where the identifier is missing that Meta matches this kind of event by best. */
export function warnOfWeakMatching(
	actionSource: ActionSource,
	userData: UserData,
	match: MatchNotes,
	findings: Findings,
): void {
	if (actionSource === 'website' && !BROWSER_IDENTIFIERS.some((key) => key in userData)) {
		findings.warn(
			'no_browser_identifier',
			'user_data',
			'The event has no Browser ID (fbp), no Click ID (fbc) and no Client IP Address, which Meta matches web events by. ' +
				"Pass them on from the browser's request.",
		);
	}
	if (actionSource === 'crm' && !('lead_id' in userData)) {
		const dropped = match.dropped.find(({ key }) => key === 'lead_id');
		findings.warn('no_lead_id', 'user_data.lead_id', leadIdInWords(dropped?.reason) ?? NO_LEAD_ID);
	}
}
