/**
 * Webhooks of subscription services, in the names of automatic mapping: RevenueCat's shape, and flat ones such as
 * Adapty's and Qonversion's by their names of events. What is no conversion, or was bought in a test store, is left out.
 */
import { isAbsent } from '../../../absence';
import type { RawObject } from '../../../types';
import { isObject } from '../../../values';
import { isQonversion, readQonversion } from './qonversion';
import { isPurchasely, readPurchasely } from './purchasely';
import { readRevenueCat, readSuperwall } from './revenueCat';
import {
	conversionOf,
	isSandbox,
	NO_CONVERSION,
	platformOf,
	TEST_PURCHASE,
	type SubscriptionReading,
} from './subscriptionWords';

/** The webhook read, or `undefined` where no subscription service sent it. */
export function readSubscriptionItem(item: RawObject): SubscriptionReading | undefined {
	const { event } = item;
	if (isObject(event) && typeof event.type === 'string' && isRevenueCat(event, item))
		return withBeside(readRevenueCat(event), item, OF_REVENUECAT);
	if (isObject(item.data) && 'originalTransactionId' in item.data && 'projectId' in item)
		return withBeside(readSuperwall(item.data, item.type), item, OF_SUPERWALL);
	if (isQonversion(item)) return readQonversion(item);
	if (isPurchasely(item)) return readPurchasely(item);
	const { event_type: type, event_properties: properties } = item;
	if (typeof type === 'string' && isObject(properties)) return readFlat(item, type, properties);
	if (typeof item.event_name !== 'string') return undefined;
	const conversion = conversionOf(item.event_name);
	return conversion === undefined ? undefined : { item: { ...item, event_name: conversion } };
}

/** A transfer between users names none of them as the user. */
function isRevenueCat(event: RawObject, payload: RawObject): boolean {
	return 'app_user_id' in event || ('app_id' in event && 'api_version' in payload);
}

/** What stands beside the event was added by the user, and goes before what the service says. */
function withBeside(
	reading: SubscriptionReading,
	payload: RawObject,
	ofService: ReadonlySet<string>,
): SubscriptionReading {
	if (!('item' in reading)) return reading;
	const beside = Object.entries(payload).filter(
		([name, value]) => !ofService.has(name) && !isAbsent(value),
	);
	return { item: { ...reading.item, ...Object.fromEntries(beside) } };
}

const OF_REVENUECAT: ReadonlySet<string> = new Set(['event', 'api_version']);
const OF_SUPERWALL: ReadonlySet<string> = new Set([
	...['object', 'type', 'projectId', 'applicationId', 'timestamp', 'data'],
]);

function readFlat(item: RawObject, type: string, properties: RawObject): SubscriptionReading {
	if (isSandbox(properties.environment ?? item.environment)) return TEST_PURCHASE;
	const eventName = conversionOf(type);
	if (eventName === undefined) return NO_CONVERSION;
	const platform = platformOf(properties.store);
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
