/**
 * The pickers for businesses, ad accounts, ads and custom conversions; that for datasets is shared with the other nodes.
 * Edges: docs/meta-api.md section 7.3; `/act_{id}/ads` is the Marketing API's list of ads.
 */
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import {
	openEdges,
	orNothingSeen,
	searchBelow,
	searchEdge,
} from '../../shared/n8n/requests/listSearch';

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
