/** What an ad account tracks (docs/meta-api.md section 7.3): a list of objects, each with specs of its own. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/graph';
import { type ItemContext, toDataObject } from '../../../shared/n8n/operations';

/** The specs of the account. Refused where Meta's answer does not show them: what is written afterwards may replace them. */
export async function readAccountSpecs(item: ItemContext, account: string): Promise<IDataObject[]> {
	const rows = await item.all(`/${account}/tracking`, { fields: 'tracking_specs' });
	const lists = rows.map(({ tracking_specs: specs }) => specs);
	if (lists.every((list) => Array.isArray(list) && list.every(isObject)))
		return lists.flat().map(toDataObject);
	throw item.refusal(
		'Meta’s answer does not show what this ad account tracks.',
		'Run the node again later. If it stays, look at the tracking in Events Manager.',
	);
}
