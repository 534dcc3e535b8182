/**
 * Searching lists of Meta's objects for n8n's resource locators. What Meta refuses is shown as an error with its cure,
 * never as an empty list. Pages without a match are passed over, because the editor loads no more below an empty list.
 */
import {
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
	NodeOperationError,
} from 'n8n-workflow';

import { readNetworkFailure } from '../../delivery';
import {
	type IdKind,
	type ListPage,
	PageWatch,
	readFailure,
	readGraphId,
	readList,
	readListPage,
	toText,
} from '../../graph';
import { toNodeApiError } from './nodeErrors';
import { openGraph } from './request';

const PAGE_SIZE = 50;
const LISTED_ID = /^(?:act_)?\d{1,20}$/;

/** Reads one page of an edge. */
export type ReadEdge = (path: string, query: IDataObject) => Promise<unknown>;

/** What the user looks for, and the token of the page that the editor goes on with. */
export interface ListQuestion {
	readonly filter?: string;
	readonly paginationToken?: string;
	/** Further parameters of each page, such as Meta's own filters. */
	readonly query?: IDataObject;
}

/**
 * Opens the Graph API for a list search; what it reads is the body of a reply that is no refusal.
 * @param withoutRight what is thrown where the access token may not read the list, instead of Meta's words
 */
export async function openEdges(
	context: ILoadOptionsFunctions,
	withoutRight?: Error,
): Promise<ReadEdge> {
	const callGraph = await openGraph(context);
	return async (path, query) => {
		const reply = await callGraph({ method: 'GET', path, query }).catch((error: unknown) => {
			throw toNodeApiError(context.getNode(), readNetworkFailure(error));
		});
		const failure = readFailure(reply);
		if (failure?.kind === 'permission' && withoutRight !== undefined) throw withoutRight;
		if (failure) throw toNodeApiError(context.getNode(), failure);
		return reply.body;
	};
}

/** Searches one edge, such as `/me/businesses`, by name or ID. */
export async function searchEdge(
	read: ReadEdge,
	edge: string,
	question: ListQuestion,
): Promise<INodeListSearchResult> {
	let after = question.paginationToken ?? '';
	const watch = new PageWatch();
	for (;;) {
		const page = await readPage(read, edge, after, question);
		const results = toResults(page, question.filter);
		const next = page.after === after ? '' : page.after;
		if (results.length > 0 || !watch.goesOn(next, 0))
			return { results, paginationToken: next || undefined };
		after = next;
	}
}

/**
 * Searches an edge of every parent that the access token sees, one parent after the other, such as the datasets of each
 * business. The pagination token is the parent's place and Meta's cursor within it, with a colon between.
 * @returns undefined where the token sees no parent at all; of parents with a display name each entry says which it is from
 */
export async function searchBelow(
	read: ReadEdge,
	parents: Parents,
	edge: string,
	question: ListQuestion,
): Promise<INodeListSearchResult | undefined> {
	const known = await readParents(read, parents);
	if (known.length === 0) return undefined;
	const [, first = '0', cursor = ''] = /^(\d+):(.*)$/s.exec(question.paginationToken ?? '') ?? [];
	let after = cursor;
	let watch = new PageWatch();
	for (let index = Number(first); index < known.length;) {
		const { id, description } = known[index];
		const page = await readPage(read, `/${id}/${edge}`, after, question);
		const results = toResults(page, question.filter).map((entry) =>
			description === undefined ? entry : { ...entry, description },
		);
		after = page.after === after || !watch.goesOn(page.after, results.length) ? '' : page.after;
		if (after === '') {
			index++;
			watch = new PageWatch();
		}
		if (results.length > 0)
			return { results, paginationToken: index < known.length ? `${index}:${after}` : undefined };
	}
	return { results: [] };
}

/** What a list is searched below, such as the businesses of the token. */
interface Parents {
	readonly edge: string;
	readonly kind: IdKind;
	/** As the user knows them; with it the editor says where an entry comes from. */
	readonly displayName?: string;
}

interface Parent {
	readonly id: string;
	readonly description?: string;
}

async function readParents(
	read: ReadEdge,
	{ edge, kind, displayName }: Parents,
): Promise<Parent[]> {
	const rows = await readList(async (query) => await read(edge, query), { fields: 'id,name' });
	return rows.flatMap((row) => {
		const id = readGraphId(row.id, kind);
		if (id === undefined) return [];
		return [
			displayName === undefined
				? { id }
				: { id, description: `${displayName} ${toText(row.name)}` },
		];
	});
}

async function readPage(
	read: ReadEdge,
	path: string,
	after: string,
	{ query }: ListQuestion,
): Promise<ListPage> {
	const cursor = after === '' ? {} : { after };
	return readListPage(
		await read(path, { fields: 'id,name', limit: PAGE_SIZE, ...query, ...cursor }),
	);
}

function toResults({ rows }: ListPage, filter = ''): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return rows
		.map((row) => ({ id: toText(row.id), name: toText(row.name) }))
		.filter(({ id }) => LISTED_ID.test(id))
		.filter(({ id, name }) => name.toLowerCase().includes(wanted) || id.includes(wanted))
		.map(({ id, name }) => ({ name: `${name} (${id})`, value: id }));
}

/**
 * A token that sees nothing at all, as those made in Events Manager, is told so; a search without a match is not.
 * @param what what there is none of, in the singular
 * @param rightToken a token that sees some, with its article
 */
export function orNothingSeen(
	context: ILoadOptionsFunctions,
	found: INodeListSearchResult | undefined,
	filter: string | undefined,
	what: string,
	rightToken = "a system user's token with access to it",
): INodeListSearchResult {
	if (found !== undefined && (found.results.length > 0 || filter)) return found;
	throw new NodeOperationError(
		context.getNode(),
		`This access token sees no ${what}. Choose "ID" and paste the ID, or use ${rightToken}.`,
	);
}
