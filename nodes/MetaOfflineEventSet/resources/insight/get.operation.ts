import type { IDataObject } from 'n8n-workflow';

import { type ItemContext, type ItemOperation, toDataObject } from '../../../shared/n8n/operations';
import { type InsightAnswer, readAnswer } from './answer';
import { explainMissing } from './missingFigures';
import { insightProperties } from './properties';
import { readAsked, readQuestion } from './question';
import { finishReport, startReport } from './report';
import { simplifyInsight } from './simplify';

/** Answers to too large a question. Source: the page "Limits and Best Practices" of the Insights API (unverified). */
const TOO_MUCH_DATA: ReadonlySet<number> = new Set([1487534, 1504018, 1504038, 1504045]);
/** The table of errors has a cure for each of these (docs/meta-api.md section 7.5). */
const WRONG_QUESTION: ReadonlySet<number> = new Set([1504041, 1504042]);
const LESS_DATA =
	'Turn on the asynchronous report, or ask for a shorter time, fewer fields or fewer breakdowns.';

/** `GET /act_{id}/insights`, or for large ranges an asynchronous report (docs/meta-api.md sections 7.2.5 and 7.3). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read what the ads achieved',
	action: 'Get insight',
	changes: false,
	needs: 'the permission ads_read or ads_management, and a role on the ad account',
	cureOf: ({ subcode = 0, cure }) => {
		if (TOO_MUCH_DATA.has(subcode)) return LESS_DATA;
		return WRONG_QUESTION.has(subcode) ? cure : undefined;
	},
	properties: insightProperties,

	async execute(item) {
		const answer = await readRows(item);
		const { rows, summary } = answer;
		for (const words of wordsOfMissing(item, answer))
			item.hint(`${words} [item ${item.itemIndex}]`);
		const present = item.flag('simplify') ? simplifyInsight : toDataObject;
		return [
			...rows.map(present),
			...(summary === undefined ? [] : [{ is_summary: true, ...present(summary) }]),
		];
	},
};

const NO_SUMMARY = 'Meta gave no summary with this report. For a Summary Row set Report to Direct.';

/** What is not in an answer; nothing of a report that is not done, or that an earlier run asked for. */
function wordsOfMissing(item: ItemContext, { rows, summary }: InsightAnswer): string[] {
	if (item.text('report') === 'started' || isUnfinished(rows)) return [];
	const wantsSummary = item.collection('insightOptions').includeSummary === true;
	return [
		...explainMissing(readAsked(item), rows),
		...(wantsSummary && summary === undefined && rows.length > 0 ? [NO_SUMMARY] : []),
	];
}

async function readRows(item: ItemContext): Promise<InsightAnswer> {
	switch (item.text('report')) {
		case 'asynchronous':
			return await finishReport(item, await startReport(item, edgeOf(item), readQuestion(item)));
		case 'started':
			return await finishReport(item, item.id('reportRunId', 'Report Run ID'));
		default:
			return await readAnswer(item, edgeOf(item), readQuestion(item));
	}
}

/** Whether the rows are the progress of a report that is not done. */
function isUnfinished(rows: readonly IDataObject[]): boolean {
	return rows[0]?.finished === false;
}

function edgeOf(item: ItemContext): string {
	return `/${item.id('adAccountId', 'Ad Account', 'adAccount')}/insights`;
}
