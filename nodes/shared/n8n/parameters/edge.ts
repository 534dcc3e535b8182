import { type Edge, EDGES } from '../../delivery';
import type { ParameterSource } from './parameters';

/**
 * The edge that the parameter Send Through names, for a whole run: the credential depends on it. The parameter keeps its
 * value where the editor hides it, so it counts only where the node's action source may be one that the edge takes.
 */
export function readEdge(source: ParameterSource): Edge {
	const [usual] = EDGES;
	const chosen = EDGES.find(({ name }) => name === source.raw('sendThrough')) ?? usual;
	return mayTake(chosen, source.raw('actionSource')) ? chosen : usual;
}

function mayTake({ onlyActionSource }: Edge, actionSource: unknown): boolean {
	if (onlyActionSource === undefined || actionSource === onlyActionSource) return true;
	return typeof actionSource === 'string' && actionSource.startsWith('=');
}
