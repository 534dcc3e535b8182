import { DateTime } from 'luxon';

import { readEventTime } from '../../../../nodes/shared/capi/events';
import { NOW } from './support';
import { growthForTwice, MOST_GROWTH_WHERE_LINEAR } from '../../../support/operationCount';

const AT = (iso: string): number => Date.parse(iso) / 1000;
/** 24 November 2026, 21:10 in Berlin (UTC+1). */
const MINUTE = AT('2026-11-24T20:10:00Z');
const SECOND = AT('2026-11-24T20:10:05Z');

const read = (raw: unknown, timezone = 'Europe/Berlin') =>
	readEventTime(raw, { nowSeconds: NOW + 30 * 86_400, timezone });
const secondsOf = (raw: unknown, timezone?: string) => {
	const reading = read(raw, timezone);
	return reading.status === 'read' ? reading.seconds : JSON.stringify(reading);
};

describe("times as spreadsheets, shops and people write them, in the workflow's zone", () => {
	it.each([
		'2026/11/24 21:10',
		'2026/11/24, 9:10 PM',
		'2026.11.24 21:10',
		'2026-11-24 9:10 PM',
		'2026-11-24, 9:10 p.m.',
		'2026-11-24 at 21:10',
		'2026/11/24 21:10:00',
		'24.11.2026 21:10',
		'24.11.2026, 21:10',
		'24.11.2026 21:10:00',
		'24. 11. 2026 21:10',
		'24.11.2026 21.10',
		'24.11.2026 um 21:10 Uhr',
		'24/11/2026 21:10',
		'24/11/2026, 9:10 pm',
		'24/11/2026 21h10',
		'24/11/2026 à 21h10',
		'24-11-2026 21:10',
		'11/24/2026 21:10',
		'11/24/2026 9:10 pm',
		'11/24/2026 9:10PM',
		'11/24/2026 09:10 P.M.',
		'11/24/2026 9:10p',
		'11/24/2026, 9:10\u202fPM',
		'11-24-2026 21:10',
		'11/24/26 9:10 PM',
		'21:10 24/11/2026',
		'21:10, 24.11.2026',
		'Nov 24, 2026 9:10 pm',
		'Nov 24, 2026, 9:10 PM',
		'Nov. 24 2026 21:10',
		'Nov 24th, 2026 9:10 pm',
		'November 24, 2026 at 9:10 PM',
		'November 24, 2026 21:10',
		'24 November 2026, 21:10',
		'24 Nov 2026 21:10',
		'24th of November 2026, 21:10',
		'24-Nov-2026 21:10',
		'24-NOV-26 09.10.00 PM',
		'24/Nov/2026:21:10:00',
		'2026 Nov 24 21:10',
		'Tue, 24 Nov 2026 21:10',
		'Tue 24 Nov 2026, 21:10',
		'Tuesday, November 24, 2026 at 9:10 PM',
		'Tuesday, 24 November 2026 at 21:10',
		'Tue Nov 24 2026 21:10:00',
		'Tue Nov 24 21:10:00 2026',
		'Di., 24. Nov. 2026, 21:10',
		'Dienstag, 24. November 2026 um 21:10',
		'am 24. November 2026 um 21:10 Uhr',
		'mardi 24 novembre 2026 à 21:10',
		'mar. 24 nov. 2026, 21:10',
		'martes, 24 de noviembre de 2026, 21:10',
		'martes, 24 de noviembre de 2026 a las 21:10',
		'terça-feira, 24 de novembro de 2026 às 21:10',
		'dinsdag 24 november 2026 om 21:10',
		'martedì 24 novembre 2026 alle ore 21:10',
		'24 Kas 2026 21:10',
		'вторник, 24 ноября 2026 г. в 21:10',
		'24 ноября 2026, 21:10',
		'24.11.2026 klo 21.10',
		'2026年11月24日 21:10',
		'2026年11月24日(火) 21:10',
		'2026/11/24(Tue) 21:10',
		'24.11.2026; 21:10 h',
		'24.11.2026 – 21:10',
		'2026-11-24_21:10',
		'2026年11月24日 21時10分',
		'2026年11月24日 下午9:10',
		'2026/11/24 下午9:10',
		'2026. 11. 24. 오후 9:10',
		'2026년 11월 24일 오후 9:10',
		'24/11/2026, 9:10 μ.μ.',
		'24\u200f/11\u200f/2026، 9:10 م',
		'٢٤‏/١١‏/٢٠٢٦، ٩:١٠ م',
		'２０２６／１１／２４　２１：１０',
		'21:10 24 tháng 11, 2026',
		' 24.11.2026   21:10 ',
		'202611242110',
		202611242110,
	])('reads %p', (raw) => {
		expect(secondsOf(raw)).toBe(MINUTE);
	});

	it.each([
		'24.11.2026 21:10:05',
		'24.11.2026 21.10.05',
		'11/24/2026 9:10:05 PM',
		'2026/11/24 21:10:05.999',
		'24/11/2026 21:10:05,123',
		'Nov 24, 2026 9:10:05 pm',
		'2026-11-24, 9:10:05 p.m.',
		'2026. 11. 24. 21:10:05',
		'20261124211005',
		20261124211005,
		'20261124 211005',
		'20261124 21:10:05',
	])('reads %p to the second', (raw) => {
		expect(secondsOf(raw)).toBe(SECOND);
	});

	it.each([
		'2026/11/24',
		'24.11.2026',
		'24/11/2026',
		'11/24/2026',
		'24-Nov-2026',
		'24-Nov-26',
		'Nov 24, 2026',
		'Tuesday, 24 November 2026',
		'24 de noviembre de 2026',
		'2026年11月24日',
		'20261124',
		20261124,
	])('takes %p, a day alone, for its first moment', (raw) => {
		expect(secondsOf(raw)).toBe(AT('2026-11-23T23:00:00Z'));
	});

	it.each([
		['11/24/2026 12:10 AM', '2026-11-23T23:10:00Z'],
		['11/24/2026 12:10 PM', '2026-11-24T11:10:00Z'],
		['11/24/2026 9 AM', '2026-11-24T08:00:00Z'],
		['11/24/2026 21:10 PM', '2026-11-24T20:10:00Z'],
		['24.11.2026 00:00', '2026-11-23T23:00:00Z'],
	])('reads %p by the clock of twelve hours', (raw, utc) => {
		expect(secondsOf(raw)).toBe(AT(utc));
	});

	it('takes equal day and month as what they are, whichever stands first', () => {
		expect(secondsOf('11/11/2026 10:00')).toBe(AT('2026-11-11T09:00:00Z'));
	});

	it.each([
		['25.10.2026 02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
		['10/25/2026 2:30 AM', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
		['24.11.2026 21:10', 'Asia/Kolkata', '2026-11-24T15:40:00Z'],
		['11/24/2026 9:10 pm', 'America/New_York', '2026-11-25T02:10:00Z'],
	])('reads %p in %s', (raw, timezone, utc) => {
		expect(secondsOf(raw, timezone)).toBe(AT(utc));
	});
});

describe('times that name their offset', () => {
	it.each([
		'Tue Nov 24 2026 21:10:00 GMT+0100 (CET)',
		'Tue Nov 24 2026 21:10:00 GMT+0100 (Central European Standard Time)',
		'Tue Nov 24 2026 21:10:00 GMT+0100 (Mitteleuropäische Normalzeit)',
		'Tue Nov 24 2026 20:10:00 GMT+0000 (Coordinated Universal Time)',
		'Tue, 24 Nov 2026 20:10:00 GMT',
		'Tue, 24 Nov 2026 21:10 +0100',
		'2026-11-24 20:10:00 UTC',
		'2026-11-24 20:10 UTC',
		'2026-11-24T20:10:00 UTC',
		'2026-11-25 01:40 +0530',
		'2026-11-25 01:40 +05:30',
		'2026-11-24T21:10:00 +0100',
		'2026-11-24 22:10 GMT+2',
		'2026-11-24 22:10 GMT +2',
		'2026-11-24 22:10 UTC+02:00',
		'2026-11-24 15:10 GMT-5',
		'2026-11-24 20:10:00 GMT',
		'2026-11-24T20:10:00+00:00[UTC]',
		'2026-11-24T21:10:00+01:00[Europe/Berlin]',
		'2026-11-24T21:10:00[Europe/Berlin]',
		'2026-11-24 15:10:00 America/New_York',
		'24.11.2026 20:10 UTC',
		'24.11.2026 20:10Z',
		'11/24/2026 3:10 PM EST',
		'11/24/2026 12:10 PM PST',
		'15:10:00 Nov 24, 2026 EST',
		'12:10:00 Nov 24, 2026 PST',
		'Tue Nov 24 21:10:00 CET 2026',
		'Tue Nov 24 20:10:00 +0000 2026',
		'Tue Nov 24 20:10:00 UTC 2026',
		'24/Nov/2026:21:10:00 +0100',
		'Tuesday, November 24, 2026 at 9:10:00 PM GMT+1',
		'Tuesday, November 24, 2026 at 9:10:00 p.m. GMT+1',
		'mardi 24 novembre 2026 à 21:10:00 UTC+1',
		'2026/11/25 05:10 JST',
	])("reads %p whatever the workflow's zone is", (raw) => {
		expect(secondsOf(raw, 'Asia/Tokyo')).toBe(MINUTE);
		expect(secondsOf(raw, 'America/New_York')).toBe(MINUTE);
	});

	it("follows the clock change of a zone's name", () => {
		expect(secondsOf('2026-07-24 21:10:00 CEST')).toBe(AT('2026-07-24T19:10:00Z'));
		expect(secondsOf('7/24/2026 3:10 PM EDT')).toBe(AT('2026-07-24T19:10:00Z'));
	});

	it('takes an abbreviation of several zones as the one the workflow is in, and refuses it elsewhere', () => {
		expect(secondsOf('11/24/2026 2:10 PM CST', 'America/Chicago')).toBe(MINUTE);
		expect(secondsOf('2026/11/25 04:10:00 CST', 'Asia/Shanghai')).toBe(MINUTE);
		expect(secondsOf('2026-11-25 01:40:00 IST', 'Asia/Kolkata')).toBe(MINUTE);
		for (const raw of [
			'11/24/2026 2:10 PM CST',
			'2026-11-25 01:40:00 IST',
			'2026-11-24 20:10:00 BST',
		]) {
			expect(read(raw, 'America/Sao_Paulo')).toMatchObject({
				status: 'refused',
				refusal: { code: 'event_time_invalid', message: expect.stringContaining('time zone') },
			});
		}
	});
});

describe('numbers of a spreadsheet', () => {
	it.each([
		[46350.882002314815, '2026-11-24T20:10:05Z'],
		['46350.882002314815', '2026-11-24T20:10:05Z'],
		['46350,882002314815', '2026-11-24T20:10:05Z'],
		[46350, '2026-11-23T23:00:00Z'],
		['46350', '2026-11-23T23:00:00Z'],
		[46350.5, '2026-11-24T11:00:00Z'],
		[25569, '1969-12-31T23:00:00Z'],
	])("reads %p as days since 1899-12-30 in the workflow's zone", (raw, utc) => {
		expect(secondsOf(raw)).toBe(AT(utc));
	});

	it('reads an hour that the clock shows twice as its first showing', () => {
		expect(secondsOf(46320.104166666664)).toBe(AT('2026-10-25T00:30:00Z'));
	});
});

describe('times as databases write them', () => {
	it.each([
		['Firestore in Node.js', { _seconds: 1795551005, _nanoseconds: 999_000_000 }],
		['Firestore', { seconds: 1795551005, nanoseconds: 0 }],
		['protobuf', { seconds: '1795551005', nanos: 5 }],
		['protobuf without fraction', { seconds: '1795551005' }],
		['MongoDB', { $date: '2026-11-24T20:10:05Z' }],
		['MongoDB, number', { $date: 1795551005123 }],
		['MongoDB, canonical', { $date: { $numberLong: '1795551005123' } }],
		['MongoDB timestamp', { $timestamp: { t: 1795551005, i: 1 } }],
		['ASP.NET', '/Date(1795551005123)/'],
		['ASP.NET with the offset it was shown in', '/Date(1795551005123+0100)/'],
		['ASP.NET, escaped', '\\/Date(1795551005123)\\/'],
		['PHP', { date: '2026-11-24 21:10:05.000000', timezone_type: 3, timezone: 'Europe/Berlin' }],
		[
			'PHP with an offset',
			{ date: '2026-11-24 22:10:05.000000', timezone_type: 1, timezone: '+02:00' },
		],
		['a calendar', { dateTime: '2026-11-24T20:10:05.0000000', timeZone: 'UTC' }],
		[
			'a calendar with an offset',
			{ dateTime: '2026-11-24T21:10:05+01:00', timeZone: 'Europe/Berlin' },
		],
		['BigQuery', { value: '2026-11-24T20:10:05.000Z' }],
		['Parse', { __type: 'Date', iso: '2026-11-24T20:10:05.000Z' }],
		['Notion', { start: '2026-11-24T21:10:05.000+01:00', end: null, time_zone: null }],
		['the JSON text of one', '{"$date":"2026-11-24T20:10:05Z"}'],
		['nanoseconds', 1795551005123456800],
		['nanoseconds as text', '1795551005123456789'],
		['nanoseconds as a big number', 1795551005123456789n],
		['microseconds', 1795551005123456],
		['a Date', new Date('2026-11-24T20:10:05Z')],
		["luxon's DateTime", DateTime.fromISO('2026-11-24T21:10:05+01:00')],
		[
			"an object that is a number of milliseconds, such as moment's",
			{ valueOf: () => 1795551005000 },
		],
	])('reads %s', (_, raw) => {
		expect(secondsOf(raw, 'Asia/Tokyo')).toBe(SECOND);
	});

	it.each([
		['a span of time', { seconds: 30 }],
		['an empty object', {}],
		['a range', { start: '2026-11-24', end: '2026-11-26' }],
		[
			'a zone that nobody knows',
			{ dateTime: '2026-11-24T20:10:05', timeZone: 'Somewhere Standard Time' },
		],
		[
			'an object within itself',
			(() => {
				const loop: Record<string, unknown> = {};
				loop.$date = loop;
				return loop;
			})(),
		],
		['an object that gives no number', { valueOf: () => 'noon' }],
		['a list', [1795551005]],
	])('refuses %s', (_, raw) => {
		expect(read(raw)).toMatchObject({ status: 'refused', refusal: { code: 'event_time_invalid' } });
	});
});

describe('refusals say the true reason', () => {
	it.each([
		'03/04/2026',
		'03/04/2026 10:00',
		'3.4.2026 10:00',
		'03-04-2026, 9:10 pm',
		'11/12/2026 10:00',
		'10:00 3/4/2026',
	])('%p: day and month cannot be told apart', (raw) => {
		expect(read(raw)).toMatchObject({
			status: 'refused',
			refusal: {
				code: 'event_time_ambiguous',
				field: 'event_time',
				message: expect.stringMatching(
					/^Day and month of Event Time (“[^”]+” )?cannot be told apart/,
				),
			},
		});
	});

	it.each(['24/11/26 21:10', '03.04.26', '26-11-24'])('%p: the year has two digits', (raw) => {
		expect(read(raw)).toMatchObject({
			status: 'refused',
			refusal: { code: 'event_time_ambiguous', message: expect.stringContaining('two digits') },
		});
	});

	it.each([
		'31.02.2026 10:00',
		'30/13/2026',
		'2026/13/01',
		'2026-02-30T10:00:00Z',
		'Feb 30, 2026',
		'24.11.2026 25:00',
		'24.11.2026 21:60',
		'11/24/2026 13:10 AM',
		'2026-24-11',
	])('%p does not exist', (raw) => {
		expect(read(raw)).toMatchObject({
			status: 'refused',
			refusal: { code: 'event_time_invalid', message: expect.stringContaining('does not exist') },
		});
	});

	it.each(['2026-11-22 10:00:00 Mars/Base', '2026-11-22 10:00 XYZT', '24.11.2026 21:10 +9900'])(
		'%p names no known time zone',
		(raw) => {
			expect(read(raw)).toMatchObject({
				status: 'refused',
				refusal: { code: 'event_time_invalid', message: expect.stringContaining('time zone') },
			});
		},
	);

	it.each([
		'yesterday',
		'12:46:40',
		'21:10',
		'2026',
		'November 2026',
		'24 November',
		'24/11',
		'22.11.2026 order 12:46',
		'order',
		'1.2.3.4',
		'24.11.2026 10:00 - 12:00',
		'24.11.2026 25.11.2026',
		'#24 11 2026',
		'24,11',
		'+49 170 1234567',
		'24.11.1426 10:00',
		'99/99/9999',
		'Nov Dec 2026 24',
		`24.11.2026 ${' '.repeat(200)}10:00`,
		true,
	])('%p is no time', (raw) => {
		expect(read(raw)).toMatchObject({ status: 'refused', refusal: { code: 'event_time_invalid' } });
	});
});

describe('what Intl writes in any language', () => {
	const tags = (
		'en en-GB en-CA en-AU en-IN de de-CH fr fr-CA es es-MX it pt pt-BR nl sv da nb fi pl cs sk hu ro bg el tr ru uk hr sl sr ' +
		'et lv lt ar he hi id ms th fa ca ja zh zh-TW ko vi'
	).split(' ');
	const styles: Intl.DateTimeFormatOptions[] = [
		{},
		{ hour12: true },
		{ dateStyle: 'short', timeStyle: 'short' },
		{ dateStyle: 'medium', timeStyle: 'medium' },
		{ dateStyle: 'long', timeStyle: 'long' },
		{ dateStyle: 'full', timeStyle: 'short' },
	];
	const instants = [
		'2026-01-05T00:10:00Z',
		'2026-03-23T12:10:00Z',
		'2026-05-04T09:10:00Z',
		'2026-10-17T21:10:00Z',
		'2026-11-24T20:10:00Z',
	];
	const written = instants.flatMap((iso) =>
		tags.flatMap((tag) =>
			styles.map((style) => ({
				iso,
				text: new Date(iso).toLocaleString(tag, { timeZone: 'Europe/Berlin', ...style }),
			})),
		),
	);

	it('is read as the right time or refused, and never as another time', () => {
		for (const { iso, text } of written) {
			const reading = read(text);
			if (reading.status === 'read')
				expect({ text, seconds: reading.seconds }).toEqual({ text, seconds: AT(iso) });
			else expect(reading.status).toBe('refused');
		}
	});

	it('is read for the most part', () => {
		const sure = written.filter(({ iso }) => iso.includes('-24T'));
		const share = sure.filter(({ text }) => read(text).status === 'read').length / sure.length;
		expect(share).toBeGreaterThan(0.8);
	});
});

it.each(['1:', '1 ', 'a ', '(', '1.', '+1'])('reads a long run of %s in linear time', (text) => {
	expect(read(text.repeat(5000)).status).not.toBe('read');
	const growth = growthForTwice(2000, (times) => read(text.repeat(times)));
	expect(growth).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
});
