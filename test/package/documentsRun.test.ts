/** What the documents tell a reader to type, write or expect is there: commands, files and lines of the code's examples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const documents = [
	'README.md',
	'CONTRIBUTING.md',
	'AGENTS.md',
	'SECURITY.md',
	'library/README.md',
	'bench/RESULTS.md',
	...readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.md'))
		.map((file) => join('docs', file)),
].map((file) => ({ file, text: readFileSync(join(project, file), 'utf8') }));

const commands = documents.flatMap(({ file, text }) =>
	[...text.matchAll(/`((?:npm|npx|node|gulp) [^`]+)`/g)].map(([, command]) => ({
		file,
		command: command.replaceAll(/\s+/g, ' '),
	})),
);

describe('the commands in the documents', () => {
	it('are found', () => expect(commands.length).toBeGreaterThan(30));

	it.each(commands)('$file: $command', ({ command }) => {
		for (const part of command.split('&&').map((text) => text.trim())) {
			const [, script] = /^npm (?:run )?(?:--silent )?(start|test|[\w:]+)/.exec(part) ?? [];
			if (script !== undefined && !['install', 'version', 'ci', 'exec'].includes(script)) {
				expect(scripts).toHaveProperty([script]);
			}
			for (const [, path] of part.matchAll(/ ((?:test|scripts|bench)\/[\w./-]+)/g)) {
				// Jest takes the beginning of a path.
				const folder = join(project, path, '..');
				const name = path.split('/').at(-1) ?? '';
				expect(readdirSync(folder).filter((entry) => entry.startsWith(name))).not.toEqual([]);
			}
		}
	});
});

/** The files of a block, each with the lines that a change finds there: those it keeps and those it takes away. */
function foundLines(diff: string): { file: string; lines: string[] }[] {
	const files: { file: string; lines: string[] }[] = [];
	for (const line of diff.split('\n')) {
		if (/^ [\w/]+(?:\.[\w]+)+$/.test(line)) files.push({ file: line.trim(), lines: [] });
		else if (/^[- ]/.test(line)) files.at(-1)?.lines.push(line.slice(1).trim());
	}
	return files.filter(({ lines }) => lines.length > 0);
}

describe('the changes that CONTRIBUTING shows', () => {
	const text = documents.find(({ file }) => file === 'CONTRIBUTING.md')?.text ?? '';
	const blocks = [...text.matchAll(/```diff\n([\s\S]*?)```/g)].map(([, diff]) => diff);
	const places = blocks.flatMap(foundLines);

	it('are found', () => {
		expect(blocks.length).toBeGreaterThan(4);
		expect(places.length).toBeGreaterThan(3);
	});

	it.each(places)('begin with the lines of $file', ({ file, lines }) => {
		expect(existsSync(join(project, file)) ? file : `${file} is missing`).toBe(file);
		const code = readFileSync(join(project, file), 'utf8')
			.split('\n')
			.map((line) => line.trim());
		expect(lines.filter((line) => !code.includes(line))).toEqual([]);
	});
});

describe('the JSON in the documents', () => {
	const blocks = documents.flatMap(({ file, text }) =>
		[...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => ({ file, json })),
	);

	it.each(blocks)('$file holds JSON', ({ json }) => {
		expect(Object.keys(JSON.parse(json))).not.toEqual([]);
	});
});

describe('the translations', () => {
	const original = readFileSync(join(project, 'docs/quickstart.md'), 'utf8');
	const names = [...original.matchAll(/\*\*([^*]+)\*\*|`([^`]+)`/g)].map(
		([, bold, code]) => bold ?? code,
	);
	const translations = documents.filter(({ file }) => file.includes('translations'));

	it('are there in the languages of those who asked for the package first', () => {
		expect(translations.map(({ file }) => file).sort()).toEqual(
			['id', 'ja', 'zh-TW'].map((language) => join('docs', 'translations', `${language}.md`)),
		);
	});

	it.each(translations)(
		'$file names what stands on the screen as the original does',
		({ text }) => {
			expect(names.length).toBeGreaterThan(20);
			expect(names.filter((name) => !text.includes(name))).toEqual([]);
			expect(text).toMatch(/2026-\d\d-\d\d/);
		},
	);
});
