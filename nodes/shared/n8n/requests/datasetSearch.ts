/**
 * The dataset picker: the datasets of each business that the access token can see, a page at a time; where it sees none
 * there, those of its ad accounts, which need no business_management.
 * Source: docs/meta-api.md sections 7.3 and 7.3.1 (`/me/businesses`, `/{business}/ads_dataset`, `/me/adaccounts`,
 * `/act_{id}/adspixels`).
 */
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { EDGES } from '../../delivery';
import { SEND_THROUGH } from '../parameters/edge';
import { type ListQuestion, openEdges, type ReadEdge, searchBelow } from './listSearch';

const BUSINESSES = { edge: '/me/businesses', kind: 'object', displayName: 'Business' } as const;
const AD_ACCOUNTS = {
	edge: '/me/adaccounts',
	kind: 'adAccount',
	displayName: 'Ad Account',
} as const;

const CANNOT_LIST =
	'This access token cannot list datasets: choose By ID and paste the dataset ID from Events Manager.';
const WHAT_LISTS_NEED =
	'To list datasets a token of a system user needs business_management, or ads_read and an ad account.';
const NO_CREDENTIAL =
	'Validate has no credential to list datasets with: choose By ID and paste the dataset ID, or pick it while Operation is Send.';

const GATEWAY_LISTS_NOTHING =
	'A gateway does not list datasets: choose By ID and paste the dataset ID from Events Manager.';

/** Marks the pagination tokens of the second list. */
const OF_AD_ACCOUNTS = 'adAccounts/';

/**
 * Lists datasets for the resource locator, filtered by name or ID where the user typed something; each says which business
 * or ad account it is listed from. What Meta refuses is shown as an error with its cure, never as an empty list.
 */
export async function searchDatasets(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	if (this.getCurrentNodeParameter('operation') === 'validate') {
		throw new NodeOperationError(this.getNode(), NO_CREDENTIAL);
	}
	if (isSentElsewhere(this)) throw new NodeOperationError(this.getNode(), GATEWAY_LISTS_NOTHING);
	const withoutRight = new NodeOperationError(this.getNode(), CANNOT_LIST, {
		description: WHAT_LISTS_NEED,
	});
	const read = await openEdges(this, withoutRight);
	if (paginationToken?.startsWith(OF_AD_ACCOUNTS) === true)
		return (await searchAdAccounts(read, { filter, paginationToken })) ?? { results: [] };
	const query = filter ? searchParameter(filter) : {};
	const question = { filter, paginationToken, query };
	const ofBusinesses = await orUndefined(
		searchBelow(read, BUSINESSES, 'ads_dataset', question),
		withoutRight,
	);
	if (ofBusinesses !== undefined && (ofBusinesses.results.length > 0 || paginationToken))
		return ofBusinesses;
	const ofAdAccounts = await orUndefined(searchAdAccounts(read, { filter }), withoutRight);
	const found = ofAdAccounts ?? ofBusinesses;
	if (found === undefined) throw withoutRight;
	return found;
}

/** Whether the chosen edge is no part of the Graph API, so that its credential reads nothing there. */
function isSentElsewhere(context: ILoadOptionsFunctions): boolean {
	const chosen = SEND_THROUGH.map((name) => context.getCurrentNodeParameter(name));
	return EDGES.some(({ name, rootOf }) => rootOf !== undefined && chosen.includes(name));
}

async function searchAdAccounts(
	read: ReadEdge,
	{ filter, paginationToken = '' }: ListQuestion,
): Promise<INodeListSearchResult | undefined> {
	const found = await searchBelow(read, AD_ACCOUNTS, 'adspixels', {
		filter,
		paginationToken: paginationToken.replace(OF_AD_ACCOUNTS, ''),
	});
	if (found === undefined) return undefined;
	const { results, paginationToken: next } = found;
	return {
		results: results.map((entry) => ({ ...entry, name: `${entry.name}, ${entry.description}` })),
		...(next === undefined ? {} : { paginationToken: `${OF_AD_ACCOUNTS}${String(next)}` }),
	};
}

/** What was found; undefined where the token may not read the list. */
async function orUndefined(
	search: Promise<INodeListSearchResult | undefined>,
	withoutRight: Error,
): Promise<INodeListSearchResult | undefined> {
	return await search.catch((error: unknown) => {
		if (error === withoutRight) return undefined;
		throw error;
	});
}

/** Meta filters by name or by ID, each by a parameter of its own. */
function searchParameter(filter: string): Record<string, string> {
	return /^\d+$/.test(filter.trim()) ? { id_filter: filter.trim() } : { name_filter: filter };
}
