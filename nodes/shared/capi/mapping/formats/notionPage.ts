import type { RawObject, RawValue } from '../../types';
import { isObject } from '../../values';
import { answersOf } from './answers';
import { has, is, row, type Format } from './format';

/**
 * A page of a Notion database as its API gives it: each property holds its value under the name of its type. People, who are
 * members of the workspace, are left out.
 */
export const notionPage: Format = {
	id: 'notionPage',
	displayName: 'Notion Database Page',
	sources: ['Notion API: Page', 'Notion API: Page properties', 'n8n: Notion node'],
	unverified: 'The page in data, as the webhook of a button or an automation sends it.',
	recognizedBy: [
		[is('object', 'page'), has('properties')],
		[is('data.object', 'page'), has('data.properties')],
	],
	records: ({ fields }) => {
		const page = isObject(fields.data) ? fields.data : fields;
		return [{ fields: withPlainProperties(page), at: isObject(fields.data) ? 'data' : '' }];
	},
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [
		{ when: [is('archived', 'true')], code: 'deleted' },
		{ when: [is('in_trash', 'true')], code: 'deleted' },
	],
	rows: [row('event_time', 'created_time'), row('lead.created_time', 'created_time')],
	answers: (record) => answersOf(record, 'properties'),
	answersAreColumns: true,
	ignored: [
		'object',
		'id',
		'url',
		'icon',
		'cover',
		'parent',
		'properties',
		'created_by',
		'last_edited_by',
		'last_edited_time',
		'data',
	],
};

/** Properties of these types name a member of the workspace. */
const STAFF: ReadonlySet<string> = new Set(['people', 'created_by', 'last_edited_by']);
/** What the page says of itself under names that a property may have too. */
const OF_THE_PAGE: readonly string[] = ['created_time', 'archived', 'in_trash'];

function withPlainProperties(page: RawObject): RawObject {
	const properties = isObject(page.properties) ? page.properties : {};
	const plain = Object.entries(properties).flatMap(([name, property]) => {
		const value = isObject(property) ? plainValue(property) : undefined;
		return value === undefined ? [] : [[name, value] as const];
	});
	const own = OF_THE_PAGE.map((name) => [name, page[name]] as const);
	return Object.fromEntries([...own, ...plain]);
}

function plainValue(property: RawObject): RawValue {
	const { type } = property;
	return typeof type !== 'string' || STAFF.has(type) ? undefined : textOf(property[type]);
}

/** `{ name }` of a choice, `{ start }` of a date, and the text of a list of pieces. */
function textOf(value: RawValue): RawValue {
	if (Array.isArray(value)) {
		const pieces: readonly RawValue[] = value;
		return pieces
			.map((piece) => (isObject(piece) ? (piece.plain_text ?? piece.name) : ''))
			.join('');
	}
	return isObject(value) ? (value.name ?? value.start) : value;
}
