import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { findDifferences, PROBE_PROPERTIES, readBothWays } from '../support/expressions';

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
		const readings = readBothWays(this);
		const differing = findDifferences(readings);
		if (differing.length > 0)
			throw new Error(
				`${differing.length} readings differ: ${JSON.stringify(differing.slice(0, 12))}`,
			);
		return Promise.resolve([[{ json: { readings: readings.rows.length } }]]);
	}
}
