import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { get } from './resources/lead/get.operation';
import { getAll } from './resources/lead/getAll.operation';
import { getReport } from './resources/stage/getReport.operation';
import { send } from './resources/stage/send.operation';

type Operation = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** Each operation by resource and name; validating is sending without the request. */
const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
	['stage send', send],
	['stage validate', send],
	['stage getReport', getReport],
	['lead get', get],
	['lead getAll', getAll],
]);

/** Runs the chosen operation for all items. */
export async function router(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const resource = String(context.getNodeParameter('resource', 0));
	const name = String(context.getNodeParameter('operation', 0));
	const operation = OPERATIONS.get(`${resource} ${name}`);
	if (operation === undefined) {
		throw new NodeOperationError(context.getNode(), 'This node does not have the chosen operation. Choose another one.');
	}
	return [await operation(context)];
}
