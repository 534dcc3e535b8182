import { runSharedLimit, type SharedOutcome } from './sharedLimit';

const HOUR = 3_600_000;

function callsPerNeeded({ taken, refused, needed }: SharedOutcome): number {
	return (taken + refused) / needed;
}

describe('with the time that Meta names', () => {
	const limit = { callsPerWindow: 200, windowMinutes: 60, requestsEach: 60, isNamed: true };

	/** The longest of these runs, looked at from several sides. */
	let ofSixteen: Promise<SharedOutcome>;
	beforeAll(() => {
		ofSixteen = runSharedLimit({ ...limit, workers: 16, seed: 1 });
	});

	test.each([
		[2, 0],
		[4, 1],
		[8, 2],
		[16, 4],
	])('%d workers send everything in the fewest hours (%d and a little)', async (workers, hours) => {
		const outcome = await (workers === 16
			? ofSixteen
			: runSharedLimit({ ...limit, workers, seed: 1 }));
		expect(outcome.taken).toBe(outcome.needed);
		expect(callsPerNeeded(outcome)).toBeLessThanOrEqual(1.1);
		expect(Math.max(...outcome.endedAt)).toBeLessThan(hours * HOUR + 0.1 * HOUR);
		expect(outcome.deliveries.every(({ counts }) => counts.sent === 600)).toBe(true);
	});

	test('nobody storms when the limit is lifted: each worker asks once, and goes on with what it had under way', async () => {
		const outcome = await ofSixteen;
		expect(outcome.reopened).toHaveLength(4);
		for (const calls of outcome.reopened) expect(calls).toBeLessThanOrEqual(2 * 16);
	});

	test('nobody starves: between the limits each worker has its turn', async () => {
		const { deliveries } = await ofSixteen;
		for (const { requests, counts } of deliveries) {
			expect(counts.sent).toBe(600);
			expect(Math.max(...requests.map(({ tries }) => tries))).toBeLessThanOrEqual(5);
		}
	});
});

describe('where nothing says how long the limit lasts', () => {
	const limit = { callsPerWindow: 200, windowMinutes: 60, requestsEach: 60, isNamed: false };
	/** Five tries are half an hour of waiting; a user who wants to sit it out sets Maximum Tries higher. */
	const patient = { maximumTries: 30 };

	test.each([
		[4, 1, false],
		[4, 1, true],
		[8, 2, false],
		[8, 2, true],
		[16, 4, false],
		[16, 4, true],
	])(
		'%d workers ask at most 1.2 times what is needed, and end soon after %d hours (a rolling hour: %p)',
		async (workers, hours, isRolling) => {
			const shared = { ...limit, workers, isRolling, seed: 1, options: patient };
			const outcome = await runSharedLimit(shared);
			expect(outcome.taken).toBe(outcome.needed);
			expect(callsPerNeeded(outcome)).toBeLessThanOrEqual(1.2);
			expect(Math.max(...outcome.endedAt)).toBeLessThan((hours + 1.2) * HOUR);
		},
	);

	test.each([
		[1, 6],
		[5, 35],
	])(
		'four workers do not wait for hours where the limit lasts %d minutes: they end within %d',
		async (windowMinutes, minutes) => {
			const short = { ...limit, callsPerWindow: 50, windowMinutes, workers: 4, seed: 1 };
			const outcome = await runSharedLimit({ ...short, options: patient });
			expect(outcome.taken).toBe(outcome.needed);
			expect(callsPerNeeded(outcome)).toBeLessThanOrEqual(1.1);
			expect(Math.max(...outcome.endedAt)).toBeLessThan((minutes * HOUR) / 60);
		},
	);

	test('a worker asks with one request at a time, not with all that it has under way', async () => {
		const outcome = await runSharedLimit({ ...limit, callsPerWindow: 40, workers: 1, seed: 1 });
		const [{ counts, requests }] = outcome.deliveries;
		expect(counts.sent).toBe(400);
		// Four were under way when the limit came; then one of them asks for the others.
		expect(outcome.refused).toBeLessThanOrEqual(4 + 4);
		expect(requests.some(({ failure }) => failure?.kind === 'throttled')).toBe(true);
	});
});
