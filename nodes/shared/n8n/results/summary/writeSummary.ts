/** The output of a run that gives a summary in the place of its events. */
import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { toHtmlFile } from '../htmlFile';
import type { RunSummary } from './runSummary';
import { toSummaryJson } from './summaryItem';
import { toSummaryPage } from './summaryPage';

/** Beyond so many input items a summary is paired with none: a million pairs are more than the summary. */
const MOST_PAIRED = 1000;

/** What the output of a summary depends on. */
export interface SummaryDetail {
	readonly simplify: boolean;
	readonly includeHtmlReport: boolean;
}

/**
 * Takes the counts of a run and the items of its events; gives the summary, then the items that are errors, which n8n
 * moves to the error output where the node has one. A validation gives the summary alone.
 */
export async function writeSummary(
	context: IExecuteFunctions,
	summary: RunSummary,
	items: readonly INodeExecutionData[],
	{ simplify, includeHtmlReport }: SummaryDetail,
): Promise<INodeExecutionData[]> {
	const errors = summary.isValidation ? [] : items.filter(({ json }) => 'error' in json);
	const inputs = context.getInputData();
	const item: INodeExecutionData = {
		json: toSummaryJson(summary, simplify),
		...(inputs.length > MOST_PAIRED
			? {}
			: { pairedItem: inputs.map((_, index) => ({ item: index })) }),
	};
	if (!includeHtmlReport) return [item, ...errors];
	const now = DateTime.now().setZone(context.getTimezone());
	const page = toSummaryPage(summary, now.toFormat('yyyy-MM-dd HH:mm'));
	const binary = await toHtmlFile(context, page, `events-${now.toFormat('yyyy-MM-dd')}`);
	return [{ ...item, binary }, ...errors];
}
