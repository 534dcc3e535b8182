import type { RawEvent } from '../types';

/**
 * What an fbclid looks like. Meta documents no form; this one is read from public material: Meta's own example
 * `IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk` ("ClickID and the fbp and fbc Parameters"), the parser
 * of obsidianforensics/unfurl (parse_facebook.py), which was made from thousands of captured addresses, and fbclids in
 * public repositories (`IwY2xjaw...`, `IwZXh0bg...`, `IwVERTSA...`, `IwT01FWA...`, `PAY2xjaw...`, `PAZXh0bg...`,
 * `PAAa...`, `PARlRTSA...`):
 *
 * - two letters that name the app, `Iw` for Facebook and `PA` for Instagram,
 * - base64url, case-sensitive: since 2024 fields with names of four letters (clck, extn, tdsv, OMEX ...), before that
 *   bytes that start with 1 (`IwAR`, `PAAa`); 61 characters in the old form, more in the new one,
 * - at times `_aem_` and base64url again.
 *
 * Fbclids cut short by a field of a CRM keep this beginning and are accepted; a variant of random bytes is accepted by
 * its length alone.
 */
const PLATFORM_AND_PAYLOAD = /^(?:Iw|PA)[\w-]{6,}$/;
const LONGEST = 1000;

const NAME_OF_A_FIELD = /^[a-z]{3}/i;
const FIRST_BYTE_OF_OLD_FORM = '\u0001';

const SHORTEST_OF_RANDOM_BYTES = 58;
const LOOKS_RANDOM = [/[A-Z]/, /[a-z]/, /\d/];

/** Is the text an fbclid and nothing else? */
export function isFbclid(text: string): boolean {
	if (text.length > LONGEST || !PLATFORM_AND_PAYLOAD.test(text)) return false;
	const payload = text.slice(2);
	const start = Buffer.from(payload.slice(0, 4), 'base64url').toString('latin1');
	if (start.startsWith(FIRST_BYTE_OF_OLD_FORM) || NAME_OF_A_FIELD.test(start)) return true;
	return (
		text.length >= SHORTEST_OF_RANDOM_BYTES &&
		LOOKS_RANDOM.every((pattern) => pattern.test(payload))
	);
}

const LOWER_CASED = /^(?:iw|pa)(?=[^A-Z]*\d)[\w-]{19,}$/;

/** Has some system written an fbclid in lower case? Meta knows it no more. */
export function isLowerCasedFbclid(text: string): boolean {
	return text.length <= LONGEST && LOWER_CASED.test(text) && text === text.toLowerCase();
}

const IN_ADDRESS = /(?:^|[?&#;])fbclid=([^&#;\s]+)/i;
/** In an address that stands in another one, as in `https://l.facebook.com/l.php?u=https%3A%2F%2Fshop.example%2F%3Ffbclid%3D...`. */
const IN_ADDRESS_WITHIN = /(?:%3F|%26|%23)fbclid%3D((?:(?!%26|%23)[^&#;\s])+)/i;

/** The fbclid parameter of a page address or query string, also of one within another, percent-decoded, its case kept. */
export function fbclidOfAddress(text: string): string | undefined {
	const value = IN_ADDRESS.exec(text)?.[1] ?? IN_ADDRESS_WITHIN.exec(text)?.[1];
	if (value === undefined) return undefined;
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}

/** Fields in which an address may stand whose query string names the click: the page goes before the one before it. */
const PAGES = ['event_source_url', 'referrer_url'] as const;

/** The click that an address of an event names, and where. */
export interface PageClick {
	readonly field: (typeof PAGES)[number];
	readonly fbclid: string;
}

/** Takes an event with raw values; gives the fbclid in its addresses, `undefined` where there is none. */
export function fbclidOfPages(event: RawEvent): PageClick | undefined {
	for (const field of PAGES) {
		const address = event[field];
		const fbclid = typeof address === 'string' ? fbclidOfAddress(address) : undefined;
		if (fbclid !== undefined) return { field, fbclid };
	}
	return undefined;
}
