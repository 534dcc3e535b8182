import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import type {
	NodeOperations,
	Operation,
	OperationChoice,
	Resource,
} from '../../../nodes/shared/n8n/operations';
import { code, page, table } from '../markdown';
import { PARAMETER_HEAD, parameterRows } from '../parameters';
import { REQUESTS } from '../texts/requests';

export interface DocumentedNode {
	readonly description: INodeTypeDescription;
	readonly operations: NodeOperations;
}

const AUTHENTICATION = `**Authentication** (${code('authentication')}) is ${code('accessToken')} (Access Token, the default) or ${code('oAuth2')} (OAuth2).`;

/** The operations of a node with their requests and what the token needs, and its parameters as n8n's editor shows them. */
export function operationsPage({ description: node, operations }: DocumentedNode): string {
	const intro = `${node.description}. Node type ${code(node.name)}. The names under *Value* and *Parameter* are what saved workflows hold; they stay. ${AUTHENTICATION}`;
	if ('resource' in operations) {
		return page(node.displayName, intro, [
			'## Operations',
			operationsTable(operations.resource, node.name),
			'## Parameters',
			table(PARAMETER_HEAD, parameterRows(node.properties)),
		]);
	}
	const resources = Object.entries(operations.resources);
	return page(
		node.displayName,
		intro,
		resources.flatMap(([value, resource]) => resourceParts(node, value, resource)),
	);
}

function resourceParts(node: INodeTypeDescription, value: string, resource: Resource): string[] {
	return [
		`## ${resource.name}`,
		`${resource.description} (resource ${code(value)}).`,
		operationsTable(resource, `${node.name}.${value}`),
		table(
			PARAMETER_HEAD,
			parameterRows(node.properties.filter((property) => isShownFor(property, value))),
		),
	];
}

function operationsTable({ operations }: OperationChoice, path: string): string {
	const rows = Object.entries(operations).map(([value, operation]) => [
		operation.name,
		code(value),
		operation.description,
		REQUESTS.get(`${path}.${value}`) ?? '',
		needsOf(operation),
	]);
	return table(['Operation', 'Value', 'What it does', 'Request', 'What it needs'], rows);
}

function needsOf(operation: Operation): string {
	return 'needs' in operation ? operation.needs : '';
}

function isShownFor({ displayOptions }: INodeProperties, resource: string): boolean {
	const shown = displayOptions?.show?.resource;
	const hidden = displayOptions?.hide?.resource;
	return (shown === undefined || shown.includes(resource)) && hidden?.includes(resource) !== true;
}

/** Keys of `REQUESTS` that belong to no operation of these nodes. */
export function unknownRequests(nodes: readonly DocumentedNode[]): string[] {
	const known = new Set(nodes.flatMap(operationPaths));
	return [...REQUESTS.keys()].filter((key) => !known.has(key));
}

function operationPaths({ description: { name }, operations }: DocumentedNode): string[] {
	const choices: [string, OperationChoice][] =
		'resource' in operations
			? [[name, operations.resource]]
			: Object.entries(operations.resources).map(([value, resource]) => [
					`${name}.${value}`,
					resource,
				]);
	return choices.flatMap(([path, choice]) =>
		Object.keys(choice.operations).map((value) => `${path}.${value}`),
	);
}
