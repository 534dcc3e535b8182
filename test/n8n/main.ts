import { expect } from 'expect';
import { DateTime } from 'luxon';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, lookThroughEditor } from './browser';
import { CleanUp, interruption } from './cleanUp';
import { check, printChecks, type Check } from './check';
import { checkAppCredential, createAppCredential } from './appCredential';
import { checkCredential, createCredential } from './credential';
import { checkExpressions, installProbe } from './expressionCheck';
import { checkInstallPath } from './installPath';
import { expectedWorkflows, type WorkflowExpectation } from './expectations';
import { followSources, HOT_RELOAD } from './followSources';
import { loadedNodeTypes } from './loadedNodes';
import type { N8nHome } from './n8nProcess';
import { ARTEFACTS, type Opened, openN8n, printAddresses, PROJECT } from './open';
import { CHECKED_WITH_SERVERS, checkOwn, OWN_CHECKS } from './ownChecks';
import { checkProcessDeath, type MortalN8n } from './processDeath';
import { say, stopRunningCommands } from './progress';
import { checkSamples } from './samples';
import { checkSignIn } from './signInCheck';
import { checkStaysOpen } from './staysOpen';
import { printResults } from './table';
import {
	importWorkflow,
	runWorkflow,
	type ImportedWorkflow,
	type WorkflowResult,
} from './workflows';

const WORKFLOWS = join(PROJECT, 'workflows');
const PICTURES = join(ARTEFACTS, 'screenshots');
const STOPPED_BY_SIGNAL = 130;
const OPTIONS = {
	once: { type: 'boolean' },
	browser: { type: 'boolean' },
	dev: { type: 'boolean' },
	n8n: { type: 'string' },
} as const;

/**
 * Builds and packs this package, installs it in a fresh n8n, runs the example workflows against the Graph double and
 * prints what arrived. With `--once` it ends there, with `--browser` after a look through the editor; otherwise n8n
 * stays open until Ctrl-C, and with `--dev` follows the sources. `--n8n=VERSION` takes another n8n. Gives the exit code: 1 when something is not as it
 * should be.
 */
