/** Which fields of Meta's objects are asked for, and how Simplify flattens them. Source: docs/meta-api.md section 7.3. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../shared/graph';
import { AskedFields, type ItemContext } from '../shared/n8n/operations';

export interface FieldChoice {
	/** Asked for with Simplify. */
	readonly simple: readonly string[];
	/** Asked for without Simplify. */
	readonly all: readonly string[];
}

function fieldList(text: string): string[] {
	return text.trim().split(/\s+/);
}

/**
 * Fields that datasets read by their ID or as those of an ad account (AdsPixel), and old offline event sets, have in common.
 */
export const EVENT_SET_FIELDS: FieldChoice = {
	simple: fieldList(`
		id name description creation_time is_consolidated_container is_crm is_unavailable last_fired_time valid_entries
		matched_entries duplicate_entries match_rate_approx owner_business{id,name} owner_ad_account{id}`),
	all: fieldList(`
		id name description automatic_matching_fields can_proxy config creation_time creator data_use_setting
		duplicate_entries enable_auto_assign_to_accounts enable_automatic_matching event_stats event_time_max
		event_time_min first_party_cookie_status is_consolidated_container is_created_by_business is_crm is_mta_use
		is_restricted_use is_unavailable last_fired_time last_upload_app last_upload_app_changed_time match_rate_approx
		matched_entries owner_ad_account owner_business usage valid_entries`),
};

/** Fields of the datasets of a business (AdsDataset): without two that AdsPixel has, and with figures of its own. */
export const BUSINESS_DATASET_FIELDS: FieldChoice = {
	simple: fieldList(`
		id name description creation_time is_consolidated_container is_crm is_unavailable last_fired_time
		server_last_fired_time last_upload_time num_uploads upload_rate collection_rate
		percentage_of_late_uploads_in_external_suboptimal_window valid_entries matched_entries duplicate_entries
		match_rate_approx owner_business{id,name} owner_ad_account{id}`),
	all: fieldList(`
		id name description can_proxy collection_rate config creation_time creator dataset_id duplicate_entries
		enable_auto_assign_to_accounts enable_automatic_events enable_automatic_matching enable_real_time_event_log
		event_stats event_time_max event_time_min first_party_cookie_status has_bapi_domains
		has_catalog_microdata_activity has_ofa_redacted_keys has_sent_pii is_consolidated_container
		is_created_by_business is_crm is_eligible_for_sharing_to_ad_account is_eligible_for_sharing_to_business
		is_eligible_for_value_optimization is_mta_use is_restricted_use is_unavailable last_fired_time
		last_upload_app last_upload_app_changed_time last_upload_time late_upload_reminder_eligibility
		match_rate_approx matched_entries
		no_ads_tracked_for_weekly_uploaded_events_reminder_eligibility num_active_ad_set_tracked
		num_recent_offline_conversions_uploaded num_uploads owner_ad_account owner_business
		percentage_of_late_uploads_in_external_suboptimal_window permissions server_last_fired_time
		show_automatic_events upload_rate upload_reminder_eligibility usage valid_entries`),
};

export const UPLOAD_FIELDS: FieldChoice = {
	simple: fieldList(`
		id upload_tag creation_time first_upload_time last_upload_time event_time_min event_time_max valid_entries
		matched_entries duplicate_entries match_rate_approx api_calls`),
	all: fieldList(`
		id upload_tag api_calls creation_time duplicate_entries event_stats event_time_max event_time_min
		first_upload_time is_excluded_for_lift last_upload_time match_rate_approx matched_entries valid_entries`),
};

export const CUSTOM_CONVERSION_FIELDS: FieldChoice = {
	simple: fieldList(`
		id name description custom_event_type rule default_conversion_value creation_time first_fired_time
		last_fired_time is_archived is_unavailable pixel{id,name} account_id`),
	all: fieldList(`
		id name description account_id aggregation_rule business creation_time custom_event_type data_sources
		default_conversion_value event_source_type first_fired_time is_archived is_unavailable last_fired_time
		offline_conversion_data_set pixel retention_days rule`),
};

/** What one read asks for: it is handed to the read, and to `presentAll` afterwards. */
export function chooseFields({ simple, all }: FieldChoice, simplify: boolean): AskedFields {
	return new AskedFields(simplify ? simple : all);
}

/** An object of Meta's with the objects in it laid flat: `owner_business: {id}` becomes `owner_business_id`. */
function flatten(object: IDataObject): IDataObject {
	const flat: IDataObject = {};
	for (const [name, value] of Object.entries(object)) {
		if (isObject(value)) {
			for (const [inner, entry] of Object.entries(value)) flat[`${name}_${inner}`] = toPlain(entry);
		} else flat[name] = value;
	}
	return flat;
}

function toPlain(value: unknown): IDataObject[string] {
	const isPlain =
		typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	return isPlain ? value : JSON.stringify(value);
}

/**
 * The objects as an operation gives them out. Where Meta refused fields, each object names them in `fields_left_out`, and a
 * hint says it.
 */
export function presentAll(
	item: ItemContext,
	objects: IDataObject[],
	simplify: boolean,
	{ leftOut }: AskedFields,
): IDataObject[] {
	const rows = simplify ? objects.map(flatten) : objects;
	if (leftOut.length === 0) return rows;
	item.hint(
		`Meta does not give ${leftOut.join(', ')} here; the rest was read without [item ${item.itemIndex}].`,
	);
	return rows.map((row) => ({ ...row, fields_left_out: leftOut.join(', ') }));
}
