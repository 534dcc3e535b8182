/** Lead Stage in n8n's engine against the Graph double: what its engine tests share. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { DATASETS, TOKENS } from '../graph/fixtures';
import type { GraphDouble } from '../graph/server';
import { runNode, type NodeRun, type NodeRunResult } from './engine';
import { dataset, inDetail } from './sendEvent';

/** The funnel of the tests as the node saves it: three stages and a lost one. */
export const FUNNEL: INodeParameters = {
	stages: [
		{ eventName: 'Lead', crmValues: 'New, Open', dateField: '', isLost: false },
		{ eventName: 'Qualified', crmValues: 'Sales Qualified\nSQL', dateField: '', isLost: false },
		{ eventName: 'Won', crmValues: 'Closed Won', dateField: '', isLost: false },
		{ eventName: 'Lost', crmValues: 'Disqualified', dateField: '', isLost: true },
	],
};

export interface LeadStageRun extends Partial<Omit<NodeRun, 'node' | 'credential'>> {
	credential?: IDataObject;
	/** Runs the node as the tool of an AI agent, whose type ends in Tool. */
	asTool?: boolean;
}

/** Runs Lead Stage with a dataset, a funnel and a working token, unless the run says otherwise. */
export async function runLeadStage(double: GraphDouble, run: LeadStageRun): Promise<NodeRunResult> {
	const { asTool, ...rest } = run;
	const node = new MetaLeadStage();
	if (asTool) node.description = { ...node.description, name: `${node.description.name}Tool` };
	return await runNode({
		items: [{}],
		...rest,
		node,
		parameters: {
			datasetId: dataset(DATASETS.crm.id),
			leadEventSource: 'HubSpot',
			funnel: FUNNEL,
			...inDetail(run.parameters),
		},
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
