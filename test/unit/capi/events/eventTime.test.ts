import { DateTime } from 'luxon';

import {
	type IdentifiedUser,
	type RawEvent,
	readEventTime,
} from '../../../../nodes/shared/capi/events';
import {
	build,
	context,
	customer,
	DAY,
	eventFrom,
	NOW,
	purchase,
	ready,
	refusalsOf,
	userOf,
	visitor,
	warningsOf,
} from './support';

/** Instants are written by hand as UTC; Date.parse of full ISO text with Z is defined by ECMAScript. */
const at = (iso: string): number => Date.parse(iso) / 1000;

const read = (raw: unknown, timezone = 'Europe/Berlin') =>
	readEventTime(raw, { nowSeconds: NOW, timezone });

describe('forms of a time', () => {
	const berlin: [string, unknown, string][] = [
		['Unix seconds', 1795348000, '2026-11-22T11:46:40Z'],
		['Unix seconds as text', '1795348000', '2026-11-22T11:46:40Z'],
		['Unix seconds as text with spaces', ' 1795348000 ', '2026-11-22T11:46:40Z'],
		['seconds with a fraction, rounded down', 1795348000.9, '2026-11-22T11:46:40Z'],
		['seconds with a fraction as text', '1795348000.999', '2026-11-22T11:46:40Z'],
		['milliseconds', 1795348000123, '2026-11-22T11:46:40Z'],
		['milliseconds as text', '1795348000999', '2026-11-22T11:46:40Z'],
		['microseconds', 1795348000123456, '2026-11-22T11:46:40Z'],
		['the last number that counts as seconds lies in 1973', '100000001', '1973-03-03T09:46:41Z'],
		['ISO with Z', '2026-11-22T11:46:40Z', '2026-11-22T11:46:40Z'],
		['ISO in small letters', '2026-11-22t11:46:40z', '2026-11-22T11:46:40Z'],
		['ISO with milliseconds', '2026-11-22T11:46:40.999Z', '2026-11-22T11:46:40Z'],
		['ISO with nanoseconds', '2026-11-22T11:46:40.123456789Z', '2026-11-22T11:46:40Z'],
		['ISO with offset', '2026-11-22T12:46:40+01:00', '2026-11-22T11:46:40Z'],
		['ISO with offset without colon', '2026-11-22T06:46:40-0500', '2026-11-22T11:46:40Z'],
		['ISO with offset in hours', '2026-11-22T12:46:40+01', '2026-11-22T11:46:40Z'],
		['ISO with half-hour offset', '2026-11-22T17:16:40+05:30', '2026-11-22T11:46:40Z'],
		[
			'ISO with offset and zone name',
			'2026-11-22T12:46:40+01:00[Europe/Berlin]',
			'2026-11-22T11:46:40Z',
		],
		["ISO without offset: the workflow's zone", '2026-11-22T12:46:40', '2026-11-22T11:46:40Z'],
		['ISO without offset in summer', '2026-07-01T12:00:00', '2026-07-01T10:00:00Z'],
		['ISO without seconds', '2026-11-22T12:46', '2026-11-22T11:46:00Z'],
		['ISO basic form', '20261122T114640Z', '2026-11-22T11:46:40Z'],
		['ISO date: its first moment', '2026-11-22', '2026-11-21T23:00:00Z'],
		['ISO date in basic form', '20261122', '2026-11-21T23:00:00Z'],
		['ISO end of day', '2026-11-20T24:00:00Z', '2026-11-21T00:00:00Z'],
		['a leap day', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
		['SQL', '2026-11-22 12:46:40', '2026-11-22T11:46:40Z'],
		['SQL without seconds', '2026-11-22 12:46', '2026-11-22T11:46:00Z'],
		['SQL with fraction', '2026-11-22 12:46:40.123', '2026-11-22T11:46:40Z'],
		['SQL with offset', '2026-11-22 12:46:40+01:00', '2026-11-22T11:46:40Z'],
		['SQL with offset in hours', '2026-11-22 12:46:40+01', '2026-11-22T11:46:40Z'],
		['SQL with offset after a space', '2026-11-22 06:46:40 -0500', '2026-11-22T11:46:40Z'],
		['SQL with Z', '2026-11-22 11:46:40Z', '2026-11-22T11:46:40Z'],
		['SQL as BigQuery writes it', '2026-11-22 11:46:40 UTC', '2026-11-22T11:46:40Z'],
		['SQL with a zone name', '2026-11-22 06:46:40 America/New_York', '2026-11-22T11:46:40Z'],
		['RFC 2822', 'Sun, 22 Nov 2026 11:46:40 +0000', '2026-11-22T11:46:40Z'],
		['RFC 2822 with GMT', 'Sun, 22 Nov 2026 11:46:40 GMT', '2026-11-22T11:46:40Z'],
		['RFC 2822 without weekday', '22 Nov 2026 12:46:40 +0100', '2026-11-22T11:46:40Z'],
		['a Date', new Date('2026-11-22T11:46:40.500Z'), '2026-11-22T11:46:40Z'],
		["luxon's DateTime", DateTime.fromISO('2026-11-22T12:46:40+01:00'), '2026-11-22T11:46:40Z'],
		['an object with toMillis', { toMillis: () => 1795348000000 }, '2026-11-22T11:46:40Z'],
	];
	it.each(berlin)('reads %s', (_, raw, utc) => {
		expect(read(raw)).toMatchObject({ status: 'read', seconds: at(utc) });
	});

	const zones: [string, string, string, string][] = [
		['2026-11-22T06:00:00', 'America/New_York', '2026-11-22T11:00:00Z', 'New York in winter'],
		['2026-07-22T06:00:00', 'America/New_York', '2026-07-22T10:00:00Z', 'New York in summer'],
		['2026-11-22 15:00:00', 'Asia/Kolkata', '2026-11-22T09:30:00Z', 'half-hour zone'],
		['2026-11-22 17:45:00', 'Asia/Kathmandu', '2026-11-22T12:00:00Z', 'quarter-hour zone'],
		['2026-11-22 12:00:00', 'UTC', '2026-11-22T12:00:00Z', 'UTC'],
		['2026-11-22', 'Pacific/Auckland', '2026-11-21T11:00:00Z', 'a date in Auckland, summer time'],
		['2026-10-25T01:59:59', 'Europe/Berlin', '2026-10-24T23:59:59Z', 'before the hour shown twice'],
		[
			'2026-10-25T02:30:00',
			'Europe/Berlin',
			'2026-10-25T00:30:00Z',
			'hour shown twice: its first showing',
		],
		['2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00Z', 'after the hour shown twice'],
		[
			'2026-11-01 01:30:00',
			'America/New_York',
			'2026-11-01T05:30:00Z',
			'hour shown twice in New York',
		],
		['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59Z', 'before the skipped hour'],
		[
			'2026-03-29T02:30:00',
			'Europe/Berlin',
			'2026-03-29T01:30:00Z',
			'skipped hour: offset before the change',
		],
		['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z', 'after the skipped hour'],
		[
			'2026-10-25T02:30:00+01:00',
			'Europe/Berlin',
			'2026-10-25T01:30:00Z',
			'an offset names the second showing',
		],
		['2026-10-24T12:00:00', 'Europe/Berlin', '2026-10-24T10:00:00Z', 'the day before the change'],
		['2026-10-26T12:00:00', 'Europe/Berlin', '2026-10-26T11:00:00Z', 'the day after the change'],
		['2026-03-08 02:15', 'America/New_York', '2026-03-08T07:15:00Z', 'skipped hour in New York'],
	];
	it.each(zones)('reads %s in %s as %s: %s', (raw, timezone, utc) => {
		expect(read(raw, timezone)).toMatchObject({ status: 'read', seconds: at(utc) });
	});

	it.each([
		undefined,
		null,
		'',
		'  ',
		'null',
		'undefined',
		'NaN',
		'n/a',
		'none',
		'unknown',
		'-',
		'{{ $json.time }}',
	])('takes %p as no time at all', (raw) => {
		expect(read(raw)).toEqual({ status: 'absent' });
	});

	it.each([
		['time alone', '12:46:40'],
		['words', 'yesterday'],
		['a year', '2026'],
		['a date that does not exist', '2026-02-30T10:00:00Z'],
		['no leap year', '2026-02-29'],
		['an hour that does not exist', '2026-11-22T25:00:00Z'],
		['SQL with a made-up zone', '2026-11-22 10:00:00 Mars/Base'],
		['a date with text after it', '2026-11-22 order'],
		['RFC 2822 with an impossible day', 'Sun, 32 Nov 2026 11:46:40 GMT'],
		['an invalid Date', new Date(Number.NaN)],
		['an infinite number', Number.POSITIVE_INFINITY],
		['a boolean', true],
		['a list', [1795348000]],
		['an object', { at: 1795348000 }],
		['an object whose toMillis gives text', { toMillis: () => 'noon' }],
	])('refuses %s', (_, raw) => {
		expect(read(raw)).toMatchObject({
			status: 'refused',
			refusal: { code: 'event_time_invalid', field: 'event_time' },
		});
	});
});

describe('times ahead of the clock', () => {
	it('takes a time up to 60 seconds ahead as now, and remembers what was stated', () => {
		expect(read(NOW + 60)).toEqual({ status: 'read', seconds: NOW, statedSeconds: NOW + 60 });
	});

	it('refuses a time 61 seconds ahead', () => {
		expect(read(NOW + 61)).toMatchObject({ refusal: { code: 'event_time_in_future' } });
	});

	it('keeps the derived event id when a retry comes after the clock has caught up', () => {
		const raw = eventFrom('chat', { event_time: NOW + 30, event_id: undefined });
		const first = ready(build(raw, customer));
		const retry = ready(build(raw, customer, { nowSeconds: NOW + 3600 }));
		expect(first.event_time).toBe(NOW);
		expect(retry.event_id).toBe(first.event_id);
	});
});

describe('windows', () => {
	/** docs/meta-api.md section 2.1: 62 days for physical_store, 7 days for all others. */
	const windows: [string, number, Record<string, unknown>][] = [
		['physical_store', 62, {}],
		['email', 7, {}],
		['phone_call', 7, {}],
		['chat', 7, {}],
		['system_generated', 7, {}],
		['other', 7, {}],
		['crm', 7, { custom_data: { lead_event_source: 'HubSpot' } }],
		['website', 7, { event_source_url: 'https://shop.example/' }],
	];
	it.each(windows)('%s: %d days', (source, days, extra) => {
		const inside = eventFrom(source, { ...extra, event_time: NOW - days * DAY });
		const outside = eventFrom(source, { ...extra, event_time: NOW - days * DAY - 1 });
		expect(ready(build(inside)).event_time).toBe(NOW - days * DAY);
		const outcome = build(outside);
		expect(refusalsOf(outcome)).toEqual(['event_time_too_old event_time']);
		expect(outcome.status === 'refused' && outcome.refusals[0].message).toContain(`${days} days`);
	});

	it('warns of an event more than 24 hours old, but not of a store event', () => {
		const old = { event_time: NOW - DAY - 1 };
		expect(warningsOf(build(eventFrom('chat', old)))).toEqual([
			'event_older_than_24_hours event_time',
		]);
		expect(warningsOf(build(eventFrom('physical_store', old)))).toEqual([]);
		expect(warningsOf(build(eventFrom('chat', { event_time: NOW - DAY })))).toEqual([]);
	});
});

describe('no time', () => {
	it('sends now for a webhook that reports what has just happened', () => {
		expect(ready(build(eventFrom('chat', { event_time: '' }), visitor)).event_time).toBe(NOW);
		expect(context.nowSeconds).toBe(NOW);
	});

	it('warns for store events, whose time is part of the key by which Meta recognizes repeats', () => {
		expect(warningsOf(build(eventFrom('physical_store', { event_time: null })))).toEqual([
			'event_time_missing event_time',
		]);
	});

	const lead = userOf({ lead_id: '1234567890123456' });
	const business: [string, RawEvent, IdentifiedUser][] = [
		['a purchase', purchase({ event_time: '' }), visitor],
		[
			'an order',
			eventFrom('chat', { event_time: undefined, custom_data: { order_id: 'A1' } }),
			customer,
		],
		['a lead', eventFrom('other', { event_time: null }), lead],
		...['Subscribe', 'StartTrial', 'Donate', 'Schedule'].map(
			(event_name): [string, RawEvent, IdentifiedUser] => [
				event_name,
				eventFrom('other', { event_name, event_time: '', event_id: 'e1' }),
				customer,
			],
		),
		[
			'a lead of a CRM',
			eventFrom('crm', { event_time: null, custom_data: { lead_event_source: 'HubSpot' } }),
			lead,
		],
		[
			'an order of a store',
			eventFrom('physical_store', { event_time: null, custom_data: { order_id: 'A1' } }),
			customer,
		],
	];
	it.each(business)(
		'says once that %s without a time is sent with the time of the run',
		(_, raw, user) => {
			const outcome = build(raw, user);
			expect(ready(outcome).event_time).toBe(NOW);
			expect(warningsOf(outcome)).toEqual(['event_time_missing event_time']);
			expect(outcome.warnings[0].message).toContain('the time of this run');
		},
	);

	it('says nothing of events that report what has just happened', () => {
		for (const event_name of ['Contact', 'Lead', 'PageView', 'AddToCart']) {
			expect(
				warningsOf(build(eventFrom('chat', { event_name, event_time: '' }), customer)),
			).toEqual([]);
		}
		expect(warningsOf(build(purchase()))).toEqual([]);
	});
});
