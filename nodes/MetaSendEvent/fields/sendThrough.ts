/** What the editor shows of the edges: the choice between them, when a dataset is asked for, and the credential of each. */
import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

import { type Edge, EDGES } from '../../shared/delivery';
import { graphCredentials } from '../../shared/n8n/credentials/graphCredentials';
import { DATASET } from '../../shared/n8n/descriptions/dataset';
import { SEND_THROUGH } from '../../shared/n8n/parameters/edge';

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

const WITH_OWN_EDGES = [...SOURCES_WITH_OWN_EDGES, IS_EXPRESSION];

/**
 * Where a choice between edges is shown, and what it offers. There are two, each with a name of its own: n8n forgets the value of
 * one that is hidden, so that none that was chosen for other action sources counts.
 */
const [FOR_OWN_EDGES, FOR_OTHERS] = SEND_THROUGH;
const CHOICES: ReadonlyArray<{
	readonly name: string;
	readonly edges: readonly Edge[];
	readonly displayOptions: INodeProperties['displayOptions'];
}> = [
	{
		name: FOR_OWN_EDGES,
		edges: EDGES,
		displayOptions: { show: { actionSource: SOURCES_WITH_OWN_EDGES } },
	},
	{
		name: FOR_OTHERS,
		edges: EDGES.filter(isForAll),
		displayOptions: { hide: { actionSource: WITH_OWN_EDGES } },
	},
];

/** Two rules for one field: each choice counts where it is shown. */
export const datasetFields: readonly INodeProperties[] = [
	{ ...DATASET, displayOptions: { hide: { actionSource: WITH_OWN_EDGES } } },
	{
		...DATASET,
		displayOptions: {
			show: {
				[FOR_OWN_EDGES]: namesOf(EDGES.filter(({ owner }) => owner.namedBy === 'event')),
				actionSource: SOURCES_WITH_OWN_EDGES,
			},
		},
	},
];

/** Shown where there is a choice. */
export const sendThroughFields: readonly INodeProperties[] = CHOICES.map(
	({ name, edges, displayOptions }): INodeProperties => ({
		displayName: 'Send Through',
		name,
		type: 'options',
		noDataExpression: true,
		options: edges.map((edge) => ({
			name: edge.displayName,
			value: edge.name,
			description: edge.description,
		})),
		default: 'conversionsApi',
		displayOptions,
	}),
);

/**
 * Only sending needs a credential, and that of the chosen edge. What shows a credential without a word of the authentication n8n's
 * editor takes for one beside it; without anything that shows it, it would offer the others in its place.
 */
export const edgeCredentials: INodeCredentialDescription[] = EDGES.flatMap((edge) => {
	const otherEdges = Object.fromEntries(
		CHOICES.map(({ name, edges }) => [name, namesOf(edges.filter((other) => other !== edge))]),
	);
	const { credential } = edge;
	if (credential === undefined) return graphCredentials({ operation: ['validate'], ...otherEdges });
	const displayOptions = { show: { operation: ['send'] }, hide: otherEdges };
	return [{ name: credential, required: true, displayOptions }];
});
