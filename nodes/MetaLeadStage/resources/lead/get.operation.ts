import { type ItemOperation, simplifyField } from '../../../shared/n8n/operations';
import { fieldsOf, presentLeads } from './leadFields';
import { readLeadId } from './leadId';
import { READING_LEADS, waitOptions } from './readingLeads';

/** `GET /{lead_id}` (docs/meta-api.md section 8.3). */
export const get: ItemOperation = {
	...READING_LEADS,
	name: 'Get',
	description: 'Get a lead by its ID',
	action: 'Get lead',
	changes: false,
	properties: [
		{
			displayName: 'Lead ID',
			name: 'leadId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1234567890123456',
			description: "The leadgen_id of Meta's webhook, 15 to 17 digits",
		},
		simplifyField,
		waitOptions,
	],

	async execute(item) {
		const simplify = item.flag('simplify');
		const path = `/${readLeadId(item, 'leadId', 'Lead ID')}`;
		return presentLeads([await item.get(path, { fields: fieldsOf(simplify) })], simplify);
	},
};
