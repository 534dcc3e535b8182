import type { RawObject } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Payload } from '../../envelope';
import type { Answer } from '../answers';
import { has, row, type Format, type PayloadRecord } from '../format';

/** A submission of a form of HubSpot: as the API lists it (`values`), or as it is sent to the API (`fields` and `context`). */
export const hubspotForm: Format = {
	id: 'hubspotForm',
	displayName: 'HubSpot Form Submission',
	sources: [
		'HubSpot API: Get submissions for a form',
		'HubSpot API: Submit data to a form (v3 legacy)',
	],
	unverified:
		'The answer of Get submissions (values, pageUrl, conversionId): its page was not at hand.',
	recognizedBy: [
		[has('submittedAt'), has('values[0].name')],
		[has('conversionId'), has('values')],
		[has('results[0].submittedAt'), has('results[0].values')],
		[has('fields[0].name'), has('context.pageUri')],
		[has('fields[0].name'), has('context.hutk')],
	],
	records: readRecords,
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'submittedAt'),
		row('event_id', 'conversionId'),
		row('event_source_url', 'pageUrl', 'context.pageUri'),
		row('user_data.client_ip_address', 'context.ipAddress'),
		row('lead.created_time', 'submittedAt'),
	],
	answers: readAnswers,
	ignored: [
		'values',
		'fields',
		'context',
		'results',
		'paging',
		'legalConsentOptions',
		'portalId',
		'formGuid',
	],
};

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	if (!Array.isArray(fields.results)) return [{ fields, at: '' }];
	return fields.results.flatMap((entry: unknown, index) =>
		isObject(entry) ? [{ fields: entry, at: `results[${index}]` }] : [],
	);
}

/** The names of fields are those of HubSpot's properties: email, firstname, mobilephone … */
function readAnswers({ values, fields }: RawObject): readonly Answer[] {
	return Object.entries({ values, fields }).flatMap(([at, list]) =>
		(Array.isArray(list) ? list : []).flatMap((entry: unknown, index) =>
			isObject(entry)
				? [
						{
							labels: [readText(entry.name) ?? ''],
							value: entry.value,
							path: `${at}[${index}].value`,
						},
					]
				: [],
		),
	);
}
