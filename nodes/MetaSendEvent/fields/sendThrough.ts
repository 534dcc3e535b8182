/** What the editor shows of the edges: the choice between them, when a dataset is asked for, and the credential of each. */
import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

import { type Edge, EDGES } from '../../shared/delivery';
import { DATASET } from '../../shared/n8n/descriptions/dataset';

const [USUAL, ...OTHERS] = EDGES;
const isForAll = ({ onlyActionSource }: Edge): boolean => onlyActionSource === undefined;
const namesOf = (edges: readonly Edge[]): string[] => edges.map(({ name }) => name);

/** Action sources for which there are edges that take no others. */
const SOURCES_WITH_OWN_EDGES = [
	...new Set(EDGES.flatMap(({ onlyActionSource }) => onlyActionSource ?? [])),
];

/**
 * Texts that start with "=". n8n has `startsWith` for this, but before 2.20 it throws for a node in which the parameter is
 * not there yet, and with it the whole run.
 */
const IS_EXPRESSION = { _cnd: { between: { from: '=', to: '>' } } };

/** Two rules for one field: Send Through counts where its edges are offered, and keeps its value where it is hidden. */
export const datasetFields: readonly INodeProperties[] = [
	{
		...DATASET,
		displayOptions: {
			hide: { actionSource: [...SOURCES_WITH_OWN_EDGES, IS_EXPRESSION] },
		},
	},
	{
		...DATASET,
		displayOptions: {
			show: {
				sendThrough: namesOf(EDGES.filter(({ owner }) => owner.namedBy === 'event')),
				actionSource: SOURCES_WITH_OWN_EDGES,
			},
		},
	},
];

/** Shown where there is a choice. */
export const sendThroughFields: readonly INodeProperties[] = [
	...SOURCES_WITH_OWN_EDGES.map((source) =>
		choiceOf(
			EDGES.filter((edge) => isForAll(edge) || edge.onlyActionSource === source),
			{ show: { actionSource: [source] } },
		),
	),
	choiceOf(EDGES.filter(isForAll), { hide: { actionSource: SOURCES_WITH_OWN_EDGES } }),
].filter(({ options = [] }) => options.length > 1);

function choiceOf(
	edges: readonly Edge[],
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: 'Send Through',
		name: 'sendThrough',
		type: 'options',
		noDataExpression: true,
		options: edges.map(({ name, displayName, description }) => ({
			name: displayName,
			value: name,
			description,
		})),
		default: 'conversionsApi',
		displayOptions,
	};
}

/** Only sending needs one. */
export const edgeCredentials: INodeCredentialDescription[] = [
	{
		name: USUAL.credential,
		required: true,
		displayOptions: { show: { operation: ['send'] }, hide: { sendThrough: namesOf(OTHERS) } },
	},
	...OTHERS.map(({ name, credential }) => ({
		name: credential,
		required: true,
		displayOptions: { show: { operation: ['send'], sendThrough: [name] } },
	})),
];
