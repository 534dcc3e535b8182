/**
 * Leads as Meta gives them: read from the Graph API, raw or laid flat by Lead: Get Many, and the rows of Meta's own
 * export (docs/meta-api.md section 8.3). They say nothing of a stage, because each is a raw lead.
 */
import { fold, isAbsent, isObject, type RawObject, readText } from '../../shared/capi';
import { foldKnown } from './stageAliases';

const LABELED_ID = /^\s*['"]?l:\s*\d+\s*$/i;
const LEAD_ID = /^\s*(?:['"]?l:\s*)?\d{15,17}\s*$/i;
const CREATED = fold('created_time');
const LEAD_ID_NAMES: ReadonlySet<string> = new Set(['lead_id', 'leadgen_id', 'id'].map(fold));
/** What a lead has of the form and the ad that it came by; a CRM's record has its own created time and ID. */
const ORIGIN_NAMES: ReadonlySet<string> = new Set(
	['form_id', 'adgroup_id', 'ad_id', 'adset_id', 'campaign_id', 'form', 'ad', 'is_organic'].map(
		fold,
	),
);

/** Takes an item's fields; whether they are those of a lead of Meta's, by several of its own fields together. */
export function isMetaLead(item: Record<string, unknown>): boolean {
	let isCreated = false;
	let hasLeadId = false;
	let hasOrigin = isFieldData(item.field_data);
	for (const key of Object.keys(item)) {
		const name = foldKnown(key);
		if (name === CREATED) isCreated = !isAbsent(item[key]);
		else if (LEAD_ID_NAMES.has(name)) hasLeadId ||= LEAD_ID.test(readText(item[key]) ?? '');
		else if (ORIGIN_NAMES.has(name)) hasOrigin ||= !isAbsent(item[key]);
	}
	return isCreated && (isLabeledId(item.id) || (hasLeadId && hasOrigin));
}

/** Whether a lead ID has the label of Meta's export before it. */
export function isLabeledId(id: unknown): boolean {
	return typeof id === 'string' && LABELED_ID.test(id);
}

/**
 * Takes an item's fields; gives them without the answers of the form where these can be told: in a row of Meta's export
 * they stand between Meta's own columns, and none of them is what a CRM says.
 */
export function withoutAnswers(item: RawObject): RawObject {
	if (!isLabeledId(item.id)) return item;
	const names = Object.keys(item);
	const folded = names.map(fold);
	const first = folded.indexOf('platform');
	const last = folded.lastIndexOf('leadstatus');
	if (first < 0 || last < first) return item;
	const answers = new Set(names.slice(first + 1, last));
	return Object.fromEntries(Object.entries(item).filter(([name]) => !answers.has(name)));
}

function isFieldData(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.every((answer) => isObject(answer) && 'name' in answer && 'values' in answer)
	);
}
