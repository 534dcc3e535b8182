/** Work that is cut into stretches; the clock is the test's own and goes on by a millisecond for each step. */
import { inStretches } from '../../../../nodes/shared/n8n/run/stretches';

let now: number;
beforeEach(() => {
	now = 1_795_000_000_000;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** Counts how many steps went by each time that something else is served. */
function* steps(count: number, seen: number[]): Generator<void, string> {
	let isDone = false;
	let step = 0;
	const serve = () => {
		seen.push(step);
		if (!isDone) setTimeout(serve, 0);
	};
	// Timers of the same length come in the order in which they were set, whatever else the machine does.
	setTimeout(serve, 0);
	for (; step < count; step += 1) {
		now += 1;
		yield;
	}
	isDone = true;
	return 'done';
}

it('others are served after 25 milliseconds of work at the latest', async () => {
	const seen: number[] = [];
	expect(await inStretches(steps(200, seen))).toBe('done');
	expect(seen.slice(0, 7)).toEqual([24, 49, 74, 99, 124, 149, 174]);
});

it('short work is done at once', async () => {
	const seen: number[] = [];
	expect(await inStretches(steps(20, seen))).toBe('done');
	expect(seen).toEqual([]);
});

it('an error of the work comes out', async () => {
	function* failing(): Generator<void, never> {
		yield;
		throw new RangeError('bad step');
	}
	await expect(inStretches(failing())).rejects.toThrow('bad step');
});
