/** Nodes of this package in workflows that were saved: how they are found, and run in n8n's engine against the double. */
import { readFileSync } from 'node:fs';
import type { IDataObject, INode, INodeParameters, INodeType } from 'n8n-workflow';

import { MetaAppEventsApi } from '../../credentials/MetaAppEventsApi.credentials';
import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { APP, DATASETS, TOKENS } from '../graph/fixtures';
import { runNode, type NodeRunResult } from './engine';

export type SavedNode = INode & { parameters: INodeParameters };

export interface SavedWorkflow {
	nodes: SavedNode[];
	pinData?: Record<string, { json: IDataObject }[]>;
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

export function readSaved(file: string): SavedWorkflow {
	return JSON.parse(readFileSync(file, 'utf8'));
}

export function ownNodesOf({ nodes }: SavedWorkflow): SavedNode[] {
	return nodes.filter(({ type }) => type.startsWith(PACKAGE));
}

export function typeOf({ type }: SavedNode): INodeType {
	return new NODES[type.slice(PACKAGE.length)]();
}

/** The pinned items that go into the node, without other nodes between; none for a tool, which an agent calls. */
export function sampleFor(node: SavedNode, workflow: SavedWorkflow): IDataObject[] | undefined {
	const { pinData = {}, connections } = workflow;
	if (node.type.endsWith('Tool')) return undefined;
	const source = Object.keys(pinData).find((pinned) =>
		connections[pinned]?.main?.flat().some((target) => target?.node === node.name),
	);
	return source === undefined ? undefined : pinData[source].map(({ json }) => json);
}

/** Runs the node as it was saved, with a credential and a dataset chosen; what is refused leaves by the error output. */
export async function runSaved(
	node: SavedNode,
	items: IDataObject[],
	doubleUrl: string,
): Promise<NodeRunResult> {
	const isAppEventsApi = node.parameters.sendThrough === 'appEventsApi';
	const source = node.type.endsWith('LeadStage') ? 'crm' : String(node.parameters.actionSource);
	const { id } = DATASET_OF[source] ?? DATASETS.web;
	return await runNode({
		node: typeOf(node),
		parameters: { ...node.parameters, datasetId: { __rl: true, mode: 'id', value: id } },
		items,
		onError: 'continueErrorOutput',
		credential: isAppEventsApi
			? {
					type: new MetaAppEventsApi(),
					data: { appId: APP.id, appSecret: APP.secret, baseUrl: doubleUrl },
				}
			: {
					type: new MetaConversionsApi(),
					data: { accessToken: TOKENS.good.token, appSecret: '', baseUrl: doubleUrl },
				},
	});
}
