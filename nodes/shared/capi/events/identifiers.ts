/** Whether the customer information left after normalizing is enough for Meta (docs/meta-api.md sections 3.3 and 8.1). */
import type { DropReason } from '../findings/codes';
import type { Findings } from '../findings/findings';
import { displayName } from '../fields/fieldNames';
import type { PersonKey } from '../fields/person';
import { areTooBroad } from './matchStrength';
import type { ActionSource, MatchNotes, UserData } from '../types';

const CURE = 'Map Email, Phone, Click ID or External ID.';

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
			`${keys.map(displayName).join(', ')} alone fits too many people, so Meta refuses the event.${droppedInWords(match)}`,
			CURE,
		);
	}
}

/** The codes of the match report are plain words joined by underscores: `no_country_code`. */
function droppedInWords({ dropped }: MatchNotes): string {
	const words = dropped.map(
		({ key, reason }) =>
			(key === 'lead_id' ? LEAD_ID_IN_WORDS.get(reason) : undefined) ??
			`${displayName(key)} was left out: ${reason.replaceAll('_', ' ')}.`,
	);
	return [...new Set(words)].map((sentence) => ` ${sentence}`).join('');
}

const LEAD_ID_IN_WORDS: ReadonlyMap<DropReason, string> = new Map<DropReason, string>([
	[
		'precision_lost',
		'Lead ID came as a number and lost its last digits, so it was not sent. Read and map it as text.',
	],
	[
		'not_a_lead_id',
		"Lead ID is not Meta's (15 to 17 digits), but perhaps the CRM's own. Map the ID of the instant-form lead (leadgen_id).",
	],
	['hashed_but_wanted_raw', 'Lead ID came hashed, and Meta takes it plain. Map it unhashed.'],
	['not_text', 'Lead ID is neither text nor a number. Map the field that holds the ID itself.'],
]);

/** Why a lead ID that was given is not sent. */
function leadIdInWords(reason: DropReason | undefined): string | undefined {
	return reason === undefined ? undefined : LEAD_ID_IN_WORDS.get(reason);
}

const NO_LEAD_ID =
	'Lead ID is empty, by which Meta matches stages best. Store the ID of the instant-form lead in the CRM and map it.';

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
			'Browser ID (fbp), Click ID (fbc) and Client IP Address are empty, by which Meta matches web events. Pass them on ' +
				'from the browser.',
		);
	}
	if (actionSource === 'crm' && !('lead_id' in userData)) {
		const dropped = match.dropped.find(({ key }) => key === 'lead_id');
		findings.warn('no_lead_id', 'user_data.lead_id', leadIdInWords(dropped?.reason) ?? NO_LEAD_ID);
	}
}
