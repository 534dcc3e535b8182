import { checkEvent, type RunContext } from '../../../nodes/shared/capi';

/** 2026-11-22T12:00:00Z */
const NOW = Date.UTC(2026, 10, 22, 12);
const run = (timezone: string): RunContext => ({ nowMilliseconds: NOW, timezone, run: '7:0' });

function check(fields: Record<string, unknown>, timezone: string) {
	const { click_time, ...event } = fields;
	const user_data = { em: 'a@example.com', fbclid: 'IwAR0aBcDeFgHiJkLmNoP', click_time };
	const raw = { event_name: 'Contact', action_source: 'other', user_data, ...event };
	const mapped = {
		itemIndex: 0,
		raw,
		destination: { datasetId: '1' },
		defaultCountry: undefined,
		hashExternalId: true,
	};
	const outcome = checkEvent(mapped, 0, run(timezone));
	if (outcome.status === 'refused')
		throw new Error(outcome.refusals.map(({ code }) => code).join());
	return { seconds: outcome.event.event_time, fbc: outcome.event.user_data.fbc };
}

describe('one reading of a time', () => {
	it.each([
		['Europe/Berlin', '2026-11-22 10:30', Date.UTC(2026, 10, 22, 9, 30)],
		['America/New_York', '2026-11-22T05:30:00', Date.UTC(2026, 10, 22, 10, 30)],
		['America/New_York', '2026-11-22T05:30:00Z', Date.UTC(2026, 10, 22, 5, 30)],
		['Asia/Tokyo', '22.11.2026 18:30', Date.UTC(2026, 10, 22, 9, 30)],
		['Asia/Tokyo', 'Sun, 22 Nov 2026 10:30:00 +0100', Date.UTC(2026, 10, 22, 9, 30)],
		['UTC', (NOW - 3_600_000) * 1000, NOW - 3_600_000],
	])('in %s %s is the same click as event', (timezone, time, milliseconds) => {
		expect(check({ event_time: time, click_time: time }, timezone)).toEqual({
			seconds: milliseconds / 1000,
			fbc: `fb.1.${milliseconds}.IwAR0aBcDeFgHiJkLmNoP`,
		});
	});

	it('a click without a time has that of the event', () => {
		const { seconds, fbc } = check({ event_time: '2026-11-22 10:30' }, 'Europe/Berlin');
		expect(seconds).toBe(Date.UTC(2026, 10, 22, 9, 30) / 1000);
		expect(fbc).toBe(`fb.1.${seconds}000.IwAR0aBcDeFgHiJkLmNoP`);
	});
});
