/** The rows of the Insights API, direct and of a report, with the summary that stands beside them (docs/meta-api.md section 7.5). */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/graph';
import { type ItemContext, toDataObject } from '../../../shared/n8n/operations';

export interface InsightAnswer {
	readonly rows: IDataObject[];
	/** The figures of all rows together, where Meta gives them. */
	readonly summary?: IDataObject;
}

/** Reads an edge of insights as far as Return All and Limit say; the summary stands beside the rows of each page. */
export async function readAnswer(
	item: ItemContext,
	edge: string,
	question: IDataObject = {},
): Promise<InsightAnswer> {
	let summary: IDataObject | undefined;
	const rows = await item.list(edge, question, undefined, (body) => {
		if (isObject(body.summary)) summary = toDataObject(body.summary);
	});
	return { rows, summary };
}
