/** What is asked of a lead, and how Simplify lays it flat (docs/meta-api.md section 8.3). Pure. */
import type { IDataObject } from 'n8n-workflow';

import { findTarget, FORMATS } from '../../../shared/capi';
import { isObject, toText } from '../../../shared/graph';
import { toDataObject } from '../../../shared/n8n/operations';
import { isDateName } from '../../reading/dateColumns';
import { isWrittenTime } from '../../reading/writtenDates';
import { isStageName } from '../../reading/stageAliases';

const SIMPLE_FIELDS =
	'id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,is_organic,platform';
const ANSWER_FIELDS = 'field_data,custom_disclaimer_responses';
const OTHER_FIELDS =
	'home_listing,partner_name,post,post_submission_check_result,retailer_item_id,vehicle';

/** The parameter `fields` of a read. */
export function fieldsOf(simplify: boolean): string {
	return [SIMPLE_FIELDS, ANSWER_FIELDS, ...(simplify ? [] : [OTHER_FIELDS])].join();
}

/** Leads as an operation gives them out. */
export function presentLeads(
	leads: ReadonlyArray<Record<string, unknown>>,
	simplify: boolean,
): IDataObject[] {
	return leads.map(simplify ? simplifyLead : toDataObject);
}

/**
 * A lead as Meta gives it, laid flat: its ID as `lead_id`, so that it goes straight into Stage: Send, one field per
 * answer under the question's key, one per check box as `disclaimer_<key>`. An answer whose key is taken, or is one that
 * Stage: Send reads for something else than what people are asked, gets `answer_` before it; one with several values
 * is a list.
 */
export function simplifyLead(lead: Record<string, unknown>): IDataObject {
	const { id, field_data: answers, custom_disclaimer_responses: disclaimers, ...details } = lead;
	const flat = new Map<string, IDataObject[string]>([['lead_id', toText(id)]]);
	for (const [name, value] of Object.entries(details)) {
		if (typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number')
			flat.set(name, value);
	}
	for (const answer of objectsOf(answers)) {
		const key = toText(answer.name);
		const values = Array.isArray(answer.values) ? answer.values.map(toText) : [];
		const value = values.length > 1 ? values : (values[0] ?? '');
		if (key !== '')
			flat.set(freeName(isOnlyAnswer(key, values) ? key : `answer_${key}`, flat), value);
	}
	for (const box of objectsOf(disclaimers)) {
		const key = toText(box.checkbox_key);
		if (key !== '')
			flat.set(`disclaimer_${key}`, box.is_checked === true || box.is_checked === '1');
	}
	return Object.fromEntries(flat);
}

/** What forms ask of a person, and Stage: Send reads as just that. */
const ASKED: ReadonlySet<string> = new Set([
	'em',
	'ph',
	'fn',
	'ln',
	'ct',
	'st',
	'zp',
	'country',
	'db',
	'ge',
]);

/** Names by which a payload of a vendor is known, of which a person's own are asked of people, too. */
const VENDOR_NAMES: ReadonlySet<string> = new Set(
	FORMATS.flatMap(({ recognizedBy }) =>
		recognizedBy.flat().map(({ path }) => path.replace(/^@\w+\./, '').split(/[.[]/)[0]),
	),
);
const WHOLE_NAME = 'full_name';

/** Whether nothing but the answer to the question can be read from a field of this name. */
function isOnlyAnswer(key: string, values: readonly string[]): boolean {
	const target = findTarget(key);
	if (key === WHOLE_NAME || (target !== undefined && ASKED.has(target.field))) return true;
	if (target !== undefined || VENDOR_NAMES.has(key) || isStageName(key)) return false;
	return !isDateName(key) && !values.some(isWrittenTime);
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
	return taken.has(name) ? freeName(`answer_${name}`, taken) : name;
}

function objectsOf(value: unknown): Array<Record<string, unknown>> {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
