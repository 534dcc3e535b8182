/** From a node's operations to its parameters: the choices of resource and operation, and what each operation asks for. */
import type { INodeProperties } from 'n8n-workflow';

import type { NodeOperations, Operation, OperationChoice, ResourceNode } from './operation';

/** The name of the parameter by which users let AI agents change things. */
export const AGENT_PERMISSION = 'allowAgentChanges';

type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

/**
 * Takes a node's operations; gives all its parameters in the order in which the editor shows them. Each is shown for the
 * operations that have it, under the conditions it has itself.
 */
export function buildProperties(node: NodeOperations): INodeProperties[] {
	if ('resource' in node) return choiceProperties(node.resource, {}, node.agentsNeedPermission);
	return [
		resourceSelector(node),
		...Object.entries(node.resources).flatMap(([value, resource]) =>
			choiceProperties(resource, { resource: [value] }, node.agentsNeedPermission),
		),
	];
}

function resourceSelector({ resources, defaultResource }: ResourceNode): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: Object.entries(resources)
			.map(([value, { name, description }]) => ({ name, value, description }))
			.sort(byName),
		default: defaultResource,
	};
}

/** @param where when the choice of the operation itself is shown */
function choiceProperties(
	choice: OperationChoice,
	where: Show,
	agentsNeedPermission: boolean,
): INodeProperties[] {
	const entries = Object.entries(choice.operations);
	const changing = entries
		.filter(([, operation]) => agentsNeedPermission || operation.agentsNeedPermission === true)
		.filter(([, { changes }]) => changes)
		.map(([value]) => value);
	return [
		operationSelector(choice, where),
		...mergeProperties(entries).map(({ property, operations }) => {
			const isForAll = operations.length === entries.length;
			return showFor({ ...where, ...(isForAll ? {} : { operation: operations }) }, property);
		}),
		...(changing.length > 0
			? [showFor({ ...where, operation: changing, '@tool': [true] }, AGENT_PERMISSION_FIELD)]
			: []),
	];
}

function operationSelector(
	{ operations, defaultOperation }: OperationChoice,
	where: Show,
): INodeProperties {
	const selector: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: Object.entries(operations)
			.map(([value, { name, description, action }]) => ({ name, value, description, action }))
			.sort(byName),
		default: defaultOperation,
	};
	return showFor(where, selector);
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
	return one.name.localeCompare(other.name, 'en');
}

/** A parameter and the operations it is shown for. */
interface MergedProperty {
	readonly property: INodeProperties;
	readonly operations: string[];
}

/**
 * The parameters of all operations of a resource in an order that is the right one for each of them: those of the first
 * operation, then what the others have besides, before what they share with it. The same object in several operations is
 * one parameter, unless two operations have it in different orders.
 */
function mergeProperties(
	entries: ReadonlyArray<[value: string, operation: Operation]>,
): MergedProperty[] {
	const merged: MergedProperty[] = [];
	for (const [value, { properties }] of entries) {
		let place = 0;
		let own: MergedProperty[] = [];
		for (const property of properties) {
			const known = merged.findIndex(
				(entry, index) => index >= place && entry.property === property,
			);
			if (known < 0) {
				own.push({ property, operations: [value] });
				continue;
			}
			merged[known].operations.push(value);
			merged.splice(known, 0, ...own);
			place = known + own.length + 1;
			own = [];
		}
		merged.push(...own);
	}
	return merged;
}

function showFor(where: Show, property: INodeProperties): INodeProperties {
	const { displayOptions } = property;
	const show = { ...where, ...displayOptions?.show };
	return Object.keys(show).length === 0
		? property
		: { ...property, displayOptions: { ...displayOptions, show } };
}

/** Shown only where the node is an agent's tool. */
const AGENT_PERMISSION_FIELD: INodeProperties = {
	displayName: 'Allow AI Agents to Change Things',
	name: AGENT_PERMISSION,
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether an AI agent may use this operation, which creates, changes, shares, sends or deletes something',
};
