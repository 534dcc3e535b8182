import axios from 'axios';
import { DateTime } from 'luxon';
import { expect } from 'expect';
import { check, type Check } from './check';
import type { Credential } from './credential';
import { addRows, readRows } from './dataTables';
import type { WorkflowNode } from './n8nApi';
import { readReceived } from './received';
import { fillIn, readWorkflow, type Servers } from './workflows';

/** `workflows/<file>.json` */
export const TABLE_CHUNKS_WORKFLOW = 'data-table-sales-in-chunks';
export const SALES_TABLE = 'meta_sales_to_send';
/** A dataset of the double's agency, which no other workflow sends to. */
const DATASET = '3000000000000044';
const SAMPLE = ['SAMPLE-4001', 'SAMPLE-4002', 'SAMPLE-4003', 'SAMPLE-4004', 'SAMPLE-4005'];
const PARENT_AND_CHUNK = 2;

/**
 * The sample by a click, then a night: a sale that names nobody is noted with the reason, one that stands in the table twice is
 * counted once, and a night without rows ends at once.
 */
export async function checkTableChunks(
	folder: string,
	packageName: string,
	credential: Credential,
	{ api, doubleUrl }: Servers,
): Promise<Check> {
	return await check('A data table in chunks: sample, refused and doubled rows, none', async () => {
		const workflow = await readWorkflow(folder, TABLE_CHUNKS_WORKFLOW);
		// The runs of its chunks are counted here.
		workflow.settings = { ...workflow.settings, saveDataSuccessExecution: 'all' };
		fillIn(workflow, packageName, { datasetId: DATASET }, [credential]);
		const created = await api.createWorkflow(workflow);
		await api.activate(created);
		let runs = 0;
		const run = async (trigger: string, executions: number) => {
			await api.run(created.id, trigger);
			runs += executions;
			const { status, failure } = await api.executionOf(created.id, runs);
			expect({ status, failure }).toEqual({ status: 'success', failure: undefined });
		};
		const received = async () => await readReceived(doubleUrl, DATASET);

		await run('Run Now', PARENT_AND_CHUNK);
		const { events } = await received();
		expect(events.map(({ event }) => Object(event.custom_data).order_id)).toEqual(SAMPLE);
		expect(events.flatMap(({ notes }) => notes)).toEqual([]);

		await addRows(api, SALES_TABLE, [saleOf('T-1'), saleOf('T-2'), saleOf('T-2'), nobody('T-3')]);
		await run('Every Night at Two', PARENT_AND_CHUNK);
		expect((await received()).counters).toMatchObject({ received: 8, stored: 7, duplicates: 1 });
		const nine = DateTime.now().minus({ days: 1 }).startOf('day').set({ hour: 9 }).toUnixInteger();
		expect((await received()).events.slice(-2).map(({ event }) => event.event_time)).toEqual([
			nine,
			nine,
		]);
		const rows = await readRows(api, SALES_TABLE);
		expect(rows.filter(({ sent_at }) => sent_at === null)).toEqual([
			expect.objectContaining({
				receipt_id: 'T-3',
				problem: expect.stringMatching(/customer information is left to match the event by$/),
			}),
		]);

		await run('Every Night at Two', 1);
		expect((await received()).counters.received).toBe(8);
	});
}

/** Rows of which nothing reached Meta, whatever the reason: none may be marked as sent, and what is wrong is told. */
export async function checkUnsentChunks(
	folder: string,
	packageName: string,
	credential: Credential,
	{ api, doubleUrl }: Servers,
): Promise<Check> {
	return await check(
		'A data table in chunks: only looked at, no credential, Meta away',
		async () => {
			const waiting = async () =>
				(await readRows(api, SALES_TABLE)).filter(({ receipt_id }) =>
					String(receipt_id).startsWith('U-'),
				);
			const run = async (change: (node: WorkflowNode) => void) => {
				const workflow = await readWorkflow(folder, TABLE_CHUNKS_WORKFLOW);
				fillIn(workflow, packageName, { datasetId: DATASET }, [credential]);
				workflow.settings = { ...workflow.settings, saveDataSuccessExecution: 'all' };
				workflow.nodes.filter(({ type }) => type.startsWith(packageName)).forEach(change);
				const { id } = await api.createWorkflow(workflow);
				await api.run(id, 'Every Night at Two');
				const { status, items } = await api.executionOf(id, PARENT_AND_CHUNK, 'manual');
				expect(status).toBe('success');
				return items['Tell Somebody'];
			};
			const isTold = (told: unknown, reason: RegExp, rows: number) =>
				expect(told).toContainEqual({
					reason: expect.stringMatching(reason),
					number_of_rows: rows,
				});
			const gone = { name: 'Gone', type: credential.type, data: credential.data };
			const missing = await api.createCredential(gone);
			await api.deleteCredential(missing);
			await addRows(api, SALES_TABLE, [saleOf('U-1'), saleOf('U-2'), saleOf('U-3')]);

			isTold(await run(({ parameters }) => (parameters.operation = 'validate')), /^Waits/, 3);
			expect((await waiting()).map(({ sent_at }) => sent_at)).toEqual([null, null, null]);

			const withoutCredential = await run((node) => {
				node.credentials = { [credential.type]: { id: missing, name: 'Gone' } };
			});
			isTold(withoutCredential, /^again: .*[Cc]redential/, 3);

			await axios.post(`${doubleUrl}/faults`, [{ request: 'every', kind: 'http', status: 503 }]);
			isTold(await run(() => undefined), /^again: .*503.*may have arrived all the same$/, 3);
			expect((await waiting()).map(({ sent_at, problem }) => [sent_at, problem])).toEqual(
				[1, 2, 3].map(() => [null, null]),
			);

			await axios.post(`${doubleUrl}/faults`, []);
			await run(() => undefined);
			expect((await waiting()).every(({ sent_at }) => sent_at !== null)).toBe(true);
			const { events } = await readReceived(doubleUrl, DATASET);
			const receipts = events.map(({ event }) => String(Object(event.custom_data).order_id));
			expect(receipts.filter((receipt) => receipt.startsWith('U-'))).toEqual(['U-1', 'U-2', 'U-3']);
		},
	);
}

export function saleOf(receipt: string): Record<string, string> {
	return { ...nobody(receipt), email: `${receipt.toLowerCase()}@example.de`, country: 'DE' };
}

function nobody(receipt: string): Record<string, string> {
	const yesterday = DateTime.now().minus({ days: 1 }).startOf('day').set({ hour: 9 });
	const sold_at = yesterday.toISO() ?? '';
	return { receipt_id: receipt, sold_at, total: '24.50', currency: 'EUR' };
}
