/** What a release goes through on GitHub: the files there say what exists here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const project = join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const github = join(project, '.github');
const files = readdirSync(github, { recursive: true, encoding: 'utf8' }).filter((file) =>
	file.endsWith('.yml'),
);

interface Job {
	readonly permissions?: Record<string, string>;
	readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
	readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
}

function read(file: string): Record<string, unknown> {
	return parse(readFileSync(join(github, file), 'utf8'));
}

function jobsOf(file: string): Record<string, Job> {
	return read(join('workflows', file)).jobs as Record<string, Job>;
}

const commands = ['ci.yml', 'publish.yml'].flatMap((file) =>
	Object.values(jobsOf(file)).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
);

it.each(files)('%s is YAML', (file) => {
	expect(Object.keys(read(file))).not.toEqual([]);
});

it.each(commands)('the command "%s" runs what there is', (command) => {
	const [, script] = /^npm run (?:--silent )?([\w:]+)/.exec(command) ?? [];
	if (script !== undefined) expect(manifest.scripts).toHaveProperty([script]);
	for (const [, file] of command.matchAll(/(?:^| )((?:test|\.ci)\/[\w./]+)/g)) {
		expect(existsSync(join(project, file))).toBe(true);
	}
	if (command === 'npm test') expect(manifest.scripts).toHaveProperty('test');
});

it('tests on the oldest Node.js that the package asks for, and on newer ones', () => {
	expect(manifest.engines.node).toBe('>=20');
	expect(jobsOf('ci.yml').test.strategy?.matrix.node).toEqual([20, 22, 24]);
});

it('publishes with provenance and without a token that somebody keeps', () => {
	const { publish } = jobsOf('publish.yml');
	expect(publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
	expect(publish.steps.at(-1)?.run).toBe('npm publish --provenance --access public');
	expect(readFileSync(join(github, 'workflows/publish.yml'), 'utf8')).not.toContain('secrets.');
});

it('publishes only after everything has passed, and only what the changelog speaks of', () => {
	const steps = jobsOf('publish.yml').publish.steps.flatMap(({ run }) => run ?? []);
	expect(steps.slice(-4).map((step) => /\.ci\/run|bench:release|publish/.exec(step)?.[0])).toEqual([
		'.ci/run',
		'bench:release',
		'publish',
		'publish',
	]);
	expect(readFileSync(join(project, 'CHANGELOG.md'), 'utf8').split('\n')).toContain(
		`## ${manifest.version}`,
	);
});

it('asks those who report a wrong event for what Validate says, and for no personal data', () => {
	const { body } = read('ISSUE_TEMPLATE/wrong-event.yml') as {
		body: { id?: string; attributes: Record<string, string>; validations?: object }[];
	};
	expect(body[0].attributes.value).toContain("Leave real people's data and access tokens out");
	expect(body.find(({ id }) => id === 'validate')).toMatchObject({
		attributes: { description: expect.stringContaining('Operation of Send Event to Validate') },
		validations: { required: true },
	});
});

it('keeps the packages up to date whose code goes into dist, apart from the tools', () => {
	const { updates } = read('dependabot.yml') as {
		updates: { directory: string; groups?: { tools: { 'exclude-patterns': string[] } } }[];
	};
	const excluded = updates.find(({ directory }) => directory === '/')?.groups?.tools;
	const notices = readFileSync(join(project, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
	const bundled = [...notices.matchAll(/^ {2}(\S+) \d/gm)].map(([, name]) => name);
	expect(bundled).not.toEqual([]);
	expect(excluded?.['exclude-patterns']).toEqual(expect.arrayContaining(bundled));
});
