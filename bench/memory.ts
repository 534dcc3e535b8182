/**
 * `npm run bench:memory`: Send Event over 100,000 items in n8n's engine, in a process of its own for each case: the memory that
 * the node takes beyond what its items have, the longest time for which nothing else was served, and when the first request came.
 *
 * `npm run bench:memory -- --against DIR`: the built package of another checkout too.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { MetaConversionsApi } from '../credentials/MetaConversionsApi.credentials';
import type { MetaSendEvent } from '../nodes/MetaSendEvent/MetaSendEvent.node';
import { DATASETS, TOKENS } from '../test/graph/fixtures';
import { runNode, type NodeRun } from '../test/support/engine';
import { startCountingDouble } from './double';
import { toMarkdown } from './measure';
import { makeRows } from './rows';

const COUNT = 100_000;
const PORT = 18_997;
const SAMPLE_MILLISECONDS = 10;
const MEGABYTE = 1024 * 1024;
const built = createRequire(__filename);

interface Seen {
	readonly seconds: number;
	readonly firstRequestSeconds: number;
	readonly megabytes: number;
	readonly longestMilliseconds: number;
	readonly p99Milliseconds: number;
}

/** What one run of the node cost, measured from the begin of its `execute` to the end. */
async function measureRun(
	checkout: string,
	onError: NodeRun['onError'],
	url: string,
): Promise<Seen> {
	const nodes: typeof import('../nodes/MetaSendEvent/MetaSendEvent.node') = built(
		join(checkout, 'dist/nodes/MetaSendEvent/MetaSendEvent.node.js'),
	);
	const credentials: typeof import('../credentials/MetaConversionsApi.credentials') = built(
		join(checkout, 'dist/credentials/MetaConversionsApi.credentials.js'),
	);
	const node: MetaSendEvent = new nodes.MetaSendEvent();
	const type: MetaConversionsApi = new credentials.MetaConversionsApi();
	const { execute } = node;
	let seen: Seen | undefined;
	node.execute = async function () {
		const helpers = this.helpers.httpRequestWithAuthentication;
		const began = performance.now();
		let first: number | undefined;
		this.helpers.httpRequestWithAuthentication = async function (...args) {
			first ??= performance.now() - began;
			return await helpers.apply(this, args);
		};
		const before = process.memoryUsage.rss();
		let most = before;
		const sampling = setInterval(
			() => (most = Math.max(most, process.memoryUsage.rss())),
			SAMPLE_MILLISECONDS,
		);
		const delays = monitorEventLoopDelay({ resolution: 5 });
		delays.enable();
		await execute.call(this);
		delays.disable();
		clearInterval(sampling);
		most = Math.max(most, process.memoryUsage.rss());
		seen = {
			seconds: (performance.now() - began) / 1000,
			firstRequestSeconds: (first ?? NaN) / 1000,
			megabytes: (most - before) / MEGABYTE,
			longestMilliseconds: delays.max / 1e6,
			p99Milliseconds: delays.percentile(99) / 1e6,
		};
		process.stdout.write(`${JSON.stringify(seen)}\n`);
		// What n8n would do with the items is not the node's.
		process.exit(0);
	};
	const rows = makeRows(COUNT, Math.floor(Date.now() / 1000));
	await runNode({
		node,
		parameters: {
			datasetId: { __rl: true, mode: 'id', value: DATASETS.stores.id },
			actionSource: 'physical_store',
		},
		items: rows,
		onError,
		credential: {
			type,
			data: { accessToken: TOKENS.good.token, appSecret: '', apiVersion: 'v26.0', baseUrl: url },
		},
	});
	throw new Error('The node did not run');
}

async function main(): Promise<void> {
	const [, , role, checkout, onError, url] = process.argv;
	if (role === 'run') {
		await measureRun(checkout, onError as NodeRun['onError'], url);
		return;
	}
	const double = await startCountingDouble(PORT);
	const here = join(__dirname, '..');
	const checkouts = process.argv.includes('--against')
		? [resolve(process.argv[process.argv.indexOf('--against') + 1]), here]
		: [here];
	const lines: string[][] = [];
	for (const mode of ['continueRegularOutput', 'stopWorkflow']) {
		for (const folder of checkouts) {
			const child = spawnSync(
				process.execPath,
				[...process.execArgv, __filename, 'run', folder, mode, double.url],
				{ encoding: 'utf8' },
			);
			if (child.status !== 0) throw new Error(child.stderr);
			const seen: Seen = JSON.parse(child.stdout);
			lines.push([
				mode,
				folder === here ? 'now' : 'before',
				...[seen.seconds, seen.firstRequestSeconds].map((value) => value.toFixed(1)),
				...[seen.megabytes, seen.longestMilliseconds, seen.p99Milliseconds].map((value) =>
					value.toFixed(0),
				),
			]);
			process.stderr.write(`${lines.at(-1)?.join(' ')}\n`);
		}
	}
	double.stop();
	const heads = [
		'On Error',
		'Package',
		'Seconds',
		'First request after s',
		'MB beyond the items',
		'Longest stretch ms',
		'p99 ms',
	];
	process.stdout.write(`${toMarkdown(heads, lines)}\n`);
}

void main();
