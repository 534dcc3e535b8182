/** Offline Event Set in n8n's engine against the Graph double: what the engine tests share. */
import type { IDataObject, INodeParameterResourceLocator, INodeParameters } from 'n8n-workflow';

import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { TOKENS } from '../graph/fixtures';
import type { RecordedRequest } from '../graph/requestLog';
import type { GraphDouble } from '../graph/server';
import { runNode, type NodeRun, type NodeRunResult } from './engine';

export interface OfflineEventSetRun {
	parameters: INodeParameters;
	items?: IDataObject[];
	onError?: NodeRun['onError'];
	credential?: IDataObject;
	/** Runs the node as the tool of an AI agent, whose type ends in Tool. */
	asTool?: boolean;
}

export async function runOfflineEventSet(
	double: GraphDouble,
	run: OfflineEventSetRun,
): Promise<NodeRunResult> {
	const node = new MetaOfflineEventSet();
	if (run.asTool) node.description = { ...node.description, name: `${node.description.name}Tool` };
	return await runNode({
		node,
		parameters: run.parameters,
		items: run.items ?? [{}],
		onError: run.onError,
		credential: {
			type: new MetaConversionsApi(),
			data: {
				accessToken: TOKENS.good.token,
				appSecret: '',
				apiVersion: 'v26.0',
				baseUrl: double.url,
				...run.credential,
			},
		},
	});
}

/** An object as a resource locator saves it. */
export function locator(value: string): INodeParameterResourceLocator {
	return { __rl: true, mode: 'id', value };
}

/** A request as tests compare it: method and path without the version, and the query or the JSON body as an object. */
export function shown({
	method,
	path,
	query,
	body,
}: RecordedRequest): [call: string, parameters: Record<string, unknown>] {
	const parameters =
		body === '' ? Object.fromEntries(new URLSearchParams(query)) : JSON.parse(body);
	return [`${method} ${path.replace('/v26.0', '')}`, parameters];
}

/** The JSON of the items of an output. */
export function jsonOf({ outputs }: NodeRunResult, output = 0): IDataObject[] {
	return (outputs[output] ?? []).map(({ json }) => json);
}
