import type { JsonObject } from '../json';
import { findMissing, findWrongType, flag, isBlank, objectAt, text, texts } from './jsonTypes';
import type { TypeTable } from './jsonTypes';
import type { EventRule, Refusal } from './rule';
import { REFUSALS, refuse, refuseGenerally } from './rule';

/** docs/meta-api.md section 5.1. */
const APP_DATA_FIELDS: TypeTable = {
	advertiser_tracking_enabled: flag,
	application_tracking_enabled: flag,
	campaign_ids: text,
	install_referrer: text,
	installer_package: text,
	url_schemes: texts,
	vendor_id: text,
	windows_attribution_id: text,
};

const EXTINFO_ENTRIES = 16;
const VERSION_ENTRY = 0;
const OS_VERSION_ENTRY = 4;

export const app: EventRule = (event, { dataset }) => {
	if (event.action_source !== 'app') return undefined;
	if (dataset.linkedAppId === undefined)
		return refuseGenerally('action_source', 'The dataset is not linked to an app');
	const appData = objectAt(event, 'app_data');
	return (
		findMissing(appData, ['advertiser_tracking_enabled', 'extinfo'], 'app_data.') ??
		findWrongType(appData, APP_DATA_FIELDS, 'app_data.') ??
		checkExtinfo(appData)
	);
};

/** All 16 entries in their order (docs/meta-api.md section 5.2), as a list or as the SDK's object keyed 0 to 15. */
function checkExtinfo(appData: JsonObject): Refusal | undefined {
	const field = 'app_data.extinfo';
	const entries: unknown[] = Object.values(Object(appData.extinfo));
	if (typeof appData.extinfo !== 'object' || entries.length !== EXTINFO_ENTRIES) {
		return refuseGenerally(field, `${field} must have ${EXTINFO_ENTRIES} entries`);
	}
	if (!entries.every((entry) => typeof entry === 'string' || typeof entry === 'number')) {
		return refuseGenerally(field, `${field} must hold strings`);
	}
	if (entries[VERSION_ENTRY] !== 'a2' && entries[VERSION_ENTRY] !== 'i2') {
		return refuseGenerally(field, `${field} must begin with a2 or i2`);
	}
	return isBlank(entries[OS_VERSION_ENTRY])
		? refuse(REFUSALS.osVersionMissing, field, `${field} has no OS version`)
		: undefined;
}
