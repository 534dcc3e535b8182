import { type Edge, EDGES } from '../../delivery';
import type { ParameterSource } from './parameters';

/** The parameters that are called Send Through: for action sources that have edges of their own, and for all others. */
export const SEND_THROUGH = ['sendThrough', 'sendServerEventThrough'] as const;

/**
 * The edge that Send Through names, for a whole run: the credential depends on it. A parameter keeps its value where the
 * editor hides it, so it counts only where the node's action source may be one for which it is shown.
 */
export function readEdge(source: ParameterSource): Edge {
	const [usual] = EDGES;
	const actionSource = source.raw('actionSource');
	const offered = EDGES.filter((edge) => mayTake(edge, actionSource));
	const [forOwnEdges, forOthers] = SEND_THROUGH;
	const parameter = offered.some(isForOneSource) ? forOwnEdges : forOthers;
	return offered.find(({ name }) => name === source.raw(parameter)) ?? usual;
}

function isForOneSource({ onlyActionSource }: Edge): boolean {
	return onlyActionSource !== undefined;
}

function mayTake({ onlyActionSource }: Edge, actionSource: unknown): boolean {
	if (onlyActionSource === undefined || actionSource === onlyActionSource) return true;
	return typeof actionSource === 'string' && actionSource.startsWith('=');
}
