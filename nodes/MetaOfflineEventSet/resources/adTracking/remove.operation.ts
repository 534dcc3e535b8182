import type { ItemOperation } from '../../operation';
import { changeProperties, changeTracking, TRACKING_NEEDS } from './change';
import { removeTracking } from './trackingSpecs';

/** `GET /{ad}?fields=tracking_specs`, then `POST /{ad}` with the list without the event set. */
export const remove: ItemOperation = {
	changes: true,
	needs: TRACKING_NEEDS,
	properties: changeProperties,
	execute: async (item) => await changeTracking(item, removeTracking),
};
