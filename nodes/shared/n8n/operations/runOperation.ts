/** Finds the operation that the user chose and runs it: for each item on its own, or once for all. */
import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { isObject } from '../../graph';
import { plainLines } from '../requests/errorLines';
import { toItemError } from '../requests/nodeErrors';
import { openGraph } from '../requests/request';
import { pairedByNumber } from '../results/pairs';
import { toItemOfNoRun } from '../results/unsentItems';
import { hasBegunToSend } from '../run/sending';
import { ItemContext, type ItemRun } from './itemContext';
import type { ItemOperation, NodeOperations, Operation } from './operation';
import { AGENT_PERMISSION } from './properties';
import { readsOf } from './patientReads';
import { RowWithBinary } from './rowWithBinary';

/**
 * Runs a node. With "stop on error" the first item that fails stops the run with n8n's error of that item; with
 * "continue" it becomes the item's error. What concerns the whole run, such as an operation that the node does not have
 * or that an AI agent may not use, is thrown as NodeOperationError; with "continue" it is the error of every item,
 * because n8n would give the input, as it came, to the output for what was done.
 * @returns the output items, each paired with the input items it came from
 */
export async function runOperation(
	context: IExecuteFunctions,
	node: NodeOperations,
): Promise<INodeExecutionData[]> {
	let operation: Operation | undefined;
	try {
		operation = chooseOperation(context, node);
		return 'executeRun' in operation
			? await operation.executeRun(context)
			: await runItems(context, operation);
	} catch (error) {
		if (!context.continueOnFail()) throw toItemError(context.getNode(), error);
		return isOfNoRun(context, operation)
			? itemsOfNoRun(context, error)
			: errorOfEveryItem(context, (itemIndex) => errorItem(context, error, itemIndex));
	}
}

/** Whether events were to be sent, and the run could not begin with it. */
function isOfNoRun(context: IExecuteFunctions, operation: Operation | undefined): boolean {
	const sendsEvents = operation !== undefined && operation.changes && 'executeRun' in operation;
	return sendsEvents && !hasBegunToSend(context);
}

/** They are told of as others that were not sent: a workflow that sends later does not know them from those. */
function itemsOfNoRun(context: IExecuteFunctions, error: unknown): INodeExecutionData[] {
	const node = context.getNode();
	const simplify = rawOptions(context).simplify !== false;
	return errorOfEveryItem(context, (itemIndex) =>
		toItemOfNoRun(node, itemIndex, toItemError(node, error, itemIndex), simplify),
	);
}

function errorOfEveryItem(
	context: IExecuteFunctions,
	write: (itemIndex: number) => INodeExecutionData,
): INodeExecutionData[] {
	const withoutInput = rawOptions(context).errorsWithoutInput === true;
	return context.getInputData().map((_, itemIndex) => {
		const item = write(itemIndex);
		return withoutInput ? pairedByNumber(item, itemIndex) : item;
	});
}

/** The collection of operations that send events, as the node holds it; the others have none of these options. */
function rawOptions(context: IExecuteFunctions): Readonly<Record<string, unknown>> {
	const raw: unknown = context.getNode().parameters.options;
	return isObject(raw) ? raw : {};
}

function chooseOperation(context: IExecuteFunctions, node: NodeOperations): Operation {
	const operation = findOperation(context, node);
	const needsPermission = node.agentsNeedPermission || operation.agentsNeedPermission === true;
	if (needsPermission && operation.changes) requireAgentPermission(context);
	return operation;
}

function findOperation(context: IExecuteFunctions, node: NodeOperations): Operation {
	const parameter = (name: string) => String(context.getNodeParameter(name, 0));
	const choice =
		'resource' in node ? node.resource : ownEntry(node.resources, parameter('resource'));
	const operation = choice && ownEntry(choice.operations, parameter('operation'));
	if (operation !== undefined) return operation;
	throw new NodeOperationError(context.getNode(), 'The node does not have the chosen operation', {
		description: 'Choose a Resource and an Operation from the lists.',
	});
}

/** What an expression gives for a choice may be the name of something that every object inherits. */
function ownEntry<Entry>(
	entries: Readonly<Record<string, Entry>>,
	name: string,
): Entry | undefined {
	return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function requireAgentPermission(context: IExecuteFunctions): void {
	if (!isTool(context) || context.getNodeParameter(AGENT_PERMISSION, 0, false) === true) return;
	throw new NodeOperationError(
		context.getNode(),
		'This operation changes things at Meta, which AI agents are not allowed to do here',
		{ description: 'The user can turn on "Allow AI Agents to Change Things" in this tool.' },
	);
}

/** Whether an AI agent runs the node; hosts before 2.10 tell it by the type of the node alone. */
function isTool(context: IExecuteFunctions): boolean {
	const saysSo = typeof context.isToolExecution === 'function' && context.isToolExecution();
	return saysSo || context.getNode().type.endsWith('Tool');
}

/** Enough for troubles that pass; limits are lifted later than that. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

async function runItems(
	context: IExecuteFunctions,
	operation: ItemOperation,
): Promise<INodeExecutionData[]> {
	const callGraph = await openGraph(context);
	const readAgain = operation.openReads?.(context) ?? readsOf(context, LONGEST_WAIT_MILLISECONDS);
	const run: ItemRun = { context, callGraph, readAgain, operation };
	const items: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		items.push(...(await runItem(run, operation, itemIndex)));
	}
	return items;
}

async function runItem(
	run: ItemRun,
	operation: ItemOperation,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const { context } = run;
	try {
		const rows = await operation.execute(new ItemContext(run, itemIndex));
		const pairedItem = { item: itemIndex };
		return rows.map((row) =>
			row instanceof RowWithBinary
				? { json: row.json, binary: row.binary, pairedItem }
				: { json: row, pairedItem },
		);
	} catch (caught) {
		if (!context.continueOnFail()) throw toItemError(context.getNode(), caught, itemIndex);
		return [errorItem(context, caught, itemIndex)];
	}
}

/** An item of these two keys is what n8n moves to the error output. */
function errorItem(
	context: IExecuteFunctions,
	caught: unknown,
	itemIndex: number,
): INodeExecutionData {
	const { message, description } = toItemError(context.getNode(), caught, itemIndex);
	const cure = plainLines(description);
	return {
		json: { error: message, ...(cure === '' ? {} : { message: cure }) },
		pairedItem: { item: itemIndex },
	};
}
