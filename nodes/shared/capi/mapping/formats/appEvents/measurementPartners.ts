/**
 * What mobile measurement partners send, in the names of automatic mapping: AppsFlyer's Push API, Adjust's callbacks and
 * Branch's webhooks. Their field names are public; docs/meta-api.md section 5.5 says what to mind when they send as well.
 */
import { isAbsent } from '../../../absence';
import { readAmount } from '../../../events/amounts';
import type { RawObject, RawValue } from '../../../types';
import { isObject, parseJson, readText } from '../../../values';
import { fold } from '../../aliases';
import { INSTALL_EVENT } from '../../../fields/appEventNames';
import { readTrackingCall } from './trackingCalls';

/** Their names of events that Meta has a name for; folded, and without AppsFlyer's `af_`. */
const EVENT_NAMES = new Map([
	['achievementunlocked', 'fb_mobile_achievement_unlocked'],
	['addpaymentinfo', 'AddPaymentInfo'],
	['addtocart', 'AddToCart'],
	['addtowishlist', 'AddToWishlist'],
	['completeregistration', 'CompleteRegistration'],
	['completetutorial', 'fb_mobile_tutorial_completion'],
	['contentview', 'ViewContent'],
	['install', INSTALL_EVENT],
	['initiatedcheckout', 'InitiateCheckout'],
	['initiatepurchase', 'InitiateCheckout'],
	['levelachieved', 'fb_mobile_level_achieved'],
	['achievelevel', 'fb_mobile_level_achieved'],
	['purchase', 'Purchase'],
	['rate', 'fb_mobile_rate'],
	['search', 'Search'],
	['spendcredits', 'fb_mobile_spent_credits'],
	['spentcredits', 'fb_mobile_spent_credits'],
	['starttrial', 'StartTrial'],
	['subscribe', 'Subscribe'],
	['tutorialcompletion', 'fb_mobile_tutorial_completion'],
	['unlockachievement', 'fb_mobile_achievement_unlocked'],
	['viewitem', 'ViewContent'],
]);

/** Fields that partners guess from the IP address: the place of a network is not the address of the person. */
const GUESSED_PLACES = new Set(['city', 'state', 'region', 'postalcode', 'dma'].map(fold));

/** The item in the names of automatic mapping, or `undefined` where no known partner sent it. */
export function readPartnerItem(item: RawObject): RawObject | undefined {
	if ('appsflyer_id' in item) return readAppsFlyer(item);
	if ('AppsFlyer ID' in item) return readAppsFlyer(withApiNames(item));
	if (isAdjust(item)) return readAdjust(item);
	if (isObject(item.user_data) && typeof item.name === 'string' && 'os' in item.user_data)
		return readBranch(item);
	return readTrackingCall(item);
}

/** Whether an app under test reported it (Adjust: Callback placeholders, environment). */
export function isOfAppUnderTest(item: RawObject): boolean {
	return isAdjust(item) && readText(item.environment)?.toLowerCase() === 'sandbox';
}

function isAdjust(item: RawObject): boolean {
	let found = 0;
	for (const name of ADJUST_PLACEHOLDERS) if (name in item && ++found === 2) return true;
	return false;
}

/**
 * Placeholders that no other partner has (Adjust: Callback placeholders). Which of them a callback holds, its owner chooses:
 * two are enough.
 */
const ADJUST_PLACEHOLDERS = [
	...['adid', 'activity_kind', 'gps_adid', 'fire_adid', 'app_token', 'revenue_float'],
	...['reporting_revenue', 'reporting_currency', 'tracker', 'tracker_name', 'att_status'],
] as const;

function partnerEventName(name: RawValue): RawValue {
	return typeof name === 'string'
		? (EVENT_NAMES.get(fold(name).replace(/^af(?=[a-z])/, '')) ?? name)
		: name;
}

/** Details of an event in AppsFlyer's `event_value`, which is JSON text. */
const APPSFLYER_VALUES: ReadonlyArray<readonly [name: string, field: string]> = [
	['af_revenue', 'value'],
	['af_price', 'value'],
	['af_currency', 'currency'],
	['af_content_id', 'content_ids'],
	['af_content_type', 'fb_content_type'],
	['af_order_id', 'order_id'],
	['af_receipt_id', 'order_id'],
	['af_quantity', 'num_items'],
	['af_search_string', 'search_string'],
	['af_level', 'fb_level'],
	['af_description', 'fb_description'],
	['af_success', 'fb_success'],
	['af_max_rating_value', 'fb_max_rating_value'],
	['af_registration_method', 'fb_registration_method'],
];

const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d+)?$/;

