/**
 * `npm run test:versions`: the engine tests in the oldest n8n that the package claims, in the one of package.json and in some
 * between. Writes the table in docs/installation.md, and the counts to artefacts; exit code 1 when anything failed.
 *
 * `npm run test:versions -- 1.123.81 2.20.12` runs these alone, and leaves the other rows of the table as they are.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ARTEFACTS, PROJECT } from '../n8n/open';
import { say } from '../n8n/progress';
import { readVersionTable, withTables, type VersionResult } from './document';
import { testVersion } from './engineTests';
import { VERSIONS, type Version } from './versions';

const DOCUMENT = join(PROJECT, 'docs/installation.md');

void main();

async function main(): Promise<void> {
	mkdirSync(ARTEFACTS, { recursive: true });
	const results: VersionResult[] = [];
	for (const version of wantedVersions(process.argv.slice(2))) {
		const result = await testVersion(version);
		const { passed, failed, leftOut } = result;
		say(`n8n ${version.n8n}: ${passed} passed, ${failed} failed, ${leftOut} left out`);
		results.push(result);
	}
	writeTable(results);
	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	const failed = results.reduce((sum, result) => sum + result.failed, 0);
	writeFileSync(join(ARTEFACTS, 'versions-results.json'), JSON.stringify({ passed, failed }));
	say(`\nnpm run test:versions: ${passed} passed, ${failed} failed`);
	process.exit(failed === 0 ? 0 : 1);
}

function wantedVersions(names: readonly string[]): readonly Version[] {
	const unknown = names.filter((name) => !VERSIONS.some(({ n8n }) => n8n === name));
	if (unknown.length > 0) throw new Error(`versions.json has no n8n ${unknown.join(', ')}`);
	return names.length === 0 ? VERSIONS : VERSIONS.filter(({ n8n }) => names.includes(n8n));
}

function writeTable(results: readonly VersionResult[]): void {
	const document = readFileSync(DOCUMENT, 'utf8');
	const known = [...results, ...readVersionTable(document)];
	const rows = VERSIONS.flatMap(({ n8n }) => known.find((row) => row.n8n === n8n) ?? []);
	writeFileSync(DOCUMENT, withTables(document, rows));
}
