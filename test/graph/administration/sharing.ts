import { GRAPH_ERRORS, GraphError, invalidParameter } from '../errors';
import { selectFields } from '../fields';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import {
	AD_ACCOUNT_NODE,
	adAccountFor,
	adAccountNode,
	BUSINESS_NODE,
	businessFor,
	datasetFor,
} from '../objects';
import { pageOf } from '../paging';
import type { GraphAdAccount } from '../world';
import { checkParameters, ID, listOf, oneOf, readList, required } from './parameters';
import { permissionError, requireAllowlist, requireScope } from './permissions';

const TASKS = ['ADVERTISE', 'ANALYZE', 'EDIT', 'UPLOAD'];
/** What the edge adds to a business (docs/meta-api.md section 7.3.1). */
const AGENCY_NODE = {
	name: 'Business',
	fields: new Set([...BUSINESS_NODE.fields, 'permitted_tasks', 'permitted_roles']),
};
const ACTION_SOURCE = oneOf('PHYSICAL_STORE', 'WEBSITE');

/** `POST /{dataset}/shared_accounts`: the business needs access to both (docs/meta-api.md section 7.3). */
export function shareWithAccount(call: GraphCall, side: GraphSide): JsonObject {
	const share = readAccountShare(call, side);
	const { sharedAccounts } = side.administration;
	if (!sharedAccounts.some((other) => isSameShare(other, share))) sharedAccounts.push(share);
	return { success: true };
}

/** `DELETE /{dataset}/shared_accounts`. */
export function unshareWithAccount(call: GraphCall, side: GraphSide): JsonObject {
	const share = readAccountShare(call, side);
	return {
		success: take(side.administration.sharedAccounts, (other) => isSameShare(other, share)),
	};
}

interface AccountShare {
	datasetId: string;
	businessId: string;
	accountId: string;
}

function isSameShare(one: AccountShare, other: AccountShare): boolean {
	return one.datasetId === other.datasetId && one.accountId === other.accountId;
}

function readAccountShare(call: GraphCall, { world, administration }: GraphSide): AccountShare {
	requireScope(call.token, 'business_management');
	const dataset = datasetFor(call.objectId, call.token, world);
	checkParameters(call, { account_id: required(ID), business: required(ID) });
	const business = businessFor(String(call.parameters.business), call.token, world);
	const account = adAccountFor(`act_${String(call.parameters.account_id)}`, call.token, world);
	const isPartner = administration.agencies.some(
		({ datasetId, businessId }) => datasetId === dataset.id && businessId === business.id,
	);
	if ((dataset.businessId !== business.id && !isPartner) || account.businessId !== business.id) {
		throw permissionError(
			'(#200) The business must have access to both the pixel and the ad account',
		);
	}
	return { datasetId: dataset.id, businessId: business.id, accountId: account.id };
}

/** `GET /{set}/shared_accounts` and `/adaccounts`, both for one business. */
export function listAccounts(call: GraphCall, side: GraphSide): JsonObject {
	const setId = readSet(call, side);
	const isOld = side.administration.oldEventSets.has(setId);
	checkParameters(call, {
		business: required(ID),
		...(isOld && call.edge === 'shared_accounts' ? { action_source: required(ACTION_SOURCE) } : {}),
	});
	const business = businessFor(String(call.parameters.business), call.token, side.world);
	const shared = side.administration.sharedAccounts.filter(({ datasetId }) => datasetId === setId);
	const ids = new Set(shared.map(({ accountId }) => accountId));
	const belongs = ({ id, datasetIds, businessId }: GraphAdAccount) =>
		businessId === business.id &&
		(ids.has(id) || (call.edge === 'adaccounts' && datasetIds.includes(setId)));
	const accounts = [...side.world.adAccounts.values()].filter(belongs);
	const { fields } = call.parameters;
	return pageOf(
		accounts.map((account) => selectFields(adAccountNode(account), AD_ACCOUNT_NODE, fields)),
		call,
	);
}

/** `POST /{dataset}/agencies`. */
export function shareWithAgency(call: GraphCall, side: GraphSide): JsonObject {
	requireScope(call.token, 'business_management');
	const dataset = datasetFor(call.objectId, call.token, side.world);
	checkParameters(call, { business: required(ID), permitted_tasks: required(listOf(...TASKS)) });
	const businessId = String(call.parameters.business);
	if (!side.world.businesses.has(businessId))
		throw invalidParameter('Param business must be a valid business id');
	const tasks = readList(call.parameters.permitted_tasks) ?? [];
	if (tasks.includes('EDIT')) requireAllowlist(call.token, side.world);
	take(
		side.administration.agencies,
		(other) => other.datasetId === dataset.id && other.businessId === businessId,
	);
	side.administration.agencies.push({
		datasetId: dataset.id,
		businessId,
		tasks: tasks.map(String),
	});
	return { success: true };
}

/** `DELETE /{dataset}/agencies`. */
export function unshareWithAgency(call: GraphCall, side: GraphSide): JsonObject {
	requireScope(call.token, 'business_management');
	const dataset = datasetFor(call.objectId, call.token, side.world);
	checkParameters(call, { business: required(ID) });
	const businessId = String(call.parameters.business);
	const isThis = (other: { datasetId: string; businessId: string }) =>
		other.datasetId === dataset.id && other.businessId === businessId;
	if (!take(side.administration.agencies, isThis))
		throw invalidParameter('The business is no agency of this pixel');
	return { success: true };
}

/** `GET /{set}/agencies` and `/shared_agencies`. */
export function listAgencies(call: GraphCall, side: GraphSide): JsonObject {
	const setId = readSet(call, side);
	const isOld = side.administration.oldEventSets.has(setId);
	const needsSource = isOld && call.edge === 'shared_agencies';
	checkParameters(call, needsSource ? { action_source: required(ACTION_SOURCE) } : {});
	const { fields } = call.parameters;
	const agencies = side.administration.agencies.filter(({ datasetId }) => datasetId === setId);
	const businesses = [...side.world.businesses.values()].flatMap((business) =>
		agencies
			.filter(({ businessId }) => businessId === business.id)
			.map(({ tasks }) => ({ ...business, permitted_tasks: tasks })),
	);
	const type = call.edge === 'agencies' ? AGENCY_NODE : BUSINESS_NODE;
	return pageOf(
		businesses.map((business) => selectFields(business, type, fields)),
		call,
	);
}

/** A dataset or an old event set that the token may see. */
export function readSet(
	{ objectId, token }: GraphCall,
	{ world, administration }: GraphSide,
): string {
	const old = administration.oldEventSets.get(objectId);
	if (old === undefined) return datasetFor(objectId, token, world).id;
	if (!token.businessIds.includes(old.businessId)) throw new GraphError(GRAPH_ERRORS.objectMissing);
	return old.id;
}

/** Takes the first that fits out of a list; says whether there was one. */
function take<T>(list: T[], fits: (entry: T) => boolean): boolean {
	const index = list.findIndex(fits);
	if (index >= 0) list.splice(index, 1);
	return index >= 0;
}
