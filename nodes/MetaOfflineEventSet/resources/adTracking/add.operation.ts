import type { ItemOperation } from '../../../shared/n8n/operations';
import { changeProperties, changeTracking, TRACKING_NEEDS } from './change';
import { addTracking } from './trackingSpecs';

/** `GET /{ad}?fields=tracking_specs`, then `POST /{ad}` with the whole list and the dataset in it. */
export const add: ItemOperation = {
	name: 'Add',
	description: 'Let an ad track a dataset too',
	action: 'Add ad tracking',
	changes: true,
	needs: TRACKING_NEEDS,
	properties: changeProperties,
	execute: async (item) => await changeTracking(item, addTracking),
};
