import type { INodeProperties } from 'n8n-workflow';

/** Meta answers old offline event sets on other edges than datasets (docs/meta-api.md sections 7.3 and 7.4). */
export const oldEventSetField: INodeProperties = {
	displayName: 'Old Offline Event Set',
	name: 'isOldEventSet',
	type: 'boolean',
	default: false,
	description:
		'Whether it is an event set of the old Offline Conversions API that never became a dataset. Meta only reads such sets.',
};
