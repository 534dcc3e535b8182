/** The time zone that stands in a column of its own beside that of the date or time. */
import { remembering } from '../fields/remembering';
import { foldName as fold } from '../fields/foldName';
import type { RawValue } from '../types';
import { readText } from '../values';

const ZONE_COLUMNS: ReadonlySet<string> = new Set(
	['time_zone', 'tz', 'tz_name', 'utc_offset', 'gmt_offset', 'timezone_offset', 'tz_offset'].map(
		fold,
	),
);

/** Whether a column of this name holds a time zone. */
export function isZoneColumn(name: string): boolean {
	return MAY_BE_ZONE.test(name) && isKnownZoneColumn(name);
}

const isKnownZoneColumn = remembering((name) => ZONE_COLUMNS.has(fold(name)));
/** Names of other columns need no closer look; those with spaces are not remembered. */
const MAY_BE_ZONE = /tz|zone|offset/i;

/**
 * Names of zones as programs show them to people: those of Ruby on Rails (ActiveSupport::TimeZone, MAPPING), which Square's
 * exports write, with the zone of the IANA each.
 */
const SHOWN_NAMES: Readonly<Record<string, string>> = {
	hawaii: 'Pacific/Honolulu',
	alaska: 'America/Juneau',
	'pacific time (us & canada)': 'America/Los_Angeles',
	'pacific time': 'America/Los_Angeles',
	arizona: 'America/Phoenix',
	'mountain time (us & canada)': 'America/Denver',
	'mountain time': 'America/Denver',
	'central time (us & canada)': 'America/Chicago',
	'central time': 'America/Chicago',
	'eastern time (us & canada)': 'America/New_York',
	'eastern time': 'America/New_York',
	'indiana (east)': 'America/Indiana/Indianapolis',
	'atlantic time (canada)': 'America/Halifax',
	newfoundland: 'America/St_Johns',
	london: 'Europe/London',
	dublin: 'Europe/Dublin',
	lisbon: 'Europe/Lisbon',
	paris: 'Europe/Paris',
	madrid: 'Europe/Madrid',
	berlin: 'Europe/Berlin',
	rome: 'Europe/Rome',
	amsterdam: 'Europe/Amsterdam',
	tokyo: 'Asia/Tokyo',
	osaka: 'Asia/Tokyo',
	perth: 'Australia/Perth',
	adelaide: 'Australia/Adelaide',
	darwin: 'Australia/Darwin',
	brisbane: 'Australia/Brisbane',
	sydney: 'Australia/Sydney',
	melbourne: 'Australia/Melbourne',
	canberra: 'Australia/Melbourne',
	hobart: 'Australia/Hobart',
	auckland: 'Pacific/Auckland',
	wellington: 'Pacific/Auckland',
};

const LONGEST_ZONE = 60;
const HAS_ZONE = /[+-]\d{2}(?::?\d{2})?$|[a-z]{3}$|\dz$|[/)]/i;
const HALF_OF_THE_DAY = /(?:^|[\s\d])[ap]\.?m\.?$/i;
/** A day, or a day and the time of it. */
const DATE = /\d.*\d/;

/**
 * Takes a time and the zone that stands beside it; gives the time with its zone. A time that names a zone itself, or is none in
 * words, stays as it is.
 */
export function withZone(time: RawValue, zone: RawValue): RawValue {
	const name = plainName(readText(zone)?.trim() ?? '');
	if (typeof time !== 'string' || name === '' || name.length > LONGEST_ZONE) return time;
	const text = time.trim();
	if (!DATE.test(text) || !text.includes(':') || hasZone(text)) return time;
	return `${text.replace(/(?<=\d)T(?=\d)/, ' ')} ${name}`;
}

/** `(GMT-08:00) Pacific Time (US & Canada)`, as lists to choose from show it. */
const WITH_OFFSET = /^\((?:GMT|UTC)([+-]\d{2}:\d{2})?\)\s?(.{0,60})$/;

/** The name of the IANA for one that is shown to people, or the offset that stands before it; any other as it is. */
function plainName(shown: string): string {
	const [, offset, place = shown] = WITH_OFFSET.exec(shown) ?? [];
	return SHOWN_NAMES[place.trim().toLowerCase()] ?? offset ?? place;
}

function hasZone(text: string): boolean {
	const behindClock = text.slice(text.indexOf(':'));
	return HAS_ZONE.test(behindClock) && !HALF_OF_THE_DAY.test(behindClock);
}
