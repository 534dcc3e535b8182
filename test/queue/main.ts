/** `npm run test:queue`: n8n in queue mode with faults, and the examples for very many rows. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startGraphDouble } from '../graph/server';
import { check, printChecks, type Check } from '../n8n/check';
import { CleanUp, interruption } from '../n8n/cleanUp';
import { ARTEFACTS, PROJECT } from '../n8n/open';
import { readWorkflow } from '../n8n/workflows';
import { say, stopRunningCommands } from '../n8n/progress';
import { Cluster } from './cluster';
import { checkOneProcess } from './oneProcess';
import { checkWorkers } from './workers';
import { createTable } from './sales';
import { ensureServers, startPostgres } from './servers';

const WORKFLOWS = join(PROJECT, 'workflows');
const STOPPED_BY_SIGNAL = 130;

/** The example whose note makes the table that all of them read. */
const TABLE_EXAMPLE = 'postgres-sales-in-chunks';
const PARTS = { 'one-process': checkOneProcess, workers: checkWorkers };

/** The parts that are named on the command line, or all. */
function chosen() {
	const named = process.argv.slice(2);
	if (named.length === 0) return Object.values(PARTS);
	return Object.entries(PARTS)
		.filter(([name]) => named.includes(name))
		.map(([, look]) => look);
}

async function main(): Promise<number> {
	const cleanUp = new CleanUp();
	cleanUp.add(async () => stopRunningCommands());
	try {
		const outcome = await Promise.race([runChecks(cleanUp), interruption()]);
		if (outcome === undefined) return STOPPED_BY_SIGNAL;
		return outcome.some(({ complaints }) => complaints.length > 0) ? 1 : 0;
	} finally {
		await cleanUp.run();
	}
}

async function runChecks(cleanUp: CleanUp): Promise<Check[]> {
	const checks: Check[] = [];
	// What cannot be set up is a check that failed: nothing of this is ever passed over in silence.
	const setUp = await check('PostgreSQL, Redis and n8n', async () => {
		await ensureServers();
		await Cluster.build();
		const postgres = await startPostgres(cleanUp);
		const double = await startGraphDouble();
		cleanUp.add(async () => await double.close());
		await createTable(postgres, await readWorkflow(WORKFLOWS, TABLE_EXAMPLE));
		for (const look of chosen())
			checks.push(...(await look(WORKFLOWS, cleanUp, postgres, double.url)));
	});
	checks.unshift(setUp);
	printChecks(checks);
	const failed = checks.filter(({ complaints }) => complaints.length > 0).length;
	const counts = { passed: checks.length - failed, failed };
	await mkdir(ARTEFACTS, { recursive: true });
	await writeFile(join(ARTEFACTS, 'queue-results.json'), JSON.stringify(counts));
	say(`\nIn queue mode: ${counts.passed} passed, ${counts.failed} failed\n`);
	return checks;
}

// What was interrupted in the middle of a check would go on for minutes.
main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		say(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
