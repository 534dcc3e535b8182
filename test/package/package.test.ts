/**
 * The package as users get it: built, packed, unpacked into an empty folder, loaded by n8n's own loader. What is missing
 * here is missing on every user's machine.
 */
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';

const project = join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

describe('the packed package', () => {
	let folder: string;
	let packageFolder: string;
	let files: string[];
	let packedBytes: number;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'packed-'));
		const npm = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
		const [{ filename, size }] = JSON.parse(
			execFileSync('npm', npm, { cwd: project, encoding: 'utf8', stdio: 'pipe' }),
		);
		packedBytes = size;
		execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
		packageFolder = join(folder, 'node_modules', manifest.name);
		mkdirSync(dirname(packageFolder), { recursive: true });
		cpSync(join(folder, 'package'), packageFolder, { recursive: true });
		files = readdirSync(packageFolder, { recursive: true, encoding: 'utf8' });
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('holds dist, package.json, README and LICENSE and nothing else', () => {
		const topLevel = new Set(files.map((file) => file.split('/')[0]));
		expect([...topLevel].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
		const endings = files
			.filter((file) => /\.\w+$/.test(file) && file.startsWith('dist'))
			.map((file) => file.replace(/^.*?\.(?=(?:node\.)?\w+$)/, ''));
		expect(new Set(endings)).toEqual(new Set(['js', 'svg', 'node.js', 'node.json', 'txt']));
	});

	it('holds in dist what package.json names, what it needs, and nothing of the tests', () => {
		const inDist = new Set(
			files
				.map((file) => file.split('/'))
				.filter(([top, , ...rest]) => top === 'dist' && rest.length > 0)
				.map(([, folder, entry]) => (folder === 'nodes' ? `${folder}/${entry}` : folder)),
		);
		expect([...inDist].sort()).toEqual([
			'bundled',
			'credentials',
			'icons',
			'nodes/MetaLeadStage',
			'nodes/MetaOfflineEventSet',
			'nodes/MetaSendEvent',
			'nodes/shared',
		]);
	});

	it('is no larger than 600 kB, packed', () => {
		expect(packedBytes).toBeLessThanOrEqual(600_000);
	});

	it('names every bundled package with its version, and has its licence', () => {
		const notices = readFileSync(join(packageFolder, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
		for (const name of ['@iabtcf/core', 'isbot', 'libphonenumber-js', 'luxon']) {
			const { version } = JSON.parse(
				readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'),
			);
			expect(notices).toContain(`${name} ${version} (`);
		}
		for (const owner of [
			'JS Foundation and other contributors',
			'catamphetamine',
			'released into the public domain',
		]) {
			expect(notices).toContain(owner);
		}
		expect(
			notices.match(/Permission is hereby granted, free of charge/g)?.length,
		).toBeGreaterThanOrEqual(2);
	});

	it('has luxon once', () => {
		const own = files.filter(
			(file) =>
				file.endsWith('.js') &&
				readFileSync(join(packageFolder, file), 'utf8').includes('isLuxonDateTime='),
		);
		expect(own).toEqual([join('dist', 'bundled', 'luxon.js')]);
	});

	it('declares no runtime dependencies and only n8n-workflow as a peer', () => {
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('is loaded by n8n with every node, credential, icon and codex', async () => {
		const loader = new PackageDirectoryLoader(packageFolder);
		giveHostModules(folder);
		await loader.loadAll();

		const nodes = loader.types.nodes;
		expect(nodes.map(({ name }) => name).sort()).toEqual(manifest.n8n.nodes.map(nameOfFile).sort());
		for (const node of nodes) {
			expect(node.codex?.categories).toEqual(expect.arrayContaining(['Marketing & Content']));
			expectIcons(node.iconUrl);
		}
		const credentials = loader.types.credentials;
		expect(credentials.map(({ name }) => name).sort()).toEqual(
			manifest.n8n.credentials.map(nameOfFile).sort(),
		);
		for (const credential of credentials) expectIcons(credential.iconUrl);
	});

	it("passes n8n's scanner", () => {
		expect(scan(packageFolder, ['**/*.js', 'package.json'])).toEqual({ passed: true });
	});

	/** n8n gives a package `n8n-workflow` and nothing else: whatever else it needs must be inside. */
	function giveHostModules(root: string): void {
		const host = join(root, 'node_modules', 'n8n-workflow');
		if (!existsSync(host)) symlinkSync(join(project, 'node_modules', 'n8n-workflow'), host);
	}

	function expectIcons(iconUrl: unknown): void {
		expect(iconUrl).toEqual({ light: expect.any(String), dark: expect.any(String) });
		for (const address of Object.values(iconUrl as Record<string, string>)) {
			const file = address.replace(`icons/${manifest.name}/`, '');
			expect(readFileSync(join(packageFolder, file), 'utf8')).toContain('<svg');
		}
	}
});

describe('the source', () => {
	it("passes n8n's scanner", () => {
		expect(scan(project, ['package.json', '{nodes,credentials}/**/*.{js,ts,json}'])).toEqual({
			passed: true,
		});
	});

	it('names no path of a machine and no package registry', () => {
		const tracked = execFileSync('git', ['ls-files'], { cwd: project, encoding: 'utf8' })
			.trim()
			.split('\n');
		const forbidden = /registry\.npmjs|npm\.pkg|\/work\/(?:main|shared)|\/root\//;
		const guilty = tracked.filter(
			(file) =>
				existsSync(join(project, file)) &&
				forbidden.test(readFileSync(join(project, file), 'utf8')),
		);
		expect(guilty.filter((file) => file !== 'test/package/package.test.ts')).toEqual([]);
	});
});

/** `dist/nodes/MetaSendEvent/MetaSendEvent.node.js` -> `metaSendEvent` */
function nameOfFile(file: string): string {
	const [className] = file.split('/').slice(-1)[0].split('.');
	return className[0].toLowerCase() + className.slice(1);
}

function scan(folder: string, patterns: string[]): unknown {
	const script = join(__dirname, 'scan.mjs');
	// With NODE_ENV=test, as jest sets it, the scanner's rules take every file for a trigger node.
	const env = { ...process.env, NODE_ENV: '' };
	return JSON.parse(
		execFileSync(process.execPath, [script, folder, ...patterns], {
			encoding: 'utf8',
			cwd: project,
			env,
		}),
	);
}
