import { hash } from 'node:crypto';

import { objectAt } from './eventRules/jsonTypes';
import type { JsonObject } from './json';
import { integersAsText } from './json';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface DeduplicationKey {
	/** Digest of what makes two events the same one. */
	readonly digest: string;
	/** Milliseconds after the first event in which an equal one is a duplicate of it. */
	readonly window: number;
}

const INSTALL_NAMES: ReadonlySet<unknown> = new Set(['MobileAppInstall', 'MOBILE_APP_INSTALL']);

/**
 * The key by which Meta recognizes an event as one that it already has (docs/meta-api.md sections 7.1, 9.1, 10.2), or
 * undefined for an event that is never a duplicate: messaging events, and those without an event_id.
 */
export function deduplicationKey(
	datasetId: string,
	event: JsonObject,
): DeduplicationKey | undefined {
	if (event.action_source === 'business_messaging') return undefined;
	if (event.action_source === 'physical_store')
		return { digest: offlineDigest(datasetId, event), window: 7 * DAY };
	if (event.action_source === 'app' && INSTALL_NAMES.has(event.event_name)) {
		return { digest: digestOf('install', datasetId, deviceOf(event)), window: 90 * DAY };
	}
	if (typeof event.event_id !== 'string' || event.event_id === '') return undefined;
	return {
		digest: digestOf('event_id', datasetId, event.event_name, event.event_id),
		window: 48 * HOUR,
	};
}

function offlineDigest(datasetId: string, event: JsonObject): string {
	const { item_number: item, order_id: order } = objectAt(event, 'custom_data');
	const customer =
		order === undefined || order === '' ? sorted(objectAt(event, 'user_data')) : undefined;
	return digestOf('offline', datasetId, event.event_time, event.event_name, item, order, customer);
}

/** Meta does not say how it tells two installs apart: the device's id, else the whole customer information. */
function deviceOf(event: JsonObject): unknown {
	const userData = objectAt(event, 'user_data');
	return userData.madid ?? userData.anon_id ?? sorted(userData);
}

/** Customer information whose keys and lists are in a fixed order. */
function sorted(userData: JsonObject): unknown[] {
	return Object.keys(userData)
		.sort()
		.map((key) => {
			const value = userData[key];
			return [key, ...(Array.isArray(value) ? [...value].sort() : [value])];
		});
}

function digestOf(...parts: unknown[]): string {
	return hash('sha1', JSON.stringify(integersAsText(parts)), 'base64');
}
