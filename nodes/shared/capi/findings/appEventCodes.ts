/**
 * The codes under which app events report what other events do not have. Saved workflows branch on the codes, so they
 * stay; the sentences are what the README prints.
 */
import type { Refusal, Warning } from '../types';

export const APP_EVENT_REFUSAL_CODES = {
	app_events_unreadable: 'A payload for the App Events API has no custom events that can be read.',
	not_an_app_event: 'The App Events API takes events of action source App only.',
	event_name_invalid: 'The App Events API takes names of up to 40 letters, digits, spaces, underscores and dashes.',
	no_advertising_id: 'The App Events API needs an advertising ID, or the mobile cookie in attribution.',
} as const;

export const APP_EVENT_WARNING_CODES = {
	no_standard_event: 'No standard event has the meaning of this app event; it is sent under its own name.',
	not_carried: 'A field has no place in the form in which the event is sent; it is not sent.',
	extinfo_left_out: 'The App Events API takes device information (extinfo) in full or not at all; it is not sent.',
	no_device_address: 'Without the device\'s address the App Events API takes that of the sender.',
	too_many_event_names: 'An app may have 1,000 different event names; the run has more.',
} as const;

type RefusalCode = keyof typeof APP_EVENT_REFUSAL_CODES;
type WarningCode = keyof typeof APP_EVENT_WARNING_CODES;

/** A refusal of the tables above. Neither text may hold a value of the item. */
export function refusal(code: RefusalCode, field: string, message: string, cure: string): Refusal {
	return { code, field, message, cure };
}

/** A warning of the tables above; the text may hold no value of the item. */
export function warning(code: WarningCode, field: string, message: string): Warning {
	return { code, field, message };
}
