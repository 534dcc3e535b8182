import type { ItemOperation } from '../../../shared/n8n/operations';
import { adAccountLocator } from '../../fields/locators';
import { readAccountSpecs } from './specs';

/** `GET /act_{id}/tracking` (docs/meta-api.md section 7.3). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read what an ad account tracks',
	action: 'Get ad account tracking',
	changes: false,
	needs: 'the permission ads_read or ads_management, and a role on the ad account',
	properties: [adAccountLocator],

	async execute(item) {
		const account = item.id('adAccountId', 'Ad Account', 'adAccount');
		return [{ account_id: account, tracking_specs: await readAccountSpecs(item, account) }];
	},
};
