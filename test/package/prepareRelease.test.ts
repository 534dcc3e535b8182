/** The next version, prepared in a copy of the files that hold it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { prepareRelease } from '../../scripts/release/prepareRelease';

const project = join(__dirname, '..', '..');
const FILES = [
	'package.json',
	'package-lock.json',
	'library/package.json',
	'CHANGELOG.md',
	'workflows',
];
const NEXT = '77.0.0';

let folder: string;
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const { version: before } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'release-'));
	for (const file of FILES) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		cpSync(join(project, file), join(folder, file), { recursive: true });
	}
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('sets the version of the package, its lock file and the library, and nothing else in them', () => {
	const lock = JSON.parse(read('package-lock.json'));
	prepareRelease(folder, NEXT, () => false);
	expect(JSON.parse(read('package.json')).version).toBe(NEXT);
	expect(JSON.parse(read('library/package.json')).version).toBe(NEXT);
	expect(JSON.parse(read('package-lock.json'))).toEqual({
		...lock,
		version: NEXT,
		packages: { ...lock.packages, '': { ...lock.packages[''], version: NEXT } },
	});
});

it('gives the changelog the heading of the version; that of one never published becomes it', () => {
	const changes = read('CHANGELOG.md');
	prepareRelease(folder, NEXT, () => false);
	expect(read('CHANGELOG.md')).toBe(changes.replace(`\n## ${before}\n`, `\n## ${NEXT}\n`));
});

it('puts a new heading above that of a version that was published', () => {
	prepareRelease(folder, NEXT, (version) => version === before);
	expect(read('CHANGELOG.md')).toContain(`\n## ${NEXT}\n\n\n## ${before}\n`);
});

it('keeps the examples as the version has them', () => {
	prepareRelease(folder, NEXT, () => false);
	const kept = join('test/saved', NEXT);
	expect(readdirSync(join(folder, kept))).toEqual(readdirSync(join(folder, 'workflows')));
	for (const name of readdirSync(join(folder, kept)))
		expect(read(join(kept, name))).toBe(read(join('workflows', name)));
});

it.each(['', 'next', '1.2', 'v77.0.0', '0.0.9', before])('refuses "%s"', (version) => {
	expect(() => prepareRelease(folder, version, () => false)).toThrow('is no version of the form');
	expect(JSON.parse(read('package.json')).version).toBe(before);
});