/** The columns of AppsFlyer's raw data exports are the names of its API in words: `Event Time`. */
function withApiNames(row: RawObject): RawObject {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name.toLowerCase().replaceAll(' ', '_'), value]),
	);
}

function readAppsFlyer(item: RawObject): RawObject {
	const {
		event_name: name,
		event_time: time,
		install_time: installTime,
		event_value: value,
		...rest
	} = item;
	const eventName = partnerEventName(name);
	const stated = time ?? (eventName === INSTALL_EVENT ? installTime : undefined);
	const details = typeof value === 'string' ? parseJson(value, '{') : value;
	return {
		...(isObject(details)
			? { ...renamed(details, APPSFLYER_VALUES), ...appsFlyerProducts(details) }
			: {}),
		...withoutGuesses(rest),
		event_name: eventName,
		// AppsFlyer writes UTC without saying so.
		event_time:
			typeof stated === 'string' && WALL_CLOCK.test(stated.trim()) ? `${stated.trim()}Z` : stated,
	};
}

/** Lists of IDs, quantities and prices belong together by their places (AppsFlyer: In-app event parameters). */
function appsFlyerProducts(details: RawObject): RawObject {
	const { af_content: products } = details;
	if (Array.isArray(products) && products.some(isObject))
		return { contents: products.map(appsFlyerProduct) };
	const ids = listOf(details.af_content_id);
	const quantities = listOf(details.af_quantity);
	if (ids === undefined || quantities?.length !== ids.length) return {};
	const prices = listOf(details.af_price) ?? [];
	const contents = ids.map((id, index) => ({
		id,
		quantity: quantities[index],
		item_price: prices[index],
	}));
	return { contents, num_items: undefined, value: details.af_revenue };
}

function appsFlyerProduct(product: unknown): unknown {
	if (!isObject(product)) return product;
	return {
		id: product.af_content_id ?? product.id,
		quantity: product.af_quantity ?? product.quantity ?? 1,
		item_price: product.af_price ?? product.price,
	};
}

function listOf(value: RawValue): readonly RawValue[] | undefined {
	const list = typeof value === 'string' ? parseJson(value, '[') : value;
	return Array.isArray(list) ? list : undefined;
}

/** `revenue` counts in cents, `revenue_float` in whole units (Adjust: Callback placeholders). */
function adjustRevenue({ revenue, revenue_float: whole }: RawObject): RawValue {
	if (!isAbsent(whole)) return whole;
	const cents = readAmount(revenue);
	return cents.kind === 'amount' ? Number((cents.amount / 100).toFixed(2)) : undefined;
}

function readAdjust(item: RawObject): RawObject {
	const {
		event_name: name,
		activity_kind: kind,
		installed_at: installedAt,
		revenue,
		revenue_float: whole,
		...rest
	} = item;
	const eventName = partnerEventName(name ?? kind);
	return {
		...withoutGuesses(rest),
		event_name: eventName,
		device_model: item.device_name,
		value: adjustRevenue({ revenue, revenue_float: whole }),
		...(eventName === INSTALL_EVENT ? { event_time: installedAt ?? item.created_at } : {}),
	};
}

const BRANCH_EVENT_DATA: ReadonlyArray<readonly [name: string, field: string]> = [
	['revenue', 'value'],
	['currency', 'currency'],
	['transaction_id', 'order_id'],
	['search_query', 'search_string'],
	['description', 'fb_description'],
];

/** Branch's `user_data` describes device and person, by names of its own. */
function readBranch(item: RawObject): RawObject {
	const {
		name,
		timestamp,
		id,
		user_data: device,
		event_data: data,
		custom_data: custom,
		content_items: products,
	} = item;
	return {
		...(isObject(data) ? renamed(data, BRANCH_EVENT_DATA) : {}),
		...(isObject(device) ? withoutGuesses(device) : {}),
		event_name: partnerEventName(name),
		event_time: timestamp,
		event_id: id,
		...(isObject(custom) ? { custom_data: custom } : {}),
		...(Array.isArray(products) ? { contents: products.map(branchProduct) } : {}),
	};
}

function branchProduct(product: unknown): unknown {
	if (!isObject(product)) return product;
	return {
		id: product.$sku,
		quantity: product.$quantity ?? 1,
		item_price: product.$price,
		title: product.$product_name,
	};
}

function renamed(fields: RawObject, names: ReadonlyArray<readonly [string, string]>): RawObject {
	const found = names.filter(([name]) => name in fields).reverse();
	return Object.fromEntries(found.map(([name, field]) => [field, fields[name]]));
}

function withoutGuesses(fields: RawObject): RawObject {
	return Object.fromEntries(
		Object.entries(fields).filter(([name]) => !GUESSED_PLACES.has(fold(name))),
	);
}
