/** The examples that send a table in chunks, in one n8n, which is killed in the middle. */
import axios from 'axios';
import { expect } from 'expect';
import { DATASETS } from '../graph/fixtures';
import { check, type Check } from '../n8n/check';
import type { CleanUp } from '../n8n/cleanUp';
import { createCredential } from '../n8n/credential';
import { addRows, findTable } from '../n8n/dataTables';
import { N8nApi } from '../n8n/n8nApi';
import type { N8nHome } from '../n8n/n8nProcess';
import { readReceived } from '../n8n/received';
import { SALES_TABLE, saleOf, TABLE_CHUNKS_WORKFLOW } from '../n8n/tableChunksCheck';
import { Cluster } from './cluster';
import {
	createOtherCredentials,
	DATABASE,
	expectEachOnce,
	fillTable,
	importExample,
	until,
	waitingRows,
} from './sales';
import type { Postgres } from './servers';

const FILE = 'postgres-sales-in-chunks';
const ROWS = 20_000;
const CHUNK = 4000;
/** Four requests at a time take that long, so that n8n dies between chunks and in the middle of one. */
const SLOW = { request: 'every', kind: 'slow', milliseconds: 300 };
const DIES_AT = 9000;
const TABLE_ROWS = 12_000;
const TABLE_CHUNK = 3000;
const ROWS_PER_INSERT = 2000;
/** A dataset of the double's agency, which no other workflow sends to. */
const TABLE_DATASET = '3000000000000044';

export async function checkOneProcess(
	folder: string,
	cleanUp: CleanUp,
	postgres: Postgres,
	doubleUrl: string,
): Promise<Check[]> {
	const cluster = await Cluster.prepare(cleanUp, postgres, 'n8n_alone');
	const { main, api } = await cluster.open();
	const credentials = [
		await createCredential(api, doubleUrl),
		...(await createOtherCredentials(api, postgres)),
	];
	const datasetId = DATASETS.stores.id;
	const example = { credentials, chunk: CHUNK, datasetId };
	const { id } = await importExample(api, folder, cluster.packageName, FILE, example);
	const stored = async () => (await readReceived(doubleUrl, datasetId)).counters.stored;
	const reset = async () => await axios.post(`${doubleUrl}/reset`, {});
	const faults = async (plan: object[]) => await axios.post(`${doubleUrl}/faults`, plan);

	const wrong = await check(
		'Chunks: what Meta refuses is noted, what did not arrive goes again',
		async () => {
			await fillTable(postgres, 100, 'W');
			const sql = async (statement: string) => await postgres.sql(DATABASE, statement);
			await sql("UPDATE meta_sales SET email = NULL, country = NULL WHERE receipt_id = 'W-7'");
			await faults([{ request: 'every', kind: 'http', status: 503 }]);
			await api.run(id, 'Run Now');
			await until(
				'all rows noted',
				120,
				async () =>
					Number(await sql('SELECT count(*) FROM meta_sales WHERE problem IS NULL')) === 0,
			);
			expect(await sql('SELECT send_again, count(*) FROM meta_sales GROUP BY 1 ORDER BY 1')).toBe(
				'f|1\nt|99',
			);
			await faults([]);
			await until(
				'the run has ended',
				30,
				async () => !(await api.statusesOf(id)).includes('running'),
			);
			await api.run(id, 'Run Now');
			await until('all good rows sent', 60, async () => (await waitingRows(postgres)) === 1);
			expect(
				await sql("SELECT receipt_id, problem ~ 'customer' FROM meta_sales WHERE sent_at IS NULL"),
			).toBe('W-7|t');
			expect(await stored()).toBe(99);
			await expect(
				sql("INSERT INTO meta_sales (receipt_id, created_at) VALUES ('W-7', now())"),
			).rejects.toThrow(/duplicate key value/);
			await until(
				'the run has ended',
				30,
				async () => !(await api.statusesOf(id)).includes('running'),
			);
			const before = (await readReceived(doubleUrl, datasetId)).counters;
			await api.run(id, 'Run Now');
			await until('an empty run has ended', 30, async () =>
				(await api.statusesOf(id)).every((status) => status !== 'running'),
			);
			expect((await readReceived(doubleUrl, datasetId)).counters).toEqual(before);
		},
	);

	const unsent = await check(
		'Chunks: only looked at, or without a credential, no row is marked as sent',
		async () => {
			await reset();
			await fillTable(postgres, 100, 'U');
			const [meta, ...others] = credentials;
			// Of a name of its own: n8n puts another credential of the same name in the place of one that is not there.
			const named = { ...meta, name: 'Gone' };
			const gone = { ...named, id: await api.createCredential(named) };
			await api.deleteCredential(gone.id);
			const run = async (change: Partial<Parameters<typeof importExample>[4]>) => {
				const changed = { ...example, ...change };
				const { id: changedId } = await importExample(
					api,
					folder,
					cluster.packageName,
					FILE,
					changed,
				);
				await api.run(changedId, 'Run Now');
				await until('the run has ended', 60, async () => {
					const statuses = await api.statusesOf(changedId);
					return statuses.length > 0 && !statuses.includes('running');
				});
			};
			const states = async () =>
				await postgres.sql(
					DATABASE,
					"SELECT sent_at IS NULL, send_again, count(*), min(problem) ~ '[Cc]redential' FROM meta_sales GROUP BY 1, 2",
				);
			await run({ operation: 'validate' });
			expect(await states()).toBe('t|f|100|');
			await run({ credentials: [gone, ...others] });
			expect(await states()).toBe('t|t|100|t');
			await run({});
			expect(await waitingRows(postgres)).toBe(0);
			await expectEachOnce(postgres, doubleUrl, datasetId, 100);
		},
	);

	const died = await check(
		'Chunks: n8n is killed in the middle and run again, every event once',
		async () => {
			await reset();
			await fillTable(postgres, ROWS, 'C');
			await faults([SLOW]);
			await api.run(id, 'Run Now');
			await until('a part is stored', 60, async () => (await stored()) >= DIES_AT);
			await main.kill();
			const atDeath = await waitingRows(postgres);
			expect(atDeath).toBeGreaterThan(0);
			expect(atDeath).toBeLessThan(ROWS);
			await faults([]);
			const again = await cluster.launch('start', main.home);
			const after = await N8nApi.signIn(again);
			await after.run(id, 'Run Now');
			await until('no row waits', 120, async () => (await waitingRows(postgres)) === 0);
			await expectEachOnce(postgres, doubleUrl, datasetId, ROWS);
			await again.stop();
		},
	);
	return [
		wrong,
		unsent,
		died,
		await checkDataTable(folder, cluster, main.home, postgres, doubleUrl),
	];
}

