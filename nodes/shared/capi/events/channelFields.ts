import { isAbsent } from '../absence';
import { ACTION_SOURCES } from '../fields/actionSources';
import { displayName } from '../fields/fieldNames';
import { misspelledStandardEvent } from '../fields/standardEvents';
import type { Findings } from '../findings/findings';
import { shownValue } from '../findings/shownValue';
import type { ActionSource, EventContext, RawEvent, ServerEvent } from '../types';
import { readAppData } from './appData';
import { readWebAddress } from './eventFields';
import { checkMessagingEvent, readMessagingChannel } from './messaging';
import { rulesOf } from './requiredFields';

/** The fields that belong to one action source: page addresses, the messaging channel, app_data. */
export function addChannelFields(
	event: Partial<ServerEvent>,
	raw: RawEvent,
	eventName: string | undefined,
	actionSource: ActionSource | undefined,
	context: EventContext,
	findings: Findings,
): void {
	if (actionSource === 'business_messaging') {
		const channel = readMessagingChannel(raw.messaging_channel, findings);
		if (channel !== undefined) event.messaging_channel = channel.value;
		checkMessagingEvent(eventName, channel, event.user_data ?? {}, findings);
		if (!isAbsent(raw.event_source_url)) {
			findings.warn(
				'not_allowed_in_messaging',
				'event_source_url',
				'Event Source URL was not sent: Meta refuses it in messaging events.',
			);
		}
	} else {
		const url = readWebAddress(
			raw.event_source_url,
			'event_source_url',
			actionSource === 'website' && context.sendsIncompleteWebsiteEvents !== true,
			findings,
		);
		if (url !== undefined) event.event_source_url = url;
		warnIfLeftOut(raw, 'messaging_channel', 'business_messaging', findings);
		if (actionSource !== 'crm') warnOfMisspelledName(eventName, findings);
	}
	if (actionSource === 'app')
		event.app_data = readAppData(raw, event.user_data ?? {}, rulesOf(context), findings);
	else warnIfLeftOut(raw, 'app_data', 'app', findings);
}

function warnIfLeftOut(
	raw: RawEvent,
	field: 'messaging_channel' | 'app_data',
	owner: ActionSource,
	findings: Findings,
): void {
	if (isAbsent(raw[field])) return;
	findings.warn(
		'field_dropped',
		field,
		`${displayName(field)} was not sent: it belongs to ${ACTION_SOURCES[owner].displayName} events only.`,
	);
}

function warnOfMisspelledName(eventName: string | undefined, findings: Findings): void {
	const meant = eventName === undefined ? undefined : misspelledStandardEvent(eventName);
	if (meant === undefined) return;
	findings.warn(
		'event_name_misspelled',
		'event_name',
		`Event Name${shownValue(eventName, 'name')} goes out as a custom event, because Meta writes it ${meant}. Set Event Name ` +
			`to ${meant} if that is meant.`,
	);
}
