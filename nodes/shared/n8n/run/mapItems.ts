/**
 * From input items and node parameters to raw events: the only room that reads parameters. In all three mapping modes
 * the same code runs from the raw event on.
 */
import {
	amountOfItem,
	assumeEventName,
	copyOf,
	decideConsent,
	isAbsent,
	isPlainObject,
	liftPartnerAgent,
	phonesOfItem,
	likelySourceOfItem,
	type RawEvent,
	readActionSource,
	readBody,
	readObject,
	readOnlyIdentifiers,
	type Refusal,
	type Warning,
} from '../../capi';
import { sentence } from '../../graph';
import { automaticReader, type EventReader, type EventReading } from './automaticMapping';
import { jsonReader, mappedReader } from './handMapping';
import type { ParameterSource } from '../parameters/parameters';
import {
	compileSettings,
	readConsentSettings,
	readDefaults,
	readDestination,
	readOptions,
	type Settings,
} from '../parameters/settings';
import type { Mapped } from './types';

/** Takes the parameters and the number of input items; gives their events in input order, one by one. */
export function* mapItems(source: ParameterSource, itemCount: number): Generator<Mapped> {
	const settings = compileSettings(source);
	const readEvents = chooseReader(source, settings);
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		try {
			const options = readOptions(settings, itemIndex);
			for (const reading of readEvents(itemIndex, options)) {
				yield mapReading(reading, settings, options, source.itemJson(itemIndex), itemIndex);
			}
		} catch (error) {
			yield { kind: 'refused', itemIndex, refusal: toExpressionRefusal(error) };
		}
	}
}

/** An expression that throws concerns its item alone: with "continue" the other items are sent. */
export function toExpressionRefusal(error: unknown): Refusal {
	const reason = error instanceof Error ? error.message : 'unknown reason';
	return {
		code: 'expression_invalid',
		field: 'parameters',
		message: sentence(`An expression of the node cannot be evaluated: ${reason}`),
		cure: 'Correct the expression in the node, or the item it reads.',
	};
}

function chooseReader(source: ParameterSource, settings: Settings): EventReader {
	switch (source.raw('mappingMode')) {
		case 'json':
			return jsonReader(source, settings);
		case 'defineBelow':
			return mappedReader(source, settings);
		default:
			return automaticReader(source, settings);
	}
}

function mapReading(
	reading: EventReading,
	settings: Settings,
	options: Record<string, unknown>,
	json: unknown,
	itemIndex: number,
): Mapped {
	const { skip: reason, appEvent, output, format, isWholeOrder, item = json } = reading;
	const mapped = mapEvent(reading.event, settings, options, item, itemIndex);
	if (mapped.kind !== 'event') return mapped;
	if (reason !== undefined)
		return { kind: 'skipped', itemIndex, raw: mapped.event.raw, skip: reason, output };
	const named = withName(mapped.event.raw, reading, item);
	const hasNotes = output !== undefined || format !== undefined || named.warnings.length > 0;
	if (named.raw === mapped.event.raw && appEvent === undefined && !hasNotes) return mapped;
	return {
		kind: 'event',
		event: {
			...mapped.event,
			raw: named.raw,
			isWholeOrder,
			...(appEvent === undefined ? {} : { appEvent }),
			...(hasNotes ? { notes: { output: output ?? {}, warnings: named.warnings, format } } : {}),
		},
	};
}

/** An event that nobody named gets the name of what it seems to be, and a warning. */
function withName(
	raw: RawEvent,
	{ warnings = [], isOtherEvent = false }: EventReading,
	item: unknown,
): { readonly raw: RawEvent; readonly warnings: readonly Warning[] } {
	const isOpen = isAbsent(raw.event_name, 'event_name') && !isOtherEvent;
	const assumed = isOpen ? assumeEventName(raw, () => amountOfItem(item)) : undefined;
	if (assumed === undefined) return { raw, warnings };
	return {
		raw: Object.assign(copyOf(raw), { event_name: assumed.name }),
		warnings: [...warnings, assumed.warning],
	};
}

