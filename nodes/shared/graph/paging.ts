/**
 * Reads lists page by page with Graph's cursors. `paging.next` only tells that more follows: the address in it carries
 * the access token and is never called.
 */
import { isObject, toText } from './json';

/** The parameters of a call. */
export type Query = Record<string, string | number | boolean | object | null | undefined>;

/** Reads one page: gets the parameters of the call, `limit` and `after` among them; gives the body of the reply. */
export type ReadPage = (query: Query) => Promise<unknown>;

export interface ListPage {
	readonly rows: Array<Record<string, unknown>>;
	/** The cursor of the next page; empty when this is the last one. */
	readonly after: string;
}

const LARGEST_PAGE = 100;

/** Meta may leave out what the caller may not see, so that some pages are empty; so many in a row are none of its lists. */
const MOST_EMPTY_PAGES = 50;

/** A million rows of full pages: more than n8n holds in memory. */
const MOST_PAGES = 10_000;
/** Beyond so many pages a list has to have some rows a page; Meta fills its pages but for what may not be seen. */
const MOST_THIN_PAGES = 1000;
const FEWEST_ROWS_PER_PAGE = 10;

/** Why a list was left that did not come to an end; its message says what to do. */
export class EndlessList extends Error {}

/** Watches over a list that is read page by page, so that a server that does not move on cannot keep the run for ever. */
export class PageWatch {
	private readonly seen = new Set<string>(['']);

	private empty = 0;

	private pages = 0;

	private rows = 0;

	/**
	 * Takes the cursor of the next page and how much the last one had of use; gives whether to read on. A cursor that
	 * repeats ends the list. Throws EndlessList where page after page has nothing or next to nothing, or where there is no
	 * end of them.
	 */
	goesOn(cursor: string, found: number): boolean {
		if (this.seen.has(cursor)) return false;
		this.seen.add(cursor);
		this.empty = found > 0 ? 0 : this.empty + 1;
		this.pages += 1;
		this.rows += found;
		if (this.empty >= MOST_EMPTY_PAGES)
			throw new EndlessList(
				`Nothing was found on ${MOST_EMPTY_PAGES} pages of the list in a row. Narrow the search, or enter the ID.`,
			);
		const isThin = this.pages >= MOST_THIN_PAGES && this.rows < this.pages * FEWEST_ROWS_PER_PAGE;
		if (isThin || this.pages >= MOST_PAGES)
			throw new EndlessList(
				`The list had no end after ${this.pages} pages. Narrow what is asked for, or set a Limit.`,
			);
		return true;
	}
}

/** The rows and the next cursor of a page of Graph's; entries that are no objects are left out. */
export function readListPage(body: unknown): ListPage {
	const { data, paging } = isObject(body) ? body : {};
	const { next, cursors } = isObject(paging) ? paging : {};
	const rows = Array.isArray(data) ? data.filter(isObject) : [];
	return { rows, after: next !== undefined && isObject(cursors) ? toText(cursors.after) : '' };
}

/**
 * Reads a list until `mostRows` rows are there or no page follows, under the eyes of `PageWatch`.
 */
export async function readList(
	readPage: ReadPage,
	query: Query,
	mostRows = Infinity,
): Promise<Array<Record<string, unknown>>> {
	const { rows, stoppedBy } = await readListSoFar(readPage, query, mostRows);
	return stoppedBy === undefined ? rows : await Promise.reject<typeof rows>(stoppedBy.reason);
}

export interface ListSoFar {
	readonly rows: Array<Record<string, unknown>>;
	/** What the page after them was rejected with, where the list was not read to its end. */
	readonly stoppedBy?: { readonly reason: unknown };
}

/** As `readList`, but keeps the pages that were read when a later one fails or none is the last; rejects where the first one does. */
export async function readListSoFar(
	readPage: ReadPage,
	query: Query,
	mostRows = Infinity,
): Promise<ListSoFar> {
	const read = async (rowsSoFar: number, after: string): Promise<ListPage> => {
		const limit = Math.min(LARGEST_PAGE, mostRows - rowsSoFar);
		return readListPage(await readPage({ ...query, limit, ...(after === '' ? {} : { after }) }));
	};
	const watch = new PageWatch();
	let { rows: last, after } = await read(0, '');
	const rows = [...last];
	const next = async (): Promise<ListPage | undefined> =>
		rows.length < mostRows && watch.goesOn(after, last.length)
			? await read(rows.length, after)
			: undefined;
	for (;;) {
		const page = await next().catch((reason: unknown) => ({ reason }));
		if (page === undefined) return { rows: rows.slice(0, mostRows) };
		if ('reason' in page) return { rows, stoppedBy: page };
		({ rows: last, after } = page);
		for (const row of last) rows.push(row);
	}
}
