import type { ItemOperation } from '../../../shared/n8n/operations';
import { pageLocator } from '../../fields/locators';

/** `POST /{page}/subscribed_apps` (docs/meta-api.md section 8.3). */
export const subscribe: ItemOperation = {
	name: 'Subscribe to Leads',
	description: 'Let Meta tell your app of each new lead of a Page, by webhook',
	action: 'Subscribe to leads of page',
	changes: true,
	agentsNeedPermission: true,
	needs:
		'the permissions pages_manage_metadata, leads_retrieval and pages_show_list, and access to the Page; the webhook itself is set up in the app dashboard',
	properties: [
		pageLocator,
		{
			displayName: 'Webhook Fields',
			name: 'webhookFields',
			type: 'multiOptions',
			options: [
				{ name: 'Leads (Leadgen)', value: 'leadgen', description: 'Each new lead' },
				{ name: 'Updates (Leadgen_update)', value: 'leadgen_update' },
			],
			default: ['leadgen'],
			required: true,
			description: 'What Meta tells your app',
		},
	],

	async execute(item) {
		const pageId = item.id('pageId', 'Page');
		const chosen = item.parameter('webhookFields');
		if (!Array.isArray(chosen) || chosen.length === 0)
			throw item.refusal('Webhook Fields is empty.', 'Choose at least one field.');
		const fields = chosen.map(String);
		await item.post(`/${pageId}/subscribed_apps`, { subscribed_fields: fields.join(',') });
		return [{ page_id: pageId, subscribed_fields: fields, subscribed: true }];
	},
};
