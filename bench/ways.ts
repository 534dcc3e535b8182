/**
 * `npm run bench:ways`: a table of PostgreSQL to Meta in each way that docs/scale.md names, each with a fresh n8n: seconds, CPU
 * time and memory of all its processes, when the first request came, and how long n8n let others wait. Installs PostgreSQL and
 * Redis by `apt-get` where they are missing.
 *
 * `-- --rows 1000000`: of so many rows; `--against DIR`: in turns with the built package of another checkout, with the ratios;
 * `-- NAME`: the ways with this in their name; `--rounds 2`: so often, every other round the other way round, of which the ratios are of
 * the sums.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import axios from 'axios';

import { DATASETS } from '../test/graph/fixtures';
import { CleanUp, interruption } from '../test/n8n/cleanUp';
import { createCredential } from '../test/n8n/credential';
import { PROJECT } from '../test/n8n/open';
import { say, stopRunningCommands } from '../test/n8n/progress';
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
import { cpuSeconds, forgetPeak, peakMegabytes } from './processCost';
import { WAYS, WORKFLOWS, type Way } from './waysToSend';

const DOUBLE_PORT = 18_996;
const LIMIT_SECONDS = 1200;
const STOPPED_BY_SIGNAL = 130;

/** What each is called, and its checkout. */
type Packages = readonly (readonly [string, string])[];

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
	whole: CleanUp,
): Promise<Cost> {
	const cleanUp = new CleanUp();
	whole.add(async () => await cleanUp.run());
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
		await Promise.all(pids.map(forgetPeak));
		const cpuBefore = await cpuOf(pids);
		const health = new HealthWatch(main.url);
		cleanUp.add(() => Promise.resolve(health.stop()));
		const begun = Date.now();
		await api.run(id, 'Run Now');
		await until('a request', LIMIT_SECONDS, async () => (await received(doubleUrl)).received > 0);
		const first = Date.now();
		// The double is asked before the table: counting a million rows again and again would take a processor of its own.
		await until(
			'all at Meta',
			LIMIT_SECONDS,
			async () => (await received(doubleUrl)).stored >= rows,
		);
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

async function cpuOf(pids: readonly (number | undefined)[]): Promise<number> {
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

function toRatios(name: string, before: readonly Cost[], now: readonly Cost[]): string[] {
	const ratio = (of: (cost: Cost) => number) => {
		const [was, is] = [before, now].map((costs) => costs.reduce((sum, cost) => sum + of(cost), 0));
		return `${(is / was).toFixed(2)} x`;
	};
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

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			rows: { type: 'string', default: '100000' },
			against: { type: 'string' },
			rounds: { type: 'string', default: '1' },
		},
	});
	const [wanted = ''] = positionals;
	const packages: Packages = [
		...(values.against === undefined ? [] : [['before', resolve(values.against)] as const]),
		['now', PROJECT],
	];
	const cleanUp = new CleanUp();
	cleanUp.add(async () => stopRunningCommands());
	try {
		const measured = measureAll(
			packages,
			Number(values.rows),
			Number(values.rounds),
			wanted,
			cleanUp,
		);
		const lines = await Promise.race([measured, interruption()]);
		if (lines === undefined) return STOPPED_BY_SIGNAL;
		process.stdout.write(`${toMarkdown(HEADS, lines)}\n`);
		return 0;
	} finally {
		await cleanUp.run();
	}
}

async function measureAll(
	packages: Packages,
	rows: number,
	rounds: number,
	wanted: string,
	cleanUp: CleanUp,
): Promise<string[][]> {
	await ensureServers();
	const postgres = await startPostgres(cleanUp);
	const double = await startCountingDouble(DOUBLE_PORT);
	cleanUp.add(() => Promise.resolve(double.stop()));
	await createTable(postgres, await readWorkflow(WORKFLOWS, 'postgres-sales-in-chunks'));
	const lines: string[][] = [];
	for (const [index, way] of WAYS.entries()) {
		if (!way.name.includes(wanted)) continue;
		const costs = new Map<string, Cost[]>(packages.map(([version]) => [version, []]));
		for (let round = 0; round < rounds; round++) {
			for (const [version, project] of round % 2 === 0 ? packages : [...packages].reverse()) {
				const database = `${version}_${index}_${round}`;
				const cost = await measureWay(way, project, rows, database, postgres, double.url, cleanUp);
				costs.get(version)?.push(cost);
				lines.push(toRow(way.name, version, cost));
				say(lines.at(-1)?.join(' | ') ?? '');
			}
		}
		const [before, now] = [...costs.values()];
		if (now !== undefined) lines.push(toRatios(way.name, before, now));
	}
	return lines;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		say(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
