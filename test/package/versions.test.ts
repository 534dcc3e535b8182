/** What is said of n8n's versions: the claim, the table that the test of them wrote, and what is tested are the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readVersionTable, withTables } from '../versions/document';
import { installedCore } from '../versions/engineTests';
import { isBefore, VERSIONS } from '../versions/versions';

const project = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const installation = read('docs/installation.md');
const results = readVersionTable(installation);
const [oldest] = VERSIONS;

describe('the versions of n8n', () => {
	it.each(['README.md', 'docs/installation.md'])('%s claims the oldest that is tested', (file) => {
		const [, claimed] = /n8n (\d+\.\d+) and later/.exec(read(file)) ?? [];
		expect(`${oldest.n8n}.`).toContain(`${claimed}.`);
	});

	it('package.json claims it too', () => {
		const [, claimed] = /^>=(\d+\.\d+)\.0$/.exec(manifest.engines.n8n) ?? [];
		expect(oldest.n8n.startsWith(`${claimed}.`)).toBe(true);
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('are tested from the oldest to the one that is installed here', () => {
		for (const [index, { n8n }] of VERSIONS.slice(1).entries()) {
			expect(isBefore(VERSIONS[index].n8n, n8n)).toBe(true);
		}
		expect(VERSIONS.at(-1)?.n8nCore).toBe(installedCore());
	});

	it('are in the table, which npm run test:versions wrote when all had passed', () => {
		expect(results.map(({ n8n, n8nCore }) => ({ n8n, n8nCore }))).toEqual(VERSIONS);
		for (const { passed, failed } of results) {
			expect(passed).toBeGreaterThan(800);
			expect(failed).toBe(0);
		}
		expect(withTables(installation, results)).toBe(installation);
	});

	it('are those of the real n8n, where the document names them', () => {
		const host = JSON.parse(read('test/n8n/host/package.json'));
		expect(installation).toContain(`real n8n ${host.dependencies.n8n} (\`npm run test:n8n\`)`);
		const [, other] = /--n8n=(\S+)/.exec(manifest.scripts['test:n8n1']) ?? [];
		expect(installation).toContain(`and ${other} (\`npm run test:n8n1\`)`);
	});

	it.each([
		['1.85.4', '1.123.81', true],
		['1.123.81', '2.10', true],
		['2.9.9', '2.10', true],
		['2.10.0', '2.10', false],
		['2.30.8', '2.30', false],
		['2.34.3', '2.34.4', true],
		['10.0.0', '9.1.0', false],
	])('%s is before %s: %s', (version, other, expected) => {
		expect(isBefore(version, other)).toBe(expected);
	});
});
