/** What a custom conversion counts the events of: as the user says, or as Meta does. */
import type { INodeProperties } from 'n8n-workflow';

import { AskedFields, type ItemContext } from '../../../shared/n8n/operations';
import type { SourceKind } from './dialect';

export const sourceProperty: INodeProperties = {
	displayName: 'Event Source',
	name: 'eventSource',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'By the option Action Source where it is Website or Physical Store; otherwise Meta is asked what the dataset is',
		},
		{ name: 'Old Offline Event Set', value: 'oldEventSet' },
		{
			name: 'Stores',
			value: 'store',
			description: 'Store events of a dataset. Meta does not say how their rules are written.',
		},
		{ name: 'Website', value: 'website', description: 'Website events of a dataset (pixel)' },
	],
	default: 'automatic',
	description:
		'Where the events come from. Meta writes the rules for websites and for offline events in different ways.',
};

/** The source of the events; where nothing else says, whether the ID is of a dataset or of an old offline event set. */
export async function readSource(
	item: ItemContext,
	datasetId: string,
	actionSource: unknown,
): Promise<SourceKind> {
	const chosen = item.text('eventSource');
	if (chosen === 'website' || chosen === 'store' || chosen === 'oldEventSet') return chosen;
	if (actionSource === 'website') return 'website';
	if (actionSource === 'physical_store') return 'store';
	return (await isOldEventSet(item, datasetId)) ? 'oldEventSet' : 'website';
}

/** Of the two only a dataset has the field `code` (docs/meta-api.md section 7.3, Meta's SDK): Meta refuses it of an old set. */
async function isOldEventSet(item: ItemContext, id: string): Promise<boolean> {
	const fields = new AskedFields(['id', 'code']);
	await item.get(`/${id}`, {}, fields);
	return fields.leftOut.includes('code');
}
