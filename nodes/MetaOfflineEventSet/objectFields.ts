/** Which fields of Meta's objects are asked for, and how Simplify flattens them. Source: docs/meta-api.md section 7.3. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../shared/graph';

export interface FieldChoice {
	/** Asked for with Simplify. */
	readonly simple: string;
	/** Asked for without Simplify. */
	readonly all: string;
}

function fieldList(text: string): string {
	return text.trim().split(/\s+/).join(',');
}

/** Fields that datasets (AdsPixel) and old offline event sets have in common. */
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

export function chooseFields({ simple, all }: FieldChoice, simplify: boolean): string {
	return simplify ? simple : all;
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

/** The objects as an operation gives them out. */
export function presentAll(objects: IDataObject[], simplify: boolean): IDataObject[] {
	return simplify ? objects.map(flatten) : objects;
}
