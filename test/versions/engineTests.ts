/** The engine tests with one version of n8n-core, which is installed once into a folder of its own outside the repository. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder } from '../n8n/cache';
import { ARTEFACTS, PROJECT } from '../n8n/open';
import { npm, run, withProgress } from '../n8n/progress';
import type { VersionResult } from './document';
import { leftOutOn } from './hostDifferences';
import type { Version } from './versions';

/** A version whose tests do not load counts as one failure. */
export async function testVersion(version: Version): Promise<VersionResult> {
	const results = join(ARTEFACTS, `versions-${version.n8nCore}.json`);
	rmSync(results, { force: true });
	const { status } = runJest(await modulesOf(version), results, leftOutOn(version));
	if (!existsSync(results)) return { ...version, passed: 0, failed: 1, leftOut: 0 };
	const counts = JSON.parse(readFileSync(results, 'utf8'));
	const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
	return {
		...version,
		passed: counts.numPassedTests,
		failed: status === 0 ? failed : Math.max(failed, 1),
		leftOut: counts.numPendingTests,
	};
}

function runJest(modules: string, results: string, leftOut: string | undefined) {
	const jest = [
		join(PROJECT, 'node_modules/jest/bin/jest.js'),
		'--config',
		join(__dirname, 'jest.config.mjs'),
		// Old versions of n8n-core leave something open, and jest would wait for it for ever.
		'--forceExit',
		'--json',
		`--outputFile=${results}`,
		...(leftOut === undefined ? [] : [`--testNamePattern=^(?!.*(?:${leftOut}))`]),
	];
	return spawnSync(process.execPath, jest, {
		cwd: PROJECT,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, META_CONVERSIONS_N8N_MODULES: modules },
	});
}

/** The version that package.json asks for, and `npm test` runs with. */
export function installedCore(): string {
	const file = join(PROJECT, 'node_modules/n8n-core/package.json');
	const manifest: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
	return manifest.version;
}

/** The `node_modules` that holds this n8n-core and the n8n-workflow it was released with. */
async function modulesOf({ n8nCore }: Version): Promise<string> {
	if (n8nCore === installedCore()) return join(PROJECT, 'node_modules');
	const folder = join(cacheFolder(), `n8n-core-${n8nCore}`);
	if (!existsSync(folder)) await install(n8nCore, folder);
	return join(folder, 'node_modules');
}

/** The folder gets its name last: an install that was interrupted is never taken for a finished one. */
async function install(n8nCore: string, folder: string): Promise<void> {
	const partial = `${folder}.partial-${process.pid}`;
	mkdirSync(partial, { recursive: true });
	writeFileSync(
		join(partial, 'package.json'),
		JSON.stringify({ private: true, dependencies: { 'n8n-core': n8nCore } }),
	);
	await withProgress(`Installing n8n-core ${n8nCore}`, async () => {
		await run(npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], partial));
	});
	renameSync(partial, folder);
}
