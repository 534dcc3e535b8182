/**
 * `npm run fuzz`: the built nodes in n8n's engine with hostile items, memories and replies, as long as is allowed.
 *
 *     npm run fuzz                       ten minutes
 *     npm run fuzz -- --seconds 60       as long as that
 *     npm run fuzz -- --seed 17          that seed of all cases, once
 *
 * Plays the seeds of `seeds.json` first. Prints each seed that fails with the smallest input found, and adds it to that
 * file; exit code 1 when there was one.
 */
import '../support/environment';

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { CASES, type FuzzCase, type Nodes } from './cases';
import { KEPT, play } from './play';

const RUNS_OF_A_SEED = 100;
const SEEDS_FILE = join(__dirname, 'seeds.json');

async function main(): Promise<boolean> {
	const { values } = parseArgs({
		options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string' } },
	});
	const nodes = builtNodes();
	const end = Date.now() + Number(values.seconds) * 1000;
	const failed: { case: string; seed: number; runs: number }[] = [];
	const seedOf = async (fuzzed: FuzzCase, seed: number, runs: number) => {
		const begun = Date.now();
		const failure = await play(fuzzed, nodes, seed, runs);
		say(`${fuzzed.name}, seed ${seed}: ${failure ? 'FAILED' : 'holds'}, ${Date.now() - begun} ms`);
		if (failure === undefined) return;
		say(`  ${failure.what}\n  path ${failure.path}\n  ${failure.input.slice(0, 3000)}`);
		failed.push({ case: fuzzed.name, seed, runs });
	};
	for (const { case: name, seed, runs } of KEPT)
		for (const fuzzed of CASES.filter((one) => one.name === name)) await seedOf(fuzzed, seed, runs);
	const first = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
	for (let seed = first; seed === first || (values.seed === undefined && Date.now() < end); seed++)
		for (const fuzzed of CASES) await seedOf(fuzzed, seed, RUNS_OF_A_SEED);
	const isKept = (one: { case: string; seed: number }) =>
		KEPT.some((other) => other.case === one.case && other.seed === one.seed);
	const added = failed.filter((one) => !isKept(one));
	if (added.length > 0)
		writeFileSync(SEEDS_FILE, `${JSON.stringify([...KEPT, ...added], null, '\t')}\n`);
	say(failed.length === 0 ? 'All seeds hold' : `${failed.length} seeds failed`);
	return failed.length === 0;
}

/** As they are shipped: TypeScript run without a build takes `MetaSendEvent.node` for the JSON file of that name. */
function builtNodes(): Nodes {
	const load = createRequire(__filename);
	const dist = join(__dirname, '..', '..', 'dist');
	const node = (name: string) => new (load(join(dist, 'nodes', name, `${name}.node.js`))[name])();
	const credential = join(dist, 'credentials', 'MetaConversionsApi.credentials.js');
	return {
		sendEvent: node('MetaSendEvent'),
		leadStage: node('MetaLeadStage'),
		offlineEventSet: node('MetaOfflineEventSet'),
		credential: new (load(credential).MetaConversionsApi)(),
	};
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

// A promise that is rejected with nobody there is a crash too.
process.on('unhandledRejection', (reason) => {
	say(`unhandled: ${reason instanceof Error ? String(reason.stack) : String(reason)}`);
	process.exit(1);
});

main().then(
	(isWell) => process.exit(isWell ? 0 : 1),
	(error: unknown) => {
		say(error instanceof Error ? String(error.stack) : String(error));
		process.exit(1);
	},
);