/** Completes what was read of an item with the node's parameters; the item's own fields go before them. */
export function mapEvent(
	event: RawEvent | { refusal: Refusal },
	settings: Settings,
	options: Record<string, unknown>,
	json: unknown,
	itemIndex: number,
): Mapped {
	if ('refusal' in event) return { kind: 'refused', itemIndex, refusal: event.refusal };
	const lifted = liftPartnerAgent(event);
	if ('refusal' in lifted)
		return { kind: 'refused', itemIndex, refusal: lifted.refusal, raw: event };
	const consent = decideConsent(
		readConsentSettings(settings, options, itemIndex),
		json,
		withDefaults(lifted.event, readDefaults(lifted.event, settings, options, json, itemIndex)),
	);
	const { raw } = consent;
	if (consent.kind === 'skip') return { kind: 'skipped', itemIndex, raw, skip: consent.skip };
	const place = readDestination(settings, options, itemIndex, lifted.partnerAgent);
	if ('refusal' in place) return { kind: 'refused', itemIndex, refusal: place.refusal, raw };
	return {
		kind: 'event',
		event: {
			itemIndex,
			raw,
			destination: place.destination,
			defaultCountry:
				typeof options.defaultCountry === 'string' ? options.defaultCountry : undefined,
			hashExternalId: options.hashExternalId !== false,
			sendBothForms: options.sendBothForms === true,
			onlyKeys: inBoth(readOnlyIdentifiers(options.onlyIdentifiers), consent.onlyKeys),
			consentWarning: consent.warning,
			guard: settings.guard(itemIndex),
			sendsIncompleteWebsiteEvents: options.missingWebsiteFields === 'send',
			json,
			itemContent: () => readBody(json),
			findLikelySource: () => likelySourceOfItem(json),
			findAmount: () => amountOfItem(json),
			findPhones: () => phonesOfItem(json),
		},
	};
}

/** Only what the user lets leave at all, and of that what needs no consent. */
function inBoth(
	chosen: ReadonlySet<string> | undefined,
	withoutConsent: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
	if (chosen === undefined || withoutConsent === undefined) return chosen ?? withoutConsent;
	return new Set([...chosen].filter((key) => withoutConsent.has(key)));
}

/**
 * What an event says of itself goes before the node's parameters: custom data field by field, Limited Data Use as a
 * whole, because its three fields belong together.
 */
function withDefaults(event: RawEvent, defaults: RawEvent): RawEvent {
	const filled: Record<string, unknown> = copyOf(event);
	const decidesDataUse = !isAbsent(event.data_processing_options, 'data_processing_options');
	for (const [name, value] of Object.entries(defaults)) {
		if (value === undefined) continue;
		if (name === 'custom_data') filled.custom_data = withDefaultData(event.custom_data, value);
		else if (name.startsWith('data_processing_options') && decidesDataUse) continue;
		else if (
			isAbsent(filled[name], name) ||
			(name === 'action_source' && isCrmByMeta(filled[name], value))
		)
			filled[name] = value;
	}
	return filled;
}

/** Meta's own value for an event of a CRM is system_generated: with the node on CRM an item that says so is one. */
function isCrmByMeta(own: unknown, chosen: unknown): boolean {
	const [source, node] = [own, chosen].map((value) =>
		typeof value === 'string' ? readActionSource(value) : undefined,
	);
	return node === 'crm' && source === 'system_generated';
}

/**
 * What the event has goes before the defaults; a filler of the event does not. Custom data that cannot be read stays as
 * it is, for the checks to refuse.
 */
function withDefaultData(customData: unknown, defaults: unknown): unknown {
	const own = isAbsent(customData) ? {} : readObject(customData);
	if (own === undefined) return customData;
	const given = isPlainObject(defaults) ? defaults : {};
	let filled: Record<string, unknown> | undefined;
	for (const name in given) {
		if (isAbsent(given[name], name) || !isAbsent(own[name], name)) continue;
		filled ??= copyOf(own);
		filled[name] = given[name];
	}
	return filled ?? own;
}
