import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';

import { runNode } from '../support/engine';
import { ITEMS, PROBE_PARAMETERS, PROBE_PROPERTIES, readBothWays, type Readings } from '../support/expressions';

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

	it('are what n8n gives, alone', () => {
		expect(readings?.rows.length).toBeGreaterThan(600);
		expect(readings?.rows.filter(({ n8n, alone }) => n8n !== alone)).toEqual([]);
	});

	it('are what n8n gives, evaluated with all others', () => {
		expect(readings?.rows.filter(({ n8n, together }) => n8n !== together)).toEqual([]);
	});

	it('are what n8n gives inside lists and objects, evaluated in one call', () => {
		expect(readings?.groups).toHaveLength(ITEMS.length);
		expect(readings?.groups.filter(({ n8n, ours }) => n8n !== ours)).toEqual([]);
		expect(readings?.groupCalls).toBe(ITEMS.length);
	});
});
