import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../shared/graph';

/**
 * Statistics with a row for each figure: Meta gives a row for each hour or day with a list of figures in `data`
 * (docs/meta-api.md section 7.3). Rows without such a list stay as they are.
 */
export function flattenStatistics(rows: readonly IDataObject[]): IDataObject[] {
	return rows.flatMap((row) => {
		const { data, ...time } = row;
		if (!Array.isArray(data)) return [row];
		return data.filter(isObject).map((figure): IDataObject => ({ ...time, ...figure }));
	});
}
