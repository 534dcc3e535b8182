/**
 * The lint of regular expressions refuses what it names: a small package is built in an empty folder with one pattern of
 * each kind on which a text can make its reader stand still, and beside them patterns that are meant to be.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');

const FILES: Readonly<Record<string, string>> = {
	'nodes/exponential.ts': 'export const found = /^(?:a+)+$/.test("");',
	'nodes/square.ts': 'export const found = /^a*b?a*$/.test("");',
	'nodes/beginsAnew.ts': 'export const found = "".replace(/\\s+$/, "");',
	'nodes/built.ts': 'const DIGITS = "[0-9]+"; export const found = new RegExp(`^(?:${DIGITS})+$`);',
	'nodes/builtAnew.ts': 'const END = "$"; export const found = new RegExp("[.]+" + END);',
	'credentials/backAndForth.ts': 'export const found = /^(.+)(.)(.+)$/.exec("");',
	'nodes/good.ts':
		'export const found = /^[a-z]+(?:\\.[a-z]+)*$/.test("") || /(?<!\\s)\\s+$/.test("");',
	'credentials/built.ts':
		'const DIGITS = "[0-9]+"; export const found = new RegExp(`^${DIGITS}$`);',
};

describe('the lint of regular expressions', () => {
	let folder: string;
	let rules: string;
	let detector: string;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'regexps-'));
		for (const room of ['nodes', 'credentials']) mkdirSync(join(folder, room));
		for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text);
		symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
		const eslint = join(project, 'node_modules', 'eslint', 'bin', 'eslint.js');
		const config = join(project, '.regexp.eslint.mjs');
		rules = run([eslint, '--config', config, 'nodes', 'credentials']);
		detector = run([
			join(project, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
			join(project, 'scripts', 'regexps', 'lint.ts'),
			folder,
		]);
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	function run(command: readonly string[]): string {
		const { stdout, stderr, status } = spawnSync(process.execPath, command, {
			cwd: folder,
			encoding: 'utf8',
		});
		expect(status).toBe(1);
		expect(stderr).toBe('');
		return stdout;
	}

	const namedIn = (text: string) => Object.keys(FILES).filter((file) => text.includes(file));

	it('refuses literals that go back and forth or begin anew at each place', () => {
		expect(rules).toContain('no-super-linear-backtracking');
		expect(rules).toContain('no-super-linear-move');
		expect(namedIn(rules)).toEqual(
			expect.arrayContaining(['nodes/exponential.ts', 'nodes/square.ts', 'nodes/beginsAnew.ts']),
		);
	});

	it.each([
		['nodes/built.ts:1', 'no-super-linear-backtracking'],
		['nodes/builtAnew.ts:1', 'no-super-linear-move'],
		['nodes/built.ts:1', 'redos-detector'],
		['nodes/exponential.ts:1', 'redos-detector'],
		['credentials/backAndForth.ts:1', 'redos-detector'],
	])('refuses %s by %s', (place, rule) => {
		const lines = detector.split('\n').filter((line) => line.startsWith(`${place} `));
		expect(lines).toContainEqual(expect.stringContaining(rule));
	});

	it.each(['nodes/good.ts', 'credentials/built.ts'])('has nothing to say of %s', (file) => {
		expect(rules).not.toContain(file);
		expect(detector).not.toContain(file);
	});

	it('is part of npm run lint', () => {
		const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
		expect(scripts.lint).toContain('eslint --config .regexp.eslint.mjs nodes credentials');
		expect(scripts.lint).toContain('tsx scripts/regexps/lint.ts');
	});
});
