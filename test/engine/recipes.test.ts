/** The results that docs/recipes show are what comes of the samples; those behind other nodes are run in the real n8n. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { recipeResults, resultOf } from '../support/recipeResults';
import { ownNodesOf, readSaved, runSaved, sampleFor } from '../support/savedNode';

const folder = join(__dirname, '../../workflows');
const samples = readdirSync(folder).flatMap((file) => {
	const workflow = readSaved(join(folder, file));
	return ownNodesOf(workflow).flatMap((node) => {
		const items = sampleFor(node, workflow);
		return items === undefined || node.parameters.operation !== 'send'
			? []
			: [{ example: basename(file, '.json'), name: node.name, node, items }];
	});
});

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

it('finds samples', () => expect(samples.length).toBeGreaterThan(8));

it.each(samples)(
	'$example: $name gives what its recipe shows',
	async ({ example, name, node, items }) => {
		const { outputs } = await runSaved(node, items, double.url);
		expect(resultOf(outputs[0].map(({ json }) => json))).toEqual(recipeResults(example, name));
	},
);
