import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { PROBE_PROPERTIES, readBothWays } from '../support/expressions';

/** A node for the real n8n's own expression engine; it fails where the package reads anything else than n8n does. */
export class ExpressionProbe implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Expression Probe',
		name: 'expressionProbe',
		group: ['transform'],
		version: 1,
		description: 'Reads expressions by n8n and by the package',
		defaults: { name: 'Expression Probe' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: PROBE_PROPERTIES,
	};

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { rows, groups, groupCalls } = readBothWays(this);
		const differing = [
			...rows.filter(({ n8n, alone, together }) => n8n !== alone || n8n !== together),
			...groups.filter(({ n8n, ours }) => n8n !== ours),
		];
		if (differing.length > 0) throw new Error(`${differing.length} readings differ: ${JSON.stringify(differing.slice(0, 12))}`);
		if (groupCalls !== groups.length) throw new Error(`The engine was called ${groupCalls} times for ${groups.length} items`);
		return Promise.resolve([[{ json: { readings: rows.length } }]]);
	}
}
