import { PatientReads } from '../../../../nodes/shared/n8n/operations';

const MINUTE = 60_000;

const ok = { statusCode: 200, headers: {}, body: { data: [] } };
const failure = (code: number, minutes?: number) => ({
	statusCode: 400,
	headers:
		minutes === undefined
			? {}
			: {
					'x-business-use-case-usage': JSON.stringify({
						'1': [{ type: 'leadgen', estimated_time_to_regain_access: minutes }],
					}),
				},
	body: { error: { code, message: 'x' } },
});

/** Answers in turn, and adds up what was slept; a sleep that is `cancelAfter` milliseconds in is the last. */
function reading(
	answers: (typeof ok | ReturnType<typeof failure>)[],
	maximumMinutes: number,
	cancelAfter = Infinity,
) {
	let slept = 0;
	let calls = 0;
	const reads = new PatientReads(
		{
			sleep: (milliseconds) => {
				slept += milliseconds;
				return Promise.resolve();
			},
			random: () => 0,
			nowMilliseconds: () => 0,
			isCancelled: () => slept >= cancelAfter,
		},
		maximumMinutes * MINUTE,
	);
	const read = () =>
		reads.read(() => Promise.resolve(answers[Math.min(calls++, answers.length - 1)]));
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
	expect(await read()).toMatchObject({
		failure: { kind: 'throttled', code: 80005 },
		waitMilliseconds: 30 * MINUTE,
	});
	expect(state()).toEqual({ slept: 0, calls: 1 });
});

test('has one budget of waiting for all reads', async () => {
	const { read, state } = reading([failure(80005, 6), ok, failure(80005, 6)], 10);
	await read();
	expect(await read()).toMatchObject({ waitMilliseconds: 6 * MINUTE });
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

test('reads again where the connection was cut, and says what happened where it stays so', async () => {
	const cut = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
	let calls = 0;
	const world = {
		sleep: () => Promise.resolve(),
		random: () => 0,
		nowMilliseconds: () => 0,
		isCancelled: () => false,
	};
	const once = await new PatientReads(world, MINUTE).read(() =>
		calls++ === 0 ? Promise.reject(cut) : Promise.resolve(ok),
	);
	expect(once).toEqual({ reply: ok });
	const never = await new PatientReads(world, MINUTE).read(() => Promise.reject(cut));
	expect(never).toMatchObject({
		failure: { kind: 'network', message: 'The connection was cut before a reply came.' },
	});
});

test('waits as long as Retry-After asks for', async () => {
	const busy = { statusCode: 503, headers: { 'retry-after': '7' }, body: '' };
	let slept = 0;
	let calls = 0;
	const world = {
		sleep: (milliseconds: number) => ((slept += milliseconds), Promise.resolve()),
		random: () => 0,
		nowMilliseconds: () => 0,
		isCancelled: () => false,
	};
	await new PatientReads(world, MINUTE).read(() => Promise.resolve(calls++ === 0 ? busy : ok));
	expect(slept).toBe(7000);
});
