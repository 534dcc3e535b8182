/** What the node's parameters and options say about an event besides its content. */
import type { Destination, Edge } from '../../delivery';
import {
	type GuardSettings,
	isAbsent,
	isPlainObject,
	type RawEvent,
	readBody,
	readGuardSettings,
	readPartnerAgent,
	type Refusal,
} from '../../capi';
import { readEdge } from './edge';
import { valueOf, type Compiled, type ParameterSource } from './parameters';

/** The parameters that may differ from item to item, compiled. */
export interface Settings {
	/** The same for all items: the credential depends on it. */
	readonly edge: Edge;
	readonly datasetId: Compiled;
	readonly actionSource: Compiled;
	readonly eventName: Compiled;
	readonly customEventName: Compiled;
	readonly leadEventSource: Compiled;
	readonly messagingChannel: Compiled;
	readonly options: Compiled;
	/** The collection Consent. */
	readonly consent: Compiled;
	/** Gives the collection Privacy Guard of an item, read. */
	readonly guard: (itemIndex: number) => GuardSettings;
}

/** Looks at the parameters once for the whole run. */
export function compileSettings(source: ParameterSource): Settings {
	return {
		edge: readEdge(source),
		datasetId: source.compile('datasetId'),
		actionSource: source.compile('actionSource'),
		eventName: source.compile('eventName'),
		customEventName: source.compile('customEventName'),
		leadEventSource: source.compile('leadEventSource'),
		messagingChannel: source.compile('messagingChannel'),
		options: source.compile('options'),
		consent: source.compile('consent'),
		guard: compileGuard(source.compile('privacyGuard')),
	};
}

/** The collection is the same for all items, but for expressions in it. */
function compileGuard(collection: Compiled): Settings['guard'] {
	const read = (value: unknown) => readGuardSettings(isPlainObject(value) ? value : {});
	if (!collection.fixed) return (itemIndex) => read(collection.read(itemIndex));
	const settings = read(collection.value);
	return () => settings;
}

/** The options of an item, as an object. */
export function readOptions(settings: Settings, itemIndex: number): Record<string, unknown> {
	const options = valueOf(settings.options, itemIndex);
	return isPlainObject(options) ? options : {};
}

/**
 * Where an event goes. Where the event names the owner of the edge, refused is a dataset ID that is not made of 1 to 20
 * digits: it becomes part of the request's path, and nothing from an item may change anything else there. Refused is a
 * number beyond 2^53 too: it is another dataset's ID than the one that was meant; and a partner agent that breaks Meta's rule.
 * @param ownAgent the partner agent that the event itself names, which goes before the option
 */
export function readDestination(
	settings: Settings,
	options: Record<string, unknown>,
	itemIndex: number,
	ownAgent?: string,
): { destination: Destination } | { refusal: Refusal } {
	const chosen = valueOf(settings.datasetId, itemIndex);
	const entered = isPlainObject(chosen) ? chosen.value : chosen;
	if (typeof entered === 'number' && entered > Number.MAX_SAFE_INTEGER)
		return { refusal: DATASET_LOST_DIGITS };
	const datasetId = text(entered) ?? '';
	const needsDataset = settings.edge.owner.namedBy === 'event';
	if (needsDataset && !/^[0-9]{1,20}$/.test(datasetId))
		return { refusal: datasetId === '' ? NO_DATASET : NOT_A_DATASET };
	const agent = readPartnerAgent(options.partnerAgent);
	if ('refusal' in agent) return agent;
	return {
		destination: {
			datasetId,
			testEventCode: text(options.testEventCode),
			partnerAgent: ownAgent ?? agent.partnerAgent,
			uploadTag: text(options.uploadTag),
		},
	};
}

const NO_DATASET: Refusal = {
	code: 'dataset_missing',
	field: 'datasetId',
	message: 'Dataset is empty.',
	cure: 'Choose it from the list, or choose By ID and paste the ID from Meta Events Manager.',
};
const DATASET_LOST_DIGITS: Refusal = {
	code: 'precision_lost',
	field: 'datasetId',
	message: 'Dataset is a number that lost its last digits before it came to the node.',
	cure: 'Give the ID as text, from its source on, or choose the dataset from the list.',
};
const NOT_A_DATASET: Refusal = {
	code: 'dataset_not_an_id',
	field: 'datasetId',
	message: 'Dataset is not an ID: a dataset ID has digits only.',
	cure: 'Copy the ID of the dataset from Meta Events Manager, or give it as text.',
};

/**
 * The event fields that the node's parameters give; whatever the item says of itself goes before them.
 * @param own what it says, and in which nothing but the name is looked at
 */
export function readDefaults(
	own: RawEvent,
	settings: Settings,
	options: Record<string, unknown>,
	json: unknown,
	itemIndex: number,
): RawEvent {
	return {
		action_source: valueOf(settings.actionSource, itemIndex),
		event_name: isAbsent(own.event_name, 'event_name')
			? readEventName(settings, json, itemIndex)
			: undefined,
		messaging_channel: valueOf(settings.messagingChannel, itemIndex),
		custom_data: { lead_event_source: valueOf(settings.leadEventSource, itemIndex) },
		...readLimitedDataUse(options.limitedDataUse),
	};
}

function readEventName(settings: Settings, json: unknown, itemIndex: number): unknown {
	const chosen = valueOf(settings.eventName, itemIndex);
	if (chosen === 'custom') return valueOf(settings.customEventName, itemIndex);
	return chosen === 'fromInput' ? (nameIn(json) ?? nameIn(readBody(json))) : chosen;
}

function nameIn(fields: unknown): unknown {
	if (!isPlainObject(fields)) return undefined;
	if (!isAbsent(fields.event_name, 'event_name')) return fields.event_name;
	return isAbsent(fields.eventName, 'event_name') ? undefined : fields.eventName;
}

/** The option Limited Data Use in Meta's three fields (docs/meta-api.md section 12.1): a US state, "geolocation" or "off". */
function readLimitedDataUse(choice: unknown): RawEvent {
	const word = text(choice)?.toLowerCase();
	if (word === undefined) return {};
	if (word === 'off' || word === 'false') return { data_processing_options: [] };
	const located = word !== 'geolocation' && word !== 'true';
	return {
		data_processing_options: ['LDU'],
		data_processing_options_country: located ? 1 : 0,
		data_processing_options_state: located ? text(choice) : 0,
	};
}

/**
 * The collection Consent of an item. A consent field or value among the options, where they were before there was the
 * collection, counts too.
 */
export function readConsentSettings(
	settings: Settings,
	options: Record<string, unknown>,
	itemIndex: number,
): Record<string, unknown> {
	const collection = valueOf(settings.consent, itemIndex);
	return {
		...('consentField' in options ? { consentField: options.consentField } : {}),
		...('consentValue' in options ? { consentValue: options.consentValue } : {}),
		...(isPlainObject(collection) ? collection : {}),
	};
}

function text(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
		return undefined;
	return String(value).trim() || undefined;
}
