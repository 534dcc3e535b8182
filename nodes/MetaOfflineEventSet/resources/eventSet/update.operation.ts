import type { IDataObject } from 'n8n-workflow';

import { PERSON_TABLE, type PersonKey } from '../../../shared/capi';
import { inOrder } from '../../../shared/n8n/descriptions/choices';
import {
	collectionField,
	type ItemContext,
	type ItemOperation,
} from '../../../shared/n8n/operations';
import { datasetLocator } from '../../fields/locators';

/** What the pixel may take from forms by itself (docs/meta-api.md section 7.3). */
const MATCHING_KEYS: readonly PersonKey[] = [
	'em',
	'ph',
	'fn',
	'ln',
	'db',
	'ge',
	'ct',
	'st',
	'zp',
	'country',
	'external_id',
];

/** `POST /{dataset}` (docs/meta-api.md section 7.3). Old offline event sets can only be read. */
export const update: ItemOperation = {
	name: 'Update',
	description: 'Change a dataset',
	action: 'Update dataset',
	changes: true,
	needs:
		'the permission ads_management, and the task Edit (Manage) on the dataset; old offline event sets can only be read',
	properties: [
		datasetLocator,
		collectionField('Update Fields', 'updateFields', [
			{
				displayName: 'Automatic Matching',
				name: 'enable_automatic_matching',
				type: 'boolean',
				default: true,
				description: 'Whether the pixel on the website sends hashed customer information by itself',
			},
			{
				displayName: 'Automatic Matching Fields',
				name: 'automatic_matching_fields',
				type: 'multiOptions',
				options: inOrder(
					MATCHING_KEYS.map((key) => ({ name: PERSON_TABLE[key].displayName, value: key })),
				),
				default: [],
				description: 'What automatic matching may take',
			},
			{
				displayName: 'Businesses That May Send Server Events',
				name: 'server_events_business_ids',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234567890123456, 6543210987654321',
				description: 'IDs of businesses, with commas between. The list replaces the one there is.',
			},
			{
				displayName: 'Data Use',
				name: 'data_use_setting',
				type: 'options',
				options: [
					{ name: 'Advertising and Analytics', value: 'ADVERTISING_AND_ANALYTICS' },
					{ name: 'Analytics Only', value: 'ANALYTICS_ONLY' },
					{ name: 'Not Set', value: 'EMPTY' },
				],
				default: 'ADVERTISING_AND_ANALYTICS',
				description: 'What Meta may use the events for',
			},
			{
				displayName: 'First-Party Cookies',
				name: 'first_party_cookie_status',
				type: 'options',
				options: [
					{ name: 'Not Set', value: 'EMPTY' },
					{ name: 'Off', value: 'FIRST_PARTY_COOKIE_DISABLED' },
					{ name: 'On', value: 'FIRST_PARTY_COOKIE_ENABLED' },
				],
				default: 'FIRST_PARTY_COOKIE_ENABLED',
				description: 'Whether the pixel uses cookies of the website itself',
			},
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				description: 'The new name of the dataset',
			},
		]),
	],

	async execute(item) {
		const id = item.id('datasetId', 'Dataset');
		const changes = readChanges(item);
		if (Object.keys(changes).length === 0) {
			throw item.refusal(
				'There is nothing to change.',
				'Add a field under Update Fields and fill it in.',
			);
		}
		await item.post(`/${id}`, changes);
		return [{ id, updated: Object.keys(changes) }];
	},
};

function readChanges(item: ItemContext): IDataObject {
	const { server_events_business_ids: businesses, ...changes } = item.filled('updateFields');
	if (businesses === undefined) return changes;
	const ids = String(businesses)
		.split(',')
		.map((id) => item.checkedId(id, 'Businesses That May Send Server Events'));
	return { ...changes, server_events_business_ids: ids };
}
