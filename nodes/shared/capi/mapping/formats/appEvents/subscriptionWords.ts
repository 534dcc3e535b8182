/** The words that subscription services share: their events, stores and test environments. */
import { skip, type Skip } from '../../../findings/findings';
import type { RawObject, RawValue } from '../../../types';
import { readText } from '../../../values';
import { fold } from '../../aliases';

/** A webhook as an item, or the reason why it reports nothing to send. */
export type SubscriptionReading = { readonly item: RawObject } | { readonly skip: Skip };

/** Their names of what Meta has an event for; folded. A renewal is a purchase, the first payment a subscription. */
const CONVERSIONS = new Map([
	['initialpurchase', 'Subscribe'],
	['nonrenewingpurchase', 'Purchase'],
	['nonsubscriptionpurchase', 'Purchase'],
	['inapppurchase', 'Purchase'],
	['renewal', 'Purchase'],
	['subscriptionrenewed', 'Purchase'],
	['subscriptionstarted', 'Subscribe'],
	['trialconverted', 'Subscribe'],
	['trialstarted', 'StartTrial'],
]);

const PLATFORMS_OF_STORES = new Map([
	['appstore', 'ios'],
	['appleappstore', 'ios'],
	['googleplaystore', 'android'],
	['amazonappstore', 'android'],
	['huaweiappgallery', 'android'],
	['playstore', 'android'],
	['amazon', 'android'],
]);

/** Meta's event for a service's; nothing for what is no conversion. */
export function conversionOf(name: RawValue): string | undefined {
	return CONVERSIONS.get(fold(readText(name) ?? ''));
}

/** The platform of a store's apps; nothing for a store of the web. */
export function platformOf(store: RawValue): string | undefined {
	return PLATFORMS_OF_STORES.get(fold(readText(store) ?? ''));
}

/** Whether the purchase was made in a store's test environment. */
export function isSandbox(environment: RawValue): boolean {
	return typeof environment === 'string' && environment.toLowerCase() === 'sandbox';
}

export const NO_CONVERSION: SubscriptionReading = { skip: skip('subscription_no_conversion') };
export const TEST_PURCHASE: SubscriptionReading = { skip: skip('test_purchase') };
export const GRANTED: SubscriptionReading = { skip: skip('granted') };
