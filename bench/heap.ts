/**
 * `npm run bench:heap -- --against DIR`: the memory that is in use while Send Event sends 100,000 items, of the built package of
 * another checkout and of this one, seen after collections. It hardly differs from run to run, as what a process takes does
 * (`bench:memory`). With `--at-most 1.15` the exit code is 1 when this one has more than so many times as much in use.
 * `-- NAME`: of the cases with this in their name instead; `--count 10000`: of so many items.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { HERE } from './built';
import { startCountingDouble } from './double';
import { toMarkdown } from './measure';
import { runCase, type Watching } from './runCase';
import { CASES } from './stretchCases';

const PORT = 18_996;
/** Of a hundred: each collection takes longer than all else. */
const REQUESTS_PER_COLLECTION = 10;
const MEGABYTE = 1024 * 1024;
/** One sends while it checks, the other checks all items first. */
const COMPARED = ['Send Event', 'Send Event, stop'];

interface Seen {
	readonly megabytes: number;
}

function beginWatching(): Watching {
	const used = (): number => {
		if (globalThis.gc === undefined) throw new Error('Node.js was started without --expose-gc');
		globalThis.gc();
		const { heapUsed, external } = process.memoryUsage();
		return heapUsed + external;
	};
	const before = used();
	let most = before;
	let requests = 0;
	const look = () => (most = Math.max(most, used()));
	return {
		onRequest: () => {
			if (requests % REQUESTS_PER_COLLECTION === 0) look();
			requests += 1;
		},
		end: (): Seen => {
			look();
			return { megabytes: (most - before) / MEGABYTE };
		},
	};
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			count: { type: 'string', default: '100000' },
			against: { type: 'string', default: HERE },
			'at-most': { type: 'string', default: 'Infinity' },
			run: { type: 'string' },
			checkout: { type: 'string', default: '' },
			url: { type: 'string', default: '' },
		},
	});
	const chosen = CASES.find(({ name }) => name === values.run);
	if (chosen !== undefined) {
		await runCase(values.checkout, chosen, Number(values.count), values.url, beginWatching);
		return;
	}
	const [wanted] = positionals;
	const names = CASES.map(({ name }) => name).filter((name) =>
		wanted === undefined ? COMPARED.includes(name) : name.includes(wanted),
	);
	const double = await startCountingDouble(PORT);
	try {
		const rows = names.map((name) => {
			const [before, now] = [resolve(values.against), HERE].map(
				(checkout) => runAlone(name, checkout, double.url, values.count).megabytes,
			);
			if (now / before > Number(values['at-most'])) process.exitCode = 1;
			return [name, before.toFixed(0), now.toFixed(0), `${(now / before).toFixed(2)} x`];
		});
		const heads = ['Case', 'Before: MB in use beyond the items', 'Now', 'Now against before'];
		process.stdout.write(`${toMarkdown(heads, rows)}\n`);
	} finally {
		double.stop();
	}
}

function runAlone(name: string, checkout: string, url: string, count: string): Seen {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[
			...process.execArgv,
			'--expose-gc',
			__filename,
			...['--run', name, '--checkout', checkout, '--url', url, '--count', count],
		],
		{ encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout);
}

void main();
