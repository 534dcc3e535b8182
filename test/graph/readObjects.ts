import { appNode } from './activities';
import { ADMINISTRATION_EDGES, administrationNode, listAccountsOfSet } from './administration';
import { requireScope } from './administration/permissions';
import { GRAPH_ERRORS, GraphError, invalidParameter } from './errors';
import { findToken, tokenProblem } from './authentication';
import { leadNode, listLeads } from './leads';
import { listForms, listPages, listTestLeads } from './leads/forms';
import { selectFields } from './fields';
import type { GraphCall, GraphHandler, GraphSide } from './graphCall';
import type { JsonObject } from './json';
import {
	AD_ACCOUNT_NODE,
	ADS_DATASET,
	ADS_PIXEL,
	BUSINESS_NODE,
	USER_NODE,
	adAccountFor,
	adAccountNode,
	businessFor,
	datasetFor,
	datasetNode,
} from './objects';
import type { NodeType } from './objects';
import { pageOf } from './paging';
import type { EdgeSchedule } from './versions';
import type { GraphDataset, GraphToken } from './world';

const READ_SCOPES = ['ads_read', 'ads_management', 'business_management'];

/** `GET /me`: who the token belongs to. */
export function readMe({ token, parameters }: GraphCall): JsonObject {
	return selectFields({ id: token.userId, name: token.userName }, USER_NODE, parameters.fields);
}

/** docs/meta-api.md section 1.3; the words and the code are third parties' (unverified). */
const NEEDS_APP_TOKEN =
	'You must provide an app access token, or a user access token that is an owner or developer of the app';

/** `GET /debug_token?input_token=`: a dead token is described here, not refused. */
export function debugToken({ parameters, token: caller }: GraphCall, side: GraphSide): JsonObject {
	if (caller.mayInspectTokens === false) throw invalidParameter(NEEDS_APP_TOKEN);
	if (typeof parameters.input_token !== 'string')
		throw invalidParameter('The parameter input_token is required');
	const token = findToken(parameters.input_token, side.world);
	if (token === undefined) {
		const { code, message } = GRAPH_ERRORS.tokenUnreadable;
		return { data: { error: { code, message }, is_valid: false, scopes: [] } };
	}
	const problem = tokenProblem(token, side.now());
	return {
		data: {
			app_id: token.appId,
			type: token.type,
			application: side.world.apps.get(token.appId)?.name,
			data_access_expires_at: 0,
			...(problem !== undefined && {
				error: { code: problem.code, message: problem.message, subcode: problem.subcode },
			}),
			expires_at: token.expiresAt,
			is_valid: problem === undefined,
			scopes: token.scopes,
			granular_scopes: token.scopes.map((scope) => ({ scope, target_ids: token.businessIds })),
			user_id: token.userId,
		},
	};
}

/** `GET /{id}` of a dataset, a business, an ad account, or what belongs to their administration. */
export function readNode(call: GraphCall, side: GraphSide): JsonObject {
	const { objectId, token, parameters } = call;
	const { world } = side;
	const app = appNode(call, side);
	if (app !== undefined) return app;
	requireReadScope(token);
	const administered = administrationNode(call, side);
	if (administered !== undefined) return administered;
	const lead = leadNode(call, side);
	if (lead !== undefined) return lead;
	if (world.businesses.has(objectId)) {
		return selectFields(
			{ ...businessFor(objectId, token, world) },
			BUSINESS_NODE,
			parameters.fields,
		);
	}
	if (objectId.startsWith('act_')) {
		return selectFields(
			adAccountNode(adAccountFor(objectId, token, world)),
			AD_ACCOUNT_NODE,
			parameters.fields,
		);
	}
	return selectFields(
		datasetNode(datasetFor(objectId, token, world), world),
		ADS_PIXEL,
		parameters.fields,
	);
}

