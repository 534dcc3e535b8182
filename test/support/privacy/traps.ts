/** Identifiers where they do not belong: columns that were mixed up, rows that are keyed by people, names in the place of codes. */
import type { IDataObject } from 'n8n-workflow';

import { FORBIDDEN, HASHED, type Identifier, type Person, PLAIN } from './people';

/** Every second person has an identifier in a wrong place. */
export function isTrapped({ index }: Person): boolean {
	return index % 2 === 1;
}

/** Puts a text into an item; what it gives stands over the item's own fields. */
export type Trap = (text: string, item: IDataObject) => IDataObject;

const inField =
	(field: string): Trap =>
	(text) => ({ [field]: text });
const inPart =
	(part: string, field: string): Trap =>
	(text, item) => {
		const given = item[part];
		return { [part]: { ...(typeof given === 'object' ? given : {}), [field]: text } };
	};

const IN_EVENT_ID = inField('event_id');
const OF_EVENTS: readonly Trap[] = [
	IN_EVENT_ID,
	...[
		...['event_name', 'event_time', 'action_source', 'event_source_url', 'referrer_url'],
		...['messaging_channel', 'opt_out', 'data_processing_options', 'customer_segmentation'],
	].map(inField),
];

export const FLAT_TRAPS: readonly Trap[] = [
	...OF_EVENTS,
	...[
		'total',
		'currency',
		'country',
		'gender',
		'order_id',
		'line_items',
		'content_ids',
		'status',
	].map(inField),
	...['num_items', 'delivery_category', 'product_name', 'test_event_code', 'upload_tag'].map(
		inField,
	),
	(text) => ({ [text]: 'yes' }),
	(text) => ({ [`${text}_at`]: '2026-03-04' }),
	(text) => ({ contact: { name: text }, note_attributes: [{ name: text, value: text }] }),
];

export const EVENT_TRAPS: readonly Trap[] = [
	...OF_EVENTS,
	...[
		'value',
		'currency',
		'order_id',
		'contents',
		'content_ids',
		'delivery_category',
		'num_items',
	].map((field) => inPart('custom_data', field)),
	...['ge', 'country', 'st', 'lead_id', 'page_id', 'madid', 'client_ip_address', 'fbc'].map(
		(field) => inPart('user_data', field),
	),
	(text, item) => inPart('user_data', text)('x', item),
	(text, item) => inPart('custom_data', text)('x', item),
	(text) => ({ [text]: 'x', original_event_data: { event_name: text, order_id: text } }),
	(text) => ({ user_data: text }),
	(text) => ({ attribution_data: { ad_id: text, [text]: 1 }, custom_data: text }),
];

export const LEAD_TRAPS: readonly Trap[] = [
	IN_EVENT_ID,
	...['stage_time', 'status', 'stage', 'lead_id', 'created_time', 'country'].map(inField),
	(text) => ({ stage_history: [{ stage: text, time: 'never' }] }),
	(text) => ({ [text]: 'New', status: undefined }),
	(text) => ({ deal: { [text]: text, stage: text }, status: undefined }),
];

export const ROW_TRAPS: readonly Trap[] = [
	...['event_time', 'event_name', 'value', 'currency', 'order_id', 'item_number', 'contents'].map(
		inField,
	),
	(text, item) => inPart('match_keys', text)('x', item),
	(text) => ({ match_keys: text }),
	(text) => ({ [text]: text }),
];

const KINDS: readonly Identifier[] = [...HASHED, ...FORBIDDEN, ...PLAIN];
/** Messaging events have few plain keys, and what is not mapped cannot be told from other texts. */
const ALWAYS_MAPPED: readonly Identifier[] = [...HASHED, ...FORBIDDEN];
/** IDs of events have every form: there a national ID counts only behind a word for it (docs/decisions.md section 5). */
const KNOWN_IN_IDS: readonly Identifier[] = [...HASHED, 'card', 'iban'];

/** Which identifier stands in which wrong place changes from person to person, until each was in each. */
export function trapOf(person: Person, traps: readonly Trap[], item: IDataObject): IDataObject {
	if (!isTrapped(person)) return {};
	const turn = Math.floor(person.index / 2);
	const trap = traps[turn % traps.length];
	const hasFewKeys = item.action_source === 'business_messaging';
	const kinds = trap === IN_EVENT_ID ? KNOWN_IN_IDS : hasFewKeys ? ALWAYS_MAPPED : KINDS;
	const kind = kinds[(turn + Math.floor(turn / traps.length)) % kinds.length];
	return trap(person.given[kind], item);
}
