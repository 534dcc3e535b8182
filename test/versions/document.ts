/** The tables of docs/installation.md that tell of versions of n8n: written by the test of them, checked by a package test. */
import { HOST_DIFFERENCES } from './hostDifferences';
import type { Version } from './versions';

/** What came of the engine tests on one version. */
export interface VersionResult extends Version {
	readonly passed: number;
	readonly failed: number;
	/** Tests left out, for what the version does otherwise. */
	readonly leftOut: number;
}

const BEGIN = '<!-- npm run test:versions writes from here -->';
const END = '<!-- to here -->';

const HEAD = `| n8n | n8n-core | tests passed | failed | left out |
| --- | --- | --- | --- | --- |`;

export function versionTable(results: readonly VersionResult[]): string {
	const rows = results.map(
		({ n8n, n8nCore, passed, failed, leftOut }) =>
			`| ${n8n} | ${n8nCore} | ${passed} | ${failed} | ${leftOut} |`,
	);
	return [HEAD, ...rows].join('\n');
}

/** What the table in a document says; nothing where there is none. */
export function readVersionTable(document: string): VersionResult[] {
	const rows = [
		...document.matchAll(/^\| (\d[\d.]+) \| (\d[\d.]+) \| (\d+) \| (\d+) \| (\d+) \|$/gm),
	];
	return rows.map(([, n8n, n8nCore, passed, failed, leftOut]) => ({
		n8n,
		n8nCore,
		passed: Number(passed),
		failed: Number(failed),
		leftOut: Number(leftOut),
	}));
}

/** What users meet of older versions, the oldest first. */
export function differencesTable(): string {
	const rows = HOST_DIFFERENCES.flatMap(({ since, users }) =>
		users === undefined ? [] : `| before ${since} | ${users} |`,
	);
	return ['| n8n | |', '| --- | --- |', ...rows].join('\n');
}

/** The document with both tables between the marks. Throws where the marks are missing. */
export function withTables(document: string, results: readonly VersionResult[]): string {
	const from = document.indexOf(BEGIN);
	const to = document.indexOf(END, from);
	if (from < 0 || to < 0) throw new Error(`The document lacks the lines ${BEGIN} and ${END}`);
	const tables = `${versionTable(results)}\n\nWhat older versions of n8n do otherwise:\n\n${differencesTable()}`;
	return `${document.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${document.slice(to)}`;
}
