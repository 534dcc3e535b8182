/**
 * The visitor of a website, as the request shows it that the visitor's own browser made to a webhook. A request of a
 * server (a shop, a payment provider, another n8n) tells of that server and is not read.
 */
import { showableKey } from '../fields/fieldNames';
import { fbclidOfPages } from '../identity';
import { normalizeIpAddress } from '../identity/ipAddress';
import { isBrowser, isCrawler } from '../identity/userAgent';
import type { RawObject, RawValue } from '../types';
import { readText } from '../values';
import { readFbclid } from './conversions';
import { RANKS, type Draft, type Found } from './draft';

/** What n8n's Webhook node gives of a request; header names in lower case. */
export interface VisitorRequest {
	readonly headers: RawObject;
	readonly query: RawObject;
}

/** The headers in which proxies pass the address of the visitor on, the most trustworthy first. */
const ADDRESS_HEADERS = [
	'cf-connecting-ipv6',
	'cf-connecting-ip',
	'true-client-ip',
	'fastly-client-ip',
	'fly-client-ip',
	'x-vercel-forwarded-for',
	'x-real-ip',
	'x-client-ip',
	'x-forwarded-for',
	'forwarded',
] as const;

/** Takes the request's headers; whether a person's browser made the request. */
export function isBrowserRequest(headers: RawObject): boolean {
	return isBrowser(headers['user-agent']);
}

/** Takes the request's headers; whether a crawler that opens pages made it. */
export function isCrawlerRequest(headers: RawObject): boolean {
	return isCrawler(headers['user-agent']);
}

/**
 * Puts what the visitor's request shows into a draft: browser and address, the cookies of Meta's pixel, the page and the
 * click. What the item says itself goes before all of it.
 */
export function readVisitor({ headers, query }: VisitorRequest, draft: Draft): void {
	const place = (field: string, value: RawValue, path: string, rank = 0) =>
		draft.place('user_data', field, value, RANKS.visitor + rank, path);
	place('client_user_agent', headers['user-agent'], 'headers.user-agent');
	const cookies = readCookies(readText(headers.cookie) ?? '');
	const address = addressOf(headers, cookies);
	if (address !== undefined) place('client_ip_address', address.value, address.path);
	place('fbp', cookies.get('_fbp'), 'headers.cookie');
	place('fbc', cookies.get('_fbc'), 'headers.cookie');
	const page = headers.referer ?? headers.referrer;
	draft.place(
		'event',
		isOfMeta(page) ? 'referrer_url' : 'event_source_url',
		webAddress(page),
		RANKS.visitor,
		'headers.referer',
	);
	for (const [name, value] of clicksOfQuery(query)) place('fbclid', value, `query.${name}`);
	place('fbclid', readFbclid(page), 'headers.referer', 1);
}

/** The click in a query, and in an address that a parameter holds, as redirects have it. */
function clicksOfQuery(query: RawObject): ReadonlyArray<readonly [name: string, fbclid: RawValue]> {
	if (query.fbclid !== undefined) return [['fbclid', query.fbclid]];
	for (const [name, value] of Object.entries(query)) {
		const click = typeof value === 'string' ? readFbclid(value) : undefined;
		if (click !== undefined) return [[showableKey(name), click]];
	}
	return [];
}

/** The click that an address of the event names, where the item gives no `fbclid`. */
export function readClickOfPages(draft: Draft): void {
	const click = fbclidOfPages(draft.parts.event);
	if (click === undefined) return;
	draft.place(
		'user_data',
		'fbclid',
		click.fbclid,
		RANKS.visitor + 2,
		draft.pathOf('event', click.field) ?? click.field,
	);
}

/** How pages are called that are not that of the event: `landing_site`, `First Page`, `entry_url`. */
const PAGE_NAME = /url|uri|page|site|landing|link|referr|location|href|entry|source/i;
const SLASH = 47;
const LETTER_H = 104;

/** Whether a field of an unknown name may hold the address of a page whose query names the click. */
export function mayNameClick(name: string, value: RawValue): value is string {
	if (typeof value !== 'string') return false;
	const start = value.charCodeAt(0);
	return (
		(start === SLASH || (start | 32) === LETTER_H) &&
		value.includes('fbclid=') &&
		!/\s/.test(value) &&
		PAGE_NAME.test(name)
	);
}

/** The click that another page of the visit names: the one on which the visitor landed, or the one before. */
export function placeClickOfPage(address: RawValue, path: string, draft: Draft): void {
	if (typeof address === 'string' && address.includes('fbclid'))
		draft.place('user_data', 'fbclid', readFbclid(address), RANKS.visitor + 3, path);
}

/**
 * The address of the visitor: that of the cookie `_fbi`, which Meta's library keeps in the browser, or that of the
 * request; IPv6 before IPv4, and the cookie before the request (docs/meta-api.md section 13.4).
 */
function addressOf(headers: RawObject, cookies: ReadonlyMap<string, string>): Found | undefined {
	const header = ADDRESS_HEADERS.find((name) => publicAddress(headers[name]) !== undefined);
	const ofRequest =
		header === undefined ? undefined : { value: headers[header], path: `headers.${header}` };
	const cookie = cookies.get('_fbi');
	const kept = publicAddress(cookie);
	if (kept === undefined) return ofRequest;
	const isRequestBetter =
		!kept.includes(':') && publicAddress(ofRequest?.value)?.includes(':') === true;
	return isRequestBetter ? ofRequest : { value: cookie, path: 'headers.cookie' };
}

function publicAddress(value: RawValue): string | undefined {
	const text = readText(value);
	const outcome = text === undefined ? undefined : normalizeIpAddress(text);
	return outcome !== undefined && 'value' in outcome ? outcome.value : undefined;
}

function webAddress(value: RawValue): string | undefined {
	const text = readText(value);
	return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined;
}

const META_SITE =
	/^https?:\/\/(?:[\w-]+\.)*(?:facebook|instagram|messenger|threads)\.(?:com|net)(?:[/?#:]|$)/i;

/** Where an ad leads straight to the webhook, the page before it is one of Meta's, and not the page of the event. */
function isOfMeta(page: RawValue): boolean {
	return META_SITE.test(readText(page) ?? '');
}

const LONGEST_COOKIES = 16_384;

/** The cookies of a header, percent-decoded; one that cannot be decoded is left out, as Meta's library has it. */
function readCookies(header: string): ReadonlyMap<string, string> {
	const cookies = new Map<string, string>();
	for (const part of header.slice(0, LONGEST_COOKIES).split(';')) {
		const equals = part.indexOf('=');
		if (equals <= 0) continue;
		const value = decode(part.slice(equals + 1).trim());
		if (value !== undefined) cookies.set(part.slice(0, equals).trim(), value);
	}
	return cookies;
}

function decode(text: string): string | undefined {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}
