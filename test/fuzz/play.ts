/** Plays a case with a seed of fast-check's, so often; what failed once is kept in seeds.json and played first. */
import fc from 'fast-check';

import type { FuzzCase, Nodes } from './cases';
import { FuzzMeta } from './replies';
import { sleepQuickly } from '../support/quickSleep';
import kept from './seeds.json';

export interface Failure {
	readonly case: string;
	readonly seed: number;
	/** The path to the smallest failing input, as fast-check writes it; it holds as long as the arbitraries do. */
	readonly path: string;
	readonly what: string;
	readonly input: string;
}

/** Seeds that failed once, and with how many runs. */
export const KEPT: readonly { case: string; seed: number; runs: number }[] = kept;

/** @returns the failure, shrunk to the smallest input that could be found */
export async function play(
	fuzzed: FuzzCase,
	nodes: Nodes,
	seed: number,
	runs: number,
): Promise<Failure | undefined> {
	const meta = new FuzzMeta();
	await meta.open();
	const sleepAsEver = sleepQuickly();
	try {
		const result = await fc.check(fuzzed.build(nodes, meta), {
			seed,
			numRuns: runs,
			interruptAfterTimeLimit: 120_000,
			markInterruptAsFailure: false,
		});
		if (!result.failed) return undefined;
		return {
			case: fuzzed.name,
			seed,
			path: result.counterexamplePath ?? '',
			what: result.errorInstance instanceof Error ? result.errorInstance.message : '',
			input: fc.stringify(result.counterexample),
		};
	} finally {
		sleepAsEver();
		meta.close();
	}
}
