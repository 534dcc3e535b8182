import axios from 'axios';
import { DateTime } from 'luxon';
import { expect } from 'expect';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASETS } from '../graph/fixtures';
import { check, type Check } from './check';
import type { Credential } from './credential';
import { N8nApi, type WorkflowFile } from './n8nApi';
import type { N8nHome, RunningN8n } from './n8nProcess';
import { say } from './progress';
import { readReceived } from './received';

const WORKFLOW = join(__dirname, '..', '..', 'workflows', 'store-sales-csv-to-offline-events.json');
const TRIGGER = 'Run Now';
const SALES = 3000;
const EVENTS_PER_REQUEST = 50;
/** Each request takes so long that n8n dies with some stored, some on the way and some not yet sent. */
const ANSWER_TAKES_MILLISECONDS = 400;
const STORED_WHEN_KILLED = 800;
const POLL_MILLISECONDS = 50;
/** What n8n had sent when it died still arrives. */
const LAST_BYTES_MILLISECONDS = 500;
const RUN_LIMIT_MILLISECONDS = 60_000;

export interface MortalN8n {
	readonly running: RunningN8n;
	readonly home: N8nHome;
	readonly doubleUrl: string;
	/** Starts n8n again on the same home folder. */
	relaunch(): Promise<RunningN8n>;
}

/**
 * Kills n8n in the middle of a run of the store example, starts it again and runs the workflow again: the double has to
 * hold each sale once, and all of them. Nothing may be done with the killed n8n afterwards.
 */
export async function checkProcessDeath(n8n: MortalN8n, credential: Credential): Promise<Check> {
	say(`Killing n8n in the middle of ${SALES} store sales, and running them again ...`);
	return await check('Process death: run again, every event is at Meta once', async () => {
		const { doubleUrl, home } = n8n;
		await writeFile(join(home.files, 'store-sales.csv'), salesFile());
		await axios.post(`${doubleUrl}/reset`, {});
		const slow = { request: 'every', kind: 'slow', milliseconds: ANSWER_TAKES_MILLISECONDS };
		await axios.post(`${doubleUrl}/faults`, [slow]);

		const before = await N8nApi.signIn(n8n.running);
		const { id } = await before.createWorkflow(await smallRequests(credential));
		await before.run(id, TRIGGER);
		await until(async () => (await storedSales(doubleUrl)) >= STORED_WHEN_KILLED);
		await n8n.running.kill();
		await pause(LAST_BYTES_MILLISECONDS);
		const storedAtDeath = await storedSales(doubleUrl);
		expect(storedAtDeath).toBeLessThan(SALES);

		const again = await n8n.relaunch();
		expect(await storedSales(doubleUrl)).toBe(storedAtDeath);
		await axios.post(`${doubleUrl}/faults`, []);
		const after = await N8nApi.signIn(again);
		await after.run(id, TRIGGER);
		await until(async () => (await after.statusesOf(id)).includes('success'));

		const { counters, events } = await readReceived(doubleUrl, DATASETS.stores.id);
		expect(counters).toEqual({
			received: storedAtDeath + SALES,
			stored: SALES,
			duplicates: storedAtDeath,
			dropped: 0,
		});
		const receipts = events.map(({ event }) => Object(event.custom_data).order_id);
		expect(receipts.sort()).toEqual(saleNumbers().map(receiptOf).sort());
		say(
			`  n8n died with ${storedAtDeath} of ${SALES} stored; the second run sent all, ${counters.duplicates} recognized`,
		);
	});
}

const saleNumbers = (): number[] => Array.from({ length: SALES }, (_, index) => index);
const receiptOf = (index: number): string => `D-${10_000 + index}`;

function salesFile(): string {
	const day = DateTime.now().minus({ days: 1 }).toFormat('yyyy-MM-dd');
	const rows = saleNumbers().map((index) => {
		const time = DateTime.fromObject({ hour: 9 }).plus({ seconds: index }).toFormat('HH:mm:ss');
		return `${receiptOf(index)},${day} ${time},buyer${index}@example.de,10178,DE,24.50,EUR`;
	});
	return ['receipt_id,created_at,email,postal_code,country,total,currency', ...rows, ''].join('\n');
}

/** The example with many small requests, as it is after the user has filled it in, unpinned the sample and changed that option. */
async function smallRequests(credential: Credential): Promise<WorkflowFile> {
	const workflow: WorkflowFile = JSON.parse(await readFile(WORKFLOW, 'utf8'));
	for (const node of workflow.nodes.filter(({ type }) => type.endsWith('.metaSendEvent'))) {
		node.credentials = { [credential.type]: { id: credential.id, name: credential.name } };
		node.parameters.datasetId = { __rl: true, mode: 'id', value: DATASETS.stores.id };
		node.parameters.options = { eventsPerRequest: EVENTS_PER_REQUEST, concurrentRequests: 2 };
	}
	return { ...workflow, name: 'Store sales while n8n dies', pinData: {} };
}

async function storedSales(doubleUrl: string): Promise<number> {
	return (await readReceived(doubleUrl, DATASETS.stores.id)).counters.stored;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + RUN_LIMIT_MILLISECONDS;
	while (!(await isSo())) {
		if (Date.now() > deadline)
			throw new Error(`It did not come about within ${RUN_LIMIT_MILLISECONDS / 1000} seconds`);
		await pause(POLL_MILLISECONDS);
	}
}

async function pause(milliseconds: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