/** The lists that lead to a dataset (docs/meta-api.md section 7.3); any other edge is 100/33. */
const EDGES: Readonly<Record<string, GraphHandler>> = {
	...ADMINISTRATION_EDGES,
	accounts: (call) => {
		requireMe(call);
		return listPages(call);
	},
	leadgen_forms: listForms,
	leads: listLeads,
	test_leads: listTestLeads,
	businesses: (call, { world }) => {
		requireMe(call);
		requireScope(call.token, 'business_management');
		const businesses = [...world.businesses.values()].filter(({ id }) =>
			call.token.businessIds.includes(id),
		);
		return listOf(
			call,
			BUSINESS_NODE,
			businesses.map((business) => ({ ...business })),
		);
	},
	adaccounts: (call, side) => {
		const { world } = side;
		const ofSet = listAccountsOfSet(call, side);
		if (ofSet !== undefined) return ofSet;
		requireMe(call);
		const accounts = [...world.adAccounts.values()].filter((account) =>
			call.token.businessIds.includes(account.businessId),
		);
		return listOf(call, AD_ACCOUNT_NODE, accounts.map(adAccountNode));
	},
	ads_dataset: (call, side) => {
		const business = businessFor(call.objectId, call.token, side.world);
		return datasetList(call, side, ADS_DATASET, (dataset) => dataset.businessId === business.id);
	},
	adspixels: (call, side) => {
		if (!call.objectId.startsWith('act_')) {
			const business = businessFor(call.objectId, call.token, side.world);
			return datasetList(call, side, ADS_PIXEL, (dataset) => dataset.businessId === business.id);
		}
		const account = adAccountFor(call.objectId, call.token, side.world);
		return datasetList(call, side, ADS_PIXEL, (dataset) => account.datasetIds.includes(dataset.id));
	},
};

const MARKETING_EDGES = ['ads', 'ads_dataset', 'adspixels', 'customconversions', 'insights'];

/** docs/meta-api.md section 1.7: edges of the Marketing API lose old versions sooner. */
export function scheduleOfEdge(edge: string): EdgeSchedule {
	return MARKETING_EDGES.includes(edge) ? 'marketing' : 'graph';
}

export function readEdge(call: GraphCall, side: GraphSide): JsonObject {
	if (call.edge === 'permissions') return permissionsOf(call);
	if (!Object.hasOwn(EDGES, call.edge)) throw new GraphError(GRAPH_ERRORS.objectMissing);
	requireReadScope(call.token);
	return EDGES[call.edge](call, side);
}

/** An operation that the object does not have, or that the double does not play. */
export function refuseOperation(): JsonObject {
	throw new GraphError(GRAPH_ERRORS.objectMissing);
}

/** `GET /me/permissions`. */
function permissionsOf(call: GraphCall): JsonObject {
	requireMe(call);
	return { data: call.token.scopes.map((permission) => ({ permission, status: 'granted' })) };
}

function requireMe({ objectId, token }: GraphCall): void {
	if (objectId !== 'me' && objectId !== token.userId)
		throw new GraphError(GRAPH_ERRORS.objectMissing);
}

function requireReadScope(token: GraphToken): void {
	if (!READ_SCOPES.some((scope) => token.scopes.includes(scope))) {
		throw new GraphError(GRAPH_ERRORS.readPermissionMissing);
	}
}

function datasetList(
	call: GraphCall,
	{ world }: GraphSide,
	type: NodeType,
	belongs: (dataset: GraphDataset) => boolean,
): JsonObject {
	const { id_filter: id, name_filter: name, sort_by: sortBy } = call.parameters;
	const wanted = String(name ?? '').toLowerCase();
	const datasets = [...world.datasets.values()]
		.filter(belongs)
		.filter((dataset) => id === undefined || dataset.id === String(id))
		.filter((dataset) => dataset.name.toLowerCase().includes(wanted));
	if (sortBy === 'NAME') datasets.sort((one, other) => one.name.localeCompare(other.name, 'en'));
	if (sortBy === 'LAST_FIRED_TIME')
		datasets.sort((one, other) => (other.lastFired ?? 0) - (one.lastFired ?? 0));
	return listOf(
		call,
		type,
		datasets.map((dataset) => datasetNode(dataset, world)),
	);
}

function listOf(call: GraphCall, type: NodeType, nodes: readonly JsonObject[]): JsonObject {
	return pageOf(
		nodes.map((node) => selectFields(node, type, call.parameters.fields)),
		call,
	);
}
