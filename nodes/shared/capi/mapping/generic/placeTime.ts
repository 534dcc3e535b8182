/** The time of an event in a field of a level, and a time of day that stands apart from its date. */
import type { RawValue } from '../../types';
import { isObject } from '../../values';
import { fold, type Target } from '../aliases';
import { isAddressOfRecord } from '../recordAddresses';
import { asUtc } from '../timeConversions';
import type { Draft } from '../draft';
import { placeClickOfPage } from '../visitor';
import type { Leftovers } from './leftovers';
import { unwrap } from './placePerson';

const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?$/i;

/** How the column of the time of day is called beside that of the date. */
const CLOCK_NAMES = new Set(
	[
		'hora',
		'horario',
		'uhrzeit',
		'zeit',
		'heure',
		'ora',
		'orario',
		'tijd',
		'godzina',
		'saat',
		'waktu',
		'jam',
		'giờ',
		'時刻',
		'時間',
		'时间',
		'시간',
	].map(fold),
);

/** Whether a field is a time of day beside the field of its date, by its name and its value. */
export function isClock(name: string, value: RawValue): boolean {
	return typeof value === 'string' && CLOCK.test(value.trim()) && CLOCK_NAMES.has(fold(name));
}

/** `Submit Date (UTC)`; of Snowplow's times, which end in _tstamp, it is documented. */
const NAMES_UTC = /(?:(?:gmt|utc)\)?|_tstamp)$/i;

const VENDOR_TYPE = /^[a-z][a-z_]{1,40}[.:/][a-z_.]{2,40}$/;

/** `order.completed` is how a service calls its webhook, and the name of no event of Meta's or the user's. */
function isVendorType(value: RawValue): boolean {
	return typeof value === 'string' && VENDOR_TYPE.test(value.trim());
}

const PAGES: ReadonlySet<string> = new Set(['event_source_url', 'referrer_url']);

/** A name may say that its time is UTC, and a time of day may stand apart from its date. */
export function placeEventField(
	name: string,
	{ section, field }: Target,
	value: RawValue,
	rank: number,
	path: string,
	draft: Draft,
	leftovers: Leftovers,
): void {
	if (field === 'event_name' && name !== 'event_name' && isVendorType(value)) {
		leftovers.unknown.push({ name, value, path });
		return;
	}
	if (field === 'event_source_url' && name !== field && isAddressOfRecord(unwrap(value))) {
		leftovers.unknown.push({ name, value, path });
		return;
	}
	if (PAGES.has(field)) placeClickOfPage(value, path, draft);
	if (field !== 'event_time') return draft.place(section, field, unwrap(value), rank, path);
	if (typeof value === 'string' && CLOCK.test(value.trim())) {
		leftovers.clock ??= { name, value, path };
		return;
	}
	const plain = isObject(value) && 'value' in value ? value.value : value;
	draft.place('event', 'event_time', NAMES_UTC.test(name) ? asUtc(plain) : plain, rank, path);
}
