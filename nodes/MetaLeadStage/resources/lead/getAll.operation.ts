import type { IDataObject } from 'n8n-workflow';

import { readUnixSeconds } from '../../../shared/capi';
import {
	collectionField,
	type ItemContext,
	type ItemOperation,
	listFields,
	simplifyField,
} from '../../../shared/n8n/operations';
import { plainLines } from '../../../shared/n8n/requests/errorLines';
import { formLocator } from '../../fields/locators';
import { fieldsOf, presentLeads } from './leadFields';
import { readLeadId } from './leadId';
import { READING_LEADS, waitOptions } from './readingLeads';

/** `GET /{form_id}/leads` or `GET /{ad_id}/leads`, page by page (docs/meta-api.md section 8.3). */
export const getAll: ItemOperation = {
	...READING_LEADS,
	name: 'Get Many',
	description: 'Get the leads of an instant form or an ad',
	action: 'Get many leads',
	changes: false,
	properties: [
		{
			displayName: 'Leads Of',
			name: 'leadsOf',
			type: 'options',
			options: [
				{ name: 'Ad', value: 'ad' },
				{ name: 'Form', value: 'form' },
			],
			default: 'form',
			description: 'Whose leads to get',
		},
		{ ...formLocator, displayOptions: { show: { leadsOf: ['form'] } } },
		{
			displayName: 'Ad ID',
			name: 'adId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 23850000000000000',
			description: 'The ID of the ad, shown in Ads Manager',
			displayOptions: { show: { leadsOf: ['ad'] } },
		},
		...listFields,
		simplifyField,
		collectionField('Filters', 'filters', [
			{
				displayName: 'Created After',
				name: 'createdAfter',
				type: 'dateTime',
				default: '',
				description: 'Only leads that were created after this time',
			},
			{
				displayName: 'Created Before',
				name: 'createdBefore',
				type: 'dateTime',
				default: '',
				description: 'Only leads that were created before this time',
			},
		]),
		waitOptions,
	],

	async execute(item) {
		const simplify = item.flag('simplify');
		const owner =
			item.text('leadsOf') === 'ad'
				? readLeadId(item, 'adId', 'Ad ID')
				: readLeadId(item, 'formId', 'Form');
		const filtering = readFilters(item);
		const { rows, error } = await item.listSoFar(`/${owner}/leads`, {
			fields: fieldsOf(simplify),
			...(filtering.length > 0 ? { filtering: JSON.stringify(filtering) } : {}),
		});
		if (error)
			item.hint(
				`${rows.length} leads were read, then Meta gave no more: ${error.message}. ${plainLines(error.description)} ${goOnAfter(rows)}`,
			);
		return presentLeads(rows, simplify);
	},
};

/** Where the rest of the leads is to be looked for: Meta gives them by their creation, the newest first. */
function goOnAfter(rows: readonly IDataObject[]): string {
	const times = rows
		.map(({ created_time: created }) => readUnixSeconds(created, 'utc'))
		.filter((time) => time !== undefined);
	const [first, last] = [times.at(0), times.at(-1)];
	if (first === undefined || last === undefined || first === last)
		return 'To get the rest, run the node again.';
	const filter = last < first ? 'Created Before' : 'Created After';
	// The filters leave their own second out, and several leads may have come in it.
	const bound = new Date((last < first ? last + 1 : last - 1) * 1000)
		.toISOString()
		.replace('.000', '');
	return `To get the rest, run the node again with the filter ${filter} ${bound}.`;
}

interface TimeFilter {
	readonly field: 'time_created';
	readonly operator: 'GREATER_THAN' | 'LESS_THAN';
	/** Unix seconds. */
	readonly value: number;
}

function readFilters(item: ItemContext): TimeFilter[] {
	const { createdAfter, createdBefore } = item.collection('filters');
	return [
		...timeFilter(item, createdAfter, 'Created After', 'GREATER_THAN'),
		...timeFilter(item, createdBefore, 'Created Before', 'LESS_THAN'),
	];
}

function timeFilter(
	item: ItemContext,
	value: unknown,
	displayName: string,
	operator: TimeFilter['operator'],
): TimeFilter[] {
	const seconds = item.unixSeconds(value, displayName);
	return seconds === undefined ? [] : [{ field: 'time_created', operator, value: seconds }];
}
