/** A record of Zoho CRM by itself, or each of the list in which its API gives them. */
import { isObject } from '../../../values';
import type { Payload } from '../../envelope';
import type { Condition, PayloadRecord } from '../format';
import { has } from '../format';

export function recordsOf({ fields }: Payload): readonly PayloadRecord[] {
	if (!Array.isArray(fields.data)) return [{ fields, at: '' }];
	return fields.data.flatMap((entry: unknown, index) =>
		isObject(entry) ? [{ fields: entry, at: `data[${index}]` }] : [],
	);
}

/** The fields by which a record is known, by itself and in a list. */
export function known(...names: readonly string[]): ReadonlyArray<readonly Condition[]> {
	return ['', 'data[0].'].map((at) => names.map((name) => has(`${at}${name}`)));
}

/** Members of staff, other records, and what only describes this one. */
export const NOT_THE_PERSON: readonly string[] = [
	...[
		'Owner',
		'Created_By',
		'Modified_By',
		'Account_Name',
		'Company',
		'Vendor_Name',
		'Campaign_Source',
		'Tag',
		'data',
		'info',
		'id',
	],
	...[
		'Modified_Time',
		'Last_Activity_Time',
		'Layout',
		'Lead_Source',
		'Description',
		'Record_Image',
		'Website',
		'Assistant',
		'Asst_Phone',
	],
	...[
		'Reporting_To',
		'Salutation',
		'Full_Name',
		'Currency',
		'Exchange_Rate',
		'Other_City',
		'Other_State',
		'Other_Zip',
		'Other_Country',
	],
];
