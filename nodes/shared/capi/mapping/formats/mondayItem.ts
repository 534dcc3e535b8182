import { isObject } from '../../values';
import type { RawObject } from '../../types';
import { readLabeledValues } from '../labeledValues';
import type { Answer } from './answers';
import { has, is, only, row, type Condition, type Format } from './format';

const IS_STATUS: Condition = is('columnType', 'color', 'status', 'dropdown');

/**
 * An item of a board of monday.com with its columns by their titles, or what a webhook says of a changed column. `userId`
 * is the member of staff who changed it.
 */
export const mondayItem: Format = {
	id: 'mondayItem',
	displayName: 'monday.com Item',
	sources: ['monday.com API: Webhooks', 'monday.com API: Column values', 'n8n: monday.com node'],
	unverified:
		'The sample payloads of the page on webhooks, which could be opened in parts only: the names are those of payloads that others published.',
	recognizedBy: [
		[has('event.pulseId'), has('event.boardId')],
		[has('column_values'), has('id'), has('name')],
	],
	recordAt: ['event'],
	eventNames: [
		{ when: [is('type', 'create_pulse', 'create_item')], event: 'Lead' },
		{ when: [has('column_values')], event: 'Lead' },
	],
	leftOut: [
		{
			when: [is('type', 'delete_pulse', 'archive_pulse', 'item_deleted', 'item_archived')],
			code: 'deleted',
		},
	],
	rows: [
		row('event_time', 'triggerTime', 'created_at'),
		row('lead.stage', only('value.label.text', IS_STATUS)),
		row('lead.stage_time', only('triggerTime', IS_STATUS)),
		row('lead.created_time', 'created_at'),
	],
	answers: readColumns,
	answersAreColumns: true,
	ignored: [
		'event',
		'id',
		'name',
		'column_values',
		'board',
		'group',
		'creator_id',
		'creator',
		'subscribers',
		'state',
		'updated_at',
	],
};

function readColumns({ column_values: columns, columnTitle, value }: RawObject): readonly Answer[] {
	const changed = isObject(value) ? (value.email ?? value.phone ?? value.value) : undefined;
	return [
		...readLabeledValues(columns).map(({ labels, type, value: held, path }) => ({
			labels,
			type,
			value: held,
			path: `column_values${path}`,
		})),
		...(typeof columnTitle === 'string' && changed !== undefined
			? [{ labels: [columnTitle], value: changed, path: 'value' }]
			: []),
	];
}
