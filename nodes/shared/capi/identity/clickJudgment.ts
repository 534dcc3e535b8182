import type { RawObject, Warning } from '../types';
import { readClickCookie } from './clickId';
import { judge, type Judgment } from './judge';
import type { MatchKey } from './matchKeys';
import type { ItemContext } from './outcome';

/** The times that matter to a click, in Unix milliseconds. */
export interface ClickTimes {
	/** When the ad was clicked; `undefined` where nobody says. */
	readonly click: number | undefined;
	readonly event: number;
}

const OPTIONS = { hashes: false, sendBothForms: false } as const;

/** Whether anything is said of a click. */
export function namesClick({ fbc, fbclid }: RawObject): boolean {
	return (fbc ?? fbclid ?? undefined) !== undefined;
}

/**
 * `fbc` from the `_fbc` cookie (key `fbc`) and the fbclid (pseudo key `fbclid`). A cookie stands, unless the fbclid is
 * another one: a page address tells of a newer click than the cookie, as Meta's library has it (docs/meta-api.md section
 * 13.3), but for a click time that lies before that of the cookie.
 */
export function judgeClick(
	matchKey: MatchKey,
	user: RawObject,
	item: ItemContext,
	times: ClickTimes,
): Judgment {
	const cookie = judge(user.fbc, matchKey, OPTIONS, item);
	if (user.fbclid === undefined || user.fbclid === null) return cookie;
	const click = judge(user.fbclid, matchKey, OPTIONS, item);
	if (click.values.length === 0)
		return { ...cookie, dropped: [...new Set([...cookie.dropped, ...click.dropped])] };
	if (cookie.values.length === 0)
		return { ...click, dropped: [...new Set([...cookie.dropped, ...click.dropped])] };
	if (!isNewer(click.values[0], cookie.values[0], times)) return cookie;
	return { ...click, changed: ['newer_click_id', ...click.changed] };
}

function isNewer(
	click: string | undefined,
	cookie: string | undefined,
	times: ClickTimes,
): boolean {
	const [one, other] = [readClickCookie(click ?? ''), readClickCookie(cookie ?? '')];
	if (one === undefined || other === undefined || one.fbclid === other.fbclid) return false;
	return times.click === undefined || times.click >= other.milliseconds;
}

const CLICK_TIME_UNKNOWN: Warning = {
	code: 'click_time_unknown',
	field: 'user_data.fbc',
	message:
		'Click ID (fbc) has the time of the event, as that of the click is not known. Give Click Time too.',
};

const CLICK_ID_EXPIRED: Warning = {
	code: 'click_id_expired',
	field: 'user_data.fbc',
	message:
		'Click ID (fbc) is more than 90 days old, and Meta forgets clicks after 90 days. Store the newest _fbc cookie of ' +
		'each visit.',
};

const CLICK_AFTER_EVENT: Warning = {
	code: 'click_after_event',
	field: 'user_data.fbc',
	message:
		'Click ID (fbc) is newer than the event, so it cannot have led to it. Store the click with the order, and give it ' +
		'from there.',
};

const DAY = 86_400_000;
const DAYS_OF_COOKIE = 90;
/** Clocks of browsers and servers differ. */
const TOLERANCE = 60_000;

/** Warns where the click time is not known, and where Meta will not connect the click with the event. */
export function warningsOfClick(
	{ values, changed }: Judgment,
	times: ClickTimes,
): readonly Warning[] {
	const cookie = readClickCookie(values[0] ?? '');
	if (cookie === undefined) return [];
	const isGuess = times.click === undefined && changed.includes('built_from_click_id');
	if (isGuess) return [CLICK_TIME_UNKNOWN];
	if (times.event - cookie.milliseconds > DAYS_OF_COOKIE * DAY) return [CLICK_ID_EXPIRED];
	return cookie.milliseconds - times.event > TOLERANCE ? [CLICK_AFTER_EVENT] : [];
}