/** The same with the rows in a data table of n8n. */
async function checkDataTable(
	folder: string,
	cluster: Cluster,
	home: N8nHome,
	postgres: Postgres,
	doubleUrl: string,
): Promise<Check> {
	return await check('Data table: n8n is killed in the middle and run again', async () => {
		const n8n = await cluster.launch('start', home);
		const api = await N8nApi.signIn(n8n);
		const credentials = [await createCredential(api, doubleUrl)];
		const example = { credentials, chunk: TABLE_CHUNK, datasetId: TABLE_DATASET };
		const { packageName } = cluster;
		const { id } = await importExample(api, folder, packageName, TABLE_CHUNKS_WORKFLOW, example);
		const received = async () => await readReceived(doubleUrl, TABLE_DATASET);
		await api.run(id, 'Run Now');
		await until('the sample is sent', 60, async () => (await received()).counters.stored === 5);
		for (let from = 0; from < TABLE_ROWS; from += ROWS_PER_INSERT) {
			const rows = Array.from({ length: ROWS_PER_INSERT }, (_, row) => saleOf(`T-${from + row}`));
			await addRows(api, SALES_TABLE, rows);
		}
		const { id: tableId } = await findTable(api, SALES_TABLE);
		const waiting = async () =>
			Number(
				await postgres.sql(
					cluster.database,
					`SELECT count(*) FROM "data_table_user_${tableId}" WHERE sent_at IS NULL`,
				),
			);
		expect(await waiting()).toBe(TABLE_ROWS);

		await axios.post(`${doubleUrl}/faults`, [SLOW]);
		await api.run(id, 'Every Night at Two');
		await until('a part is stored', 60, async () => (await received()).counters.stored >= 5000);
		await n8n.kill();
		expect(await waiting()).toBeGreaterThan(0);
		await axios.post(`${doubleUrl}/faults`, []);
		const again = await cluster.launch('start', home);
		await (await N8nApi.signIn(again)).run(id, 'Every Night at Two');
		await until('no row waits', 120, async () => (await waiting()) === 0);
		const { counters, events } = await received();
		expect(counters.stored).toBe(TABLE_ROWS + 5);
		expect(new Set(events.map(({ event }) => Object(event.custom_data).order_id)).size).toBe(
			TABLE_ROWS + 5,
		);
		await again.stop();
	});
}
