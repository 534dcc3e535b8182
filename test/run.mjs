/**
 * `npm test`: build, types, lint and all jest tests (unit, engine, package). Goes on after a failure, so that one run shows
 * everything. Counts go to artefacts/test-results.json and to the last line; exit code 1 when anything failed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT, runNpm, setUpProject } from './setUp.mjs';

const ARTEFACTS = join(PROJECT, 'artefacts');
const JEST_RESULTS = join(ARTEFACTS, 'jest-results.json');

setUpProject();
mkdirSync(ARTEFACTS, { recursive: true });
rmSync(JEST_RESULTS, { force: true });

// The package tests pack what the build leaves in dist: it has to come first.
const steps = ['build', 'typecheck', 'lint'].map((script) => succeeded('run', script));
const jestSucceeded = succeeded('exec', '--', 'jest', '--json', `--outputFile=${JEST_RESULTS}`);

const jest = readJestCounts();
const passed = steps.filter((step) => step).length + jest.passed;
const failed = steps.filter((step) => !step).length + Math.max(jest.failed, jestSucceeded ? 0 : 1);
writeFileSync(join(ARTEFACTS, 'test-results.json'), JSON.stringify({ passed, failed }));
process.stdout.write(`\nnpm test: ${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

function succeeded(...npmArguments) {
	process.stdout.write(`\n== npm ${npmArguments.join(' ')}\n`);
	return runNpm(npmArguments);
}

/** A test file that does not even load has no tests to count: it counts as one failure. */
function readJestCounts() {
	if (!existsSync(JEST_RESULTS)) return { passed: 0, failed: 1 };
	const results = JSON.parse(readFileSync(JEST_RESULTS, 'utf8'));
	return {
		passed: results.numPassedTests,
		failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
	};
}
