/** Workflows saved with each released version: their nodes open with all that was entered, and send what they sent. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import {
	ownNodesOf,
	readSaved,
	runSaved,
	sampleFor,
	typeOf,
	type SavedNode,
} from '../support/savedNode';

const folder = join(__dirname, '..', 'saved');
const saved = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name: version }) =>
		readdirSync(join(folder, version)).map((file) => ({
			version,
			file,
			workflow: readSaved(join(folder, version, file)),
		})),
	);
const ownNodes = saved.flatMap(({ workflow, ...names }) =>
	ownNodesOf(workflow).map((node) => ({ ...names, name: node.name, node, workflow })),
);

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

it('has the workflows of each release', () => {
	expect(saved.length).toBeGreaterThan(10);
	expect(ownNodes.length).toBeGreaterThan(15);
});

it.each(ownNodes)('$version, $file: $name opens as it was saved', ({ node }) => {
	const { description } = typeOf(node);
	expect([description.version].flat()).toContain(node.typeVersion);
	expect(open(node, description)).toMatchObject(node.parameters);
});

/** What the editor shows of a node's parameters. n8n-workflow takes the node's type besides since 1.120 at the latest. */
function open(node: SavedNode, description: INodeTypeDescription): unknown {
	const known = [description.properties, node.parameters, true, false, node];
	const takesType = NodeHelpers.getNodeParameters.length > known.length;
	const given = takesType ? [...known, description] : known;
	return Reflect.apply(NodeHelpers.getNodeParameters, undefined, given);
}

const withSample = ownNodes.flatMap(({ workflow, ...names }) => {
	const items = sampleFor(names.node, workflow);
	return items === undefined ? [] : [{ ...names, items }];
});

it.each(withSample)('$version, $file: $name does its work', async ({ node, items }) => {
	const { outputs, error } = await runSaved(node, items, double.url);
	expect(error).toBeUndefined();
	const statuses = outputs[0].map(({ json }) => json.status ?? json.kind);
	expect(statuses.length).toBeGreaterThan(0);
	expect(new Set(statuses)).toEqual(
		new Set([node.parameters.operation === 'getReport' ? expect.any(String) : 'sent']),
	);
});
