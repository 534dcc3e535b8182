/** How many events of each name came from the website and from the server, which the quality reply does not say. */
import type { IDataObject } from 'n8n-workflow';

import { isObject, toText } from '../../../shared/graph';
import type { ItemContext } from '../../../shared/n8n/operations';
import { flattenStatistics } from '../../statisticsRows';
import type { EventQuality } from './readQuality';

/**
 * Takes the events of the web; gives them with their numbers of the last 7 days, read from the dataset's statistics
 * (docs/meta-api.md section 7.3). Where those cannot be read, the events stay as they are and a hint says why.
 */
export async function withCounts(
	item: ItemContext,
	datasetId: string,
	events: readonly EventQuality[],
): Promise<EventQuality[]> {
	if (events.length === 0) return [];
	try {
		const browser = await countBy(item, datasetId, 'WEB_ONLY');
		const server = await countBy(item, datasetId, 'SERVER_ONLY');
		return events.map((event) => addCounts(event, browser, server));
	} catch (error) {
		item.hint(
			`Events of pixel and server were not compared: ${error instanceof Error ? error.message : 'the statistics of the dataset cannot be read.'}`,
		);
		return [...events];
	}
}

async function countBy(
	item: ItemContext,
	datasetId: string,
	source: 'WEB_ONLY' | 'SERVER_ONLY',
): Promise<Map<string, number>> {
	const rows = await item.all(`/${datasetId}/stats`, {
		aggregation: 'event',
		event_source: source,
	});
	return countRows(rows);
}

/** Takes rows of statistics, hour by hour; gives the sum of each event name. */
export function countRows(rows: readonly IDataObject[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const figure of flattenStatistics(rows)) {
		const name = isObject(figure) ? toText(figure.value ?? figure.event) : '';
		const count = Number(figure.count);
		if (name !== '' && Number.isFinite(count)) counts.set(name, (counts.get(name) ?? 0) + count);
	}
	return counts;
}

/** Nothing is told by a dataset that has no statistics at all: then nobody knows how many there were. */
function addCounts(
	event: EventQuality,
	browser: ReadonlyMap<string, number>,
	server: ReadonlyMap<string, number>,
): EventQuality {
	if (browser.size === 0 && server.size === 0) return event;
	const { eventName } = event.figures;
	const browserEvents = browser.get(eventName) ?? 0;
	const serverEvents = server.get(eventName) ?? 0;
	if (browserEvents === 0 && serverEvents === 0) return event;
	return { ...event, figures: { ...event.figures, browserEvents, serverEvents } };
}
