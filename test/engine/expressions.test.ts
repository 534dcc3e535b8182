import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';

import { runNode } from '../support/engine';
import {
	findDifferences,
	ITEMS,
	PROBE_PARAMETERS,
	PROBE_PROPERTIES,
	readBothWays,
	type Readings,
} from '../support/expressions';

describe('parameters read by the package', () => {
	let readings: Readings | undefined;

	beforeAll(async () => {
		const probe: INodeType = {
			description: {
				displayName: 'Probe',
				name: 'probe',
				group: ['transform'],
				version: 1,
				description: 'Reads expressions',
				defaults: { name: 'Probe' },
				inputs: [NodeConnectionTypes.Main],
				outputs: [NodeConnectionTypes.Main],
				properties: PROBE_PROPERTIES,
			},
			execute() {
				readings = readBothWays(this);
				return Promise.resolve([[]]);
			},
		};
		const { error } = await runNode({ node: probe, parameters: PROBE_PARAMETERS, items: ITEMS });
		expect(error).toBeUndefined();
	});

	it('are what n8n gives, alone, among others and in lists and objects, where one call reads them all', () => {
		expect(readings?.rows.length).toBeGreaterThan(600);
		expect(readings?.groups).toHaveLength(ITEMS.length);
		expect(readings && findDifferences(readings)).toEqual([]);
	});
});
