import type { RawObject } from '../../types';
import { isObject, readText } from '../../values';
import type { Answer } from './answers';
import { has, is, row, type Format } from './format';

/** A lead of a lead form of Google Ads. Its `lead_id` is Google's, and `gcl_id` a click on an ad of Google's. */
export const googleAdsLead: Format = {
	id: 'googleAdsLead',
	displayName: 'Google Ads Lead',
	sources: ['Google Ads: Lead form webhook, Implementation'],
	recognizedBy: [
		[has('user_column_data'), has('google_key')],
		[has('user_column_data'), has('gcl_id')],
		[has('user_column_data'), has('lead_id')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [{ when: [is('is_test', 'true')], code: 'test_payload' }],
	rows: [
		row('event_time', 'lead_submit_time'),
		row('event_id', 'lead_id'),
		row('lead.created_time', 'lead_submit_time'),
	],
	answers: readAnswers,
	ignored: [
		...['lead_id', 'user_column_data', 'api_version', 'form_id', 'campaign_id', 'google_key'],
		...['is_test', 'gcl_id', 'adgroup_id', 'creative_id', 'asset_group_id', 'lead_stage'],
	],
};

/** `column_id` is Google's own name of the question, `column_name` its wording. */
function readAnswers({ user_column_data: columns }: RawObject): readonly Answer[] {
	return (Array.isArray(columns) ? columns : []).flatMap((entry: unknown, index) =>
		isObject(entry)
			? [
					{
						labels: ['column_id', 'column_name'].flatMap((name) => readText(entry[name]) ?? []),
						value: entry.string_value,
						path: `user_column_data[${index}].string_value`,
					},
				]
			: [],
	);
}
