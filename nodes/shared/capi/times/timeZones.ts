/** Time zones as they stand behind a time: offsets, names of the IANA, abbreviations. */
import { FixedOffsetZone, Info, type Zone } from 'luxon';

import { type Instant } from './instant';
import { fromWallClock } from './wallClock';

/** A zone, or the offsets in minutes that an abbreviation can mean. */
export type WrittenZone = { readonly zone: Zone } | { readonly oneOf: readonly number[] };

/**
 * Abbreviations that programs print, with the offsets in hours or the IANA's zone that each stands for. Those of the
 * United States are RFC 2822's (section 4.3); a few stand for zones far apart, which only the workflow's own can decide.
 * Words that are also everyday ones (`ART`, `EAT`, `CAT`) are left out.
 */
const ABBREVIATIONS: Readonly<Record<string, string | readonly number[]>> = {
	EST: [-5],
	EDT: [-4],
	CDT: [-5],
	MST: [-7],
	MDT: [-6],
	PST: [-8],
	PDT: [-7],
	AKST: [-9],
	AKDT: [-8],
	HST: [-10],
	CET: 'CET',
	CEST: [2],
	MEZ: 'CET',
	MESZ: [2],
	MET: 'MET',
	EET: 'EET',
	EEST: [3],
	WET: 'WET',
	WEST: [1],
	MSK: [3],
	TRT: [3],
	JST: [9],
	KST: [9],
	HKT: [8],
	SGT: [8],
	WIB: [7],
	WITA: [8],
	WIT: [9],
	PKT: [5],
	NPT: [5.75],
	AEST: [10],
	AEDT: [11],
	ACST: [9.5],
	ACDT: [10.5],
	AWST: [8],
	NZST: [12],
	NZDT: [13],
	SAST: [2],
	BRT: [-3],
	CST: [-6, 8, -5],
	IST: [5.5, 2, 1],
	BST: [1, 6],
	AST: [-4, 3],
	GST: [4, -2],
	WAT: [1],
	UZT: [5],
};

const UTC_NAMES: ReadonlySet<string> = new Set(['z', 'utc', 'gmt', 'ut']);
const OFFSET = /^(?:GMT|UTC|UT)?\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?$/i;
const LARGEST_OFFSET_IN_MINUTES = 14 * 60;

/** The zone that a text such as `+0530`, `GMT+2`, `UTC`, `Europe/Berlin` or `EST` names; `undefined` for any other. */
export function readZone(text: string): WrittenZone | undefined {
	const offset = OFFSET.exec(text);
	if (offset !== null) return readOffset(offset[1], offset[2], offset[3]);
	if (UTC_NAMES.has(text.toLowerCase())) return { zone: FixedOffsetZone.utcInstance };
	const meaning = Object.hasOwn(ABBREVIATIONS, text) ? ABBREVIATIONS[text] : undefined;
	if (typeof meaning === 'object') return { oneOf: meaning.map((hours) => hours * 60) };
	const name = meaning ?? (text.includes('/') ? text : undefined);
	const zone = name === undefined ? undefined : Info.normalizeZone(name);
	return zone?.isValid === true ? { zone } : undefined;
}

function readOffset(sign: string, hours: string, minutes = '0'): WrittenZone | undefined {
	const size = Number(hours) * 60 + Number(minutes);
	if (Number(minutes) > 59 || size > LARGEST_OFFSET_IN_MINUTES) return undefined;
	return { zone: FixedOffsetZone.instance(sign === '-' ? -size : size) };
}

/**
 * The instant at which a wall clock (given as if it were UTC, in milliseconds) shows a time in the zone written next to
 * it, or in the workflow's. An abbreviation of several zones counts as the workflow's own, where that is one of them.
 */
export function instantOf(
	wallClock: number,
	written: WrittenZone | undefined,
	timezone: string,
): Instant {
	const own = (): Zone => Info.normalizeZone(timezone);
	if (written === undefined) return { milliseconds: fromWallClock(wallClock, own()) };
	if ('zone' in written) return { milliseconds: fromWallClock(wallClock, written.zone) };
	const [first, ...others] = written.oneOf;
	if (others.length === 0) return { milliseconds: wallClock - first * 60_000 };
	const milliseconds = fromWallClock(wallClock, own());
	const isOwn = written.oneOf.includes((wallClock - milliseconds) / 60_000);
	return isOwn ? { milliseconds } : { problem: 'unknown_time_zone' };
}
