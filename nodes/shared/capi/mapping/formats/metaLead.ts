import type { RawObject } from '../../types';
import { isObject, readText } from '../../values';
import type { Payload } from '../envelope';
import { answersOf, type Answer } from './answers';
import { has, is, row, type Condition, type Format, type PayloadRecord } from './format';

/** Meta's own ID of a lead: 15 to 17 digits, in the downloaded file with an l: in front (docs/meta-api.md section 8.3). */
const LEAD_ID: Condition = { path: 'id', matches: /^\s*(?:l:\s*)?\d{15,17}\s*$/ };

/**
 * A lead of Meta's instant forms: n8n's Facebook Lead Ads Trigger, Meta's leadgen webhook, the Graph API's lead with
 * `field_data`, and the file that Ads Manager downloads. What a person answered never stands for what the CRM says.
 */
export const metaLead: Format = {
	id: 'metaLead',
	displayName: 'Meta Lead Ads Lead',
	sources: [
		'Meta: Lead Ads, Retrieving leads',
		'Meta: Webhooks for Leads',
		'n8n: Facebook Lead Ads Trigger node',
		'Meta Business Help Center: Download leads',
	],
	recognizedBy: [
		[has('object'), is('entry[0].changes[0].field', 'leadgen')],
		[LEAD_ID, has('field_data')],
		[LEAD_ID, has('form_id'), has('created_time')],
		[LEAD_ID, has('form'), has('page')],
		[LEAD_ID, has('created_time'), has('full_name')],
		[LEAD_ID, has('created_time'), has('email')],
		[LEAD_ID, has('created_time'), has('phone_number')],
		[has('leadgen_id'), has('form_id')],
		[has('field_data[0].name'), has('field_data[0].values')],
	],
	records: readRecords,
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'created_time'),
		row('user_data.lead_id', 'id', 'leadgen_id', 'lead_id'),
		row('user_data.em', 'email', 'work_email'),
		row('user_data.ph', 'phone_number', 'work_phone_number', 'phone'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'full_name'),
		row('user_data.ct', 'city'),
		row('user_data.st', 'state', 'province'),
		row('user_data.zp', 'zip_code', 'post_code', 'zip'),
		row('user_data.country', 'country'),
		row('user_data.db', 'date_of_birth'),
		row('user_data.ge', 'gender'),
		row('lead.created_time', 'created_time'),
		row('lead.stage', 'lead_status'),
	],
	answers: readAnswers,
	ignored: [
		...[
			'form',
			'ad',
			'adset',
			'page',
			'campaign',
			'ad_id',
			'ad_name',
			'adset_id',
			'adset_name',
			'campaign_id',
			'campaign_name',
		],
		...[
			'form_id',
			'form_name',
			'is_organic',
			'platform',
			'data',
			'field_data',
			'object',
			'entry',
			'page_id',
			'adgroup_id',
		],
	],
};

/** A lead by itself, or each lead that a webhook of Meta's reports. */
function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	if (!Array.isArray(fields.entry)) return [{ fields, at: '' }];
	return fields.entry.flatMap((entry: unknown, entryIndex) => {
		const changes: readonly unknown[] =
			isObject(entry) && Array.isArray(entry.changes) ? entry.changes : [];
		return changes.flatMap((change, index) =>
			isObject(change) && change.field === 'leadgen' && isObject(change.value)
				? [{ fields: change.value, at: `entry[${entryIndex}].changes[${index}].value` }]
				: [],
		);
	});
}

/** Meta's own columns of the downloaded file; all others are answers, under questions in the language of the form. */
const OWN_COLUMN =
	/^(?:id|created_time|(?:ad|adset|campaign|form|page|platform)(?:_.*)?|adgroup_id|is_organic|lead_status|inbox_url|leadgen_id|lead_id)$/;

/** The answers as the Graph API lists them, by their names as n8n's trigger gives them, or as columns. */
function readAnswers(record: RawObject): readonly Answer[] {
	const { field_data: list, data } = record;
	if (Array.isArray(list)) {
		return list.flatMap((entry: unknown, index) =>
			isObject(entry)
				? [
						{
							labels: [readText(entry.name) ?? ''],
							value: entry.values,
							path: `field_data[${index}].values`,
						},
					]
				: [],
		);
	}
	// A column holds a text; an object beside it was added, and may be of whoever works on the lead.
	if (!isObject(data))
		return answersOf(record, '').filter(
			({ labels: [name], value }) => !OWN_COLUMN.test(name) && !isObject(value),
		);
	return Object.entries(data).map(([name, value]) => ({
		labels: [name],
		value,
		path: `data.${name}`,
	}));
}
