/** Works that share a thread: each step takes a millisecond of a clock that does not go on by itself. */
import { inStretches, Stretches } from '../../../nodes/shared/delivery';

let now: number;
/** What was done in each turn of the thread: the names of the works, step by step. */
let turns: string[][];
const stretchesOf = () =>
	new Stretches({
		nowMilliseconds: () => now,
		sleep: async () => {
			// Whatever goes on without waiting does so in the same turn.
			await new Promise((resolve) => setImmediate(resolve));
			turns.push([]);
		},
	});
beforeEach(() => {
	now = 1_795_000_000_000;
	turns = [[]];
});

function* steps(name: string, count: number): Generator<void, string> {
	for (let step = 0; step < count; step++) {
		now += 1;
		turns.at(-1)?.push(name);
		yield;
	}
	return name;
}
const inTurns = () => turns.map((turn) => turn.length).filter((length) => length > 0);

it('others are served after 25 milliseconds of work', async () => {
	expect(await inStretches(steps('a', 110), stretchesOf())).toBe('a');
	expect(inTurns()).toEqual([25, 25, 25, 25, 10]);
});

it('works that share the stretches take turns, and do not each have a stretch of their own in the same', async () => {
	const stretches = stretchesOf();
	const names = ['a', 'b', 'c'];
	const works = names.map(async (name) => await inStretches(steps(name, 100), stretches));
	expect(await Promise.all(works)).toEqual(names);
	// One stretch, and the first step of each of the others.
	expect(Math.max(...inTurns())).toBe(27);
	const workers = turns.map((turn) => turn.at(-1)).filter((name) => name !== undefined);
	expect(workers.slice(1, 7)).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
});

it('short work is done at once, also after others were served for long', async () => {
	const stretches = stretchesOf();
	await inStretches(steps('a', 20), stretches);
	now += 60_000;
	await inStretches(steps('b', 20), stretches);
	expect(turns).toHaveLength(1);
});

it('goes on giving way where the clock was set back', async () => {
	const stretches = stretchesOf();
	await inStretches(steps('a', 20), stretches);
	now -= 3_600_000;
	await inStretches(steps('b', 100), stretches);
	expect(Math.max(...inTurns().slice(1))).toBe(25);
	expect(inTurns().length).toBeGreaterThanOrEqual(4);
});

it('an error of the work comes out, and others go on', async () => {
	const stretches = stretchesOf();
	function* failing(): Generator<void, never> {
		yield* steps('bad', 60);
		throw new RangeError('bad step');
	}
	const works = [inStretches(failing(), stretches), inStretches(steps('a', 60), stretches)];
	const [bad, good] = await Promise.allSettled(works);
	expect(bad).toMatchObject({ reason: new RangeError('bad step') });
	expect(good).toMatchObject({ value: 'a' });
});
