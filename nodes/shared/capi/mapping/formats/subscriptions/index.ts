import type { Format } from '../format';
import { adaptyEvent } from './adaptyEvent';
import { purchaselyEvent } from './purchaselyEvent';
import { qonversionEvent } from './qonversionEvent';
import { revenueCatEvent } from './revenueCatEvent';
import { superwallEvent } from './superwallEvent';

/**
 * Subscription services for apps, for events that are not sent as those of an app: what was bought on the web has no
 * device. Those of an app are read by `appEvents`.
 */
export const subscriptionFormats: readonly Format[] = [
	revenueCatEvent,
	adaptyEvent,
	qonversionEvent,
	superwallEvent,
	purchaselyEvent,
];
