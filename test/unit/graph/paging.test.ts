import type { IDataObject } from 'n8n-workflow';

import {
	EndlessList,
	readList,
	readListPage,
	readListSoFar,
} from '../../../nodes/shared/graph/paging';

/** A list of so many rows behind cursors, and the calls it got. */
function listOf(count: number) {
	const calls: IDataObject[] = [];
	const readPage = (query: IDataObject) => {
		calls.push(query);
		const start = Number(query.after ?? 0);
		const end = Math.min(count, start + Number(query.limit));
		const data = Array.from({ length: end - start }, (_, index) => ({ id: String(start + index) }));
		const cursors = { before: String(start), after: String(end) };
		const next = end < count ? { next: 'https://graph.example/?access_token=never-follow-me' } : {};
		return Promise.resolve({ data, paging: { cursors, ...next } });
	};
	return { calls, readPage };
}

describe('readList', () => {
	it('reads all pages of a hundred rows by their cursors, with the parameters of the call', async () => {
		const { calls, readPage } = listOf(230);
		const rows = await readList(readPage, { fields: 'id' });
		expect(rows.map(({ id }) => id)).toEqual(
			Array.from({ length: 230 }, (_, index) => String(index)),
		);
		expect(calls).toEqual([
			{ fields: 'id', limit: 100 },
			{ fields: 'id', limit: 100, after: '100' },
			{ fields: 'id', limit: 100, after: '200' },
		]);
	});

	it('asks for no more than is wanted', async () => {
		const { calls, readPage } = listOf(230);
		expect(await readList(readPage, {}, 130)).toHaveLength(130);
		expect(calls.map(({ limit }) => limit)).toEqual([100, 30]);
	});

	it('takes no more than is wanted from a server that gives more', async () => {
		const body = { data: [{ id: '1' }, { id: '2' }, { id: '3' }] };
		expect(await readList(() => Promise.resolve(body), {}, 2)).toHaveLength(2);
	});

	it('ends where a cursor repeats', async () => {
		let calls = 0;
		const readPage = () => {
			calls += 1;
			return Promise.resolve({
				data: [{ id: '1' }],
				paging: { cursors: { after: 'A' }, next: 'https://graph.example/' },
			});
		};
		expect(await readList(readPage, {})).toHaveLength(2);
		expect(calls).toBe(2);
	});
});

describe('readListPage', () => {
	it.each<[string, unknown]>([
		['no list', {}],
		['nothing', undefined],
		['text', '<html>'],
		['a list of no objects', { data: [1, 'a', null] }],
	])('takes %s as no rows', (_what, body) => {
		expect(readListPage(body)).toEqual({ rows: [], after: '' });
	});

	it('sees the last page by the missing next, although Meta gives a cursor', () => {
		expect(readListPage({ data: [], paging: { cursors: { after: 'A' } } }).after).toBe('');
	});
});

test('ever new cursors with empty pages end with an error, however few rows are wanted', async () => {
	let pages = 0;
	const readPage = () => {
		pages += 1;
		return Promise.resolve({ data: [], paging: { next: 'x', cursors: { after: `c${pages}` } } });
	};
	await expect(readList(readPage, {}, 5)).rejects.toThrow(
		'Nothing was found on 50 pages of the list in a row.',
	);
	expect(pages).toBe(50);
});

describe('ever new cursors with one row a page', () => {
	const endless = (rowsPerPage: number) => {
		const seen = { pages: 0 };
		const readPage = () => {
			seen.pages += 1;
			const data = Array.from({ length: rowsPerPage }, () => ({ id: '1' }));
			return Promise.resolve({ data, paging: { next: 'x', cursors: { after: `c${seen.pages}` } } });
		};
		return { seen, readPage };
	};

	test('end after a thousand pages, and the rows are kept with the reason', async () => {
		const { seen, readPage } = endless(1);
		const { rows, stoppedBy } = await readListSoFar(readPage, {});
		expect(seen.pages).toBe(1000);
		expect(rows).toHaveLength(1000);
		expect(stoppedBy?.reason).toEqual(
			new Error('The list had no end after 1000 pages. Narrow what is asked for, or set a Limit.'),
		);
		expect(stoppedBy?.reason).toBeInstanceOf(EndlessList);
	});

	test('are rejected where the whole list is needed', async () => {
		await expect(readList(endless(1).readPage, {})).rejects.toThrow(EndlessList);
	});

	test('are read on with ten rows a page, up to ten thousand pages', async () => {
		const { seen, readPage } = endless(10);
		const { rows } = await readListSoFar(readPage, {});
		expect(seen.pages).toBe(10_000);
		expect(rows).toHaveLength(100_000);
	});
});

test('pages that are empty in a row after full ones leave the rows that were read', async () => {
	let pages = 0;
	const readPage = () => {
		pages += 1;
		const data = pages === 1 ? [{ id: '1' }] : [];
		return Promise.resolve({ data, paging: { next: 'x', cursors: { after: `c${pages}` } } });
	};
	const { rows, stoppedBy } = await readListSoFar(readPage, {});
	expect(rows).toEqual([{ id: '1' }]);
	expect(stoppedBy?.reason).toBeInstanceOf(EndlessList);
});

test('empty pages between full ones are passed over', async () => {
	let pages = 0;
	const readPage = () => {
		pages += 1;
		const data = pages % 40 === 0 ? [{ id: String(pages) }] : [];
		return Promise.resolve({
			data,
			paging: pages < 200 ? { next: 'x', cursors: { after: `c${pages}` } } : {},
		});
	};
	expect(await readList(readPage, {})).toHaveLength(5);
});

test('a page of more rows than were asked for is cut to what is wanted', async () => {
	const readPage = () =>
		Promise.resolve({ data: Array.from({ length: 300_000 }, () => ({ id: '1' })) });
	expect(await readList(readPage, {}, 5)).toHaveLength(5);
});
