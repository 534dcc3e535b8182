/** Finds the chosen operation and runs it: for each item on its own, or once for all. */
import { NodeApiError, NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { openGraph, type CallGraph } from '../shared/n8n/requests/request';
import type { ItemOperation, Operation } from './operation';
import { OperationContext } from './operationContext';
import { RESOURCES } from './resources';

/**
 * Runs the node. With "stop on error" the first item that fails stops the run with n8n's error of that item; with
 * "continue" it becomes the item's error.
 */
export async function router(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const operation = findOperation(context);
	if (operation.changes && isTool(context) && context.getNodeParameter('allowAgentChanges', 0, false) !== true) {
		throw new NodeOperationError(
			context.getNode(),
			'This operation changes things at Meta, and AI agents are not allowed to do that here. The user can turn on "Allow AI Agents to Change Things" in this tool.',
		);
	}
	if ('executeRun' in operation) return [await operation.executeRun(context)];
	return [await runItems(context, operation)];
}

function findOperation(context: IExecuteFunctions): Operation {
	const resource = String(context.getNodeParameter('resource', 0));
	const name = String(context.getNodeParameter('operation', 0));
	const operation = RESOURCES.get(resource)?.operations.get(name);
	if (operation === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			'The node does not have the chosen operation. Choose another one.',
		);
	}
	return operation;
}

/** Whether an AI agent runs the node; hosts before 2.10 tell it by the type of the node alone. */
function isTool(context: IExecuteFunctions): boolean {
	const saysSo = typeof context.isToolExecution === 'function' && context.isToolExecution();
	return saysSo || context.getNode().type.endsWith('Tool');
}

async function runItems(context: IExecuteFunctions, operation: ItemOperation): Promise<INodeExecutionData[]> {
	const callGraph = await openGraph(context);
	const items: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		items.push(...(await runItem(context, callGraph, operation, itemIndex)));
	}
	return items;
}

async function runItem(
	context: IExecuteFunctions,
	callGraph: CallGraph,
	operation: ItemOperation,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	try {
		const rows = await operation.execute(new OperationContext(context, callGraph, itemIndex, operation.needs));
		return rows.map((json) => ({ json, pairedItem: { item: itemIndex } }));
	} catch (caught) {
		const error = toError(context, caught, itemIndex);
		if (!context.continueOnFail()) throw error;
		// An item of this one key is what n8n moves to the error output.
		return [{ json: { error: error.message }, pairedItem: { item: itemIndex } }];
	}
}

function toError(context: IExecuteFunctions, caught: unknown, itemIndex: number): NodeApiError | NodeOperationError {
	if (caught instanceof NodeApiError || caught instanceof NodeOperationError) return caught;
	return new NodeOperationError(context.getNode(), caught instanceof Error ? caught : String(caught), { itemIndex });
}
