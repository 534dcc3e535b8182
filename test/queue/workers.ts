/** The example that spreads a table over workers, through faults: each time what the documentation says is done, and no more. */
import axios from 'axios';
import { expect } from 'expect';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASETS } from '../graph/fixtures';
import { check, type Check } from '../n8n/check';
import type { CleanUp } from '../n8n/cleanUp';
import { createCredential } from '../n8n/credential';
import { N8nApi } from '../n8n/n8nApi';
import { createHome } from '../n8n/n8nProcess';
import { say } from '../n8n/progress';
import { readReceived } from '../n8n/received';
import { readWorkflow } from '../n8n/workflows';
import { Cluster, type Process } from './cluster';
import {
	createOtherCredentials,
	createWorkflowWith,
	expectEachOnce,
	fillTable,
	importExample,
	until,
	waitingRows,
} from './sales';
import { startRedis, type Postgres } from './servers';

const FILE = 'postgres-sales-over-workers';
const CHUNK = 1000;
const ALL_ROWS = 50_000;
const ROWS = 20_000;
const SLOW = { request: 'every', kind: 'slow', milliseconds: 600 };
const FAULT_AT = 5000;
const SECONDS_TO_SEND = 180;
const DATASET = DATASETS.stores.id;

export async function checkWorkers(
	folder: string,
	cleanUp: CleanUp,
	postgres: Postgres,
	doubleUrl: string,
): Promise<Check[]> {
	const redis = await startRedis(cleanUp);
	const cluster = await Cluster.prepare(cleanUp, postgres, 'n8n_queue', redis);
	let { main, api } = await cluster.open();
	let [first, second] = await Promise.all([cluster.launch('worker'), cluster.launch('worker')]);
	const credentials = [
		await createCredential(api, doubleUrl),
		...(await createOtherCredentials(api, postgres)),
	];
	const { id } = await importExample(api, folder, cluster.packageName, FILE, {
		credentials,
		chunk: CHUNK,
		datasetId: DATASET,
	});

	const stored = async () => (await readReceived(doubleUrl, DATASET)).counters.stored;
	const run = async () => await api.run(id, 'Run Now');
	const allSent = async () =>
		await until('no row waits', SECONDS_TO_SEND, async () => (await waitingRows(postgres)) === 0);
	const restartMain = async () => {
		main = await cluster.launch('start', main.home);
		api = await N8nApi.signIn(main);
	};
	const reset = async () => await axios.post(`${doubleUrl}/reset`, {});
	/** A table of its own, sent slowly, up to the moment of the fault. */
	const begin = async (word: string) => {
		say(`Rows ${word} ...`);
		await reset();
		await fillTable(postgres, ROWS, word);
		await axios.post(`${doubleUrl}/faults`, [SLOW]);
		await run();
		await until('a part is stored', SECONDS_TO_SEND, async () => (await stored()) >= FAULT_AT);
	};
	const eachOnce = async (rows: number) => await expectEachOnce(postgres, doubleUrl, DATASET, rows);

	return [
		await check('Queue: 50 executions of 1,000 over two workers', async () => {
			// What the checks in one process left.
			await reset();
			await fillTable(postgres, ALL_ROWS, 'Q');
			await run();
			await allSent();
			expect(await eachOnce(ALL_ROWS)).toBe(0);
			for (const { log } of [first, second])
				expect(await readFile(log, 'utf8')).toMatch(/Worker finished execution/);
		}),
		await check('Queue: chunks that are not let in end the run as failed', async () => {
			await reset();
			await fillTable(postgres, CHUNK, 'L');
			const wrong = {
				name: 'Another secret',
				type: 'httpHeaderAuth',
				data: { name: 'X-Chunk', value: 'another-secret' },
			};
			const caller = { ...wrong, id: await api.createCredential(wrong) };
			const chosen = credentials.map((one) => (one.type === caller.type ? caller : one));
			const workflow = await readWorkflow(folder, FILE);
			const { packageName } = cluster;
			// It calls the webhook of the active one, which knows another secret.
			const failing = await createWorkflowWith(api, workflow, packageName, chosen, DATASET, false);
			await api.run(failing, 'Run Now');
			const { status, failure } = await api.executionOf(failing);
			expect({ status, failure }).toEqual({
				status: 'error',
				failure: expect.stringMatching(/1 of 1 chunks failed.*403/),
			});
			expect(await waitingRows(postgres)).toBe(CHUNK);
		}),
		await check('Queue: workers are replaced one by one, nothing is to be done', async () => {
			await begin('R');
			for (const old of [first, second]) {
				const next = await cluster.launch('worker');
				await old.stop();
				[first, second] = [second, next];
			}
			await allSent();
			expect(await eachOnce(ROWS)).toBe(0);
		}),
		await check('Queue: a worker is killed; run again', async () => {
			await begin('K');
			await second.kill();
			await run();
			await allSent();
			await eachOnce(ROWS);
			second = await cluster.launch('worker');
		}),
		await check('Queue: main is killed; start it, run again', async () => {
			await begin('M');
			await main.kill();
			await restartMain();
			await run();
			await allSent();
			await eachOnce(ROWS);
		}),
		await check('Queue: Redis with its file is killed; start it, run again', async () => {
			await begin('A');
			await redis.kill();
			await redis.restart(true);
			await run();
			await allSent();
			await eachOnce(ROWS);
		}),
		await check(
			'Queue: Redis without a file is killed; start it, then main, run again',
			async () => {
				await begin('N');
				await redis.kill();
				await redis.restart(false);
				await main.stop();
				await restartMain();
				await run();
				await allSent();
				await eachOnce(ROWS);
			},
		),
		await check('Queue: a worker without the package; stop it, run again', async () => {
			const bare = await launchBare(cluster, cleanUp);
			await begin('B');
			await until('it has failed an execution', SECONDS_TO_SEND, async () =>
				/metaSendEvent/.test(await readFile(bare.log, 'utf8')),
			);
			await bare.stop();
			await run();
			await allSent();
			await eachOnce(ROWS);
		}),
	];
}

/** A worker in whose home nobody installed the package. */
async function launchBare(cluster: Cluster, cleanUp: CleanUp): Promise<Process> {
	const home = await createHome();
	cleanUp.add(async () => await rm(home.folder, { recursive: true, force: true }));
	await rm(join(home.packages), { recursive: true });
	return await cluster.launch('worker', home);
}
