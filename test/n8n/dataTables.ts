/** n8n's own data tables, as the editor reads and fills them. */
import type { N8nApi } from './n8nApi';

interface DataTable {
	readonly id: string;
	readonly name: string;
	readonly project: { readonly id: string };
}

/** A row with n8n's own columns `id`, `createdAt` and `updatedAt`. */
export type TableRow = Record<string, unknown> & { id: number };

const MOST_ROWS = 250;

/** The first rows of a table, by its name. Throws where there is no such table. */
export async function readRows(api: N8nApi, name: string): Promise<TableRow[]> {
	const params = { take: String(MOST_ROWS) };
	return (await api.get<{ data: TableRow[] }>(`${await pathOf(api, name)}/rows`, params)).data;
}

export async function addRows(
	api: N8nApi,
	name: string,
	rows: readonly Record<string, unknown>[],
): Promise<void> {
	await api.post(`${await pathOf(api, name)}/insert`, { data: rows });
}

export async function findTable(api: N8nApi, name: string): Promise<DataTable> {
	const { data } = await api.get<{ data: DataTable[] }>('/data-tables-global');
	const table = data.find((candidate) => candidate.name === name);
	if (table === undefined) throw new Error(`n8n has no data table ${name}`);
	return table;
}

async function pathOf(api: N8nApi, name: string): Promise<string> {
	const { id, project } = await findTable(api, name);
	return `/projects/${project.id}/data-tables/${id}`;
}
