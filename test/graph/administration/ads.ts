import { invalidParameter } from '../errors';
import { selectFields } from '../fields';
import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import { adAccountFor } from '../objects';
import { pageOf } from '../paging';
import { checkParameters, listOf, readList, TEXT, type Parameter } from './parameters';
import { requireChange } from './permissions';
import { adFor, type GraphAd } from './state';

const AD_NODE = {
	name: 'Ad',
	fields: new Set(['id', 'name', 'account_id', 'tracking_specs', 'status']),
};

export const SPECS: Parameter = {
	takes: (value) =>
		readList(value)?.every((spec) => isJsonObject(spec) && spec['action.type'] !== undefined) ===
		true,
	what: 'a list of specs with action.type',
};

/** `GET /act_{id}/ads`. */
export function listAds(call: GraphCall, { world, administration }: GraphSide): JsonObject {
	const account = adAccountFor(call.objectId, call.token, world);
	const ads = [...administration.ads.values()].filter(
		({ adAccountId }) => adAccountId === account.id,
	);
	return pageOf(
		ads.map((ad) => adNode(ad, call.parameters.fields)),
		call,
	);
}

export function adNode(ad: GraphAd, fields: unknown): JsonObject {
	const { id, name, adAccountId, trackingSpecs } = ad;
	const specs = trackingSpecs.length > 0 ? { tracking_specs: trackingSpecs } : {};
	return selectFields(
		{ id, name, account_id: adAccountId.replace('act_', ''), ...specs },
		AD_NODE,
		fields,
	);
}

/** `POST /{ad}`: the specs replace those that are there (docs/meta-api.md section 7.2). */
export function updateAd(call: GraphCall, side: GraphSide): JsonObject {
	requireChange(call.token);
	const ad = adFor(call.objectId, call.token, side.world, side.administration);
	const options = listOf('validate_only', 'include_recommendations', 'synchronous_ad_review');
	checkParameters(call, { tracking_specs: SPECS, execution_options: options, name: TEXT });
	const specs = (readList(call.parameters.tracking_specs) ?? []).filter(isJsonObject);
	for (const spec of specs) checkTracked(spec, ad, side);
	const onlyChecks =
		readList(call.parameters.execution_options)?.includes('validate_only') === true;
	if (!onlyChecks && call.parameters.tracking_specs !== undefined) ad.trackingSpecs = specs;
	return { success: true };
}

/** An ad may track what its account has or is given. */
function checkTracked(spec: JsonObject, ad: GraphAd, { world, administration }: GraphSide): void {
	const tracked = [spec.dataset, spec.fb_pixel].flatMap((ids) =>
		ids === undefined ? [] : (readList(ids) ?? [ids]),
	);
	const shared = administration.sharedAccounts.filter(
		({ accountId }) => accountId === ad.adAccountId,
	);
	const allowed = new Set([
		...(world.adAccounts.get(ad.adAccountId)?.datasetIds ?? []),
		...shared.map(({ datasetId }) => datasetId),
		...administration.oldEventSets.keys(),
	]);
	if (!tracked.every((id) => allowed.has(String(id)))) {
		throw invalidParameter('The ad account has no access to the dataset in tracking_specs');
	}
}
