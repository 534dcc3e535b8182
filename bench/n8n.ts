/**
 * `npm run bench:n8n`: the node's own time and the memory of the real n8n (its default expression engine, saving off, as for
 * a nightly run) against a node that passes items through, and against the chain people build by hand. Each case has a
 * fresh n8n, so that its peak memory is its own.
 */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import axios from 'axios';

import { ensureN8n, type N8nInstallation } from '../test/n8n/cache';
import { N8nApi } from '../test/n8n/n8nApi';
import { createHome, launchN8n, removeHome } from '../test/n8n/n8nProcess';
import { installPackage, packPackage } from '../test/n8n/package';
import { DATASETS, TOKENS } from '../test/graph/fixtures';
import { startCountingDouble } from './double';
import { caseWorkflow, CASES, type Case } from './n8nCases';
import { makeRows } from './rows';

const PROJECT = join(__dirname, '..');
const DOUBLE_PORT = 18_998;
const POLL_MILLISECONDS = 250;
const RUN_LIMIT_MILLISECONDS = 20 * 60_000;

interface Result {
	readonly name: string;
	readonly items: number;
	readonly seconds: number;
	readonly peakMegabytes: number;
}

async function main(): Promise<void> {
	const installation = await ensureN8n();
	const double = await startCountingDouble(DOUBLE_PORT);
	const only = process.argv[2];
	try {
		const results: Result[] = [];
		for (const benchCase of CASES.filter(({ name }) => !only || name.includes(only))) {
			results.push(await runCase(benchCase, installation, double.url));
			process.stdout.write(`${JSON.stringify(results.at(-1))}\n`);
		}
		process.stdout.write(`\n${toTable(results)}\n`);
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
	const logFile = join(await mkdtemp(join(tmpdir(), 'bench-')), 'n8n.log');
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
		// Starting n8n takes more memory than most runs: the peak is counted from here.
		await writeFile(`/proc/${n8n.pid}/clear_refs`, '5');
		await callWebhook(`${n8n.url}/webhook/bench`);
		const seconds = await measuredSeconds(logFile, benchCase);
		return {
			name: benchCase.name,
			items: benchCase.items,
			seconds,
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
		await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
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
async function measuredSeconds(logFile: string, { nodes }: Case): Promise<number> {
	const deadline = Date.now() + RUN_LIMIT_MILLISECONDS;
	const first = `Running node "${nodes[0].name}" started`;
	const last = `Running node "${nodes[nodes.length - 1].name}" finished`;
	while (Date.now() < deadline) {
		const lines = (await readFile(logFile, 'utf8')).split('\n');
		const begin = lines.find((line) => line.includes(JSON.stringify(first).slice(1, -1)));
		const end = lines.find((line) => line.includes(JSON.stringify(last).slice(1, -1)));
		if (end?.includes('finished with error'))
			throw new Error(`The run failed: ${end.slice(0, 500)}`);
		if (begin && end) return (timeOf(end) - timeOf(begin)) / 1000;
		await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
	}
	throw new Error('The run did not end in time');
}

function timeOf(line: string): number {
	const { timestamp, metadata } = JSON.parse(line) as {
		timestamp?: string;
		metadata?: { timestamp?: string };
	};
	return Date.parse(String(timestamp ?? metadata?.timestamp));
}

/** The most memory the process held since the count was cleared, as Linux counts it. */
async function peakMegabytes(pid: number | undefined): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function toTable(results: readonly Result[]): string {
	const passThrough = new Map(
		results.filter(({ name }) => name === 'Pass-through').map((result) => [result.items, result]),
	);
	const rows = results.map(({ name, items, seconds, peakMegabytes: peak }) => {
		const base = passThrough.get(items);
		return [
			name,
			items.toLocaleString('en'),
			seconds.toFixed(2),
			((seconds * 1e6) / items).toFixed(0),
			peak.toFixed(0),
			base ? `+${(peak - base.peakMegabytes).toFixed(0)}` : '',
		];
	});
	const header = [
		'Case',
		'Items',
		'Seconds',
		'µs per item',
		'Peak MB of n8n',
		'MB above pass-through',
	];
	return [header, header.map(() => '---'), ...rows]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}

void main();
