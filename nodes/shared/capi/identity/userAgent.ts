/**
 * Whose user agent it is: a person's browser, a crawler that looks at pages, or a program or server that calls a webhook.
 * Most are known to the library isbot; the tables here hold what it does not know.
 */
import { isbot } from 'isbot';

import type { RawValue } from '../types';
import { readText } from '../values';

/** Opera Mini and old Operas are the only browsers in use that do not begin as all others do. */
const BROWSER = /^(?:Mozilla\/5\.0 \(|Opera\/\d)/;
/** Programs that begin as browsers do. */
const PROGRAM_LIKE_A_BROWSER = /PowerShell|Hookshot/i;

/** Takes a user agent; whether it is that of a person's browser, in-app browsers included. */
export function isBrowser(userAgent: RawValue): boolean {
	const agent = readText(userAgent) ?? '';
	return BROWSER.test(agent) && !PROGRAM_LIKE_A_BROWSER.test(agent) && !isbot(agent);
}

/** Whether a user agent begins as those of browsers do; crawlers that run a page's scripts do. */
export function beginsAsBrowser(userAgent: RawValue): boolean {
	return BROWSER.test(readText(userAgent) ?? '');
}

/** Whether a user agent is that of a crawler or robot that names itself so; a program without such a name is not. */
export function isCrawler(userAgent: RawValue): boolean {
	return kindOf(userAgent) === 'crawler';
}

/** Whether a user agent is that of a program or server, such as a shop's sender of webhooks, and so no visitor's. */
export function isServer(userAgent: RawValue): boolean {
	return kindOf(userAgent) === 'server';
}

type Kind = 'crawler' | 'server' | 'other';

const LONGEST_AGENT = 1000;

const kinds = new Map<string, Kind>();
const MOST_REMEMBERED = 500;

function kindOf(userAgent: RawValue): Kind {
	const whole = readText(userAgent) ?? '';
	if (whole === '') return 'other';
	// A part of a text keeps the whole of it in memory, so what is cut is not remembered.
	if (whole.length > LONGEST_AGENT) return judge(whole.slice(0, LONGEST_AGENT));
	const known = kinds.get(whole);
	if (known !== undefined) return known;
	const kind = judge(whole);
	if (kinds.size >= MOST_REMEMBERED) kinds.clear();
	kinds.set(whole, kind);
	return kind;
}

const NAMES_ITSELF =
	/^WhatsApp\/|bot\b|bot\/|crawl|spider|slurp|externalhit|externalagent|facebookcatalog|preview|scan|monitor|lighthouse|headless|archiver|fetcher|index/i;

/**
 * Senders of webhooks and libraries that name themselves with a version, as their documentation or source has them. The
 * user agents of apps (okhttp, CFNetwork, Dalvik) are not among them: an app's events have them.
 */
const SERVERS =
	/^(?:Shopify|WooCommerce|WordPress|Stripe|PayPal|HubSpot|Calendly|Typeform|Zapier|Make|Razorpay|axios|python|Python|aiohttp|node|undici|got|GuzzleHttp|curl|Wget|Java|Apache-HttpClient|Go-http|GoHttpClient|PostmanRuntime|insomnia|Ruby|Faraday|RestSharp|Dart|n8n|PHP)(?:$|[\s/;:_.-])/;

function judge(agent: string): Kind {
	if (NAMES_ITSELF.test(agent) && isbot(agent)) return 'crawler';
	return SERVERS.test(agent) || PROGRAM_LIKE_A_BROWSER.test(agent) ? 'server' : 'other';
}
