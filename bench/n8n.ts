/**
 * `npm run bench:n8n`: the node's own time and the memory of the real n8n (its default expression engine, saving off, as for
 * a nightly run) against a node that passes items through, and against the chain people build by hand. Each case has a
 * fresh n8n, so that its peak memory is its own.
 *
 * `-- NAME`: the cases with this in their name. `--items 10000`: those of so many items. `--rounds 3`: so often, in turns; the
 * round with the least CPU time counts.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import axios from 'axios';

import { ensureN8n, type N8nInstallation } from '../test/n8n/cache';
import { N8nApi } from '../test/n8n/n8nApi';
import { createHome, launchN8n, removeHome, type RunningN8n } from '../test/n8n/n8nProcess';
import { installPackage, packPackage } from '../test/n8n/package';
import { DATASETS, TOKENS } from '../test/graph/fixtures';
import { startCountingDouble } from './double';
import { HealthWatch, type Waits } from './health';
import { toMarkdown } from './measure';
import { caseWorkflow, CASES, type Case } from './n8nCases';
import { cpuSeconds, forgetPeak, peakMegabytes } from './processCost';
import { makeRows } from './rows';

const PROJECT = join(__dirname, '..');
const DOUBLE_PORT = 18_998;
const WEBHOOK_POLL_MILLISECONDS = 250;
const LOG_POLL_MILLISECONDS = 20;
const RUN_LIMIT_MILLISECONDS = 20 * 60_000;

interface Measured {
	readonly seconds: number;
	readonly cpuSeconds: number;
	readonly waits: Waits;
}

interface Result extends Measured {
	readonly name: string;
	readonly items: number;
	readonly peakMegabytes: number;
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { items: { type: 'string' }, rounds: { type: 'string', default: '1' } },
	});
	const [only] = positionals;
	const chosen = CASES.filter(
		({ name, items }) =>
			(only === undefined || name.includes(only)) &&
			(values.items === undefined || items === Number(values.items)),
	);
	const installation = await ensureN8n();
	const double = await startCountingDouble(DOUBLE_PORT);
	const results = new Map<Case, Result>();
	try {
		for (let round = 0; round < Number(values.rounds); round++) {
			for (const benchCase of chosen) {
				const result = await runCase(benchCase, installation, double.url);
				process.stdout.write(`${JSON.stringify(result)}\n`);
				const best = results.get(benchCase);
				if (best === undefined || result.cpuSeconds < best.cpuSeconds)
					results.set(benchCase, result);
			}
		}
		process.stdout.write(`\n${toTable([...results.values()])}\n`);
	} finally {
		double.stop();
	}
}

/** Runs one case in an n8n of its own: rows from a CSV file, one webhook call, one measured stretch of nodes. */
async function runCase(
	benchCase: Case,
	installation: N8nInstallation,
	doubleUrl: string,
): Promise<Result> {
	const home = await createHome();
	await installPackage(await packPackage(PROJECT, home.packages), home);
	await writeFile(join(home.files, 'rows.csv'), toCsv(benchCase.items));
	const logFile = join(home.folder, 'bench.log');
	const n8n = await launchN8n(installation, home, logFile, {
		N8N_LOG_LEVEL: 'debug',
		N8N_LOG_FORMAT: 'json',
	});
	try {
		await n8n.untilReady();
		const api = await N8nApi.setUpOwner(n8n.url, installation.version);
		const data = { accessToken: TOKENS.good.token, advancedSettings: true, baseUrl: doubleUrl };
		const credentialId = await api.createCredential({
			name: 'Meta',
			type: 'metaConversionsApi',
			data,
		});
		await api.activate(
			await api.createWorkflow(
				caseWorkflow(benchCase, credentialId, doubleUrl, DATASETS.stores.id),
			),
		);
		await forgetPeak(n8n.pid);
		await callWebhook(`${n8n.url}/webhook/bench`);
		return {
			name: benchCase.name,
			items: benchCase.items,
			...(await measureNodes(logFile, benchCase, n8n)),
			peakMegabytes: await peakMegabytes(n8n.pid),
		};
	} finally {
		await n8n.stop();
		await removeHome(home);
	}
}

/** n8n takes a moment to register the webhook of a workflow that was just activated. */
async function callWebhook(address: string): Promise<void> {
	for (let tries = 0; tries < 40; tries++) {
		const { status } = await axios.post(address, {}, { validateStatus: () => true });
		if (status === 200) return;
		await wait(WEBHOOK_POLL_MILLISECONDS);
	}
	throw new Error('n8n did not register the webhook');
}

function toCsv(items: number): string {
	const rows = makeRows(items, Math.floor(Date.now() / 1000));
	const columns = Object.keys(rows[0]);
	const lines = rows.map((row) => columns.map((column) => `"${String(row[column])}"`).join(','));
	return [columns.join(','), ...lines].join('\n');
}

/** From the start of the first measured node to the end of the last one, by n8n's own log. */
async function measureNodes(
	logFile: string,
	{ nodes }: Case,
	{ url, pid }: RunningN8n,
): Promise<Measured> {
	const health = new HealthWatch(url);
	try {
		const begin = await untilLogged(logFile, `Running node "${nodes[0].name}" started`);
		const cpuAtBegin = await cpuSeconds(pid);
		const last = nodes[nodes.length - 1].name;
		const end = await untilLogged(logFile, `Running node "${last}" finished`);
		const cpu = (await cpuSeconds(pid)) - cpuAtBegin;
		return {
			seconds: (end - begin) / 1000,
			cpuSeconds: cpu,
			waits: health.between(begin, end),
		};
	} finally {
		health.stop();
	}
}

/** When n8n wrote this into its log, in Unix milliseconds. */
async function untilLogged(logFile: string, words: string): Promise<number> {
	const deadline = Date.now() + RUN_LIMIT_MILLISECONDS;
	const escaped = JSON.stringify(words).slice(1, -1);
	while (Date.now() < deadline) {
		const lines = (await readFile(logFile, 'utf8')).split('\n');
		const line = lines.find((text) => text.includes(escaped));
		if (line?.includes('finished with error'))
			throw new Error(`The run failed: ${line.slice(0, 500)}`);
		if (line !== undefined) return timeOf(line);
		await wait(LOG_POLL_MILLISECONDS);
	}
	throw new Error('The run did not end in time');
}

async function wait(milliseconds: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function timeOf(line: string): number {
	const { timestamp, metadata } = JSON.parse(line) as {
		timestamp?: string;
		metadata?: { timestamp?: string };
	};
	return Date.parse(String(timestamp ?? metadata?.timestamp));
}

function toTable(results: readonly Result[]): string {
	const passThrough = new Map(
		results.filter(({ name }) => name === 'Pass-through').map((result) => [result.items, result]),
	);
	const rows = results.map(
		({ name, items, seconds, cpuSeconds: cpu, peakMegabytes: peak, waits }) => {
			const base = passThrough.get(items);
			return [
				name,
				items.toLocaleString('en'),
				seconds.toFixed(2),
				((seconds * 1e6) / items).toFixed(0),
				cpu.toFixed(2),
				peak.toFixed(0),
				base ? `+${(peak - base.peakMegabytes).toFixed(0)}` : '',
				waits.p99.toFixed(0),
				waits.longest.toFixed(0),
			];
		},
	);
	const header = [
		'Case',
		'Items',
		'Seconds',
		'µs per item',
		'CPU s of n8n',
		'Peak MB of n8n',
		'MB above pass-through',
		'/healthz p99 ms',
		'longest ms',
	];
	return toMarkdown(header, rows);
}

void main();
