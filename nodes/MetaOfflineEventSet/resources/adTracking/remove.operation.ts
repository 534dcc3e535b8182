import type { ItemOperation } from '../../../shared/n8n/operations';
import { changeProperties, changeTracking, TRACKING_NEEDS } from './change';
import { removeTracking } from './trackingSpecs';

/** `GET /{ad}?fields=tracking_specs`, then `POST /{ad}` with the list without the dataset. */
export const remove: ItemOperation = {
	name: 'Remove',
	description: 'Stop an ad from tracking a dataset',
	action: 'Remove ad tracking',
	changes: true,
	needs: TRACKING_NEEDS,
	properties: changeProperties,
	execute: async (item) => await changeTracking(item, removeTracking),
};
