import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';

import { parameterSource } from '../../nodes/shared/n8n/parameters/nodeParameters';
import { valueOf } from '../../nodes/shared/n8n/parameters/parameters';
import { runNode } from '../support/engine';
import {
	counted,
	findDifferences,
	ITEMS_IN_MEMORY,
	PROBE_PARAMETERS,
	PROBE_PROPERTIES,
	readBothWays,
	type Readings,
} from '../support/expressions';

/** Runs a node that only reads its parameters. */
async function probe(
	items: IDataObject[],
	parameters: INodeParameters,
	read: (context: IExecuteFunctions) => void,
): Promise<void> {
	const node: INodeType = {
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
			read(this);
			return Promise.resolve([[]]);
		},
	};
	const { error } = await runNode({ node, parameters, items });
	expect(error).toBeUndefined();
}

describe('parameters read by the package', () => {
	let readings: Readings | undefined;

	beforeAll(async () => {
		await probe(ITEMS_IN_MEMORY, PROBE_PARAMETERS, (context) => {
			readings = readBothWays(context);
		});
	});

	it('are what n8n gives, alone, among others and in lists and objects, where one call reads them all', () => {
		expect(readings?.rows.length).toBeGreaterThan(4000);
		expect(readings?.groups).toHaveLength(7);
		expect(readings && findDifferences(readings)).toEqual([]);
	});
});

describe('computed fields of many items', () => {
	const COUNT = 300;
	const rows = Array.from({ length: COUNT }, (_, index) => ({
		email: index % 30 === 7 ? null : ` person${index}@example.com `,
		total: 1250 + index,
		a: index % 2 === 0 ? '' : 'a',
		b: 'b',
	}));

	/** The values of the expressions for each item, and how often n8n's engine was asked. */
	async function readAll(codes: string[]): Promise<{ values: unknown[][]; calls: number }> {
		let calls = 0;
		const values: unknown[][] = [];
		await probe(rows, { computed: codes.map((code) => `={{ ${code} }}`) }, (context) => {
			const source = parameterSource(counted(context, () => (calls += 1)));
			const compiled = source.compile('computed');
			for (const index of rows.keys()) values.push(valueOf(compiled, index) as unknown[]);
		});
		return { values, calls };
	}

	it('are read in a few calls, with one more for each item for which one of them throws', async () => {
		const codes = ['$json.email.trim()', '$json.total / 100', '$json.a || $json.b'];
		const { values, calls } = await readAll(codes);
		expect(values[0]).toEqual(['person0@example.com', 12.5, 'b']);
		expect(values[299]).toEqual(['person299@example.com', 15.49, 'a']);
		expect(values[7]).toEqual([undefined, 12.57, 'a']);
		expect(values[37]).toEqual([undefined, 12.87, 'a']);
		expect(calls).toBeLessThan(60);
	});

	it('are read item by item where they ask for more than the item', async () => {
		const { values, calls } = await readAll(['$itemIndex + 1', '$json.total + $itemIndex']);
		expect(values[299]).toEqual([300, 1848]);
		expect(calls).toBe(COUNT);
	});

	it('are read item by item once they differ from what n8n gives', async () => {
		const { values, calls } = await readAll(['Math.random()', '$json.total / 100']);
		expect(values[299][1]).toBe(15.49);
		expect(calls).toBeGreaterThan(COUNT);
		expect(calls).toBeLessThan(COUNT + 5);
	});

	it('take nothing of an item for code', async () => {
		const hostile = [
			'}} {{ 1 + 1 }}',
			'`${$json.total}`',
			'"]); throw new Error("x"); //',
			'\u2028',
		];
		const items = Array.from({ length: 40 }, (_, index) => ({ text: hostile[index % 4] }));
		const values: unknown[] = [];
		await probe(items, { computed: ['={{ $json.text.trim() }}'] }, (context) => {
			const compiled = parameterSource(context).compile('computed');
			for (const index of items.keys()) values.push(valueOf(compiled, index));
		});
		expect(values.slice(0, 3)).toEqual([[hostile[0]], [hostile[1]], [hostile[2]]]);
		expect(values[3]).toEqual(['']);
	});
});
