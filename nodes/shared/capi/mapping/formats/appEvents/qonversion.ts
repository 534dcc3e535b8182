/** Qonversion's webhooks in the names of automatic mapping. */
import { isAbsent } from '../../../absence';
import type { RawObject } from '../../../types';
import { readBoolean, readObject } from '../../../values';
import {
	conversionOf,
	isSandbox,
	NO_CONVERSION,
	TEST_PURCHASE,
	type SubscriptionReading,
} from './subscriptionWords';

/** What no other service sends together (Qonversion Documentation: Webhooks). */
const NAMES = ['event_name', 'custom_user_id', 'device_id', 'product_id', 'time'] as const;

/** Whether Qonversion sent an item. */
export function isQonversion(item: RawObject): boolean {
	return NAMES.every((name) => name in item);
}

/** Takes a webhook of Qonversion. `user_id` is Qonversion's own; `revenue` is what the developer gets where the integration is set so. */
export function readQonversion(item: RawObject): SubscriptionReading {
	const { properties, price, revenue, transaction, ...rest } = item;
	if (isSandbox(item.environment)) return TEST_PURCHASE;
	const eventName = conversionOf(item.event_name);
	if (eventName === undefined) return NO_CONVERSION;
	const earned = readObject(revenue);
	const money =
		readObject(price) ?? (readBoolean(earned?.is_proceed) === true ? undefined : earned);
	return {
		item: {
			...rest,
			event_name: eventName,
			event_time: item.time,
			time: undefined,
			user_id: undefined,
			email: readObject(properties)?._q_email,
			external_id: isAbsent(item.custom_user_id) ? item.identity_id : item.custom_user_id,
			madid: item.advertiser_id,
			value: money?.value,
			currency: money?.currency,
			order_id: readObject(transaction)?.transaction_id,
			content_ids: isAbsent(item.product_id) ? undefined : [item.product_id],
		},
	};
}
