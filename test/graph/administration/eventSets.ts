import { GRAPH_ERRORS, GraphError } from '../errors';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import { ADS_PIXEL, adAccountFor, businessFor, datasetFor } from '../objects';
import { pageOf } from '../paging';
import { selectFields } from '../fields';
import { checkParameters, FLAG, ID, ID_LIST, listOf, oneOf, required, TEXT } from './parameters';
import { requireAllowlist, requireChange, requireScope } from './permissions';
import type { OldEventSet } from './state';

/** docs/meta-api.md section 11.2, code 6202; a same name stands for "already has one". */
const PIXEL_EXISTS = {
	...GRAPH_ERRORS.invalidParameter,
	code: 6202,
	message: '(#6202) More than one pixel exist for this account',
	evidence: 'documented',
} as const;

/** `POST /{business}/ads_dataset`. */
export function createDataset(call: GraphCall, side: GraphSide): JsonObject {
	requireScope(call.token, 'business_management');
	requireAllowlist(call.token, side.world);
	const business = businessFor(call.objectId, call.token, side.world);
	checkParameters(call, { name: required(TEXT), ad_account_id: ID, app_id: ID, is_crm: FLAG });
	const { name, is_crm: isCrm, ad_account_id: account } = call.parameters;
	const id = addDataset(side, business.id, String(name), String(isCrm) === 'true');
	if (account !== undefined) {
		const { id: accountId } = adAccountFor(`act_${String(account)}`, call.token, side.world);
		side.administration.sharedAccounts.push({ datasetId: id, businessId: business.id, accountId });
	}
	return { id };
}

/** `POST /act_{id}/adspixels`; on a business the edge is not supported (docs/meta-api.md section 14, row 19). */
export function createPixel(call: GraphCall, side: GraphSide): JsonObject {
	requireChange(call.token);
	if (!call.objectId.startsWith('act_')) throw new GraphError(GRAPH_ERRORS.objectMissing);
	const account = adAccountFor(call.objectId, call.token, side.world);
	checkParameters(call, { name: required(TEXT) });
	const name = String(call.parameters.name);
	if (account.datasetIds.some((id) => side.world.datasets.get(id)?.name === name))
		throw new GraphError(PIXEL_EXISTS);
	const id = addDataset(side, account.businessId, name, false);
	side.world.adAccounts.set(account.id, { ...account, datasetIds: [...account.datasetIds, id] });
	return { id };
}

function addDataset(side: GraphSide, businessId: string, name: string, isCrm: boolean): string {
	const id = side.administration.newId();
	side.world.datasets.set(id, { id, name, businessId, consolidated: true, isCrm });
	return id;
}

/** `POST /{dataset}`. */
export function updateDataset(call: GraphCall, side: GraphSide): JsonObject {
	requireChange(call.token);
	const dataset = datasetFor(call.objectId, call.token, side.world);
	checkParameters(call, {
		name: TEXT,
		automatic_matching_fields: listOf(
			'ct',
			'country',
			'db',
			'em',
			'external_id',
			'fn',
			'ge',
			'ln',
			'ph',
			'st',
			'zp',
		),
		data_use_setting: oneOf('ADVERTISING_AND_ANALYTICS', 'ANALYTICS_ONLY', 'EMPTY'),
		enable_automatic_matching: FLAG,
		first_party_cookie_status: oneOf(
			'EMPTY',
			'FIRST_PARTY_COOKIE_DISABLED',
			'FIRST_PARTY_COOKIE_ENABLED',
		),
		server_events_business_ids: ID_LIST,
	});
	const { name } = call.parameters;
	if (typeof name === 'string') side.world.datasets.set(dataset.id, { ...dataset, name });
	return { success: true };
}

/** `GET /{business}/offline_conversion_data_sets`: still has a reference page (docs/meta-api.md section 7.3). */
export function listOldEventSets(
	call: GraphCall,
	{ world, administration }: GraphSide,
): JsonObject {
	const business = businessFor(call.objectId, call.token, world);
	const sets = [...administration.oldEventSets.values()].filter(
		({ businessId }) => businessId === business.id,
	);
	return pageOf(
		sets.map((set) => oldEventSetNode(set, call.parameters.fields)),
		call,
	);
}

/** Fields that datasets have and old event sets have not. */
const PIXELS_OWN = ['code', 'has_1p_pixel_event', 'user_access_expire_time'];

const OLD_EVENT_SET = {
	name: 'OfflineConversionDataSet',
	fields: new Set([...ADS_PIXEL.fields, 'business'].filter((field) => !PIXELS_OWN.includes(field))),
};

export function oldEventSetNode(
	{ id, name, description, businessId }: OldEventSet,
	fields: unknown,
): JsonObject {
	const node = {
		id,
		name,
		description,
		is_consolidated_container: false,
		owner_business: { id: businessId },
	};
	return selectFields(node, OLD_EVENT_SET, fields);
}
