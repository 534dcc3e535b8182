import { GRAPH_ERRORS, GraphError } from './errors';
import type { JsonObject } from './json';
import type { GraphAdAccount, GraphBusiness, GraphDataset, GraphToken, World } from './world';

const OBJECT_ID = /^((act_)?\d+|me)$/;

/** A dataset the token may see; 100/33 when there is none, 803 for a name that is no id (docs/meta-api.md section 11.2). */
export function datasetFor(id: string, token: GraphToken, world: World): GraphDataset {
	return visible(id, world.datasets.get(id), token);
}

export function businessFor(id: string, token: GraphToken, world: World): GraphBusiness {
	const business = world.businesses.get(id);
	return visible(id, business && { ...business, businessId: business.id }, token);
}

export function adAccountFor(id: string, token: GraphToken, world: World): GraphAdAccount {
	return visible(id, world.adAccounts.get(id), token);
}

function visible<T extends { readonly businessId: string }>(
	id: string,
	object: T | undefined,
	token: GraphToken,
): T {
	if (!OBJECT_ID.test(id)) throw new GraphError(GRAPH_ERRORS.aliasMissing);
	if (object === undefined || !token.businessIds.includes(object.businessId)) {
		throw new GraphError(GRAPH_ERRORS.objectMissing);
	}
	return object;
}

/** What a kind of node can be asked for: AdsPixel as in docs/meta-api.md section 7.3. */
export interface NodeType {
	readonly name: string;
	readonly fields: ReadonlySet<string>;
}

export const ADS_PIXEL: NodeType = {
	name: 'AdsPixel',
	fields: new Set(
		`automatic_matching_fields can_proxy code config creation_time creator data_use_setting description
		duplicate_entries enable_auto_assign_to_accounts enable_automatic_matching event_stats event_time_max
		event_time_min first_party_cookie_status has_1p_pixel_event id is_consolidated_container is_created_by_business
		is_crm is_mta_use is_restricted_use is_unavailable last_fired_time last_upload_app last_upload_app_changed_time
		match_rate_approx matched_entries name owner_ad_account owner_business usage user_access_expire_time
		valid_entries`.split(/\s+/),
	),
};
/** The rows of `GET /{business}/ads_dataset`: AdsDataset as in docs/meta-api.md section 7.3. */
export const ADS_DATASET: NodeType = {
	name: 'AdsDataset',
	fields: new Set(
		`can_proxy collection_rate config creation_time creator dataset_id description duplicate_entries
		enable_auto_assign_to_accounts enable_automatic_events enable_automatic_matching enable_real_time_event_log
		event_stats event_time_max event_time_min first_party_cookie_status has_bapi_domains
		has_catalog_microdata_activity has_ofa_redacted_keys has_sent_pii id is_consolidated_container
		is_created_by_business is_crm is_eligible_for_sharing_to_ad_account is_eligible_for_sharing_to_business
		is_eligible_for_value_optimization is_mta_use is_restricted_use is_unavailable last_fired_time last_upload_app
		last_upload_app_changed_time last_upload_time late_upload_reminder_eligibility match_rate_approx matched_entries
		name no_ads_tracked_for_weekly_uploaded_events_reminder_eligibility num_active_ad_set_tracked
		num_recent_offline_conversions_uploaded num_uploads owner_ad_account owner_business
		percentage_of_late_uploads_in_external_suboptimal_window permissions server_last_fired_time
		show_automatic_events upload_rate upload_reminder_eligibility usage valid_entries`.split(/\s+/),
	),
};
export const BUSINESS_NODE: NodeType = { name: 'Business', fields: new Set(['id', 'name']) };
export const AD_ACCOUNT_NODE: NodeType = {
	name: 'AdAccount',
	fields: new Set(['id', 'account_id', 'name']),
};
export const USER_NODE: NodeType = { name: 'User', fields: new Set(['id', 'name']) };

export function datasetNode(dataset: GraphDataset, world: World): JsonObject {
	const owner = world.businesses.get(dataset.businessId);
	return {
		id: dataset.id,
		name: dataset.name,
		is_consolidated_container: dataset.consolidated,
		is_crm: dataset.isCrm ?? false,
		is_unavailable: false,
		is_created_by_business: true,
		...(owner !== undefined && { owner_business: { id: owner.id, name: owner.name } }),
		...(dataset.lastFired !== undefined && {
			last_fired_time: graphTime(dataset.lastFired),
			server_last_fired_time: graphTime(dataset.lastFired),
		}),
	};
}

export function adAccountNode(account: GraphAdAccount): JsonObject {
	return { id: account.id, account_id: account.id.replace('act_', ''), name: account.name };
}

/** Unix seconds in the form of the Graph API: `2026-11-18T11:06:40+0000`. */
function graphTime(seconds: number): string {
	return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, '+0000');
}
