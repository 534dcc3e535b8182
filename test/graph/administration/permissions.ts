import { GRAPH_ERRORS, GraphError } from '../errors';
import type { GraphToken } from '../world';

const READ_SCOPES = ['ads_read', 'ads_management', 'business_management'];
const CHANGE_SCOPES = ['ads_management', 'business_management'];

const has = (token: GraphToken, scopes: readonly string[]) =>
	scopes.some((scope) => token.scopes.includes(scope));

/** Throws 200 for a token that may not read what it asks for. */
export function requireRead(token: GraphToken): void {
	if (!has(token, READ_SCOPES)) throw new GraphError(GRAPH_ERRORS.readPermissionMissing);
}

/** Throws 200 for a token that may only read. */
export function requireChange(token: GraphToken): void {
	if (has(token, CHANGE_SCOPES)) return;
	throw permissionError(
		'(#200) Requires ads_management or business_management permission to manage the object',
	);
}

/** 200 with Meta's kind of words for a missing role or access. */
export function permissionError(message: string): GraphError {
	return new GraphError({ ...GRAPH_ERRORS.readPermissionMissing, message });
}

/** 10 for a token whose app lacks what the Dataset Quality API needs (docs/meta-api.md section 10.1). */
export function requireQuality(token: GraphToken): void {
	if (token.scopes.includes('ads_read') && has(token, CHANGE_SCOPES)) return;
	throw new GraphError(GRAPH_ERRORS.permissionMissing);
}
