import type { IDataObject } from 'n8n-workflow';

import type { ItemContext, ItemOperation } from '../../../shared/n8n/operations';
import { insightProperties } from './properties';
import { readQuestion } from './question';
import { finishReport, startReport } from './report';
import { simplifyInsight } from './simplify';

/** Answers to too large a question. Source: the page "Limits and Best Practices" of the Insights API (unverified). */
const TOO_MUCH_DATA: ReadonlySet<number> = new Set([1487534, 1504018, 1504038, 1504045]);
const LESS_DATA =
	'Turn on the asynchronous report, or ask for a shorter time, fewer fields or fewer breakdowns.';

/** `GET /act_{id}/insights`, or for large ranges an asynchronous report (docs/meta-api.md sections 7.2.5 and 7.3). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read what the ads achieved',
	action: 'Get insight',
	changes: false,
	needs: 'the permission ads_read or ads_management, and a role on the ad account',
	cureOf: ({ subcode }) =>
		subcode !== undefined && TOO_MUCH_DATA.has(subcode) ? LESS_DATA : undefined,
	properties: insightProperties,

	async execute(item) {
		const rows = await readRows(item);
		return item.flag('simplify') ? rows.map(simplifyInsight) : rows;
	},
};

async function readRows(item: ItemContext): Promise<IDataObject[]> {
	switch (item.text('report')) {
		case 'asynchronous':
			return await finishReport(item, await startReport(item, edgeOf(item), readQuestion(item)));
		case 'started':
			return await finishReport(item, item.id('reportRunId', 'Report Run ID'));
		default:
			return await item.list(edgeOf(item), readQuestion(item));
	}
}

function edgeOf(item: ItemContext): string {
	return `/${item.id('adAccountId', 'Ad Account', 'adAccount')}/insights`;
}
