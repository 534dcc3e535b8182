/**
 * `npm run test:versions`: the engine tests in the oldest n8n that the package claims and in some since. Each n8n-core is
 * installed once into a folder of its own outside the repository; the newest is the one that `npm test` runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder } from '../n8n/cache';
import { ARTEFACTS, PROJECT } from '../n8n/open';
import { npm, run, say, withProgress } from '../n8n/progress';

interface Version {
	n8n: string;
	n8nCore: string;
}

/** What hosts of before did otherwise, and not the package: docs/installation.md. */
const ONLY_IN_NEWER_HOSTS = [
	// n8n's own service for credential tests, which the test imitates, read errors in another way.
	'follows no redirect',
	// Hosts before 2.10 show no parameter for tools alone, so that agents may never change things there.
	'changes nothing unless the user allowed it',
	'by an AI agent without the user’s leave',
	// They refuse a workflow without a funnel, a dataset or an ID themselves, before the node is asked, and in other words.
	'Parameter "Dataset" is required',
	'where nothing of the run can be done',
	// n8n's own pairing, which they leave out.
	'is not paired with each: n8n pairs a single item with the first',
];

void main();

async function main(): Promise<void> {
	const versions: Version[] = JSON.parse(readFileSync(join(__dirname, 'versions.json'), 'utf8'));
	mkdirSync(ARTEFACTS, { recursive: true });
	const totals = { passed: 0, failed: 0 };
	for (const version of versions) {
		const { passed, failed } = await testVersion(version);
		totals.passed += passed;
		totals.failed += failed;
		say(`n8n ${version.n8n}: ${passed} passed, ${failed} failed`);
	}
	writeFileSync(join(ARTEFACTS, 'versions-results.json'), JSON.stringify(totals));
	say(`\nnpm run test:versions: ${totals.passed} passed, ${totals.failed} failed`);
	process.exit(totals.failed === 0 ? 0 : 1);
}

/** A version that cannot be installed or whose tests do not load counts as one failure. */
async function testVersion(version: Version): Promise<{ passed: number; failed: number }> {
	const results = join(ARTEFACTS, `versions-${version.n8nCore}.json`);
	rmSync(results, { force: true });
	const modules = await installCore(version);
	const jest = spawnSync(
		process.execPath,
		[
			join(PROJECT, 'node_modules/jest/bin/jest.js'),
			'--config',
			join(__dirname, 'jest.config.mjs'),
			// Old versions of n8n-core leave something open, and jest would wait for it for ever.
			'--forceExit',
			'--json',
			`--outputFile=${results}`,
			`--testNamePattern=^(?!.*(?:${ONLY_IN_NEWER_HOSTS.join('|')}))`,
		],
		{
			cwd: PROJECT,
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, META_CONVERSIONS_N8N_MODULES: modules },
		},
	);
	if (!existsSync(results)) return { passed: 0, failed: 1 };
	const counts = JSON.parse(readFileSync(results, 'utf8'));
	const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
	return {
		passed: counts.numPassedTests,
		failed: jest.status === 0 ? failed : Math.max(failed, 1),
	};
}

/** Gives the `node_modules` that holds this n8n-core and the n8n-workflow it was released with. */
async function installCore({ n8nCore }: Version): Promise<string> {
	const folder = join(cacheFolder(), `n8n-core-${n8nCore}`);
	if (!existsSync(folder)) {
		const partial = `${folder}.partial-${process.pid}`;
		mkdirSync(partial, { recursive: true });
		writeFileSync(
			join(partial, 'package.json'),
			JSON.stringify({ private: true, dependencies: { 'n8n-core': n8nCore } }),
		);
		await withProgress(
			`Installing n8n-core ${n8nCore}`,
			async () =>
				await run(npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], partial)),
		);
		renameSync(partial, folder);
	}
	return join(folder, 'node_modules');
}
