import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import type { OperationContext } from './operationContext';

interface OperationBase {
	/** The parameters of this operation alone; where they are shown is added by its resource. */
	readonly properties: INodeProperties[];
	/** Whether it changes something at Meta: AI agents may then use it only where the user allowed it. */
	readonly changes: boolean;
	/** What the access token needs, for the message of a refusal: the end of "This operation needs …". */
	readonly needs: string;
}

/** Done for each item on its own. */
export interface ItemOperation extends OperationBase {
	/** Gives the JSON of the item's output items. Throws n8n's errors. */
	readonly execute: (item: OperationContext) => Promise<IDataObject[]>;
}

/** Done for all items of the run together. */
export interface RunOperation extends OperationBase {
	readonly executeRun: (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;
}

export type Operation = ItemOperation | RunOperation;

export interface Resource {
	/** The choice of the operation and the parameters of all operations. */
	readonly properties: INodeProperties[];
	readonly operations: ReadonlyMap<string, Operation>;
}

/** Whether AI agents may use the operations that change something. Shown only where the node is an agent's tool. */
const ALLOW_AGENTS: INodeProperties = {
	displayName: 'Allow AI Agents to Change Things',
	name: 'allowAgentChanges',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether an AI agent may use this operation, which creates, changes, shares, sends or deletes something',
};

/**
 * Puts a resource together: each parameter is shown for the operation it belongs to, under the conditions it has itself.
 * @param selector the property that lets the user choose the operation
 */
export function defineResource(
	resource: string,
	selector: INodeProperties,
	operations: Readonly<Record<string, Operation>>,
): Resource {
	const entries = Object.entries(operations);
	const changing = entries.filter(([, { changes }]) => changes).map(([name]) => name);
	return {
		properties: [
			selector,
			...entries.flatMap(([name, { properties }]) =>
				properties.map((property) => showFor({ resource: [resource], operation: [name] }, property)),
			),
			...(changing.length > 0
				? [showFor({ resource: [resource], operation: changing, '@tool': [true] }, ALLOW_AGENTS)]
				: []),
		],
		operations: new Map(entries),
	};
}

function showFor(
	where: NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>,
	property: INodeProperties,
): INodeProperties {
	const { displayOptions } = property;
	return { ...property, displayOptions: { ...displayOptions, show: { ...where, ...displayOptions?.show } } };
}
