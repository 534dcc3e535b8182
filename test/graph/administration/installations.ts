import { invalidParameter } from '../errors';
import { INSTALLATION } from '../fixtures';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import { businessFor } from '../objects';
import { pageOf } from '../paging';
import { checkParameters, ID, required, TEXT, type Parameter } from './parameters';
import { requireScope } from './permissions';

/** docs/meta-api.md section 8.4. */
const SCOPES = ['manage_business_extension', 'ads_management', 'catalog_management'];
const SCOPE: Parameter = {
	takes: (value) =>
		String(value)
			.split(',')
			.every((scope) => SCOPES.includes(scope)),
	what: 'permissions with commas between',
};
const EXTERNAL_ID = { fbe_external_business_id: required(TEXT) };

/** `GET /fbe_business/fbe_installs`. */
export function readInstallation(call: GraphCall, { administration }: GraphSide): JsonObject {
	requireScope(call.token, 'manage_business_extension');
	checkParameters(call, EXTERNAL_ID);
	const { fbe_external_business_id: asked } = call.parameters;
	const isThere = administration.isInstalled && asked === INSTALLATION.externalBusinessId;
	const { datasetId, businessId, adAccountId } = INSTALLATION;
	const row = { pixel_id: datasetId, business_manager_id: businessId, ad_account_id: adAccountId };
	return pageOf(isThere ? [row] : [], call);
}

/** `DELETE /fbe_business/fbe_installs`. */
export function uninstall(call: GraphCall, { administration }: GraphSide): JsonObject {
	requireScope(call.token, 'manage_business_extension');
	checkParameters(call, EXTERNAL_ID);
	if (call.parameters.fbe_external_business_id !== INSTALLATION.externalBusinessId)
		throw invalidParameter('There is no installation of this external business id');
	administration.isInstalled = false;
	return { success: true };
}

/** `POST /{client business}/access_token`. */
export function giveToken(call: GraphCall, { world }: GraphSide): JsonObject {
	requireScope(call.token, 'manage_business_extension');
	businessFor(call.objectId, call.token, world);
	checkParameters(call, {
		...EXTERNAL_ID,
		app_id: required(ID),
		scope: required(SCOPE),
		system_user_name: TEXT,
	});
	return { access_token: INSTALLATION.token };
}
