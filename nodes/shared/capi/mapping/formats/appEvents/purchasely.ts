/** Purchasely's webhooks in the names of automatic mapping. */
import type { RawObject } from '../../../types';
import { isAbsent } from '../../../absence';
import { fold } from '../../aliases';
import { readBoolean, readText } from '../../../values';
import {
	conversionOf,
	GRANTED,
	isSandbox,
	NO_CONVERSION,
	platformOf,
	TEST_PURCHASE,
	type SubscriptionReading,
} from './subscriptionWords';

/** Whether Purchasely sent an item: each event tells of a subscription or of a purchase of its own. */
export function isPurchasely(item: RawObject): boolean {
	return (
		typeof item.event_name === 'string' &&
		'event_created_at' in item &&
		('purchasely_subscription_id' in item || 'purchasely_one_time_purchase_id' in item)
	);
}

/** What names the products and IDs of Purchasely's own, and by which its webhook is known. */
const NOT_THE_PURCHASE = {
	...{ product: undefined, plan: undefined, event_created_at: undefined },
	...{ purchasely_subscription_id: undefined, purchasely_one_time_purchase_id: undefined },
} as const;

/**
 * Takes a webhook of Purchasely (Purchasely Docs: Server Events Attributes). ACTIVATE and DEACTIVATE grant and revoke
 * access, at each renewal again, and are no conversions.
 */
export function readPurchasely(item: RawObject): SubscriptionReading {
	const { is_family_shared: isShared, offer_type: offer, user_id: userId, store, ...rest } = item;
	if (isSandbox(item.environment)) return TEST_PURCHASE;
	if (readBoolean(isShared) === true) return GRANTED;
	const eventName = conversionOf(item.event_name);
	// The start of a trial has an event of its own.
	const isTrial = fold(readText(offer) ?? '') === 'freetrial' && eventName === 'Subscribe';
	if (
		eventName === undefined ||
		(isTrial && fold(readText(item.event_name) ?? '') !== 'trialconverted')
	)
		return NO_CONVERSION;
	return {
		item: {
			...rest,
			event_name: eventName,
			event_time: item.purchased_at_ms ?? item.event_created_at_ms,
			external_id: userId,
			country: item.store_country,
			value: item.plan_price_in_customer_currency,
			currency: item.customer_currency,
			order_id: item.store_transaction_id,
			content_ids: isAbsent(item.store_product_id) ? undefined : [item.store_product_id],
			platform: platformOf(store),
			...NOT_THE_PURCHASE,
		},
	};
}
