import { readUsage } from '../../../nodes/shared/delivery/usage';
import { buildEvents, failureOf, run } from './events';
import { buildWorld, received, reply } from './virtualWorld';

const NOW = Date.UTC(2026, 10, 26, 12, 0, 0);
const WEEK = 7 * 24 * 3_600_000;

test.each([
	['seconds', '120', 120_000],
	['seconds with white space', ' 5 ', 5000],
	['a date', 'Thu, 26 Nov 2026 12:01:30 GMT', 90_000],
	['a date that is past', 'Thu, 26 Nov 2026 11:00:00 GMT', 0],
	['nothing', '', 0],
	['a word', 'soon', 0],
	['a negative number', '-5', 0],
	['a number beyond all bounds', '9'.repeat(400), WEEK],
	['a date beyond all bounds', 'Sat, 26 Nov 9999 12:00:00 GMT', WEEK],
])('Retry-After as %s', (_, text, milliseconds) => {
	expect(readUsage({ 'Retry-After': text }, NOW).retryAfterMilliseconds).toBe(milliseconds);
});

test.each(['1e300', '1e9', 1e300])(
	'a time to regain access of %p minutes is bounded by a week',
	(minutes) => {
		const header = JSON.stringify({
			1: [{ type: 'ads_management', estimated_time_to_regain_access: minutes }],
		});
		expect(readUsage({ 'x-business-use-case-usage': header }, NOW).regainMilliseconds).toBe(WEEK);
	},
);

test('a server in trouble is left alone as long as it asks for', async () => {
	const busy = { ...reply('', 503), headers: { 'retry-after': '45' } };
	const world = buildWorld(({ ids }, number) => (number === 1 ? busy : received(ids.length)));
	const delivery = await run(world, buildEvents(3));
	expect(delivery.counts.sent).toBe(3);
	expect(delivery.requests[0].retries).toMatchObject([{ waitedMilliseconds: 45_000 }]);
});

test('a limit that is longer than anything is said in days', async () => {
	const usage = JSON.stringify({
		1: [{ type: 'ads_management', estimated_time_to_regain_access: 1e300 }],
	});
	const limited = {
		...reply({ error: { code: 80004, message: 'x' } }, 400),
		headers: { 'x-business-use-case-usage': usage },
	};
	const world = buildWorld(() => limited);
	const delivery = await run(world, buildEvents(3));
	expect(failureOf(delivery, 0).message).toContain('the next try is about 7 days away');
});
