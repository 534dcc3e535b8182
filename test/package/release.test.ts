/** What a release goes through on GitHub: the files there say what exists here. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const project = join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const github = join(project, '.github');
const files = readdirSync(github, { recursive: true, encoding: 'utf8' }).filter((file) =>
	file.endsWith('.yml'),
);

interface Job {
	readonly 'runs-on': string;
	readonly permissions?: Record<string, string>;
	readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
	readonly steps: readonly Step[];
}

interface Step {
	readonly run?: string;
	readonly uses?: string;
	readonly with?: Record<string, unknown>;
}

/** GitHub: Workflow syntax for GitHub Actions; the keys that stand in ours, by where they may. */
const KEYS = {
	workflow: ['name', 'on', 'concurrency', 'permissions', 'jobs'],
	job: ['name', 'runs-on', 'timeout-minutes', 'permissions', 'strategy', 'steps'],
	step: ['name', 'uses', 'with', 'run', 'if'],
};

function read(file: string): Record<string, unknown> {
	return parse(readFileSync(join(github, file), 'utf8'));
}

function jobsOf(file: string): Record<string, Job> {
	return read(join('workflows', file)).jobs as Record<string, Job>;
}

const workflows = readdirSync(join(github, 'workflows'));
const commands = workflows.flatMap((file) =>
	Object.values(jobsOf(file)).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
);

it.each(files)('%s is YAML', (file) => {
	expect(Object.keys(read(file))).not.toEqual([]);
});

describe.each(workflows)('%s', (file) => {
	const workflow = read(join('workflows', file));
	const text = readFileSync(join(github, 'workflows', file), 'utf8');

	it('has keys that GitHub knows, a machine for each job, and in each step one thing to do', () => {
		expect(KEYS.workflow).toEqual(expect.arrayContaining(Object.keys(workflow)));
		for (const job of Object.values(jobsOf(file))) {
			expect(KEYS.job).toEqual(expect.arrayContaining(Object.keys(job)));
			expect(job['runs-on']).toBe('ubuntu-latest');
			for (const step of job.steps) {
				expect(KEYS.step).toEqual(expect.arrayContaining(Object.keys(step)));
				expect([step.run, step.uses].filter((what) => what !== undefined)).toHaveLength(1);
				if (step.uses !== undefined) expect(step.uses).toMatch(/^actions\/[\w-]+@v\d+$/);
			}
		}
	});

	it('asks in its expressions for what GitHub and the job have', () => {
		for (const [, expression] of text.matchAll(/\$\{\{ (.+?) \}\}/g)) {
			expect(expression).toMatch(/^(?:github\.ref|matrix\.node|runner\.os|hashFiles\(.+\))$/);
			for (const [, hashed] of expression.matchAll(/'([^']+)'/g))
				expect(existsSync(join(project, hashed))).toBe(true);
		}
	});
});

/** What a command of a job begins with, and what has to be true of the rest of it. */
const COMMANDS: readonly (readonly [RegExp, (found: string) => void])[] = [
	[
		/^npm run (?:--silent )?([\w:]+)/,
		(script) => expect(manifest.scripts).toHaveProperty([script]),
	],
	[/^npm (test|start)$/, (script) => expect(manifest.scripts).toHaveProperty([script])],
	[/^npm (?:ci|install --no-save|publish)\b(.*)/, () => undefined],
	[
		/^npm exec -- (\w+)/,
		(name) => expect(existsSync(join(project, 'node_modules/.bin', name))).toBe(true),
	],
	[/^(\.ci\/\w+)$/, (file) => accessSync(join(project, file), constants.X_OK)],
	[/^(?:test|grep|sudo apt-get) (.+)/, () => undefined],
];

it.each(commands.flatMap((command) => command.split(' && ')))(
	'the command "%s" runs what there is',
	(command) => {
		const [known, ...others] = COMMANDS.flatMap(([form, look]) => {
			const [, found] = form.exec(command) ?? [];
			return found === undefined ? [] : [() => look(found)];
		});
		expect(others).toEqual([]);
		known();
		for (const [, file] of command.matchAll(/ ((?:test|\.ci)\/[\w./]+)/g)) {
			expect(existsSync(join(project, file))).toBe(true);
		}
	},
);

it('has a .ci/run that bash can read, which runs scripts that there are', () => {
	execFileSync('bash', ['-n', join(project, '.ci/run')]);
	const text = readFileSync(join(project, '.ci/run'), 'utf8');
	const scripts = [...text.matchAll(/^\t?npm (?:run (?:--silent )?)?([\w:]+) \|\|/gm)];
	expect(scripts.length).toBeGreaterThan(2);
	for (const [, script] of scripts) expect(manifest.scripts).toHaveProperty([script]);
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
	expect(readFileSync(join(project, '.ci/run'), 'utf8')).toContain('npm run test:versions');
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
