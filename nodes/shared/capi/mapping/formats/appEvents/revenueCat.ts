/** RevenueCat's webhooks, and Superwall's, which are made after them, in the names of automatic mapping. */
import { isAbsent } from '../../../absence';
import type { RawObject, RawValue } from '../../../types';
import { isObject, readBoolean, readObject, readText } from '../../../values';
import { fold } from '../../aliases';
import {
	conversionOf,
	GRANTED,
	isSandbox,
	NO_CONVERSION,
	platformOf,
	TEST_PURCHASE,
	type SubscriptionReading,
} from './subscriptionWords';

/** Takes the event of a webhook of RevenueCat (RevenueCat: Event Types and Fields). */
export function readRevenueCat(event: RawObject): SubscriptionReading {
	if (isSandbox(event.environment)) return TEST_PURCHASE;
	if (isGranted(event)) return GRANTED;
	const eventName = revenueCatName(event);
	if (eventName === undefined) return NO_CONVERSION;
	const { price_in_purchased_currency: paid, price: dollars, app_user_id: userId, store } = event;
	const isLocal = !isAbsent(paid) && !isAbsent(event.currency);
	const { email, phonenumber, fbanonid, attconsentstatus, gpsadid, amazonadid, ...others } =
		readAttributes(event.subscriber_attributes);
	return {
		item: {
			...others,
			event_name: eventName,
			event_id: event.id,
			event_time: event.event_timestamp_ms,
			email,
			phone: phonenumber,
			external_id: isAnonymous(userId) ? undefined : userId,
			country: event.country_code,
			anon_id: fbanonid,
			madid: others.idfa ?? gpsadid ?? amazonadid,
			att_status: attconsentstatus,
			// RevenueCat's price without currency is in US dollars.
			value: isLocal ? paid : dollars,
			currency: isLocal ? event.currency : 'USD',
			order_id: event.transaction_id,
			content_ids: isAbsent(event.product_id) ? undefined : [event.product_id],
			platform: others.platform ?? platformOf(store),
		},
	};
}

/** A promotional entitlement was bought by nobody, and a shared one by another member of the family. */
function isGranted({ store, period_type: period, is_family_share: isShared }: RawObject): boolean {
	return (
		[store, period].some((word) => fold(readText(word) ?? '') === 'promotional') ||
		readBoolean(isShared) === true
	);
}

function revenueCatName({
	type,
	period_type: period,
	is_trial_conversion: converts,
}: RawObject): string | undefined {
	const name = conversionOf(type);
	if (fold(readText(type) ?? '') === 'initialpurchase' && period === 'TRIAL') return 'StartTrial';
	return name === 'Purchase' && readBoolean(converts) === true ? 'Subscribe' : name;
}

/** `{"$email": {"value": …}}`, the names folded; those that the app itself chose keep their meaning by the aliases. */
function readAttributes(attributes: RawValue): Record<string, RawValue> {
	if (!isObject(attributes)) return {};
	return Object.fromEntries(
		Object.entries(attributes).map(([name, entry]) => [
			name.startsWith('$') ? fold(name.slice(1)) : name,
			isObject(entry) ? entry.value : entry,
		]),
	);
}

/** Takes the data and the type of a webhook of Superwall (Superwall Docs: Webhooks). */
export function readSuperwall(data: RawObject, type: RawValue): SubscriptionReading {
	if (isSandbox(data.environment)) return TEST_PURCHASE;
	if (readBoolean(data.isFamilyShare) === true) return GRANTED;
	const eventName = revenueCatName({
		type,
		period_type: data.periodType,
		is_trial_conversion: data.isTrialConversion,
	});
	const { priceInPurchasedCurrency: paid, price: dollars, currencyCode: currency } = data;
	if (eventName === undefined || Number(readText(dollars)) < 0) return NO_CONVERSION;
	const isLocal = !isAbsent(paid) && !isAbsent(currency);
	const userId = data.originalAppUserId;
	return {
		item: {
			...readObject(data.userAttributes),
			event_name: eventName,
			event_id: data.id,
			event_time: data.purchasedAt,
			external_id: isAnonymous(userId) ? undefined : userId,
			country: data.countryCode,
			value: isLocal ? paid : dollars,
			currency: isLocal ? currency : 'USD',
			order_id: data.transactionId,
			content_ids: isAbsent(data.productId) ? undefined : [data.productId],
			platform: platformOf(data.store),
		},
	};
}

/** RevenueCat and Superwall make up an ID for people who never signed in. */
function isAnonymous(userId: RawValue): boolean {
	return typeof userId !== 'string' || /^\$(?:RCAnonymousID|SuperwallAlias)/.test(userId);
}
