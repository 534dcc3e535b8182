import type { IDataObject } from 'n8n-workflow';

import type { ItemOperation } from '../../operation';
import type { OperationContext } from '../../operationContext';
import { insightProperties } from './properties';
import { readQuestion } from './question';
import { finishReport, startReport } from './report';
import { simplifyInsight } from './simplify';

/** `GET /act_{id}/insights`, or for large ranges an asynchronous report (docs/meta-api.md sections 7.2.5 and 7.3). */
export const get: ItemOperation = {
	changes: false,
	needs: 'the permission ads_read or ads_management, and a role on the ad account',
	properties: insightProperties,

	async execute(item) {
		const rows = await readRows(item);
		return item.flag('simplify') ? rows.map(simplifyInsight) : rows;
	},
};

async function readRows(item: OperationContext): Promise<IDataObject[]> {
	switch (item.text('report')) {
		case 'asynchronous':
			return await finishReport(item, await startReport(item, edgeOf(item), readQuestion(item)));
		case 'started':
			return await finishReport(item, item.id('reportRunId', 'Report Run ID'));
		default:
			return await item.list(edgeOf(item), readQuestion(item));
	}
}

function edgeOf(item: OperationContext): string {
	return `/${item.id('adAccountId', 'Ad Account', 'adAccount')}/insights`;
}
