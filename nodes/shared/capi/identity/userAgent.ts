/**
 * Whose user agent it is: a person's browser, a crawler that looks at pages, or a program or server that calls a webhook.
 * Most are known to the library isbot; the tables here hold what it does not know.
 */
import type { RawValue } from '../types';
import { readText } from '../values';
import { isbot } from './crawlerLibrary';

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

/**
 * Whether a user agent is that of a program or server, such as a shop's sender of webhooks, and so no visitor's. The names of
 * apps and of the libraries by which they call are those of a person's device where the event happened in an app.
 */
export function isServer(userAgent: RawValue, isOfApp = false): boolean {
	const kind = kindOf(userAgent);
	return kind === 'server' || (kind === 'program' && !isOfApp);
}

/** A `program` may be an app. */
type Kind = 'crawler' | 'server' | 'program' | 'other';

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

/** Senders of webhooks, tools and libraries that run on servers, as their documentation or source has them. */
const SERVERS = new RegExp(
	`^(?:${[
		'Shopify|WooCommerce|WordPress|Stripe|PayPal|HubSpot|Calendly|Typeform|Razorpay|Klaviyo|Mailchimp|Pipedrive|Salesforce|SFDC',
		'Zapier|Make|Integromat|n8n|Pabbly|IFTTT|Workato|Tray|Google-Apps-Script|azure-logic-apps|Power Automate|ActiveCampaign',
		'Airtable|axios|python|aiohttp|node|undici|got|Deno|Bun|GuzzleHttp|Symfony|PHP|curl|Wget|libwww|Java|Apache-HttpClient',
		'Go-http|GoHttpClient|reqwest|hackney|Elixir|Ruby|Faraday|Typhoeus|rest-client|RestSharp|Dart|Postman|PostmanRuntime|insomnia',
		'HTTPie|bruno|k6',
	].join('|')})(?:$|[\\s/;:_.-])`,
	'i',
);

/** Shorter ones are what somebody wrote for want of a user agent. */
const NAMED = /[a-z]{4}/i;
/** What browsers and devices are called by whoever writes down less than the whole user agent. */
const BROWSER_OR_DEVICE =
	/browser|visitor|agent\b|mozilla|chrom|safari|firefox|edge|opera|msie|webkit|android|iphone|ipad|ios\b|windows|mac ?os|samsung|nokia|blackberry|dalvik|cfnetwork/i;

/** Programs that call themselves compatible with browsers: `Mozilla/5.0 (compatible; Google-Apps-Script; …)`. */
const COMPATIBLE = '(compatible;';

function judge(agent: string): Kind {
	if (NAMES_ITSELF.test(agent) && isbot(agent)) return 'crawler';
	if (SERVERS.test(agent) || PROGRAM_LIKE_A_BROWSER.test(agent)) return 'server';
	if (BROWSER.test(agent)) return agent.includes(COMPATIBLE) && isbot(agent) ? 'server' : 'other';
	const isProgram = NAMED.test(agent) && !BROWSER_OR_DEVICE.test(agent) && isbot(agent);
	return isProgram ? 'program' : 'other';
}
