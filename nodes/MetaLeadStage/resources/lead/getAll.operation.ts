import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isAbsent, readUnixSeconds } from '../../../shared/capi';
import { isObject, readList } from '../../../shared/graph';
import { fieldsOf } from './leadFields';
import { runLeads, type LeadContext } from './runLeads';

/** `GET /{form_id}/leads` or `GET /{ad_id}/leads`, page by page (docs/meta-api.md section 8.3). */
export async function getAll(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await runLeads(context, async (lead) => {
		const owner = lead.parameter('leadsOf') === 'ad' ? lead.id('adId', 'Ad ID') : lead.id('formId', 'Form ID');
		const filtering = readFilters(lead);
		const query = {
			fields: fieldsOf(lead.parameter('simplify') !== false),
			...(filtering.length > 0 ? { filtering: JSON.stringify(filtering) } : {}),
		};
		return await readList(async (page) => await lead.read(`/${owner}/leads`, page), query, mostRows(lead));
	});
}

function mostRows(lead: LeadContext): number {
	const limit = Number(lead.parameter('limit') ?? 50);
	return lead.parameter('returnAll') === true || !(limit >= 1) ? Infinity : Math.floor(limit);
}

interface TimeFilter {
	readonly field: 'time_created';
	readonly operator: 'GREATER_THAN' | 'LESS_THAN';
	/** Unix seconds. */
	readonly value: number;
}

function readFilters(lead: LeadContext): TimeFilter[] {
	const chosen = lead.parameter('filters');
	const filters = isObject(chosen) ? chosen : {};
	return [
		...timeFilter(lead, filters.createdAfter, 'Created After', 'GREATER_THAN'),
		...timeFilter(lead, filters.createdBefore, 'Created Before', 'LESS_THAN'),
	];
}

function timeFilter(
	lead: LeadContext,
	value: unknown,
	displayName: string,
	operator: TimeFilter['operator'],
): TimeFilter[] {
	if (isAbsent(value)) return [];
	const seconds = readUnixSeconds(value, lead.context.getTimezone());
	if (seconds !== undefined) return [{ field: 'time_created', operator, value: seconds }];
	throw lead.refusal(
		`${displayName} is not a time that can be read without guessing.`,
		'Use a date and time such as 2026-01-31T14:05:00+01:00.',
	);
}
