/** The plain fields of a server event, each read from its raw value (docs/meta-api.md section 2). */
import { isAbsent } from '../absence';
import { ACTION_SOURCES, readActionSource } from '../fields/actionSources';
import { APP_DATA_FIELDS } from '../fields/appData';
import { CUSTOM_DATA_FIELDS } from '../fields/customData';
import { EVENT_FIELDS } from '../fields/event';
import { SECTION_NAMES } from '../fields/field';
import { isPersonalKey } from '../fields/personalKeys';
import type { Findings } from '../findings/findings';
import { isRequestField, warnOfRequestField } from '../findings/requestFields';
import { shownValue } from '../findings/shownValue';
import { displayName, showableKey } from '../fields/fieldNames';
import type { ActionSource, RawEvent, RawValue } from '../types';
import { hasLostDigits, readBoolean, readText } from '../values';

/** The name of the event as it is written: case matters to Meta. */
export function readEventName(
	raw: RawValue,
	isStage: boolean,
	findings: Findings,
): string | undefined {
	if (isAbsent(raw)) {
		findings.missing(
			'event_name',
			'Meta requires it.',
			isStage
				? 'Choose Custom Event as Event Name and give the stage that the lead reached.'
				: 'Choose an Event Name.',
		);
		return undefined;
	}
	const name = typeof raw === 'boolean' ? undefined : readText(raw);
	if (name !== undefined && name !== ZERO) return name;
	findings.refuse(
		'wrong_type',
		'event_name',
		name === ZERO ? 'Event Name is 0, which is no name.' : 'Event Name is not a text.',
		'Set Event Name to a name such as Purchase.',
	);
	return undefined;
}

/** What programs give for nothing; any other number may be the stage of a CRM. */
const ZERO = '0';

/** The action source, by Meta's value or as people write it. */
export function readSource(raw: RawValue, findings: Findings): ActionSource | undefined {
	if (isAbsent(raw)) {
		findings.missing('action_source', 'Meta requires it.', ACTION_SOURCE_CURE);
		return undefined;
	}
	const source = readActionSource(readText(raw) ?? '');
	if (source === undefined) {
		findings.refuse(
			'value_not_allowed',
			'action_source',
			`Action Source${shownValue(raw, 'word')} is not one that Meta knows.`,
			ACTION_SOURCE_CURE,
		);
	}
	return source;
}

const ACTION_SOURCE_CURE = `Set Action Source to one of ${Object.keys(ACTION_SOURCES).join(', ')}.`;

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]\S*$/i;

/** A page address that starts with http:// or https://; another one is refused if required, else left out. */
export function readWebAddress(
	raw: RawValue,
	field: string,
	isRequired: boolean,
	findings: Findings,
): string | undefined {
	if (isAbsent(raw)) return undefined;
	const address = readText(raw) ?? '';
	if (WEB_ADDRESS.test(address)) return address;
	if (!isRequired)
		return findings.dropped(field, 'an address that starts with http:// or https://');
	findings.refuse(
		'url_invalid',
		field,
		`${displayName(field)}${shownValue(raw, 'address')} does not start with http:// or https://.`,
		`Give ${displayName(field)} the whole address of the page, with https:// before the domain.`,
	);
	return undefined;
}

/** A privacy choice: refused where it cannot be read, never dropped. */
export function readOptOut(raw: RawValue, findings: Findings): boolean | undefined {
	if (isAbsent(raw)) return undefined;
	const optOut = readBoolean(raw);
	if (optOut === undefined) {
		findings.refuse(
			'wrong_type',
			'opt_out',
			`${displayName('opt_out')} is neither yes nor no.`,
			`Set ${displayName('opt_out')} to true or false.`,
		);
	}
	return optOut;
}

/** An optional text; what is none is left out with a warning. */
export function readOptionalText(
	raw: RawValue,
	field: string,
	findings: Findings,
): string | undefined {
	return isAbsent(raw) ? undefined : (readText(raw) ?? findings.droppedText(field, raw));
}

/** The event's own ID. One that has lost digits is refused: without it the event would count beside the browser's. */
export function readEventId(raw: RawValue, findings: Findings): string | undefined {
	if (!hasLostDigits(raw)) return readOptionalText(raw, 'event_id', findings);
	findings.refuse(
		'precision_lost',
		'event_id',
		`${displayName('event_id')} is a number that has lost its last digits.`,
		`Give ${displayName('event_id')} as text, from the original source.`,
	);
	return undefined;
}

/** Fields that Meta's pages also show at event level are read from there. */
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
	...EVENT_FIELDS.map(({ key }) => key),
	...Object.keys(SECTION_NAMES),
	...[...CUSTOM_DATA_FIELDS, ...APP_DATA_FIELDS].flatMap(({ key, alsoAtEventLevel }) =>
		alsoAtEventLevel ? [key] : [],
	),
]);

/** Warns of every field at event level that is none of Meta's. */
export function warnOfUnknownFields(raw: RawEvent, findings: Findings): void {
	if (Object.keys(raw).every((key) => KNOWN_FIELDS.has(key))) return;
	for (const [key, value] of Object.entries(raw)) {
		if (KNOWN_FIELDS.has(key) || isAbsent(value)) continue;
		if (isRequestField(key)) {
			findings.warnings.push(warnOfRequestField(key));
			continue;
		}
		const field = showableKey(key);
		const place = isPersonalKey(key)
			? 'Customer Information (user_data)'
			: 'Custom Data (custom_data)';
		findings.warn(
			'unknown_field',
			field,
			`${displayName(field)} is no field of an event and was not sent. If Meta should get it, put it into ${place}.`,
		);
	}
}
