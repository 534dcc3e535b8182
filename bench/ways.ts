/**
 * `npm run bench:ways`: a table of PostgreSQL to Meta in each way that docs/scale.md names, each with a fresh n8n: seconds, CPU
 * time and memory of all its processes, when the first request came, and how long n8n let others wait. Installs PostgreSQL and
 * Redis by `apt-get` where they are missing.
 *
 * `-- --rows 1000000`: of so many rows; `--against DIR`: in turns with the built package of another checkout, with the ratios;
 * `-- NAME`: the ways with this in their name.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import axios from 'axios';

import { DATASETS } from '../test/graph/fixtures';
import { CleanUp } from '../test/n8n/cleanUp';
import { createCredential } from '../test/n8n/credential';
import { PROJECT } from '../test/n8n/open';
import { say } from '../test/n8n/progress';
import { readReceived } from '../test/n8n/received';
import { readWorkflow } from '../test/n8n/workflows';
import { Cluster } from '../test/queue/cluster';
import {
	createOtherCredentials,
	createTable,
	fillTable,
	until,
	waitingRows,
} from '../test/queue/sales';
import { ensureServers, startPostgres, startRedis, type Postgres } from '../test/queue/servers';
import { startCountingDouble } from './double';
import { HealthWatch, type Waits } from './health';
import { toMarkdown } from './measure';
import { cpuSeconds, peakMegabytes } from './processCost';
import { WAYS, WORKFLOWS, type Way } from './waysToSend';

const DOUBLE_PORT = 18_996;
const LIMIT_SECONDS = 4 * 3600;

interface Cost {
	readonly seconds: number;
	/** Of all processes of n8n together. */
	readonly cpuSeconds: number;
	/** Of main and each worker. */
	readonly megabytes: readonly number[];
	readonly firstRequestSeconds: number;
	/** How long the main process let others wait. */
	readonly waits: Waits;
	readonly stored: number;
	readonly duplicates: number;
}

async function measureWay(
	way: Way,
	project: string,
	rows: number,
	database: string,
	postgres: Postgres,
	doubleUrl: string,
): Promise<Cost> {
	const cleanUp = new CleanUp();
	try {
		const redis = way.workers > 0 ? await startRedis(cleanUp) : undefined;
		const cluster = await Cluster.prepare(cleanUp, postgres, database, redis, project);
		const { main, api } = await cluster.open();
		const processes = [main];
		for (let worker = 0; worker < way.workers; worker++)
			processes.push(await cluster.launch('worker'));
		const pids = processes.map(({ pid }) => pid);
		const credentials = [
			await createCredential(api, doubleUrl),
			...(await createOtherCredentials(api, postgres)),
		];
		const id = await way.create(api, cluster.packageName, credentials);
		await axios.post(`${doubleUrl}/reset`, {});
		await fillTable(postgres, rows, database);
		const cpuBefore = await cpuOf(pids);
		const health = new HealthWatch(main.url);
		cleanUp.add(() => Promise.resolve(health.stop()));
		const begun = Date.now();
		await api.run(id, 'Run Now');
		await until('a request', LIMIT_SECONDS, async () => (await received(doubleUrl)).received > 0);
		const first = Date.now();
		await until('no row waits', LIMIT_SECONDS, async () => (await waitingRows(postgres)) === 0);
		const ended = Date.now();
		const { stored, duplicates } = await received(doubleUrl);
		return {
			seconds: (ended - begun) / 1000,
			cpuSeconds: (await cpuOf(pids)) - cpuBefore,
			megabytes: await Promise.all(pids.map(peakMegabytes)),
			firstRequestSeconds: (first - begun) / 1000,
			waits: health.between(begun, ended),
			stored,
			duplicates,
		};
	} finally {
		await cleanUp.run();
	}
}

async function received(doubleUrl: string) {
	return (await readReceived(doubleUrl, DATASETS.stores.id)).counters;
}

async function cpuOf(pids: ReadonlyArray<number | undefined>): Promise<number> {
	const seconds = await Promise.all(pids.map(cpuSeconds));
	return seconds.reduce((sum, each) => sum + each, 0);
}

const HEADS = [
	'Way',
	'Package',
	'Seconds',
	'CPU s of n8n',
	'Peak MB',
	'First request after s',
	'/healthz p99 ms',
	'longest ms',
	'At Meta',
];

function toRow(name: string, version: string, cost: Cost): string[] {
	return [
		name,
		version,
		cost.seconds.toFixed(0),
		cost.cpuSeconds.toFixed(0),
		cost.megabytes.map((megabytes) => megabytes.toFixed(0)).join(' + '),
		cost.firstRequestSeconds.toFixed(1),
		cost.waits.p99.toFixed(0),
		cost.waits.longest.toFixed(0),
		`${cost.stored}, ${cost.duplicates} twice`,
	];
}

function toRatios(name: string, before: Cost, now: Cost): string[] {
	const ratio = (of: (cost: Cost) => number) => `${(of(now) / of(before)).toFixed(2)} x`;
	return [
		name,
		'ratio',
		ratio(({ seconds }) => seconds),
		ratio((cost) => cost.cpuSeconds),
		ratio(({ megabytes }) => Math.max(...megabytes)),
		ratio(({ firstRequestSeconds }) => firstRequestSeconds),
		ratio(({ waits }) => waits.p99),
		ratio(({ waits }) => waits.longest),
		'',
	];
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			rows: { type: 'string', default: '100000' },
			against: { type: 'string' },
		},
	});
	const [wanted = ''] = positionals;
	const cleanUp = new CleanUp();
	const lines: string[][] = [];
	try {
		await ensureServers();
		const postgres = await startPostgres(cleanUp);
		const double = await startCountingDouble(DOUBLE_PORT);
		cleanUp.add(() => Promise.resolve(double.stop()));
		await createTable(postgres, await readWorkflow(WORKFLOWS, 'postgres-sales-in-chunks'));
		const packages = [
			...(values.against === undefined ? [] : [['before', resolve(values.against)]]),
			['now', PROJECT],
		];
		for (const [index, way] of WAYS.entries()) {
			if (!way.name.includes(wanted)) continue;
			const costs: Cost[] = [];
			for (const [version, project] of packages) {
				const database = `${version}_${index}`;
				const rows = Number(values.rows);
				const cost = await measureWay(way, project, rows, database, postgres, double.url);
				costs.push(cost);
				lines.push(toRow(way.name, version, cost));
				say(lines.at(-1)?.join(' | ') ?? '');
			}
			const [before, now] = costs;
			if (now !== undefined) lines.push(toRatios(way.name, before, now));
		}
	} finally {
		await cleanUp.run();
	}
	process.stdout.write(`${toMarkdown(HEADS, lines)}\n`);
}

void main();
