/** Workflows saved with each released version: their nodes open with all that was entered, and send what they sent. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	NodeHelpers,
} from 'n8n-workflow';

import { MetaAppEventsApi } from '../../credentials/MetaAppEventsApi.credentials';
import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { APP, DATASETS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runNode } from '../support/engine';

interface Saved {
	nodes: (INode & { parameters: INodeParameters })[];
	pinData: Record<string, { json: IDataObject }[]>;
	connections: Record<string, { main?: ({ node: string }[] | null)[] }>;
}

const PACKAGE = 'n8n-nodes-meta-conversions.';
const NODES: Readonly<Record<string, new () => INodeType>> = {
	metaSendEvent: MetaSendEvent,
	metaSendEventTool: MetaSendEvent,
	metaLeadStage: MetaLeadStage,
	metaOfflineEventSet: MetaOfflineEventSet,
};

const DATASET_OF: Readonly<Record<string, { id: string }>> = {
	app: DATASETS.app,
	business_messaging: DATASETS.whatsapp,
	crm: DATASETS.crm,
	physical_store: DATASETS.stores,
};

const folder = join(__dirname, '..', 'saved');
const saved = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name: version }) =>
		readdirSync(join(folder, version)).map((file) => ({
			version,
			file,
			workflow: JSON.parse(readFileSync(join(folder, version, file), 'utf8')) as Saved,
		})),
	);
const ownNodes = saved.flatMap(({ version, file, workflow }) =>
	workflow.nodes
		.filter(({ type }) => type.startsWith(PACKAGE))
		.map((node) => ({ version, file, name: node.name, node, workflow })),
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
	const Type = NODES[node.type.slice(PACKAGE.length)];
	const { description } = new Type();
	expect([description.version].flat()).toContain(node.typeVersion);
	const opened = NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters,
		true,
		false,
		node,
		description,
	);
	expect(opened).toMatchObject(node.parameters);
});

/** The nodes that the pinned sample of their workflow goes into, without other nodes between. */
const withSample = ownNodes.flatMap(({ workflow, node, ...names }) => {
	const source = Object.keys(workflow.pinData ?? {}).find((pinned) =>
		workflow.connections[pinned]?.main?.flat().some((target) => target?.node === node.name),
	);
	if (source === undefined || node.type.endsWith('Tool')) return [];
	return [{ ...names, node, items: workflow.pinData[source].map(({ json }) => json) }];
});

it.each(withSample)('$version, $file: $name does its work', async ({ node, items }) => {
	const Type = NODES[node.type.slice(PACKAGE.length)];
	const isAppEventsApi = node.parameters.sendThrough === 'appEventsApi';
	const source = node.type.endsWith('LeadStage') ? 'crm' : String(node.parameters.actionSource);
	const { id } = DATASET_OF[source] ?? DATASETS.web;
	const { outputs, error } = await runNode({
		node: new Type(),
		parameters: { ...node.parameters, datasetId: { __rl: true, mode: 'id', value: id } },
		items,
		onError: 'continueErrorOutput',
		credential: isAppEventsApi
			? {
					type: new MetaAppEventsApi(),
					data: { appId: APP.id, appSecret: APP.secret, baseUrl: double.url },
				}
			: {
					type: new MetaConversionsApi(),
					data: { accessToken: TOKENS.good.token, appSecret: '', baseUrl: double.url },
				},
	});
	expect(error).toBeUndefined();
	const statuses = outputs[0].map(({ json }) => json.status ?? json.kind);
	expect(statuses.length).toBeGreaterThan(0);
	expect(new Set(statuses)).toEqual(
		new Set([node.parameters.operation === 'getReport' ? expect.any(String) : 'sent']),
	);
});
