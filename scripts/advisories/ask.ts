/**
 * `npm run advisories`, after a build: asks npm for advisories of the packages whose code is in dist and prints them.
 * Exit code 1 when there are any, 2 when npm could not be asked. Changes with the world, not with the code, so that
 * `.ci/run` prints it and goes on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readAudit, readNotices } from './bundledAdvisories';

const PROJECT = join(__dirname, '..', '..');
const NOTICES = join(PROJECT, 'dist', 'THIRD-PARTY-NOTICES.txt');
const AUDIT = [
	'audit',
	'--json',
	'--package-lock-only',
	'--fetch-retries=0',
	'--fetch-timeout=20000',
];

function main(): number {
	if (!existsSync(NOTICES)) return say('Advisories: dist is not built; npm run build first.', 2);
	const bundled = readNotices(readFileSync(NOTICES, 'utf8'));
	const names = bundled.map(({ name, version }) => `${name} ${version}`).join(', ');
	const { stdout } = spawnSync('npm', AUDIT, {
		cwd: PROJECT,
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	const advisories = readAudit(stdout ?? '', bundled);
	if (advisories === undefined)
		return say(
			`Advisories: npm could not be asked about ${names}. Run npm run advisories later.`,
			2,
		);
	if (advisories.length === 0) return say(`Advisories: none of the bundled ${names}.`, 0);
	const lines = advisories.map(
		({ of, severity, title, url }) => `\n  ${of}: ${title} (${severity}) ${url}`,
	);
	return say(`Advisories of bundled code, ${advisories.length}:${lines.join('')}`, 1);
}

function say(line: string, code: number): number {
	process.stdout.write(`${line}\n`);
	return code;
}

process.exitCode = main();
