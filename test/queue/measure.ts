/** What 100,000 rows of a table cost in each way, in one run: `npm run test:queue -- measure`. */
import axios from 'axios';
import { readFile } from 'node:fs/promises';
import { DATASETS } from '../graph/fixtures';
import { check, type Check } from '../n8n/check';
import { CleanUp } from '../n8n/cleanUp';
import { createCredential, type Credential } from '../n8n/credential';
import type { N8nApi, WorkflowFile } from '../n8n/n8nApi';
import { readReceived } from '../n8n/received';
import { say } from '../n8n/progress';
import { readWorkflow } from '../n8n/workflows';
import { Cluster, type Process } from './cluster';
import {
	createOtherCredentials,
	createWorkflowWith,
	fillTable,
	importExample,
	until,
	waitingRows,
} from './sales';
import { type Postgres, startRedis } from './servers';

const ROWS = 100_000;
const CHUNK = 10_000;
const LIMIT_SECONDS = 1800;
const ALL_AT_ONCE = { first: '0', last: String(ROWS * 10) };

interface Way {
	readonly name: string;
	readonly workers: number;
	readonly create: (api: N8nApi, cluster: Cluster, all: readonly Credential[]) => Promise<string>;
}

export async function measureWays(
	folder: string,
	_cleanUp: CleanUp,
	postgres: Postgres,
	doubleUrl: string,
): Promise<Check[]> {
	const example =
		(file: string) => async (api: N8nApi, cluster: Cluster, all: readonly Credential[]) => {
			const chosen = { credentials: all, chunk: CHUNK, datasetId: DATASETS.stores.id };
			return (await importExample(api, folder, cluster.packageName, file, chosen)).id;
		};
	const ways: Way[] = [
		{
			name: 'all rows at once',
			workers: 0,
			create: async (api, { packageName }, all) => {
				const workflow = allAtOnce(await readWorkflow(folder, 'postgres-sales-in-chunks'));
				return await createWorkflowWith(api, workflow, packageName, all, DATASETS.stores.id);
			},
		},
		{ name: 'a sub-workflow per 10,000', workers: 0, create: example('postgres-sales-in-chunks') },
		{
			name: 'a webhook per 10,000, two workers',
			workers: 2,
			create: example('postgres-sales-over-workers'),
		},
	];
	const checks: Check[] = [];
	for (const [index, way] of ways.entries()) {
		const own = new CleanUp();
		checks.push(
			await check(`Measured: ${way.name}`, async () => {
				const redis = way.workers > 0 ? await startRedis(own) : undefined;
				const cluster = await Cluster.prepare(own, postgres, `measure_${index}`, redis);
				const { main, api } = await cluster.open();
				const processes = [main];
				for (let worker = 0; worker < way.workers; worker++)
					processes.push(await cluster.launch('worker'));
				const credentials = [
					await createCredential(api, doubleUrl),
					...(await createOtherCredentials(api, postgres)),
				];
				const id = await way.create(api, cluster, credentials);
				await axios.post(`${doubleUrl}/reset`, {});
				await fillTable(postgres, ROWS, 'X');
				const begun = Date.now();
				await api.run(id, 'Run Now');
				await until('no row waits', LIMIT_SECONDS, async () => (await waitingRows(postgres)) === 0);
				const seconds = (Date.now() - begun) / 1000;
				const peaks = await Promise.all(processes.map(peakMegabytes));
				const { counters } = await readReceived(doubleUrl, DATASETS.stores.id);
				say(
					`  ${way.name}: ${seconds.toFixed(1)} s, peak MB of ${peaks.join(', ')}, stored ${counters.stored}, duplicates ${counters.duplicates}`,
				);
			}),
		);
		await own.run();
	}
	return checks;
}

/** The part of the example that sends a chunk, for one chunk that is the whole table. */
function allAtOnce(workflow: WorkflowFile): WorkflowFile {
	const left = [
		'Try Again What Failed',
		'Chunks of 10,000 Rows',
		'Send Each Chunk',
		'When a Chunk Is Due',
		'Every Night at Two',
	];
	const nodes = workflow.nodes.filter(({ name }) => !left.includes(name));
	for (const node of nodes.filter(({ name }) => name === 'Rows of the Chunk'))
		node.parameters.options = { queryReplacement: `=${ALL_AT_ONCE.first},${ALL_AT_ONCE.last}` };
	const { connections = {} } = workflow;
	const kept = Object.fromEntries(
		Object.entries(connections).filter(([name]) => !left.includes(name)),
	);
	const start = { main: [[{ node: 'Rows of the Chunk', type: 'main', index: 0 }]] };
	return { ...workflow, nodes, connections: { ...kept, 'Run Now': start } };
}

/** The most memory that the process itself held, without its task runner. */
async function peakMegabytes({ pid }: Process): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
