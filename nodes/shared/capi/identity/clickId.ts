import { FILLERS } from '../fillers';
import { holdsContactOf } from '../privacy/guard/holdsContactData';
import { readInstant } from '../times/readInstant';
import type { RawValue } from '../types';
import { fbclidOfAddress, isFbclid, isLowerCasedFbclid } from './fbclid';
import type { ItemContext, Outcome } from './outcome';
import { TAG } from './tag';

const COOKIE_NAME = /^_?fb[cp]=/i;
const FBC = new RegExp(`^fb\\.\\d\\.(\\d{10}|\\d{13})\\.([\\w-]+)(?:${TAG})?$`);
const DIGITS = /^\d+$/;
const FBP = new RegExp(`^fb\\.\\d\\.(?:\\d{10}|\\d{13})\\.\\w+(?:${TAG})?$`);

/**
 * An `_fbc` cookie value as it is, or one built from a bare fbclid or a page address with one:
 * `fb.1.<click time ms>.<fbclid>` (docs/meta-api.md section 3.4). Case is kept. A bare text that has not the form of an
 * fbclid (fbclid.ts) is dropped: nothing is invented.
 */
export function normalizeClickId(text: string, item: ItemContext): Outcome {
	const cookie = text.replace(COOKIE_NAME, '');
	const click = readClickCookie(cookie);
	if (
		click !== undefined &&
		DIGITS.test(click.fbclid) &&
		holdsContactOf(click.fbclid, item.userData, 'id')
	)
		return { dropped: 'contact_data' };
	if (click !== undefined) return inMilliseconds(cookie);
	const fbclid = fbclidOfAddress(text) ?? text;
	if (isLowerCasedFbclid(fbclid)) return { dropped: 'click_id_lower_cased' };
	if (!isFbclid(fbclid)) return { dropped: 'not_a_click_id' };
	if (!Number.isFinite(item.clickMilliseconds)) return { dropped: 'no_click_time' };
	return {
		value: `fb.1.${Math.trunc(item.clickMilliseconds)}.${fbclid}`,
		changed: ['built_from_click_id'],
	};
}

/** What an `_fbc` cookie says: when the click was first seen, in Unix milliseconds, and its fbclid. */
export interface ClickCookie {
	readonly milliseconds: number;
	readonly fbclid: string;
}

const WORDS_OF_PROGRAMS: ReadonlySet<string> = new Set(
	FILLERS.map((text) => text.replaceAll(' ', '_')),
);

/** The parts of an `_fbc` cookie; `undefined` for other texts, and where a program wrote `undefined` as the fbclid. */
export function readClickCookie(cookie: string): ClickCookie | undefined {
	const [, time, fbclid] = FBC.exec(cookie) ?? [];
	if (time === undefined || fbclid === undefined || WORDS_OF_PROGRAMS.has(fbclid.toLowerCase()))
		return undefined;
	return { milliseconds: Number(time.padEnd(MILLISECOND_DIGITS, '0')), fbclid };
}

const MILLISECOND_DIGITS = 13;

/** An `_fbp` cookie value as it is; never built, because only a browser can keep it (docs/meta-api.md section 3.4). */
export function normalizeBrowserId(text: string): Outcome {
	const cookie = text.replace(COOKIE_NAME, '');
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

/**
 * `click_time` in Unix milliseconds, in every form in which the time of an event is read: without an offset it is meant
 * in `timezone`. `undefined` when it is none of these or cannot be a click time.
 */
export function clickTimeOf(
	value: RawValue,
	{ nowMilliseconds, timezone }: { readonly nowMilliseconds: number; readonly timezone: string },
): number | undefined {
	const instant = readInstant(value, timezone);
	if ('problem' in instant) return undefined;
	const isPlausible =
		instant.milliseconds >= EARLIEST_CLICK && instant.milliseconds <= nowMilliseconds + DAY;
	return isPlausible ? Math.trunc(instant.milliseconds) : undefined;
}
