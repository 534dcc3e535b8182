import { joinPhone } from '../../identity';
import { isObject, isPlainObject, readText } from '../../values';
import type { RawObject, RawValue } from '../../types';
import type { Payload } from '../envelope';
import { readLabeledValues } from '../labeledValues';
import { joinPaths } from '../paths';
import type { Answer } from './answers';
import { has, is, only, row, type Condition, type Format, type PayloadRecord } from './format';

const IS_STATUS: Condition = is('columnType', 'color', 'status', 'dropdown');

/**
 * An item of a board of monday.com with its columns by their titles, or what a webhook says of a new item, whose columns have
 * their IDs for names, or of a changed column. `userId` is the member of staff who changed it.
 */
export const mondayItem: Format = {
	id: 'mondayItem',
	displayName: 'monday.com Item',
	sources: [
		'monday.com API: Webhooks, Sample payload for webhook events',
		'monday.com API: Column values, Email, Phone, Status',
		'n8n: monday.com node',
	],
	unverified:
		'What columnValues of a new item holds, which is empty in the samples of the vendor: its entries are taken to be as the value of a changed column.',
	recognizedBy: [
		[has('event.pulseId'), has('event.boardId')],
		[has('column_values'), has('id'), has('name')],
	],
	records: readRecords,
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
		row('lead.stage', only('value.label.text', IS_STATUS), '@status.label.text'),
		row(
			'lead.stage_time',
			only('triggerTime', IS_STATUS),
			only('triggerTime', has('columnValues')),
		),
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

/** The columns by which boards of sales and leads say where an item stands, by their IDs. */
const STAGES: readonly string[] = ['deal_stage', 'lead_status', 'status'];

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	const { event } = fields;
	if (!isObject(event)) return [{ fields, at: '' }];
	const id = idOfStatus(event.columnValues);
	const status = id === undefined ? undefined : readColumn(event.columnValues, id);
	const at = joinPaths('event.columnValues', id ?? '');
	return [{ fields: event, at: 'event', around: { status: { value: status, at } } }];
}

/** The column of the stage; of several of its kind with other IDs nobody can tell which. */
function idOfStatus(columns: RawValue): string | undefined {
	if (!isPlainObject(columns)) return undefined;
	const ids = Object.keys(columns).filter((id) => isStatus(columns[id]));
	return STAGES.find((id) => ids.includes(id)) ?? (ids.length === 1 ? ids[0] : undefined);
}

function isStatus(column: RawValue): boolean {
	return isObject(column) && isObject(column.label) && 'text' in column.label;
}

function readColumn(columns: RawValue, id: string): RawValue {
	return isObject(columns) ? columns[id] : undefined;
}

function readColumns({
	column_values: columns,
	columnValues,
	columnTitle,
	value,
}: RawObject): readonly Answer[] {
	return [
		...readLabeledValues(columns).map(({ labels, type, value: held, path }) => ({
			labels,
			type,
			value: held,
			path: `column_values${path}`,
		})),
		...(isPlainObject(columnValues) ? Object.entries(columnValues) : []).flatMap(([id, column]) =>
			toAnswer(id, column, joinPaths('columnValues', id)),
		),
		...(typeof columnTitle === 'string' ? toAnswer(columnTitle, value, 'value') : []),
	];
}

/** The column's own kind of value says what it is, whatever its users called it. */
function toAnswer(label: string, column: RawValue, path: string): readonly Answer[] {
	if (!isObject(column)) return [];
	const { email, phone, countryShortName: country, value } = column;
	const labels = [label];
	if (email !== undefined)
		return [{ labels, type: 'email', value: email, path: joinPaths(path, 'email') }];
	if (phone === undefined) return [{ labels, value, path: joinPaths(path, 'value') }];
	const number = readText(country) === undefined ? phone : joinPhone({ number: phone, country });
	return [{ labels, type: 'phone', value: number, path: joinPaths(path, 'phone') }];
}
