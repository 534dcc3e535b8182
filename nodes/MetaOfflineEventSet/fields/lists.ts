/** Parameters that many operations share. */
import type { INodeProperties } from 'n8n-workflow';

/** Shown where a list is read; OperationContext.list() heeds them. */
export const listProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

export const simplifyProperty: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Meta answers old offline event sets on other edges than datasets (docs/meta-api.md sections 7.3 and 7.4). */
export const oldEventSetProperty: INodeProperties = {
	displayName: 'Old Offline Event Set',
	name: 'isOldEventSet',
	type: 'boolean',
	default: false,
	description:
		'Whether the event set was made for the old Offline Conversions API and never became a dataset. Meta only reads such sets.',
};
