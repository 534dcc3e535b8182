/**
 * The pickers for Pages and instant forms. Edges: docs/meta-api.md section 8.3 (`/{page}/leadgen_forms`); `/me/accounts` is the
 * list of a user's Pages (Meta's SDK).
 */
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import {
	openEdges,
	orNothingSeen,
	searchBelow,
	searchEdge,
} from '../../shared/n8n/requests/listSearch';

const RIGHT_TOKEN = 'a token with pages_show_list and pages_manage_ads and access to the Page';
const PAGES = { edge: '/me/accounts', kind: 'object', displayName: 'Page' } as const;

export async function searchPages(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const question = { filter, paginationToken };
	const found = await searchEdge(await openEdges(this), PAGES.edge, question);
	return orNothingSeen(this, found, filter, 'Page', RIGHT_TOKEN);
}

/** The forms of all Pages that the token sees, each with its Page. */
export async function searchForms(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const question = { filter, paginationToken };
	const found = await searchBelow(await openEdges(this), PAGES, 'leadgen_forms', question);
	return orNothingSeen(this, found, filter, found ? 'form' : 'Page', RIGHT_TOKEN);
}
