/** A part of `npm run fuzz`: the seeds that failed once, and one of each case with a few runs. */
import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { CASES } from '../fuzz/cases';
import { KEPT, play } from '../fuzz/play';

const nodes = {
	sendEvent: new MetaSendEvent(),
	leadStage: new MetaLeadStage(),
	offlineEventSet: new MetaOfflineEventSet(),
	credential: new MetaConversionsApi(),
};
const RUNS = 20;

const plays = [...KEPT, ...CASES.map(({ name }) => ({ case: name, seed: 1, runs: RUNS }))];

test.each(plays)(
	'$case, seed $seed: nothing is lost, doubled, misreported or shown, and nothing crashes',
	async ({ case: name, seed, runs }) => {
		const [fuzzed] = CASES.filter((one) => one.name === name);
		expect(await play(fuzzed, nodes, seed, Math.min(runs, RUNS))).toBeUndefined();
	},
);
