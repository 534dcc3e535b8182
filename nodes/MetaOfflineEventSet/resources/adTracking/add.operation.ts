import type { ItemOperation } from '../../operation';
import { changeProperties, changeTracking, TRACKING_NEEDS } from './change';
import { addTracking } from './trackingSpecs';

/** `GET /{ad}?fields=tracking_specs`, then `POST /{ad}` with the whole list and the event set in it. */
export const add: ItemOperation = {
	changes: true,
	needs: TRACKING_NEEDS,
	properties: changeProperties,
	execute: async (item) => await changeTracking(item, addTracking),
};
