/**
 * Saved workflows hold parameters by name and choices by value. `parameters.json` records those that were published:
 * none may be lost or change its default, however the descriptions are put together. New ones may be added.
 */
import { MetaLeadStage } from '../../../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../../../nodes/MetaSendEvent/MetaSendEvent.node';
import { nodeLines } from './parameterLines';
import recorded from './parameters.json';

const nodes = {
	metaLeadStage: new MetaLeadStage(),
	metaOfflineEventSet: new MetaOfflineEventSet(),
	metaSendEvent: new MetaSendEvent(),
};

it.each(['metaLeadStage', 'metaOfflineEventSet', 'metaSendEvent'] as const)(
	'keeps every parameter, default and choice of %s that was published',
	(name) => {
		const { description } = nodes[name];
		expect(description.name).toBe(name);
		const offered = new Set(nodeLines(description.properties));
		expect(recorded[name].filter((line) => !offered.has(line))).toEqual([]);
	},
);
