import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { page, table } from '../markdown';
import { PARAMETER_HEAD, parameterRows } from '../parameters';
import { REQUESTS } from '../texts/requests';

interface Choice {
	readonly name: string;
	readonly value: string;
	readonly description: string;
}

/** The operations of a node with the requests they send, and its parameters as n8n's editor shows them. */
export function operationsPage(node: INodeTypeDescription): string {
	const resources = choicesOf(node.properties.filter(({ name }) => name === 'resource'));
	const intro = `${node.description}. Node type \`${node.name}\`. Parameter names are what saved workflows hold; they stay.`;
	if (resources.length === 0) {
		return page(node.displayName, intro, ['## Operations', operationsTable(node, ''), '## Parameters', parametersTable(node.properties)]);
	}
	return page(
		node.displayName,
		intro,
		resources.flatMap(({ name, value, description }) => [
			`## ${name}`,
			`${description} (resource \`${value}\`).`,
			operationsTable(node, value),
			parametersTable(node.properties.filter((property) => isShownFor(property, value))),
		]),
	);
}

/** Keys of `REQUESTS` that belong to no operation of these nodes. */
export function unknownRequests(nodes: readonly INodeTypeDescription[]): string[] {
	const known = new Set(
		nodes.flatMap((node) => {
			const resources = choicesOf(node.properties.filter(({ name }) => name === 'resource'));
			const values = resources.length > 0 ? resources.map(({ value }) => value) : [''];
			return values.flatMap((resource) => operationsOf(node, resource).map(({ value }) => keyOf(node, resource, value)));
		}),
	);
	return [...REQUESTS.keys()].filter((key) => !known.has(key));
}

function operationsTable(node: INodeTypeDescription, resource: string): string {
	const rows = operationsOf(node, resource).map(({ name, value, description }) => [
		name,
		`\`${value}\``,
		description,
		REQUESTS.get(keyOf(node, resource, value)) ?? '',
	]);
	return table(['Operation', 'Value', 'What it does', 'Request'], rows);
}

function parametersTable(properties: readonly INodeProperties[]): string {
	return table(PARAMETER_HEAD, parameterRows(properties));
}

const keyOf = (node: INodeTypeDescription, resource: string, operation: string) =>
	[node.name, resource, operation].filter(Boolean).join('.');

function operationsOf(node: INodeTypeDescription, resource: string): Choice[] {
	const selectors = node.properties.filter(({ name }) => name === 'operation');
	return choicesOf(resource === '' ? selectors : selectors.filter((selector) => isShownFor(selector, resource)));
}

function choicesOf(selectors: readonly INodeProperties[]): Choice[] {
	return selectors.flatMap(({ options = [] }) =>
		options.flatMap((option) =>
			'value' in option ? [{ name: option.name, value: String(option.value), description: option.description ?? '' }] : [],
		),
	);
}

function isShownFor({ displayOptions }: INodeProperties, resource: string): boolean {
	const shown = displayOptions?.show?.resource;
	const hidden = displayOptions?.hide?.resource;
	return (shown === undefined || shown.includes(resource)) && hidden?.includes(resource) !== true;
}
