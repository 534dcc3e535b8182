/**
 * Webhooks of subscription services, in the names of automatic mapping: RevenueCat's shape, and flat ones such as
 * Adapty's and Qonversion's by their names of events. What is no conversion, or was bought in a test store, is left out.
 */
import { isAbsent } from '../../../absence';
import { skip, type Skip } from '../../../findings/findings';
import type { RawObject, RawValue } from '../../../types';
import { isObject, readObject, readText } from '../../../values';
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
	['playstore', 'android'],
	['amazon', 'android'],
]);

/** The webhook read, or `undefined` where no subscription service sent it. */
export function readSubscriptionItem(item: RawObject): SubscriptionReading | undefined {
	const { event } = item;
	if (isObject(event) && typeof event.type === 'string' && isRevenueCat(event, item))
		return withBeside(readRevenueCat(event), item);
	if (isObject(item.data) && 'originalTransactionId' in item.data && 'projectId' in item)
		return readSuperwall(item.data, item.type);
	if (QONVERSION.every((name) => name in item)) return readQonversion(item);
	const { event_type: type, event_properties: properties } = item;
	if (typeof type === 'string' && isObject(properties)) return readFlat(item, type, properties);
	if (typeof item.event_name !== 'string') return undefined;
	const conversion = CONVERSIONS.get(fold(item.event_name));
	return conversion === undefined ? undefined : { item: { ...item, event_name: conversion } };
}

/** A transfer between users names none of them as the user. */
function isRevenueCat(event: RawObject, payload: RawObject): boolean {
	return 'app_user_id' in event || ('app_id' in event && 'api_version' in payload);
}

/** What stands beside the event was added by the user, and goes before what the service says. */
function withBeside(reading: SubscriptionReading, payload: RawObject): SubscriptionReading {
	if (!('item' in reading)) return reading;
	const beside = Object.entries(payload).filter(
		([name, value]) => !OF_THE_SERVICE.has(name) && !isAbsent(value),
	);
	return { item: { ...reading.item, ...Object.fromEntries(beside) } };
}

const OF_THE_SERVICE = new Set(['event', 'api_version']);

function readRevenueCat(event: RawObject): SubscriptionReading {
	if (isSandbox(event.environment)) return { skip: skip('test_purchase') };
	if (isGranted(event)) return { skip: skip('granted') };
	const eventName = revenueCatName(event);
	if (eventName === undefined) return { skip: skip('subscription_no_conversion') };
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
			platform: others.platform ?? PLATFORMS_OF_STORES.get(fold(String(store))),
		},
	};
}

/** A promotional entitlement was bought by nobody, and a shared one by another member of the family. */
function isGranted({ store, period_type: period, is_family_share: isShared }: RawObject): boolean {
	return [store, period].some((word) => fold(String(word)) === 'promotional') || isShared === true;
}

function revenueCatName({
	type,
	period_type: period,
	is_trial_conversion: converts,
}: RawObject): string | undefined {
	const name = CONVERSIONS.get(fold(String(type)));
	if (fold(String(type)) === 'initialpurchase' && period === 'TRIAL') return 'StartTrial';
	return name === 'Purchase' && converts === true ? 'Subscribe' : name;
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

function readFlat(item: RawObject, type: string, properties: RawObject): SubscriptionReading {
	if (isSandbox(properties.environment ?? item.environment)) return { skip: skip('test_purchase') };
	const eventName = CONVERSIONS.get(fold(type));
	if (eventName === undefined) return { skip: skip('subscription_no_conversion') };
	const platform = PLATFORMS_OF_STORES.get(fold(String(properties.store)));
	return {
		item: {
			...(platform === undefined ? {} : { platform }),
			...properties,
			...item,
			event_type: undefined,
			event_properties: undefined,
			event_name: eventName,
		},
	};
}

/** What no other service sends together (Qonversion Documentation: Webhooks). */
const QONVERSION = ['event_name', 'custom_user_id', 'device_id', 'product_id', 'time'] as const;

/** `user_id` is Qonversion's own; the price stands beside what the developer gets of it. */
function readQonversion(item: RawObject): SubscriptionReading {
	const { properties, price, revenue, transaction, ...rest } = item;
	if (isSandbox(item.environment)) return { skip: skip('test_purchase') };
	const eventName = CONVERSIONS.get(fold(readText(item.event_name) ?? ''));
	if (eventName === undefined) return { skip: skip('subscription_no_conversion') };
	const money = readObject(price) ?? readObject(revenue);
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

/** Superwall's events are made after RevenueCat's (Superwall Docs: Webhooks). */
function readSuperwall(data: RawObject, type: RawValue): SubscriptionReading {
	if (isSandbox(data.environment)) return { skip: skip('test_purchase') };
	if (data.isFamilyShare === true) return { skip: skip('granted') };
	const eventName = revenueCatName({
		type,
		period_type: data.periodType,
		is_trial_conversion: data.isTrialConversion,
	});
	const { priceInPurchasedCurrency: paid, price: dollars, currencyCode: currency } = data;
	if (eventName === undefined || Number(readText(dollars)) < 0)
		return { skip: skip('subscription_no_conversion') };
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
			platform: PLATFORMS_OF_STORES.get(fold(readText(data.store) ?? '')),
		},
	};
}

function isSandbox(environment: RawValue): boolean {
	return typeof environment === 'string' && environment.toLowerCase() === 'sandbox';
}

/** RevenueCat and Superwall make up an ID for people who never signed in. */
function isAnonymous(userId: RawValue): boolean {
	return typeof userId !== 'string' || /^\$(?:RCAnonymousID|SuperwallAlias)/.test(userId);
}
