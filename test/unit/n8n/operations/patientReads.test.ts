import { PatientReads } from '../../../../nodes/shared/n8n/operations';

const MINUTE = 60_000;

const ok = { statusCode: 200, headers: {}, body: { data: [] } };
const failure = (code: number, minutes?: number) => ({
	statusCode: 400,
	headers:
		minutes === undefined
			? {}
			: { 'x-business-use-case-usage': JSON.stringify({ '1': [{ type: 'leadgen', estimated_time_to_regain_access: minutes }] }) },
	body: { error: { code, message: 'x' } },
});

/** Answers in turn, and adds up what was slept; a sleep that is `cancelAfter` milliseconds in is the last. */
function reading(answers: (typeof ok | ReturnType<typeof failure>)[], maximumMinutes: number, cancelAfter = Infinity) {
	let slept = 0;
	let calls = 0;
	const reads = new PatientReads(
		{
			sleep: (milliseconds) => {
				slept += milliseconds;
				return Promise.resolve();
			},
			random: () => 0,
			isCancelled: () => slept >= cancelAfter,
		},
		maximumMinutes * MINUTE,
	);
	const read = () => reads.read(() => Promise.resolve(answers[Math.min(calls++, answers.length - 1)]));
	return { read, state: () => ({ slept, calls }) };
}

test('waits as long as Meta names for the leads budget, then reads on', async () => {
	const { read, state } = reading([failure(80005, 3), ok], 10);
	expect(await read()).toEqual({ reply: ok });
	expect(state()).toEqual({ slept: 3 * MINUTE, calls: 2 });
});

test('waits a minute where Meta names no time', async () => {
	const { read, state } = reading([failure(80005), ok], 10);
	await read();
	expect(state()).toEqual({ slept: MINUTE, calls: 2 });
});

test('gives up at once where that would be too long, and says how long', async () => {
	const { read, state } = reading([failure(80005, 30)], 10);
	expect(await read()).toMatchObject({ failure: { kind: 'throttled', code: 80005 }, waitMinutes: 30 });
	expect(state()).toEqual({ slept: 0, calls: 1 });
});

test('has one budget of waiting for all reads', async () => {
	const { read, state } = reading([failure(80005, 6), ok, failure(80005, 6)], 10);
	await read();
	expect(await read()).toMatchObject({ waitMinutes: 6 });
	expect(state()).toEqual({ slept: 6 * MINUTE, calls: 3 });
});

test.each([100, 190, 200, 10])('does not repeat what cannot heal: %d', async (code) => {
	const { read, state } = reading([failure(code)], 10);
	expect(await read()).toMatchObject({ failure: { code } });
	expect(state().calls).toBe(1);
});

test('tries five times at most', async () => {
	const { read, state } = reading([failure(2)], 60);
	expect(await read()).toMatchObject({ failure: { kind: 'retry' } });
	expect(state().calls).toBe(5);
});

test('ends soon after the execution was cancelled', async () => {
	const { read, state } = reading([failure(80005, 5)], 10, 2000);
	expect(await read()).toMatchObject({ failure: { code: 80005 } });
	expect(state()).toEqual({ slept: 2000, calls: 1 });
});
