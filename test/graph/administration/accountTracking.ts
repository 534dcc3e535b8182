import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import { adAccountFor } from '../objects';
import { pageOf } from '../paging';
import { SPECS } from './ads';
import { checkParameters, readList, required } from './parameters';
import { requireChange } from './permissions';

/** `GET /act_{id}/tracking` (docs/meta-api.md section 7.3). */
export function readAccountTracking(
	call: GraphCall,
	{ world, administration }: GraphSide,
): JsonObject {
	const { id } = adAccountFor(call.objectId, call.token, world);
	checkParameters(call, {});
	const specs = administration.accountTracking.get(id);
	return pageOf(specs === undefined ? [] : [{ tracking_specs: specs }], call);
}

/** `POST /act_{id}/tracking`: what it does with the list that is there is not documented; the double replaces it. */
export function writeAccountTracking(
	call: GraphCall,
	{ world, administration }: GraphSide,
): JsonObject {
	requireChange(call.token);
	const { id } = adAccountFor(call.objectId, call.token, world);
	checkParameters(call, { tracking_specs: required(SPECS) });
	const specs = (readList(call.parameters.tracking_specs) ?? []).filter(isJsonObject);
	administration.accountTracking.set(id, specs);
	return { success: true };
}