export async function main(args: string[]): Promise<number> {
	const {
		once = false,
		browser = false,
		dev = false,
		n8n,
	} = parseArgs({ args, options: OPTIONS }).values;
	const cleanUp = new CleanUp();
	cleanUp.add(async () => stopRunningCommands());
	const interrupted = interruption();
	try {
		const work = openAndRun(cleanUp, {
			once,
			dev,
			version: n8n,
			browser: browser ? findBrowser() : undefined,
		});
		const outcome = await Promise.race([work, interrupted.then(() => undefined)]);
		if (outcome === undefined) return STOPPED_BY_SIGNAL;
		if (!once) {
			printAddresses(outcome.servers);
			if (dev) cleanUp.add(followSources(outcome.home, outcome.packageName));
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

interface Task {
	/** Nobody uses n8n afterwards: at the end it is killed and started again. */
	readonly once: boolean;
	/** n8n is to load what changes in the package. */
	readonly dev: boolean;
	/** Another n8n than the pinned one. */
	readonly version: string | undefined;
	/** The program file of the browser for the look through the editor, if there is to be one. */
	readonly browser: string | undefined;
}

interface Outcome extends Opened {
	/** Number of checks that failed. */
	failed: number;
}

async function openAndRun(
	cleanUp: CleanUp,
	{ once, dev, version, browser }: Task,
): Promise<Outcome> {
	const environment = async (home: N8nHome): Promise<NodeJS.ProcessEnv> => ({
		...(dev ? HOT_RELOAD : {}),
		// Only where everything is tested: in the editor that stays open the probe would be a node that nobody knows.
		...(browser === undefined ? {} : { N8N_CUSTOM_EXTENSIONS: await installProbe(home) }),
	});
	const opened = await openN8n(cleanUp, environment, version);
	const { servers, home, n8n, relaunch } = opened;
	const mortal = once
		? {
				running: n8n,
				home,
				doubleUrl: servers.doubleUrl,
				relaunch,
			}
		: undefined;
	const place = {
		installation: opened.installation,
		project: PROJECT,
		workflows: WORKFLOWS,
		doubleUrl: servers.doubleUrl,
		logFile: join(ARTEFACTS, 'n8n-that-installs.log'),
	};
	const afterwards = async (): Promise<Check[]> => [
		// n8n 1 asks npm's own registry, and no other without a licence, before it updates.
		...(once && version === undefined ? await checkInstallPath(place, cleanUp) : []),
		...(browser === undefined ? [] : await checkStaysOpen()),
	];
	// `npm run test:n8n1` is counted beside `npm run test:n8n`.
	const resultsFile = opened.installation.version.startsWith('1.')
		? 'n8n1-results.json'
		: 'n8n-results.json';
	return {
		...opened,
		failed: await runChecks(opened, { browser, mortal, afterwards, resultsFile }),
	};
}

interface MoreChecks {
	/** The program file of the browser for the look through the editor. */
	readonly browser: string | undefined;
	readonly mortal: MortalN8n | undefined;
	/** What is looked at in an n8n of its own. */
	readonly afterwards: () => Promise<Check[]>;
	/** Below artefacts. */
	readonly resultsFile: string;
}

/** Imports and runs everything; prints the results, and gives the number of checks that failed. */
async function runChecks(
	{ installation: { version }, servers, packageName, home }: Opened,
	{ browser, mortal, afterwards, resultsFile }: MoreChecks,
): Promise<number> {
	const nodeTypes = await loadedNodeTypes(servers.api, packageName);
	const credential = await createCredential(servers.api, servers.doubleUrl);
	const appCredential = await createAppCredential(servers.api, servers.doubleUrl);
	const { workflows, files } = expectedWorkflows(DateTime.now());
	for (const { name, content } of files) await writeFile(join(home.files, name), content);
	await checkThatAllHaveExpectations(workflows);
	const credentials = [credential, appCredential];
	const checks = await checkSamples(WORKFLOWS, packageName, workflows, credentials, servers);
	const imported: ImportedWorkflow[] = [];
	for (const expectation of workflows) {
		imported.push(
			await importWorkflow(WORKFLOWS, packageName, expectation, credentials, servers.api),
		);
	}

	const results: WorkflowResult[] = [];
	for (const workflow of imported) results.push(await runWorkflow(workflow, servers));
	printResults(results);
	checks.push(...(await checkCredential(servers.api, credential, nodeTypes.metaSendEvent)));
	checks.push(...(await checkAppCredential(servers.api, appCredential)));
	checks.push(...(await checkSignIn(packageName, servers)));
	checks.push(...(await checkOwn(WORKFLOWS, packageName, credential, servers, version)));
	if (browser !== undefined) {
		// n8n asks npm for newer versions first, which can take a minute.
		checks.push(
			await check('Settings > Community nodes lists the package', async () => {
				expect(await servers.api.communityPackages()).toEqual([
					expect.objectContaining({ packageName, failedLoading: false }),
				]);
			}),
		);
		checks.push(await checkExpressions(servers.api));
		say('Looking through the editor in a browser ...');
		checks.push(
			...(await lookThroughEditor(
				imported,
				WORKFLOWS,
				servers,
				browser,
				PICTURES,
				packageName,
				credential,
			)),
		);
		say(`Its pictures are in ${PICTURES}`);
	}
	if (mortal !== undefined) checks.push(await checkProcessDeath(mortal, credential));
	checks.push(...(await afterwards()));
	printChecks(checks);
	return await countFailures([...results, ...checks], resultsFile);
}

async function checkThatAllHaveExpectations(expectations: WorkflowExpectation[]): Promise<void> {
	const files = (await readdir(WORKFLOWS)).filter((file) => file.endsWith('.json'));
	const unexpected = files.filter(
		(name) =>
			!OWN_CHECKS.has(basename(name, '.json')) &&
			!CHECKED_WITH_SERVERS.includes(basename(name, '.json')) &&
			!expectations.some(({ file }) => name === `${file}.json`),
	);
	if (unexpected.length > 0)
		throw new Error(`expectations.ts says nothing of workflows/${unexpected.join(', ')}`);
}

async function countFailures(checks: Check[], resultsFile: string): Promise<number> {
	const failed = checks.filter(({ complaints }) => complaints.length > 0).length;
	const counts = { passed: checks.length - failed, failed };
	await writeFile(join(ARTEFACTS, resultsFile), JSON.stringify(counts));
	say(`\nIn n8n: ${counts.passed} passed, ${counts.failed} failed\n`);
	return failed;
}
