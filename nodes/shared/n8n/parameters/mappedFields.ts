/** "Map Each Field Below": the node's own fields become a raw event. Their names are Meta's, so nothing is translated. */
import {
	fieldsFrom,
	FIRST_FIELDS,
	FIRST_MESSAGING_FIELDS,
	isPlainObject,
	placeFields,
	PlainFields,
	type RawEvent,
} from '../../capi';
import { valueOf, type Compiled, type ParameterSource } from './parameters';

/** The parameters of the mapped mode, compiled; one that the node does not have gives undefined for every item. */
export interface MappedFields {
	readonly eventTime: Compiled;
	readonly eventId: Compiled;
	readonly eventSourceUrl: Compiled;
	/** The fields that are shown at once, by Meta's names. */
	readonly first: ReadonlyArray<readonly [key: string, compiled: Compiled]>;
	readonly customerInformation: Compiled;
	readonly customData: Compiled;
	readonly customProperties: Compiled;
	readonly appData: Compiled;
	readonly additionalFields: Compiled;
}

const FIRST_KEYS: readonly string[] = [
	...FIRST_FIELDS.map(({ path }) => path.slice(path.indexOf('.') + 1)),
	...FIRST_MESSAGING_FIELDS.map(({ key }) => key),
];

/** Looks at the parameters of the mapped mode once for the whole run. */
export function compileMappedFields(source: ParameterSource): MappedFields {
	return {
		eventTime: source.compile('eventTime'),
		eventId: source.compile('eventId'),
		eventSourceUrl: source.compile('eventSourceUrl'),
		first: FIRST_KEYS.map((key) => [key, source.compile(key)] as const).filter(
			([, compiled]) => !compiled.fixed || (compiled.value !== '' && compiled.value !== undefined),
		),
		customerInformation: source.compile('customerInformation'),
		customData: source.compile('customData'),
		customProperties: source.compile('customProperties'),
		appData: source.compile('appData'),
		additionalFields: source.compile('additionalFields'),
	};
}

/** The raw event of an item. Fields that are empty for the item stay empty: nothing is taken from elsewhere. */
export function readMappedFields(fields: MappedFields, itemIndex: number): RawEvent {
	const { original_event_data, ...additional } = objectOf(fields.additionalFields, itemIndex);
	const appData = objectOf(fields.appData, itemIndex);
	const added: RawEvent = {
		event_time: valueOf(fields.eventTime, itemIndex),
		event_id: valueOf(fields.eventId, itemIndex),
		event_source_url: valueOf(fields.eventSourceUrl, itemIndex),
		user_data: objectOf(fields.customerInformation, itemIndex),
		custom_data: {
			...readProperties(valueOf(fields.customProperties, itemIndex)),
			...objectOf(fields.customData, itemIndex),
		},
		...(Object.keys(appData).length > 0 ? { app_data: appData } : {}),
		...additional,
		...(isPlainObject(original_event_data)
			? { original_event_data: original_event_data.values }
			: {}),
	};
	const first = fields.first.map(
		([key, compiled]) => [key, filledIn(compiled, itemIndex)] as const,
	);
	return placeFields(added, fieldsFrom(first)).event;
}

/** A field that is shown at once and left empty says nothing. */
function filledIn(compiled: Compiled, itemIndex: number): unknown {
	const value = valueOf(compiled, itemIndex);
	return value === '' ? undefined : value;
}

function objectOf(compiled: Compiled, itemIndex: number): Record<string, unknown> {
	const value = valueOf(compiled, itemIndex);
	return isPlainObject(value) ? value : {};
}

/** n8n's assignment collection as an object; each value has the type the user chose for it. */
function readProperties(collection: unknown): Record<string, unknown> {
	const properties = new PlainFields<unknown>();
	const assignments = isPlainObject(collection) ? collection.assignments : undefined;
	if (!Array.isArray(assignments)) return properties;
	for (const assignment of assignments) {
		if (!isPlainObject(assignment) || typeof assignment.name !== 'string' || assignment.name === '')
			continue;
		properties[assignment.name] = withType(assignment.value, assignment.type);
	}
	return properties;
}

function withType(value: unknown, type: unknown): unknown {
	if (typeof value !== 'string') return value;
	const text = value.trim();
	if (type === 'number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
	if (type === 'boolean' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
	if ((type === 'array' || type === 'object') && /^[[{]/.test(text)) return parseOrKeep(value);
	return value;
}

function parseOrKeep(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
