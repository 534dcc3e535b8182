/** The table of sales of the examples, in the database of their user's, and what Meta holds of it. */
import { expect } from 'expect';
import { DateTime } from 'luxon';
import type { Credential } from '../n8n/credential';
import type { N8nApi, WorkflowFile } from '../n8n/n8nApi';
import { readReceived } from '../n8n/received';
import { fillIn, readWorkflow } from '../n8n/workflows';
import type { Postgres } from './servers';

export const DATABASE = 'shop';
const CHUNK_IN_THE_EXAMPLES = '10000';
const POLL_MILLISECONDS = 100;

/** Makes the database with the table, as the note of the examples says it. */
export async function createTable(postgres: Postgres, workflow: WorkflowFile): Promise<void> {
	const note = String(workflow.nodes[0].parameters.content);
	const statement = /`(CREATE TABLE meta_sales [^`]+)`/.exec(note)?.[1];
	if (statement === undefined) throw new Error('The note of the example makes no table');
	await postgres.sql('postgres', `CREATE DATABASE ${DATABASE}`);
	await postgres.sql(DATABASE, statement);
}

/** Sales of several in the same second, so that however many are all of yesterday. */
const SECONDS_OF_SALES = 36_000;

/** Empties the table and puts so many sales of yesterday into it; the receipts begin with the word. */
export async function fillTable(postgres: Postgres, rows: number, word: string): Promise<void> {
	const day = DateTime.now().minus({ days: 1 }).toFormat('yyyy-MM-dd');
	await postgres.sql(
		DATABASE,
		`TRUNCATE meta_sales; INSERT INTO meta_sales (receipt_id, created_at, email, country, total, currency)
		SELECT '${word}-' || n, timestamptz '${day} 09:00+01' + (n % ${SECONDS_OF_SALES}) * interval '1 second',
			'buyer' || n || '@example.de', 'DE', 24.5, 'EUR' FROM generate_series(1, ${rows}) AS n`,
	);
}

export async function waitingRows(postgres: Postgres): Promise<number> {
	return Number(
		await postgres.sql(DATABASE, 'SELECT count(*) FROM meta_sales WHERE sent_at IS NULL'),
	);
}

export interface Example {
	readonly id: string;
	readonly datasetId: string;
}

/** Imports an example as its note says, with chunks of another size, and activates it. */
export async function importExample(
	api: N8nApi,
	folder: string,
	packageName: string,
	file: string,
	{
		credentials,
		chunk,
		datasetId,
		operation = 'send',
	}: {
		credentials: readonly Credential[];
		chunk: number;
		datasetId: string;
		operation?: string;
	},
): Promise<Example> {
	const read = await readWorkflow(folder, file);
	const text = JSON.stringify(read.nodes.slice(1)).replaceAll(CHUNK_IN_THE_EXAMPLES, String(chunk));
	const workflow: WorkflowFile = { ...read, nodes: JSON.parse(text) };
	for (const { type, parameters } of workflow.nodes)
		if (type.startsWith(packageName)) parameters.operation = operation;
	const id = await createWorkflowWith(api, workflow, packageName, credentials, datasetId);
	return { id, datasetId };
}

/** Chooses credentials and dataset in the workflow as its note says, creates and, unless told otherwise, activates it; gives its ID. */
export async function createWorkflowWith(
	api: N8nApi,
	workflow: WorkflowFile,
	packageName: string,
	credentials: readonly Credential[],
	datasetId: string,
	isActive = true,
): Promise<string> {
	fillIn(workflow, packageName, { datasetId }, credentials);
	const chosen = Object.fromEntries(credentials.map(({ type, id, name }) => [type, { id, name }]));
	for (const node of workflow.nodes) {
		if (node.type.endsWith('.postgres')) node.credentials = { postgres: chosen.postgres };
		if (/headerAuth/i.test(JSON.stringify(node.parameters)))
			node.credentials = { httpHeaderAuth: chosen.httpHeaderAuth };
	}
	const created = await api.createWorkflow(workflow);
	const begins = ({ type }: { type: string }) =>
		/Trigger$|\.webhook$/.test(type) && !/manual/i.test(type);
	if (isActive && workflow.nodes.some(begins)) await api.activate(created);
	return created.id;
}

/** The credentials of the database and of the webhook, besides Meta's. */
export async function createOtherCredentials(
	api: N8nApi,
	postgres: Postgres,
): Promise<Credential[]> {
	const wanted = [
		{
			name: 'Shop',
			type: 'postgres',
			data: {
				host: '127.0.0.1',
				port: postgres.port,
				database: DATABASE,
				user: 'n8n',
				ssl: 'disable',
			},
		},
		{
			name: 'Chunks',
			type: 'httpHeaderAuth',
			data: { name: 'X-Chunk', value: 'a-long-secret-of-the-test' },
		},
	];
	const made: Credential[] = [];
	for (const { name, type, data } of wanted)
		made.push({ name, type, data: {}, id: await api.createCredential({ name, type, data }) });
	return made;
}

/** All of the table is at Meta, each row once, and marked so. */
export async function expectEachOnce(
	postgres: Postgres,
	doubleUrl: string,
	datasetId: string,
	rows: number,
): Promise<number> {
	const { counters, events } = await readReceived(doubleUrl, datasetId);
	expect(await waitingRows(postgres)).toBe(0);
	expect({ stored: counters.stored, dropped: counters.dropped }).toEqual({
		stored: rows,
		dropped: 0,
	});
	const receipts = new Set(events.map(({ event }) => Object(event.custom_data).order_id));
	expect(receipts.size).toBe(rows);
	return counters.duplicates;
}

export async function until(
	what: string,
	seconds: number,
	isSo: () => Promise<boolean>,
): Promise<void> {
	const deadline = Date.now() + seconds * 1000;
	while (!(await isSo())) {
		if (Date.now() > deadline)
			throw new Error(`It did not come about within ${seconds} seconds: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
	}
}
