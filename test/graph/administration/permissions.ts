import { GRAPH_ERRORS, GraphError } from '../errors';
import type { GraphToken, World } from '../world';

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

/** Throws 200 for a token without one permission that the call cannot do without. */
export function requireScope(token: GraphToken, scope: string): void {
	if (token.scopes.includes(scope)) return;
	throw permissionError(`(#200) Requires ${scope} permission to manage the object`);
}

/**
 * Throws for an app that is not on the allowlist of the Datasets API (docs/meta-api.md section 7.3.1). Which code the edge answers
 * with is not documented; 294 is the one of section 11.2 for an app that is not allow-listed.
 */
export function requireAllowlist(token: GraphToken, world: World): void {
	if (world.apps.get(token.appId)?.mayCreateDatasets === true) return;
	throw new GraphError(NOT_ALLOWLISTED);
}

const NOT_ALLOWLISTED = {
	...GRAPH_ERRORS.readPermissionMissing,
	code: 294,
	message: '(#294) The app is not allowed to make this call',
	evidence: 'third party, unverified',
} as const;

/** 200 with Meta's kind of words for a missing role or access. */
export function permissionError(message: string): GraphError {
	return new GraphError({ ...GRAPH_ERRORS.readPermissionMissing, message });
}

/** 10 for a token whose app lacks what the Dataset Quality API needs (docs/meta-api.md section 10.1). */
export function requireQuality(token: GraphToken): void {
	if (token.scopes.includes('ads_read') && has(token, CHANGE_SCOPES)) return;
	throw new GraphError(GRAPH_ERRORS.permissionMissing);
}
