import { type ItemOperation, simplifyField } from '../../../shared/n8n/operations';
import { formLocator } from '../../fields/locators';
import { fieldsOf, presentLeads } from '../lead/leadFields';
import { READING_LEADS } from '../lead/readingLeads';
import { edgeOf } from './testLeads';

/** `GET /{form}/test_leads` (docs/meta-api.md section 8.3). */
export const get: ItemOperation = {
	...READING_LEADS,
	name: 'Get',
	description: 'Get the test lead of a form',
	action: 'Get test lead',
	changes: false,
	properties: [formLocator, simplifyField],

	async execute(item) {
		const simplify = item.flag('simplify');
		return presentLeads(await item.all(edgeOf(item), { fields: fieldsOf(simplify) }), simplify);
	},
};
