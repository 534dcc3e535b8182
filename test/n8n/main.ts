import { DateTime } from 'luxon';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGraphDouble } from '../graph/server';
import { findBrowser, lookThroughEditor } from './browser';
import { ensureN8n } from './cache';
import { printChecks, type Check } from './check';
import { checkAppCredential, createAppCredential } from './appCredential';
import { checkCredential, createCredential } from './credential';
import { checkExpressions, installProbe } from './expressionCheck';
import { expectedWorkflows, type WorkflowExpectation } from './expectations';
import { N8nApi, OWNER } from './n8nApi';
import { createHome, launchN8n, type N8nHome, removeHome, type RunningN8n } from './n8nProcess';
import { installPackage, packPackage } from './package';
import { checkProcessDeath, type MortalN8n } from './processDeath';
import { npm, run, say, stopRunningCommands, withProgress } from './progress';
import { printResults } from './table';
import { importWorkflow, runWorkflow, type ImportedWorkflow, type Servers, type WorkflowResult } from './workflows';

const PROJECT = join(__dirname, '..', '..');
const WORKFLOWS = join(PROJECT, 'workflows');
const ARTEFACTS = join(PROJECT, 'artefacts');
const PICTURES = join(ARTEFACTS, 'screenshots');
const STOPPED_BY_SIGNAL = 130;

/** What has to be undone at the end, last thing first. */
class CleanUp {
	private readonly steps: (() => Promise<void>)[] = [];

	add(step: () => Promise<void>): void {
		this.steps.push(step);
	}

	async run(): Promise<void> {
		for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
			await step().catch((error: unknown) => {
				say(`While stopping: ${String(error)}`);
			});
		}
	}
}

/**
 * Builds and packs this package, installs it in a fresh n8n, runs the example workflows against the Graph double and
 * prints what arrived. With `--once` it ends there, with `--browser` after a look through the editor; otherwise n8n
 * stays open until Ctrl-C. Gives the exit code: 1 when something is not as it should be.
 */
export async function main(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { once: { type: 'boolean' }, browser: { type: 'boolean' } } });
	const cleanUp = new CleanUp();
	cleanUp.add(async () => stopRunningCommands());
	const interrupted = interruption();
	try {
		const work = openAndRun(cleanUp, values.once === true, values.browser === true ? findBrowser() : undefined);
		const outcome = await Promise.race([work, interrupted.then(() => undefined)]);
		if (outcome === undefined) return STOPPED_BY_SIGNAL;
		if (values.once !== true) {
			printAddresses(outcome.servers);
			await interrupted;
		}
		return outcome.failed === 0 ? 0 : 1;
	} catch (error) {
		say(`\n${error instanceof Error ? error.message : String(error)}`);
		return 1;
	} finally {
		await cleanUp.run();
	}
}

interface Outcome {
	servers: Servers;
	/** Number of checks that failed. */
	failed: number;
}

/**
 * `browser` is the program file of the browser for the look through the editor, if there is to be one. Where nobody uses
 * n8n afterwards (`once`), it is killed and started again at the end.
 */
async function openAndRun(cleanUp: CleanUp, once: boolean, browser: string | undefined): Promise<Outcome> {
	await withProgress('Building the package', async () => {
		await run(npm(['exec', '--', 'gulp', 'build'], PROJECT));
	});
	const installation = await ensureN8n();
	const home = await createHome();
	cleanUp.add(async () => await removeHome(home));
	const packed = await packPackage(PROJECT, home.packages);
	await installPackage(packed, home);

	const double = await startGraphDouble();
	cleanUp.add(async () => await double.close());
	// Only where everything is tested: in the editor that stays open the probe would be a node that nobody knows.
	const probe = browser === undefined ? {} : { N8N_CUSTOM_EXTENSIONS: await installProbe(home) };
	const n8n = await launchN8n(installation, home, join(ARTEFACTS, 'n8n.log'), probe);
	cleanUp.add(n8n.stop);
	await n8n.untilReady();

	const api = await N8nApi.setUpOwner(n8n.url);
	const servers = { api, n8nUrl: n8n.url, doubleUrl: double.url };
	const relaunch = async (): Promise<RunningN8n> => {
		const again = await launchN8n(installation, home, join(ARTEFACTS, 'n8n-after-its-death.log'), probe);
		cleanUp.add(again.stop);
		await again.untilReady();
		return again;
	};
	const mortal = once ? { running: n8n, home, doubleUrl: double.url, relaunch } : undefined;
	return { servers, failed: await runChecks(servers, packed.name, home, browser, mortal) };
}

