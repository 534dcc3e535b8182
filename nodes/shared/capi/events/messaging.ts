/** Business messaging events (docs/meta-api.md section 9). */
import { isAbsent } from '../absence';
import type { Findings } from '../findings/findings';
import { shownValue } from '../findings/shownValue';
import { displayName } from '../fields/fieldNames';
import { MESSAGING_CHANNELS, MESSAGING_EVENTS, type MessagingChannel } from '../fields/messaging';
import { PERSON_FIELDS } from '../fields/person';
import { isStandardEvent } from '../fields/standardEvents';
import type { MatchNotes, RawValue, UserData } from '../types';
import { readText } from '../values';

/** Meta refuses messaging events that carry one of these (subcode 2804064), or event_source_url. */
export const WEB_IDENTIFIERS: readonly string[] = PERSON_FIELDS.filter(
	({ refusedInMessaging }) => refusedInMessaging === true,
).map(({ key }) => key);

const CHANNELS = new Map(MESSAGING_CHANNELS.map((channel) => [channel.value, channel]));
const EVENT_NAMES = MESSAGING_EVENTS.map(({ name }) => name);
const EVENTS: ReadonlySet<string> = new Set(EVENT_NAMES);

/** The channel a raw value names; refuses an unknown one. */
export function readMessagingChannel(
	raw: RawValue,
	findings: Findings,
): MessagingChannel | undefined {
	if (isAbsent(raw)) return undefined;
	const channel = CHANNELS.get(readText(raw)?.toLowerCase() ?? '');
	if (channel === undefined) {
		findings.refuse(
			'value_not_allowed',
			'messaging_channel',
			`Messaging Channel${shownValue(raw, 'word')} is not one that Meta knows.`,
			`Set Messaging Channel to one of ${CHANNEL_NAMES}.`,
		);
	}
	return channel;
}

const CHANNEL_NAMES = MESSAGING_CHANNELS.map(({ value }) => value).join(', ');

/** Refuses an event name off Meta's closed list, and an event without the two ids of its channel. */
export function checkMessagingEvent(
	eventName: string | undefined,
	channel: MessagingChannel | undefined,
	userData: UserData,
	findings: Findings,
): void {
	if (eventName !== undefined && !EVENTS.has(eventName)) {
		// A name of one's own may have been mapped to the wrong column.
		const shown = isStandardEvent(eventName) ? shownValue(eventName, 'name') : '';
		findings.refuse(
			'value_not_allowed',
			'event_name',
			`Event Name${shown} is not allowed in messaging, where a lead is LeadSubmitted.`,
			`Set Event Name to one of ${EVENT_NAMES.join(', ')}.`,
		);
	}
	for (const key of channel?.identifiers ?? []) {
		if (!(key in userData)) {
			findings.missing(`user_data.${key}`, `${channel?.displayName} events need it.`);
		}
	}
}

/** The code of what was left out, as a warning and in the match report. */
const NOT_ALLOWED = 'not_allowed_in_messaging';
const SAMPLE_INSTAGRAM_KEY = 'instagram_business_account_id';
const INSTAGRAM_KEY = 'ig_account_id';

interface Identifiers {
	readonly userData: UserData;
	readonly match: MatchNotes;
}

/**
 * Customer information as messaging events may carry it, with the account of what was changed: web identifiers are left
 * out, and Meta's sample name of the Instagram account gives way to the one that Meta's live API asks for.
 */
export function readMessagingIdentifiers(
	{ userData, match }: Identifiers,
	findings: Findings,
): Identifiers {
	return withInstagramKey(withoutWebIdentifiers({ userData, match }, findings));
}

function withoutWebIdentifiers({ userData, match }: Identifiers, findings: Findings): Identifiers {
	const refused = WEB_IDENTIFIERS.filter((key) => key in userData);
	if (refused.length === 0) return { userData, match };
	for (const key of refused) {
		const field = `user_data.${key}`;
		findings.warn(
			NOT_ALLOWED,
			field,
			`${displayName(field)} was not sent: Meta refuses web identifiers in messaging events.`,
		);
	}
	return {
		userData: Object.fromEntries(
			Object.entries(userData).filter(([key]) => !refused.includes(key)),
		),
		match: {
			sent: match.sent.filter((key) => !refused.includes(key)),
			dropped: [...match.dropped, ...refused.map((key) => ({ key, reason: NOT_ALLOWED }) as const)],
			changed: match.changed.filter(({ key }) => !refused.includes(key)),
		},
	};
}

function withInstagramKey({ userData, match }: Identifiers): Identifiers {
	const { [SAMPLE_INSTAGRAM_KEY]: account, ...others } = userData;
	if (account === undefined) return { userData, match };
	const otherSent = match.sent.filter((key) => key !== SAMPLE_INSTAGRAM_KEY);
	return {
		userData: { [INSTAGRAM_KEY]: account, ...others },
		match: {
			...match,
			sent: otherSent.includes(INSTAGRAM_KEY) ? otherSent : [...otherSent, INSTAGRAM_KEY],
			changed: [...match.changed, { key: SAMPLE_INSTAGRAM_KEY, what: 'sent_as_ig_account_id' }],
		},
	};
}
