/** "Map Automatically": an item to its raw events, with what the node says of them besides. */
import {
	type AppEventDetails,
	firstPayloadOf,
	holdsDataOfPerson,
	type ItemEvent,
	isAbsent,
	type JsonObject,
	nameEvent,
	openRequest,
	payloadsOf,
	type OpenRequest,
	placeFields,
	type RawEvent,
	type RawObject,
	readActionSource,
	readEventByEvent,
	readObject,
	type ReadingOptions,
	type Refusal,
	type Skip,
	translateAppItem,
	type Warning,
} from '../../capi';
import { valueOf, type ParameterSource } from '../parameters/parameters';
import { compileSetFields, readSetFields, SET_FIELDS_NAME } from '../parameters/setFields';
import type { Settings } from '../parameters/settings';

/** One event as it was read; `skip` says why it is left out. */
export interface EventReading {
	readonly event: RawEvent | { refusal: Refusal };
	readonly skip?: Skip;
	readonly appEvent?: AppEventDetails;
	readonly warnings?: readonly Warning[];
	/** Whether its sender says that something happened for which no name may be assumed. */
	readonly isOtherEvent?: boolean;
	readonly output?: JsonObject;
	/** The display name of the format that the item was recognized as. */
	readonly format?: string;
	/** Whether it is the whole record of a vendor, in which an order ID stands for one order. */
	readonly isWholeOrder?: boolean;
	/** Of one of several events of an item: the item as it would be with this one alone. */
	readonly item?: RawObject;
}

/** Reads the raw events of one item, one of them in most cases; of very many each when it is asked for. */
export type EventReader = (
	itemIndex: number,
	options: Record<string, unknown>,
) => Iterable<EventReading>;

/** Takes the node's parameters; gives the reader of its items. */
export function automaticReader(source: ParameterSource, settings: Settings): EventReader {
	const isValidation = source.raw('operation') === 'validate';
	const setFields = compileSetFields(source);
	const canBeSet = source.raw('setFields') !== undefined;
	return function* (itemIndex, options) {
		const json = source.itemJson(itemIndex);
		const request = openRequest(json);
		const actionSource = actionSourceOf(request, settings, itemIndex);
		const set = readSetFields(setFields, itemIndex);
		const choice = valueOf(settings.eventName, itemIndex);
		const chosenName = choice === 'custom' ? valueOf(settings.customEventName, itemIndex) : choice;
		const asked = readingOptions(options, actionSource === 'website', isValidation);
		const eventName = textOf(set.event_name ?? (isOpen(chosenName) ? undefined : chosenName));
		const toReading = (found: ItemEvent | { refusal: Refusal }): EventReading =>
			'refusal' in found
				? { event: found }
				: toEventReading(withSetFields(found, set, canBeSet), chosenName, options);
		if (actionSource === 'app') {
			// It is translated first: no format is chosen for that, and its paths are not the item's.
			const ofApp = { sendOtherFields: asked.sendOtherFields, eventName };
			for (const reading of readAppItem(request)) {
				if ('event' in reading) yield reading;
				else
					for (const found of readEventByEvent(reading.translated, ofApp))
						yield { ...toReading(found), item: undefined, appEvent: reading.appEvent };
			}
			return;
		}
		for (const found of readEventByEvent(json, { ...asked, eventName }, request))
			yield toReading(found);
	};
}

/** Whether the node leaves the name to the input. */
function isOpen(chosenName: unknown): boolean {
	return chosenName === 'fromInput' || isAbsent(chosenName);
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function actionSourceOf(
	request: OpenRequest,
	settings: Settings,
	itemIndex: number,
): string | undefined {
	const { action_source: own } = firstPayloadOf(request).fields;
	const source = isAbsent(own, 'action_source') ? valueOf(settings.actionSource, itemIndex) : own;
	return typeof source === 'string' ? readActionSource(source) : undefined;
}

function readingOptions(
	options: Record<string, unknown>,
	isWebsite: boolean,
	isValidation: boolean,
): ReadingOptions {
	return {
		format: typeof options.inputFormat === 'string' ? options.inputFormat : undefined,
		sendOtherFields: options.sendOtherFields === true,
		readsVisitor: isWebsite && options.readVisitor !== false,
		visitorItem: readObject(options.visitorItem),
		showsMapping: isValidation || options.showMapping === true,
	};
}

/** What is set goes before what was found: what there was to say of the same field is no more, and the report names the node. */
function withSetFields(found: ItemEvent, set: RawObject, canBeSet: boolean): ItemEvent {
	const { event, paths } = placeFields(found.event, set);
	if (paths.length === 0 && found.warnings.length === 0) return found;
	const { mapping } = found;
	const warnings = found.warnings.filter(({ field }) => !paths.includes(field));
	const fields = Object.fromEntries(Object.keys(set).map((key) => [key, SET_FIELDS_NAME]));
	return {
		...found,
		event,
		warnings: canBeSet ? warnings.map(sayWhereToSet) : warnings,
		...(mapping === undefined
			? {}
			: { mapping: { ...mapping, fields: { ...mapping.fields, ...fields } } }),
	};
}

function sayWhereToSet(warning: Warning): Warning {
	const { message } = warning;
	return { ...warning, message: `${message} Or set it under ${SET_FIELDS_NAME}.` };
}

/** The name of the vendor's event counts where the node leaves the name to the input. */
function toEventReading(
	found: ItemEvent,
	chosenName: unknown,
	options: Record<string, unknown>,
): EventReading {
	const chosen = isOpen(chosenName) ? undefined : chosenName;
	const { own, name, skip, warnings } = nameEvent(found, chosen, options.unpaidOrders !== 'skip');
	const takesName = chosen === undefined && own === undefined && name !== undefined;
	const event = takesName ? { ...found.event, event_name: name } : found.event;
	return {
		event,
		format: found.format?.displayName,
		isWholeOrder: found.format !== undefined && found.format.isTable !== true,
		isOtherEvent: found.isOtherEvent,
		item: found.item,
		...(skip === undefined ? {} : { skip }),
		warnings,
		...(found.mapping === undefined
			? {}
			: { output: { mapping: toJson(found.mapping, found.event) } }),
	};
}

function toJson(
	{ format, fields, unused }: NonNullable<ItemEvent['mapping']>,
	{ user_data: person }: RawEvent,
): JsonObject {
	const shown = (path: string) => (isOfPerson(path, person) ? UNNAMED : path);
	const places = Object.entries(fields).map(([key, path]) => [shown(key), shown(path)]);
	return { format, fields: Object.fromEntries(places), unused: unused.map(shown) };
}

const UNNAMED = '(unnamed)';

/** Rows keyed by people's addresses or names exist; what stands below the part of an event or item is looked at by itself too. */
function isOfPerson(path: string, person: RawEvent['user_data']): boolean {
	return [path, path.slice(path.indexOf('.') + 1)].some((text) => holdsDataOfPerson(text, person));
}

/** An app's item, which may have been made for another API, in the names of automatic mapping; or why there is none. */
function* readAppItem(request: OpenRequest): Generator<AppReading> {
	for (const { fields } of payloadsOf(request)) {
		for (const reading of translateAppItem(fields)) {
			if ('refusal' in reading) yield { event: reading };
			else if ('skip' in reading) yield { event: { action_source: 'app' }, skip: reading.skip };
			else yield { translated: reading.item, appEvent: reading.details };
		}
	}
}

type AppReading =
	EventReading | { readonly translated: RawObject; readonly appEvent: AppEventDetails };
