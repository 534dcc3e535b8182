/** Whether the customer information left after normalizing is enough for Meta (docs/meta-api.md sections 3.3 and 8.1). */
import type { DropReason } from '../findings/codes';
import { dropWords } from '../findings/dropWords';
import type { Findings } from '../findings/findings';
import { displayName } from '../fields/fieldNames';
import type { PersonKey } from '../fields/person';
import { isServer } from '../identity/userAgent';
import { areTooBroad, sufficientKeys } from './matchStrength';
import type { ActionSource, MatchNotes, UserData } from '../types';

/** Refuses an event without identifiers, or with too broad ones, and says which identifiers were dropped and why. */
export function checkIdentifiers(
	userData: UserData,
	match: MatchNotes,
	actionSource: ActionSource | undefined,
	findings: Findings,
): void {
	const keys = Object.keys(userData).filter((key) => userData[key].length > 0);
	if (keys.length === 0) {
		const { what, cure } = droppedInWords(match, actionSource);
		const rest = what === '' ? NOTHING_LEFT : `${what} No other customer information is left.`;
		findings.refuse('no_identifier', 'user_data', rest, cure);
	} else if (areTooBroad(keys)) {
		const { what, cure } = droppedInWords(match, actionSource);
		findings.refuse(
			'identifiers_too_broad',
			'user_data',
			`The only customer information is ${keys.map(displayName).join(', ')}, which fits too many people. ${what}`.trim(),
			cure,
		);
	}
}

const NOTHING_LEFT = 'No customer information is left to match the event by.';

/** What was left out, and what to do about it, each once. */
function droppedInWords(
	{ dropped }: MatchNotes,
	actionSource: ActionSource | undefined,
): { what: string; cure: string } {
	const words = dropped.map(({ key, reason }) => wordsOf(key, reason));
	return {
		what: joinOnce(words.map(({ what }) => what)),
		cure: joinOnce([...words.map(({ cure }) => cure), askFor(sufficientKeys(actionSource))]),
	};
}

/** `Fill in Email, Phone or External ID.` */
function askFor(keys: readonly PersonKey[]): string {
	const names = keys.map((key) => displayName(`user_data.${key}`));
	return `Fill in ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
}

function joinOnce(sentences: readonly string[]): string {
	return [...new Set(sentences)].filter(Boolean).join(' ');
}

function wordsOf(key: string, reason: DropReason): { what: string; cure: string } {
	return (key === 'lead_id' ? LEAD_ID_IN_WORDS.get(reason) : undefined) ?? dropWords(key, reason);
}

const LEAD_ID_IN_WORDS: ReadonlyMap<DropReason, { what: string; cure: string }> = new Map<
	DropReason,
	{ what: string; cure: string }
>([
	[
		'precision_lost',
		{
			what: 'Lead ID came as a number and lost its last digits, so it was not sent.',
			cure: 'Read Lead ID as text, from its source on.',
		},
	],
	[
		'not_a_lead_id',
		{
			what: "Lead ID is not Meta's (15 to 17 digits), but perhaps the CRM's own.",
			cure: 'Give Lead ID the ID of the instant-form lead (leadgen_id).',
		},
	],
	[
		'hashed_but_wanted_raw',
		{ what: 'Lead ID came hashed, and Meta takes it plain.', cure: 'Give Lead ID unhashed.' },
	],
	[
		'not_text',
		{
			what: 'Lead ID is neither text nor a number.',
			cure: 'Give Lead ID the ID itself, and no object.',
		},
	],
]);

/** Why a lead ID that was given is not sent. */
function leadIdInWords(reason: DropReason | undefined): string | undefined {
	const words = reason === undefined ? undefined : LEAD_ID_IN_WORDS.get(reason);
	return words && `${words.what} ${words.cure}`;
}

const NO_LEAD_ID =
	'Lead ID is empty, by which Meta matches stages best. Store the ID of the instant-form lead in the CRM and send it along.';

/** Customer information with the account of what became of it. */
interface Identifiers {
	readonly userData: UserData;
	readonly match: MatchNotes;
}

/** Leaves out the user agent of a program or server: no visitor has it, so that it would match nobody or the wrong people. */
export function withoutServersAgent(
	{ userData, match }: Identifiers,
	actionSource: ActionSource | undefined,
): Identifiers {
	const key = 'client_user_agent';
	const agent = userData[key];
	if (agent === undefined || !isServer(agent, actionSource === 'app')) return { userData, match };
	const others = { ...userData };
	delete others[key];
	return {
		userData: others,
		match: {
			sent: match.sent.filter((sent) => sent !== key),
			dropped: [...match.dropped, { key, reason: 'user_agent_of_server' }],
			changed: match.changed,
		},
	};
}

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
