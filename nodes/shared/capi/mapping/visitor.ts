/**
 * The visitor of a website, as the request shows it that the visitor's own browser made to a webhook. A request of a
 * server (a shop, a payment provider, another n8n) tells of that server and is not read.
 */
import { isbot } from 'isbot';

import { normalizeIpAddress } from '../identity/ipAddress';
import type { RawObject, RawValue } from '../types';
import { readText } from '../values';
import { readFbclid } from './conversions';
import { RANKS, type Draft } from './draft';

/** What n8n's Webhook node gives of a request; header names in lower case. */
export interface VisitorRequest {
	readonly headers: RawObject;
	readonly query: RawObject;
}

/** The headers in which proxies pass the address of the visitor on, the most trustworthy first. */
const ADDRESS_HEADERS = [
	'cf-connecting-ip',
	'true-client-ip',
	'fastly-client-ip',
	'fly-client-ip',
	'x-vercel-forwarded-for',
	'x-real-ip',
	'x-client-ip',
	'x-forwarded-for',
] as const;

const BROWSER = /^Mozilla\/5\.0 \(/;

/** Takes the request's headers; whether a person's browser made the request. */
export function isBrowserRequest(headers: RawObject): boolean {
	const agent = readText(headers['user-agent']) ?? '';
	return BROWSER.test(agent) && !isbot(agent);
}

const NAMES_ITSELF =
	/bot\b|bot\/|crawl|spider|slurp|externalhit|externalagent|facebookcatalog|preview|scan|monitor|lighthouse|headless|archiver|fetcher|index/i;
const LONGEST_AGENT = 1000;

const crawlers = new Map<string, boolean>();
const MOST_REMEMBERED = 500;

/** Whether a user agent is that of a crawler or robot that names itself so; a program without such a name is not. */
export function isCrawler(userAgent: RawValue): boolean {
	const whole = readText(userAgent) ?? '';
	// A part of a text keeps the whole of it in memory, so what is cut is not remembered.
	if (whole.length > LONGEST_AGENT) return namesItselfCrawler(whole.slice(0, LONGEST_AGENT));
	return whole !== '' && isKnownCrawler(whole);
}

function isKnownCrawler(agent: string): boolean {
	const known = crawlers.get(agent);
	if (known !== undefined) return known;
	const answer = namesItselfCrawler(agent);
	if (crawlers.size >= MOST_REMEMBERED) crawlers.clear();
	crawlers.set(agent, answer);
	return answer;
}

function namesItselfCrawler(agent: string): boolean {
	return NAMES_ITSELF.test(agent) && isbot(agent);
}

/**
 * Puts what the visitor's request shows into a draft: browser and address, the cookies of Meta's pixel, the page and the
 * click. What the item says itself goes before all of it.
 */
export function readVisitor({ headers, query }: VisitorRequest, draft: Draft): void {
	const place = (field: string, value: RawValue, path: string, rank = 0) =>
		draft.place('user_data', field, value, RANKS.visitor + rank, path);
	place('client_user_agent', headers['user-agent'], 'headers.user-agent');
	const addressHeader = ADDRESS_HEADERS.find((name) => publicAddress(headers[name]) !== undefined);
	if (addressHeader !== undefined)
		place('client_ip_address', headers[addressHeader], `headers.${addressHeader}`);
	const cookies = readCookies(readText(headers.cookie) ?? '');
	place('fbp', cookies.get('_fbp'), 'headers.cookie');
	place('fbc', cookies.get('_fbc'), 'headers.cookie');
	const page = headers.referer ?? headers.referrer;
	draft.place('event', 'event_source_url', webAddress(page), RANKS.visitor, 'headers.referer');
	place('fbclid', query.fbclid, 'query.fbclid');
	place('fbclid', readFbclid(page), 'headers.referer', 1);
}

/** Fields in which an address may stand whose query string names the click. */
const PAGES = ['event_source_url', 'referrer_url'] as const;

/** The click that an address of the event names, where the item gives neither `fbc` nor `fbclid`. */
export function readClickOfPages(draft: Draft): void {
	for (const field of PAGES) {
		const click = readFbclid(draft.parts.event[field]);
		if (click === undefined) continue;
		draft.place(
			'user_data',
			'fbclid',
			click,
			RANKS.visitor + 2,
			draft.pathOf('event', field) ?? field,
		);
		return;
	}
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

const LONGEST_COOKIES = 16_384;

function readCookies(header: string): ReadonlyMap<string, string> {
	const cookies = new Map<string, string>();
	for (const part of header.slice(0, LONGEST_COOKIES).split(';')) {
		const equals = part.indexOf('=');
		if (equals > 0) cookies.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
	}
	return cookies;
}
