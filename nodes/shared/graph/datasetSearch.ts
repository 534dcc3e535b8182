/**
 * The dataset picker: the datasets of each business that the access token can see, a page at a time.
 * Source: meta-api.md section 7.3 (`/me/businesses`, `/{business}/ads_dataset`).
 */
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { isObject, toText } from './json';
import { toNodeApiError } from './nodeErrors';
import { readFailure } from './graphFailure';
import { openGraph, type CallGraph } from './request';

const PAGE_SIZE = 50;
const NO_BUSINESS =
	'This access token sees no business, as is usual for tokens made in Events Manager. Choose "ID" and paste the dataset ID from Events Manager.';
const NO_CREDENTIAL =
	'The list needs the credential, which Validate does without. Choose the operation Send, pick the dataset and choose Validate again, or enter the ID.';

/** Where the list goes on: the business that is being listed, and Meta's cursor within it. */
interface Position {
	businessIndex: number;
	after: string;
}

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
	const callGraph = await openGraph(this);
	const read = async (path: string, query: Record<string, string | number>) =>
		await readPage(this, callGraph, path, query);

	const businesses = await read('/me/businesses', { fields: 'id,name', limit: 200 });
	const position = parsePosition(paginationToken);
	const business = businesses.rows[position.businessIndex];
	if (business === undefined) throw new NodeOperationError(this.getNode(), NO_BUSINESS);

	const datasets = await read(`/${business.id}/ads_dataset`, {
		fields: 'id,name',
		limit: PAGE_SIZE,
		...(filter ? searchParameter(filter) : {}),
		...(position.after ? { after: position.after } : {}),
	});
	return {
		results: datasets.rows.map(({ id, name }): INodeListSearchItems => ({ name: `${name} (${id})`, value: id })),
		paginationToken: nextPosition(position, datasets.after, businesses.rows.length),
	};
}

/** Meta filters by name or by ID, each by a parameter of its own. */
function searchParameter(filter: string): Record<string, string> {
	return /^\d+$/.test(filter.trim()) ? { id_filter: filter.trim() } : { name_filter: filter };
}

async function readPage(
	context: ILoadOptionsFunctions,
	callGraph: CallGraph,
	path: string,
	query: Record<string, string | number>,
): Promise<{ rows: Array<{ id: string; name: string }>; after: string }> {
	const reply = await callGraph({ method: 'GET', path, query });
	const failure = readFailure(reply);
	if (failure) throw toNodeApiError(context.getNode(), failure);
	const body = isObject(reply.body) ? reply.body : {};
	const rows = Array.isArray(body.data) ? body.data.filter(isObject) : [];
	const paging = isObject(body.paging) ? body.paging : {};
	const cursors = isObject(paging.cursors) ? paging.cursors : {};
	return {
		rows: rows
			.map((row) => ({ id: toText(row.id), name: toText(row.name) }))
			.filter(({ id }) => /^\d{1,20}$/.test(id)),
		after: paging.next === undefined ? '' : toText(cursors.after),
	};
}

function parsePosition(paginationToken: string | undefined): Position {
	const [, businessIndex = '0', after = ''] = /^(\d+):(.*)$/s.exec(paginationToken ?? '') ?? [];
	return { businessIndex: Number(businessIndex), after };
}

function nextPosition(position: Position, after: string, businessCount: number): string | undefined {
	if (after) return `${position.businessIndex}:${after}`;
	const next = position.businessIndex + 1;
	return next < businessCount ? `${next}:` : undefined;
}
