/**
 * `npm run bench:memory`: Send Event over 100,000 items in n8n's engine, in a process of its own for each case: the memory that
 * the node takes beyond what its items have, the longest stretches in which nothing else was served, and when the first request came.
 *
 * `npm run bench:memory -- --all`: the other nodes, the other ways in and out, and what goes wrong, too; `-- NAME` those with
 * this in their name. `--against DIR`: the built package of another checkout too; `--count 10000`: of so many items.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { INodeType } from 'n8n-workflow';

import { TOKENS } from '../test/graph/fixtures';
import { runNode } from '../test/support/engine';
import { startCountingDouble } from './double';
import { toMarkdown } from './measure';
import { CASES, type StretchCase } from './stretchCases';
import { watch, type Watched } from './watch';

const PORT = 18_997;
const built = createRequire(__filename);

interface Seen extends Watched {
	/** Seconds after the start; null where there was none. */
	readonly firstRequest: number | null;
}

/** What one run of the node cost, measured from the begin of its `execute` to the end. */
async function measureRun(
	checkout: string,
	{ node: name, parameters, items, onError, token }: StretchCase,
	count: number,
	url: string,
): Promise<void> {
	const nodes: Record<string, new () => INodeType> = built(
		join(checkout, `dist/nodes/${name}/${name}.node.js`),
	);
	const credentials: typeof import('../credentials/MetaConversionsApi.credentials') = built(
		join(checkout, 'dist/credentials/MetaConversionsApi.credentials.js'),
	);
	const node = new nodes[name]();
	const { execute } = node;
	if (execute === undefined) throw new Error(`${name} has no execute`);
	node.execute = async function () {
		const helpers = this.helpers.httpRequestWithAuthentication;
		const began = performance.now();
		let first: number | null = null;
		this.helpers.httpRequestWithAuthentication = async function (...args) {
			first ??= (performance.now() - began) / 1000;
			return await helpers.apply(this, args);
		};
		const end = watch();
		// A case may be one in which the run ends in an error.
		await execute.call(this).catch(() => undefined);
		const seen: Seen = { ...(await end()), firstRequest: first };
		process.stdout.write(`${JSON.stringify(seen)}\n`);
		// What n8n would do with the items is not the node's.
		process.exit(0);
	};
	await runNode({
		node,
		parameters,
		items: items(count),
		onError,
		credential: {
			type: new credentials.MetaConversionsApi(),
			data: {
				accessToken: token ?? TOKENS.good.token,
				appSecret: '',
				apiVersion: 'v26.0',
				baseUrl: url,
			},
		},
	});
	throw new Error('The node did not run');
}

const HEADS = [
	'Case',
	'Package',
	'Seconds',
	'CPU s',
	'First request after s',
	'MB beyond the items',
	'Longest stretch ms',
	'its CPU ms',
	'p99 ms',
	'p99 CPU ms',
	'Longest pause for garbage ms',
	'all pauses ms',
	'Loop busy',
];

function toRow(name: string, version: string, seen: Seen): string[] {
	return [
		name,
		version,
		seen.seconds.toFixed(1),
		seen.cpuSeconds.toFixed(1),
		seen.firstRequest?.toFixed(2) ?? '',
		seen.megabytes.toFixed(0),
		seen.longest.toFixed(0),
		seen.longestCpu.toFixed(0),
		seen.p99.toFixed(0),
		seen.p99Cpu.toFixed(0),
		seen.longestPause.toFixed(0),
		seen.pauses.toFixed(0),
		`${(100 * seen.busy).toFixed(0)} %`,
	];
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			all: { type: 'boolean', default: false },
			against: { type: 'string' },
			count: { type: 'string', default: '100000' },
			run: { type: 'string' },
			checkout: { type: 'string', default: '' },
			url: { type: 'string', default: '' },
		},
	});
	const count = Number(values.count);
	if (values.run !== undefined) {
		const chosen = CASES.find(({ name }) => name === values.run);
		if (chosen === undefined) throw new Error(`There is no case ${values.run}`);
		await measureRun(values.checkout, chosen, count, values.url);
		return;
	}
	const here = join(__dirname, '..');
	const checkouts = [...(values.against === undefined ? [] : [resolve(values.against)]), here];
	const [wanted] = positionals;
	const isWanted = (name: string) =>
		values.all ||
		(wanted === undefined
			? ['Send Event', 'Send Event, stop'].includes(name)
			: name.includes(wanted));
	const double = await startCountingDouble(PORT);
	const rows: string[][] = [];
	try {
		for (const { name } of CASES.filter((entry) => isWanted(entry.name))) {
			for (const checkout of checkouts) {
				const seen = runAlone(name, checkout, double.url, values.count);
				rows.push(toRow(name, checkout === here ? 'now' : 'before', seen));
				process.stderr.write(`${rows.at(-1)?.join(' | ')}\n`);
			}
		}
	} finally {
		double.stop();
	}
	process.stdout.write(`${toMarkdown(HEADS, rows)}\n`);
}

function runAlone(name: string, checkout: string, url: string, count: string): Seen {
	const own = ['--run', name, '--checkout', checkout, '--url', url, '--count', count];
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[...process.execArgv, __filename, ...own],
		{ encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout);
}

void main();
