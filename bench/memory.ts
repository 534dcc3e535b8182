/**
 * `npm run bench:memory`: Send Event over 100,000 items in n8n's engine, in a process of its own for each case: the memory that
 * the node takes beyond what its items have, the longest stretches in which nothing else was served, and when the first request came.
 *
 * `npm run bench:memory -- --all`: the other nodes, the other ways in and out, and what goes wrong, too; `-- NAME` those with
 * this in their name. `--against DIR`: the built package of another checkout too; `--count 10000`: of so many items.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { startCountingDouble } from './double';
import { toMarkdown } from './measure';
import { runCase, type Watching } from './runCase';
import { CASES } from './stretchCases';
import { watch, type Watched } from './watch';

const PORT = 18_997;

interface Seen extends Watched {
	/** Seconds after the start; null where there was none. */
	readonly firstRequest: number | null;
}

/** What one run of the node cost. */
function beginWatching(): Watching {
	const began = performance.now();
	let first: number | null = null;
	const end = watch();
	return {
		onRequest: () => (first ??= (performance.now() - began) / 1000),
		end: async (): Promise<Seen> => ({ ...(await end()), firstRequest: first }),
	};
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
		await runCase(values.checkout, chosen, count, values.url, beginWatching);
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
