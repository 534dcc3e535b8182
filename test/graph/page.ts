import { objectAt } from './eventRules/jsonTypes';
import type { JsonObject } from './json';
import type { EventStore, StoredEvent } from './store';
import type { GraphDataset } from './world';

const SHOWN_EVENTS = 500;
const HASH = /^[0-9a-f]{64}/;
const HASH_PREFIX = 8;

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color:#1c1e21}h2{margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd;padding:.3rem .6rem;text-align:left;
vertical-align:top}th{background:#f0f2f5}td{overflow-wrap:anywhere}code{font-size:.9em}.note{color:#b35900}
.empty{color:#65676b}`;

const COLUMNS = [
	'Time',
	'Source',
	'Event',
	'Event ID',
	'Customer information',
	'Custom data',
	'Labels',
	'Duplicates',
];

/** The page a person looks at: per dataset the events it holds, newest first. Everything shown is escaped. */
export function storedEventsPage(datasets: Iterable<GraphDataset>, store: EventStore): string {
	const all = [...datasets].map((dataset) => ({ dataset, counters: store.counters(dataset.id) }));
	const used = all.filter(({ counters }) => counters.received > 0);
	const sections = used.map(({ dataset, counters }) => {
		const summary = Object.entries(counters).map(([name, count]) => `${name} ${count}`);
		return `<h2>${escapeHtml(dataset.name)} <code>${escapeHtml(dataset.id)}</code></h2>
<p>${summary.join(', ')}</p>${eventTable(store.events(dataset.id))}`;
	});
	const names = all.map(
		({ dataset }) => `${escapeHtml(dataset.name)} <code>${escapeHtml(dataset.id)}</code>`,
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Graph API double</title>
<style>${STYLE}</style></head><body><h1>Graph API double</h1>
<p>Plays Meta on this computer. As JSON: <a href="/stored.json">stored.json</a>,
<a href="/requests.json">requests.json</a>.</p>
${sections.join('\n') || '<p class="empty">Nothing has been received yet.</p>'}
<details><summary>All datasets</summary><p>${names.join('<br>')}</p></details></body></html>`;
}

function eventTable(events: readonly StoredEvent[]): string {
	if (events.length === 0) return '<p class="empty">No event is kept.</p>';
	const shown = events.slice(-SHOWN_EVENTS).reverse();
	const more =
		events.length > shown.length
			? `<p>The newest ${shown.length} of ${events.length} events.</p>`
			: '';
	const head = COLUMNS.map((column) => `<th>${column}</th>`).join('');
	return `${more}<table><thead><tr>${head}</tr></thead><tbody>${shown.map(eventRow).join('')}</tbody></table>`;
}

function eventRow(stored: StoredEvent): string {
	const { event } = stored;
	const cells = [
		escapeHtml(timeText(event.event_time)),
		escapeHtml([event.action_source, event.messaging_channel].filter(Boolean).join(' ')),
		escapeHtml(event.event_name) +
			stored.notes.map((note) => `<div class="note">${escapeHtml(note)}</div>`).join(''),
		escapeHtml(event.event_id ?? ''),
		propertyLines(objectAt(event, 'user_data'), shortened),
		propertyLines(objectAt(event, 'custom_data'), (value) => value),
		labelLines(stored),
		String(stored.duplicates),
	];
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function timeText(seconds: unknown): string {
	return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

function labelLines(stored: StoredEvent): string {
	const labels = {
		test_event_code: stored.testEventCode,
		upload_tag: stored.uploadTag,
		upload_id: stored.uploadId,
		upload_source: stored.uploadSource,
		partner_agent: stored.partnerAgent,
		namespace_id: stored.namespaceId,
	};
	const given = Object.entries(labels).filter(([, value]) => value !== undefined);
	return propertyLines(Object.fromEntries(given), (value) => value);
}

function propertyLines(holder: JsonObject, show: (value: unknown) => unknown): string {
	return Object.entries(holder)
		.map(([key, value]) => {
			const shown = Array.isArray(value) ? value.map(show) : show(value);
			const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
			return `<div>${escapeHtml(key)}: <code>${escapeHtml(text)}</code></div>`;
		})
		.join('');
}

function shortened(value: unknown): unknown {
	return typeof value === 'string' && HASH.test(value) ? `${value.slice(0, HASH_PREFIX)}…` : value;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

export function escapeHtml(value: unknown): string {
	return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
