import type { INodeProperties } from 'n8n-workflow';

import type { NodeOperations, OperationChoice } from './operation';

type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

const TOOL_DESCRIPTION: INodeProperties = {
	displayName: 'Tool Description',
	name: 'toolDescription',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	description: 'What the model of the agent is told: what the tool does and what it needs',
};

/**
 * Takes a node's operations; gives the parameter in which an agent's model is told what the tool does and needs, one for each
 * operation because its text is another. n8n looks for it under this name, and else tells the model the action alone.
 */
export function toolDescriptions(node: NodeOperations): INodeProperties[] {
	if ('resource' in node) return descriptionsOf(node.resource, {});
	return Object.entries(node.resources).flatMap(([value, resource]) =>
		descriptionsOf(resource, { resource: [value] }),
	);
}

function descriptionsOf({ operations }: OperationChoice, where: Show): INodeProperties[] {
	return Object.entries(operations).map(([value, { description, forModel }]) => ({
		...TOOL_DESCRIPTION,
		default: forModel ?? `${description}, at Meta`,
		displayOptions: { show: { ...where, operation: [value], '@tool': [true] } },
	}));
}
