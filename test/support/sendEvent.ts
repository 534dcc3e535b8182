/** Send Event in n8n's engine against the Graph double: what the engine tests share. */
import type {
	IDataObject,
	INodeParameterResourceLocator,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';

import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { DATASETS, TOKENS } from '../graph/fixtures';
import type { GraphDouble } from '../graph/server';
import { runNode, type NodeRun, type NodeRunResult } from './engine';

export interface SendEventRun {
	parameters?: INodeParameters;
	items: IDataObject[];
	/** A node between the trigger and Send Event. */
	between?: NodeRun['between'];
	onError?: NodeRun['onError'];
	timezone?: string;
	executionId?: string;
	/** Default: manual. */
	mode?: NodeRun['mode'];
	credential?: IDataObject;
	/** The user cancels the run when this has come true. */
	cancelWhen?: Promise<unknown>;
	/** Default: the node's source. */
	node?: INodeType;
}

/** Runs Send Event with a dataset and a working token, unless the run says otherwise. */
export async function runSendEvent(double: GraphDouble, run: SendEventRun): Promise<NodeRunResult> {
	return await runNode({
		node: run.node ?? new MetaSendEvent(),
		parameters: { datasetId: dataset(DATASETS.web.id), ...inDetail(run.parameters) },
		items: run.items,
		between: run.between,
		onError: run.onError,
		timezone: run.timezone,
		executionId: run.executionId,
		mode: run.mode,
		cancelWhen: run.cancelWhen,
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

/** A dataset as the resource locator saves it. */
export function dataset(value: string, mode: 'id' | 'list' = 'id'): INodeParameterResourceLocator {
	return { __rl: true, mode, value };
}

/** Unix seconds so many minutes ago. */
export function minutesAgo(minutes: number): number {
	return Math.floor(Date.now() / 1000) - minutes * 60;
}

/** The parameters with Simplify off, unless they say otherwise: most tests look at all that was found of an event. */
export function inDetail(parameters: INodeParameters = {}): INodeParameters {
	const { options = {} } = parameters;
	if (typeof options !== 'object' || options === null || Array.isArray(options)) return parameters;
	return { ...parameters, options: { simplify: false, ...options } };
}