function printAddresses({ n8nUrl, doubleUrl }: Servers): void {
	say(`The editor:          ${n8nUrl}   sign in as ${OWNER.email}, password ${OWNER.password}`);
	say(`What Meta received:  ${doubleUrl}`);
	say('\nn8n stays open. Press Ctrl-C to stop it.');
}

/** Imports and runs everything; prints the results, and gives the number of checks that failed. */
async function runChecks(
	servers: Servers,
	packageName: string,
	home: N8nHome,
	browser?: string,
	mortal?: MortalN8n,
): Promise<number> {
	const nodeTypes = await loadedNodeTypes(servers.api, packageName);
	const credential = await createCredential(servers.api, servers.doubleUrl);
	const appCredential = await createAppCredential(servers.api, servers.doubleUrl);
	const { workflows, files } = expectedWorkflows(DateTime.now());
	for (const { name, content } of files) await writeFile(join(home.files, name), content);
	await checkThatAllHaveExpectations(workflows);
	const imported: ImportedWorkflow[] = [];
	for (const expectation of workflows) {
		imported.push(await importWorkflow(WORKFLOWS, packageName, expectation, [credential, appCredential], servers.api));
	}

	const results: WorkflowResult[] = [];
	for (const workflow of imported) results.push(await runWorkflow(workflow, servers));
	printResults(results);
	const checks = await checkCredential(servers.api, credential, nodeTypes.metaSendEvent);
	checks.push(...(await checkAppCredential(servers.api, appCredential)));
	if (browser !== undefined) {
		checks.push(await checkExpressions(servers.api));
		say('Looking through the editor in a browser ...');
		checks.push(...(await lookThroughEditor(imported, servers, browser, PICTURES)));
		say(`Its pictures are in ${PICTURES}`);
	}
	if (mortal !== undefined) checks.push(await checkProcessDeath(mortal, credential));
	printChecks(checks);
	return await countFailures([...results, ...checks]);
}

/** The node types of this package, all of which n8n must have loaded. */
async function loadedNodeTypes(api: N8nApi, packageName: string): Promise<{ metaSendEvent: string }> {
	const manifest: { n8n: { nodes: string[] } } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
	const loaded = await api.nodeTypes();
	const missing = manifest.n8n.nodes.map((file) => typeOf(packageName, file)).filter((type) => !loaded.includes(type));
	if (missing.length > 0) throw new Error(`n8n did not load ${missing.join(', ')}`);
	return { metaSendEvent: `${packageName}.metaSendEvent` };
}

/** `dist/nodes/MetaSendEvent/MetaSendEvent.node.js` -> `<package>.metaSendEvent` */
function typeOf(packageName: string, file: string): string {
	const name = basename(file, '.node.js');
	return `${packageName}.${name[0].toLowerCase()}${name.slice(1)}`;
}

async function checkThatAllHaveExpectations(expectations: WorkflowExpectation[]): Promise<void> {
	const files = (await readdir(WORKFLOWS)).filter((file) => file.endsWith('.json'));
	const unexpected = files.filter((name) => !expectations.some(({ file }) => name === `${file}.json`));
	if (unexpected.length > 0) throw new Error(`expectations.ts says nothing of workflows/${unexpected.join(', ')}`);
}

async function countFailures(checks: Check[]): Promise<number> {
	const failed = checks.filter(({ complaints }) => complaints.length > 0).length;
	const counts = { passed: checks.length - failed, failed };
	await writeFile(join(ARTEFACTS, 'n8n-results.json'), JSON.stringify(counts));
	say(`\nIn n8n: ${counts.passed} passed, ${counts.failed} failed\n`);
	return failed;
}

async function interruption(): Promise<void> {
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
}
