/** The files of the repository that speak of the version, all at once. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that hold the version of the package, and in how many places, the first of the file. */
const HOLDERS: readonly (readonly [file: string, places: number])[] = [
	['package.json', 1],
	['package-lock.json', 2],
	['library/package.json', 1],
];

/**
 * Sets a new version in package.json, its lock file and the library's package.json, gives the changelog its heading, and keeps the
 * examples as this version has them, for the tests of all later ones. A version that was never published leaves its heading to
 * the new one.
 * @param wasPublished says of a version whether it was
 * @returns what was done, line by line
 * @throws where the version is not of the form 1.2.3, or not newer
 */
export function prepareRelease(
	project: string,
	version: string,
	wasPublished: (version: string) => boolean,
): string[] {
	const manifest: { version: string } = JSON.parse(
		readFileSync(join(project, 'package.json'), 'utf8'),
	);
	const before = manifest.version;
	if (!isNewer(version, before))
		throw new Error(`${version} is no version of the form 1.2.3 above ${before}`);
	for (const [file, places] of HOLDERS)
		replaceVersion(join(project, file), places, before, version);
	return [
		`${HOLDERS.map(([file]) => file).join(', ')}: ${before} is now ${version}`,
		nameChanges(join(project, 'CHANGELOG.md'), before, version, wasPublished(before)),
		keepExamples(project, version),
	];
}

function isNewer(version: string, before: string): boolean {
	if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
	const [parts, others] = [version, before].map((text) => text.split('.').map(Number));
	const place = parts.findIndex((part, index) => part !== others[index]);
	return place >= 0 && parts[place] > others[place];
}

function replaceVersion(file: string, places: number, before: string, version: string): void {
	const [head, ...rest] = readFileSync(file, 'utf8').split(`"version": "${before}"`);
	if (rest.length < places) throw new Error(`${file} does not hold ${before}`);
	const changed = rest.map(
		(text, index) => `"version": "${index < places ? version : before}"${text}`,
	);
	writeFileSync(file, [head, ...changed].join(''));
}

function nameChanges(file: string, before: string, version: string, published: boolean): string {
	const text = readFileSync(file, 'utf8');
	if (text.includes(`\n## ${version}\n`)) return 'CHANGELOG.md: has its heading';
	const heading = `\n## ${before}\n`;
	if (!text.includes(heading)) throw new Error(`CHANGELOG.md has no heading ${before}`);
	const now = published ? `\n## ${version}\n\n${heading}` : `\n## ${version}\n`;
	writeFileSync(file, text.replace(heading, now));
	return published
		? `CHANGELOG.md: write what users meet under ${version}`
		: `CHANGELOG.md: ${before} was never published, so its heading is ${version} now`;
}

function keepExamples(project: string, version: string): string {
	const folder = join('test', 'saved', version);
	if (existsSync(join(project, folder))) throw new Error(`${folder} is there already`);
	mkdirSync(join(project, folder), { recursive: true });
	const examples = readdirSync(join(project, 'workflows')).filter((name) => name.endsWith('.json'));
	for (const name of examples)
		cpSync(join(project, 'workflows', name), join(project, folder, name));
	return `${folder}: ${examples.length} examples`;
}
