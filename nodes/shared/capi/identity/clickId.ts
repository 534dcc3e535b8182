import type { RawValue } from '../types';
import type { ItemContext, Outcome } from './outcome';

/** The tag of Meta's Parameter Builder as a fifth part (docs/meta-api.md section 13.3). */
const TAG = '(?:\\.(?:[\\w-]{8}|AQ|Ag|Aw|BA|BQ|Bg))?';
const COOKIE_PREFIX = /^_?fb[cp]=/i;
const FBC = new RegExp(`^fb\\.\\d\\.(\\d{10}|\\d{13})\\.[\\w-]+${TAG}$`);
const FBP = new RegExp(`^fb\\.\\d\\.(\\d{10}|\\d{13})\\.\\w+${TAG}$`);
const FBCLID_OF_URL = /(?:^|[?&#;])fbclid=([^&#;\s]+)/i;
const FBCLID = /^[\w-]+$/;

/** What stands alone in `fbc` must be long enough not to be a word or a row number. */
const SHORTEST_BARE_FBCLID = 10;

/**
 * An `_fbc` cookie value as it is, or one built from a bare fbclid or a URL with one: `fb.1.<click time ms>.<fbclid>`
 * (docs/meta-api.md section 3.4). Case is kept, nothing is invented.
 */
export function normaliseClickId(text: string, item: ItemContext): Outcome {
	const cookie = text.replace(COOKIE_PREFIX, '');
	if (FBC.test(cookie)) return inMilliseconds(cookie);
	const isBare = FBCLID.test(text) && text.length >= SHORTEST_BARE_FBCLID;
	return isBare || FBCLID_OF_URL.test(text) ? clickIdFromFbclid(text, item) : { dropped: 'not_a_click_id' };
}

/** The same for the pseudo key `fbclid`, which needs no least length: its name says what it holds. */
export function clickIdFromFbclid(text: string, item: ItemContext): Outcome {
	const fbclid = decodedOnce(FBCLID_OF_URL.exec(text)?.[1] ?? text);
	if (!FBCLID.test(fbclid)) return { dropped: 'not_a_click_id' };
	if (!Number.isFinite(item.clickMilliseconds)) return { dropped: 'no_click_time' };
	return { value: `fb.1.${Math.trunc(item.clickMilliseconds)}.${fbclid}`, changed: ['built_from_click_id'] };
}

function decodedOnce(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** An `_fbp` cookie value as it is; never built, because only a browser can keep it (docs/meta-api.md section 3.4). */
export function normaliseBrowserId(text: string): Outcome {
	const cookie = text.replace(COOKIE_PREFIX, '');
	return FBP.test(cookie) ? inMilliseconds(cookie) : { dropped: 'not_a_browser_id' };
}

const SECONDS_PART = /^(fb\.\d\.)(\d{10})\./;

function inMilliseconds(cookie: string): Outcome {
	if (!SECONDS_PART.test(cookie)) return { value: cookie };
	return { value: cookie.replace(SECONDS_PART, '$1$2000.'), changed: ['seconds_to_milliseconds'] };
}

/** Click ids came up in 2018; what is earlier, or later than a day from now, is no click time. */
const EARLIEST_CLICK = Date.UTC(2018, 0, 1);
const DAY = 86_400_000;
const SECONDS_BELOW = 100_000_000_000;
const NUMBER = /^\d{10,13}(?:\.\d+)?$/;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * `click_time` in Unix milliseconds: seconds, milliseconds, ISO text (UTC without an offset), a Date or an object with
 * `toMillis()`, as luxon's DateTime. `undefined` when it is none of these or cannot be a click time.
 */
export function clickTimeOf(value: RawValue, nowMilliseconds: number): number | undefined {
	const time = millisecondsOf(value);
	const isPlausible = time !== undefined && time >= EARLIEST_CLICK && time <= nowMilliseconds + DAY;
	return isPlausible ? Math.trunc(time) : undefined;
}

function millisecondsOf(value: RawValue): number | undefined {
	if (typeof value === 'number') return value < SECONDS_BELOW ? value * 1000 : value;
	if (typeof value === 'string') return millisecondsOfText(value.trim());
	if (value instanceof Date) return value.getTime();
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('toMillis' in value) || typeof value.toMillis !== 'function') return undefined;
	const time: unknown = value.toMillis();
	return typeof time === 'number' ? time : undefined;
}

function millisecondsOfText(text: string): number | undefined {
	if (NUMBER.test(text)) return millisecondsOf(Number(text));
	const match = ISO_TIME.exec(text);
	if (match === null) return undefined;
	const isLocal = text.length > 10 && match[1] === undefined;
	return Date.parse(text.replace(' ', 'T').replace(',', '.').replace(/\s/g, '') + (isLocal ? 'Z' : ''));
}
