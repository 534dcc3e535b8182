/**
 * `npm run soak`: the delivery against a double that fails by chance, over real HTTP. Most seeds play the delivery in
 * virtual time, some the whole node in n8n's engine in real time.
 *
 *     npm run soak                      all seeds
 *     npm run soak -- --seed 17         one seed of the delivery again; with --node one of the node
 *     npm run soak -- --seeds 1000      that many seeds of the delivery
 *
 * Prints a table; exit code 1 when a seed broke an invariant, which is named so that it can be played again.
 */
import '../support/environment';

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { playSeedThroughNode } from './node';
import { playSeed, type Played } from './play';
import { report } from './report';

const SEEDS = '300';
const NODE_SEEDS = 24;
/** In real time, and waiting most of it: several at once. */
const NODE_SEEDS_AT_ONCE = 12;

async function main(): Promise<boolean> {
	const { values } = parseArgs({
		options: {
			seed: { type: 'string' },
			node: { type: 'boolean' },
			seeds: { type: 'string', default: SEEDS },
		},
	});
	const one = values.seed === undefined ? undefined : [Number(values.seed)];
	const deliveries = values.node ? [] : (one ?? numbersUpTo(Number(values.seeds)));
	const nodes = values.node || one === undefined ? (one ?? numbersUpTo(NODE_SEEDS)) : [];

	const played: Played[] = [];
	for (const seed of deliveries) {
		played.push(await playSeed(seed));
		if (played.length % 50 === 0)
			say(`${played.length} of ${deliveries.length} seeds of the delivery`);
	}
	if (deliveries.length > 0) say(report('Delivery over HTTP, waits in virtual time', played));

	const throughNode: Played[] = [];
	const node = nodes.length > 0 ? builtNode() : undefined;
	for (let next = 0; next < nodes.length; next += NODE_SEEDS_AT_ONCE) {
		const group = nodes.slice(next, next + NODE_SEEDS_AT_ONCE);
		throughNode.push(
			...(await Promise.all(group.map(async (seed) => await playSeedThroughNode(seed, { node })))),
		);
	}
	if (nodes.length > 0)
		say(report('The node in n8n’s engine, in real time', throughNode, '--node '));
	return [...played, ...throughNode].every(({ breaches }) => breaches.length === 0);
}

/** As it is shipped: TypeScript run without a build takes `MetaSendEvent.node` for the JSON file of that name. */
function builtNode() {
	const folder = join(__dirname, '..', '..', 'dist', 'nodes', 'MetaSendEvent');
	const { MetaSendEvent }: typeof import('../../nodes/MetaSendEvent/MetaSendEvent.node') =
		createRequire(__filename)(join(folder, 'MetaSendEvent.node.js'));
	return new MetaSendEvent();
}

const numbersUpTo = (last: number): number[] =>
	Array.from({ length: last }, (_, index) => index + 1);

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

main().then(
	(isWell) => process.exit(isWell ? 0 : 1),
	(error: unknown) => {
		say(error instanceof Error ? String(error.stack) : String(error));
		process.exit(1);
	},
);
