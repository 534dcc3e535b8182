/** What a server event may have that the App Events API has no place for (docs/meta-api.md sections 6.1 and 6.2). */
import { displayName, type ServerEvent, showableKey, warning, type Warning } from '../../../capi';
import type { Destination } from '../edge';

/** Takes the event, its identifiers that are not carried, and where it was to go; gives a warning for each lost field. */
export function warnOfWhatIsNotCarried(
	event: ServerEvent,
	identifiers: readonly string[],
	isInstall: boolean,
	destination: Destination | undefined,
): Warning[] {
	return [...identifiers, ...fieldsWithoutPlace(event, isInstall), ...labelsOf(destination)].map(
		warnOfField,
	);
}

const FIELDS_WITHOUT_PLACE = [
	'event_source_url',
	'referrer_url',
	'advanced_measurement_table',
	'original_event_data',
	'attribution_data',
] as const;

function fieldsWithoutPlace(event: ServerEvent, isInstall: boolean): string[] {
	const customData = isInstall ? Object.keys(event.custom_data ?? {}) : [];
	return [
		...FIELDS_WITHOUT_PLACE.filter((field) => event[field] !== undefined),
		...customData.map((key) => `custom_data.${showableKey(key)}`),
	];
}

function labelsOf({ testEventCode, uploadTag, partnerAgent }: Partial<Destination> = {}): string[] {
	const labels = {
		test_event_code: testEventCode,
		upload_tag: uploadTag,
		partner_agent: partnerAgent,
	};
	return Object.entries(labels).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

function warnOfField(field: string): Warning {
	return warning(
		'not_carried',
		field,
		`${displayName(field)} was not sent: the App Events API has no such field.`,
	);
}
