import { adLocator } from '../../fields/locators';
import type { ItemOperation } from '../../operation';
import { readSpecs } from './change';

/** `GET /{ad}?fields=tracking_specs` (docs/meta-api.md section 7.2). */
export const get: ItemOperation = {
	changes: false,
	needs: 'the permission ads_read or ads_management, and access to the ad account of the ad',
	properties: [adLocator],

	async execute(item) {
		const adId = item.id('adId', 'Ad');
		return [{ ad_id: adId, tracking_specs: await readSpecs(item, adId) }];
	},
};
