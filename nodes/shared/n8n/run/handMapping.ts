/** The two mapping modes in which the user says what each field is: events as they were mapped, and what is to be said of their items. */
import {
	isAbsent,
	isCrawler,
	type RawEvent,
	readJsonEvents,
	readObject,
	skip,
	judgeMapped,
} from '../../capi';
import { compileMappedFields, readMappedFields } from '../parameters/mappedFields';
import { valueOf, type ParameterSource } from '../parameters/parameters';
import type { Settings } from '../parameters/settings';
import type { EventReader, EventReading } from './automaticMapping';

/** "Map Each Field Below". */
export function mappedReader(source: ParameterSource, settings: Settings): EventReader {
	const fields = compileMappedFields(source);
	return (itemIndex) => [
		judged({ event: readMappedFields(fields, itemIndex) }, source, settings, itemIndex),
	];
}

/** "JSON": of several events of an item nobody can tell which of them its status is about. */
export function jsonReader(source: ParameterSource, settings: Settings): EventReader {
	const eventJson = source.compile('eventJson');
	return function* (itemIndex) {
		const readings = readJsonEvents(valueOf(eventJson, itemIndex));
		if (readings.length === 1) yield judged(readings[0], source, settings, itemIndex);
		else for (const reading of readings) yield withoutCrawlers(reading);
	};
}

function judged(
	reading: EventReading,
	source: ParameterSource,
	settings: Settings,
	itemIndex: number,
): EventReading {
	const { event, warnings = [] } = reading;
	if ('refusal' in event) return reading;
	const name = nameOf(event, settings, itemIndex);
	const found = judgeMapped(source.itemJson(itemIndex), event, name);
	return withoutCrawlers(
		found.event === event && found.warnings.length === 0
			? reading
			: { ...reading, event: found.event, warnings: [...warnings, ...found.warnings] },
	);
}

function nameOf({ event_name: own }: RawEvent, settings: Settings, itemIndex: number): unknown {
	return isAbsent(own, 'event_name') ? valueOf(settings.eventName, itemIndex) : own;
}

/** A crawler that looked at a page is no visitor, whichever way the event was mapped. */
function withoutCrawlers(reading: EventReading): EventReading {
	const { event } = reading;
	if ('refusal' in event) return reading;
	const agent = readObject(event.user_data)?.client_user_agent;
	return isCrawler(agent) ? { ...reading, skip: skip('crawler') } : reading;
}
