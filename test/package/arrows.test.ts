/**
 * The lint of arrows refuses what it names: a small house is built in an empty folder with one forbidden import for each
 * rule, and beside it the imports that are meant to be.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const project = join(__dirname, '..', '..');
const config = join(project, '.dependency-cruiser.js');

/** The importing file, what it imports (a file of the house or a module of npm), and the rule that says no. */
const FORBIDDEN: readonly (readonly [from: string, to: string, rule: string])[] = [
	['nodes/shared/capi/circle.ts', 'nodes/shared/capi/circleBack.ts', 'no-cycles'],
	['nodes/shared/capi/usesN8n.ts', 'n8n-workflow', 'capi-is-pure'],
	['nodes/shared/capi/usesNetwork.ts', 'http', 'capi-is-pure'],
	['nodes/shared/capi/usesDelivery.ts', 'nodes/shared/delivery/index.ts', 'capi-is-pure'],
	['library/usesGraph.ts', 'nodes/shared/graph/index.ts', 'library-is-the-rules'],
	['library/pastTheDoor.ts', 'nodes/shared/capi/values.ts', 'library-is-the-rules'],
	['nodes/shared/graph/usesN8n.ts', 'n8n-workflow', 'graph-knows-no-n8n'],
	['nodes/shared/delivery/usesN8n.ts', 'n8n-workflow', 'delivery-knows-no-n8n'],
	['nodes/shared/delivery/usesEvents.ts', 'nodes/shared/capi/index.ts', 'engine-knows-no-events'],
	[
		'nodes/shared/htmlReport/usesEvents.ts',
		'nodes/shared/capi/index.ts',
		'html-report-knows-nothing',
	],
	['nodes/shared/htmlReport/usesN8n.ts', 'n8n-workflow', 'html-report-knows-nothing'],
	['nodes/MetaSendEvent/pastThatDoor.ts', 'nodes/shared/htmlReport/style.ts', 'through-the-door'],
	['nodes/MetaSendEvent/pastTheDoor.ts', 'nodes/shared/capi/values.ts', 'through-the-door'],
	[
		'nodes/shared/delivery/edges/pastTheDoor.ts',
		'nodes/shared/capi/values.ts',
		'through-the-door-of-other-rooms',
	],
	[
		'nodes/MetaSendEvent/pastTheFrame.ts',
		'nodes/shared/n8n/operations/runOperation.ts',
		'through-the-door-of-the-frame',
	],
	[
		'nodes/shared/n8n/run/pastTheSummary.ts',
		'nodes/shared/n8n/results/summary/tally.ts',
		'through-the-door-of-the-summary',
	],
	['nodes/shared/graph/alsoUsesN8n.ts', 'n8n-workflow', 'only-the-n8n-room-imports-n8n'],
	['nodes/shared/n8n/usesNode.ts', 'nodes/MetaSendEvent/fields.ts', 'shared-knows-no-node'],
	['nodes/MetaLeadStage/usesOtherNode.ts', 'nodes/MetaSendEvent/fields.ts', 'nodes-are-apart'],
	['credentials/usesRun.ts', 'nodes/shared/n8n/run/run.ts', 'credentials-need-little'],
	['test/graph/usesPackage.ts', 'nodes/shared/capi/index.ts', 'double-shares-no-code'],
	['nodes/MetaSendEvent/usesTest.ts', 'test/support/clock.ts', 'shipped-code-needs-no-tests'],
];

/** Data goes one way: items, mapping, identity, event, delivery, results. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
	['nodes/shared/capi/index.ts', 'nodes/shared/capi/values.ts'],
	['nodes/shared/delivery/edges/edge.ts', 'nodes/shared/capi/index.ts'],
	['nodes/shared/n8n/run/run.ts', 'nodes/shared/delivery/index.ts'],
	['nodes/shared/n8n/run/run.ts', 'n8n-workflow'],
	['nodes/MetaSendEvent/fields.ts', 'nodes/shared/n8n/run/run.ts'],
	['nodes/MetaSendEvent/fields.ts', 'nodes/shared/capi/index.ts'],
	['nodes/MetaSendEvent/fields.ts', 'nodes/shared/htmlReport/index.ts'],
	['nodes/shared/n8n/run/run.ts', 'nodes/shared/htmlReport/index.ts'],
	['nodes/MetaSendEvent/fields.ts', 'nodes/shared/n8n/operations/index.ts'],
	['nodes/shared/n8n/operations/index.ts', 'nodes/shared/n8n/operations/runOperation.ts'],
	['credentials/credential.ts', 'nodes/shared/graph/index.ts'],
	['library/index.ts', 'nodes/shared/capi/index.ts'],
	['test/support/clock.ts', 'nodes/shared/capi/values.ts'],
];

interface Violation {
	from: string;
	to: string;
	rule: string;
}

describe('the lint of arrows', () => {
	let house: string;
	let violations: Violation[];

	beforeAll(() => {
		house = mkdtempSync(join(tmpdir(), 'house-'));
		build(house, [
			...FORBIDDEN,
			...ALLOWED,
			['nodes/shared/capi/circleBack.ts', 'nodes/shared/capi/circle.ts'],
		]);
		violations = cruise(house);
	});

	afterAll(() => rmSync(house, { recursive: true, force: true }));

	it.each(FORBIDDEN)('refuses %s -> %s by %s', (from, to, rule) => {
		expect(violations).toContainEqual({ from, to, rule });
	});

	it.each(ALLOWED)('allows %s -> %s', (from, to) => {
		expect(
			violations.filter((violation) => violation.from === from && violation.to === to),
		).toEqual([]);
	});

	it('has a forbidden import here for each of its rules', () => {
		const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(config);
		expect([...new Set(FORBIDDEN.map(([, , rule]) => rule))].sort()).toEqual(
			forbidden.map(({ name }) => name).sort(),
		);
	});

	it('is part of npm run lint', () => {
		const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
		expect(scripts.lint).toContain(
			'depcruise --config .dependency-cruiser.js nodes credentials library test/graph',
		);
	});
});

/** Writes each importing file with all its imports, of types only since even those count, and an empty file for the others. */
function build(
	folder: string,
	arrows: readonly (readonly [from: string, to: string, ...rest: string[]])[],
): void {
	const imports = new Map<string, string[]>();
	for (const [from, to] of arrows) {
		const isFile = to.endsWith('.ts');
		if (isFile) imports.set(to, imports.get(to) ?? []);
		const path = isFile
			? relative(dirname(from), to)
					.replace(/\.ts$/, '')
					.replace(/^(?!\.)/, './')
			: to;
		imports.set(from, [...(imports.get(from) ?? []), `import type {} from '${path}';`]);
	}
	for (const [file, lines] of imports) {
		mkdirSync(join(folder, dirname(file)), { recursive: true });
		writeFileSync(join(folder, file), [...lines, 'export {};', ''].join('\n'));
	}
	writeFileSync(join(folder, 'tsconfig.json'), '{}');
}

/** Runs dependency-cruiser in the folder with this project's rules. */
function cruise(folder: string): Violation[] {
	const program = join(
		project,
		'node_modules',
		'dependency-cruiser',
		'bin',
		'dependency-cruise.mjs',
	);
	const command = [
		program,
		'--config',
		config,
		'--output-type',
		'json',
		'nodes',
		'credentials',
		'library',
		'test',
	];
	const { summary } = JSON.parse(
		execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8' }),
	);
	return summary.violations.map(
		({ from, to, rule }: { from: string; to: string; rule: { name: string } }) => ({
			from,
			to,
			rule: rule.name,
		}),
	);
}
