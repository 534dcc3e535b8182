import type { ItemOperation } from '../../../shared/n8n/operations';
import { formLocator } from '../../fields/locators';
import { READING_LEADS } from '../lead/readingLeads';
import { readTestLeadIds } from './testLeads';

/**
 * `GET /{form}/test_leads`, then `DELETE /{lead}` of what it gives (docs/meta-api.md section 8.3): so that no ID of a real lead is
 * ever deleted.
 */
export const remove: ItemOperation = {
	...READING_LEADS,
	name: 'Delete',
	description: 'Delete the test lead of a form, so that another can be created',
	action: 'Delete test lead',
	changes: true,
	agentsNeedPermission: true,
	properties: [formLocator],

	async execute(item) {
		const ids = await readTestLeadIds(item);
		for (const id of ids) await item.delete(`/${id}`);
		return [{ deleted: ids.length > 0 }];
	},
};
