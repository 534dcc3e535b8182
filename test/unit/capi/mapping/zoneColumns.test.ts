/** A time whose date, time of day and zone stand in columns of their own. */
import { readUnixSeconds } from '../../../../nodes/shared/capi/times/readTime';
import { outcomeOf } from './support';

const secondsOf = (row: Record<string, unknown>) =>
	readUnixSeconds(outcomeOf(row).event.event_time, 'America/New_York');

const AT = Date.UTC(2026, 10, 26, 18, 10) / 1000;

describe('date, time and zone', () => {
	it.each([
		[{ Date: '11/26/2026', Time: '10:10:00', TimeZone: 'PST' }],
		[{ Date: '2026-11-26', Time: '10:10:00', 'Time Zone': 'Pacific Time (US & Canada)' }],
		[{ Date: '2026-11-26', Time: '10:10', tz: '(GMT-08:00) Pacific Time (US & Canada)' }],
		[{ Date: '2026-11-26', Time: '19:10', tz: '(UTC+01:00) Amsterdam, Berlin, Bern' }],
		[{ Date: '2026-11-26', Time: '19:10', time_zone: 'Europe/Berlin' }],
		[{ 'UTC Offset': '+01:00', Time: '7:10 PM', Date: 'Nov 26, 2026' }],
		[{ txn_dt: '2026-11-26 00:00:00', txn_tm: '13:10:00' }],
		[{ 'Appt Date': '26 Nov 2026', 'Appt Time': '1:10pm' }],
	])('%j', (row) => {
		expect(secondsOf(row)).toBe(AT);
	});

	it('counts beside a whole time where it stands next to it', () => {
		const zone = { Timezone: 'Europe/Berlin' };
		const time = { created_at: '2026-11-26 19:10:00' };
		const there = Date.UTC(2026, 10, 27, 0, 10) / 1000;
		expect(secondsOf({ ...time, ...zone })).toBe(AT);
		expect(secondsOf({ ...time, email: 'mia.reed@example.com', ...zone })).toBe(there);
	});

	it.each(['2026-11-26T18:10:00Z', '2026-11-26 13:10:00 -0500', '2026-11-26T19:10:00+01:00'])(
		'leaves the zone that %s names itself',
		(time) => {
			expect(secondsOf({ created_at: time, timezone: 'Asia/Tokyo' })).toBe(AT);
		},
	);
});
