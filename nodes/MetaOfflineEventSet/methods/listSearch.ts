/**
 * The pickers for businesses, ad accounts, ads and custom conversions; that for datasets is shared with the other nodes.
 * Edges: docs/meta-api.md section 7.3; `/act_{id}/ads` is the Marketing API's list of ads.
 */
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { openEdges, searchBelow, searchEdge } from '../../shared/n8n/requests/listSearch';

const AD_ACCOUNTS = { edge: '/me/adaccounts', kind: 'adAccount' } as const;

export async function searchBusinesses(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found = await searchEdge(await openEdges(this), '/me/businesses', {
		filter,
		paginationToken,
	});
	return orNothingSeen(this, found, filter, 'business');
}

export async function searchAdAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found = await searchEdge(await openEdges(this), AD_ACCOUNTS.edge, {
		filter,
		paginationToken,
	});
	return orNothingSeen(this, found, filter, 'ad account');
}

export async function searchAds(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found = await searchBelow(await openEdges(this), AD_ACCOUNTS, 'ads', {
		filter,
		paginationToken,
	});
	return orNothingSeen(this, found, filter, found ? 'ad' : 'ad account');
}

export async function searchCustomConversions(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found = await searchBelow(await openEdges(this), AD_ACCOUNTS, 'customconversions', {
		filter,
		paginationToken,
	});
	return orNothingSeen(this, found, filter, found ? 'custom conversion' : 'ad account');
}

/** A token that sees nothing at all, as those made in Events Manager, is told so; a search without a match is not. */
function orNothingSeen(
	context: ILoadOptionsFunctions,
	found: INodeListSearchResult | undefined,
	filter: string | undefined,
	what: string,
): INodeListSearchResult {
	if (found !== undefined && (found.results.length > 0 || filter)) return found;
	throw new NodeOperationError(
		context.getNode(),
		`This access token sees no ${what}. Choose "ID" and paste the ID, or use a system user's token with access to it.`,
	);
}
