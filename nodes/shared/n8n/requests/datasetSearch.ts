/**
 * The dataset picker: the datasets of each business that the access token can see, a page at a time.
 * Source: docs/meta-api.md section 7.3 (`/me/businesses`, `/{business}/ads_dataset`).
 */
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { openEdges, searchBelow } from './listSearch';

const BUSINESSES = { edge: '/me/businesses', kind: 'object' } as const;
const CANNOT_LIST =
	'This access token cannot list datasets: choose By ID and paste the dataset ID from Events Manager.';
const NO_CREDENTIAL =
	'Validate has no credential to list datasets with: choose By ID and paste the dataset ID, or pick it while Operation is Send.';

/**
 * Lists datasets for the resource locator, filtered by name or ID where the user typed something. What Meta refuses is
 * shown as an error with its cure, never as an empty list.
 */
export async function searchDatasets(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	if (this.getCurrentNodeParameter('operation') === 'validate') {
		throw new NodeOperationError(this.getNode(), NO_CREDENTIAL);
	}
	const query = filter ? searchParameter(filter) : {};
	const found = await searchBelow(await openEdges(this, CANNOT_LIST), BUSINESSES, 'ads_dataset', {
		filter,
		paginationToken,
		query,
	});
	if (found === undefined) throw new NodeOperationError(this.getNode(), CANNOT_LIST);
	return found;
}

/** Meta filters by name or by ID, each by a parameter of its own. */
function searchParameter(filter: string): Record<string, string> {
	return /^\d+$/.test(filter.trim()) ? { id_filter: filter.trim() } : { name_filter: filter };
}
