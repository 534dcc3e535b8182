import type { ItemOperation } from '../../../shared/n8n/operations';
import { adLocator } from '../../fields/locators';
import { readSpecs } from './change';

/** `GET /{ad}?fields=tracking_specs` (docs/meta-api.md section 7.2). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read what an ad tracks',
	action: 'Get ad tracking',
	changes: false,
	needs: 'the permission ads_read or ads_management, and access to the ad account of the ad',
	properties: [adLocator],

	async execute(item) {
		const adId = item.id('adId', 'Ad');
		return [{ ad_id: adId, tracking_specs: await readSpecs(item, adId) }];
	},
};
