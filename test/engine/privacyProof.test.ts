/**
 * What can be read of a thousand people after each operation and each failure: nothing (docs/privacy.md). Looked through are
 * outputs, files, errors, hints, static data, the saved run, n8n's logs, the console, and what was sent; that what is there would be found
 * is asked in privacyProofProbes.test.ts.
 */
import { INSTALLATION, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { administration } from '../support/privacy/administration';
import { play, type Played } from '../support/privacy/cells';
import type { ExpectedFields } from '../support/privacy/expected';
import { FAILURES, type Failure } from '../support/privacy/failures';
import { EVENT_OPERATIONS, type EventOperation, type Setting } from '../support/privacy/operations';
import { makePeople, type Person } from '../support/privacy/people';
import { OPTION_SETS } from '../support/privacy/settings';
import { isTrapped } from '../support/privacy/traps';

const PEOPLE = makePeople(1000);
/** In one run; more of them where nothing is sent, and so no failure can be met. */
const SHARE = 25;
const LARGE_SHARE = 100;
const SHARES = sharesOf(SHARE);
const LARGE_SHARES = sharesOf(LARGE_SHARE);
const ON_ERROR = ['continueRegularOutput', 'continueErrorOutput', 'stopWorkflow'] as const;
const [NOTHING_FAILS, FIRST_FAILURE] = FAILURES;
const SECRETS = { token: TOKENS.good.token, 'token of a client': INSTALLATION.token };

let double: GraphDouble;
beforeEach(async () => {
	double = await startGraphDouble({ now: () => Date.now() });
});
afterEach(() => double.close());

/** The same people in as many parts, each also without those who have something in a wrong place. */
function sharesOf(size: number) {
	return Array.from({ length: PEOPLE.length / size }, (_, share) => {
		const all = PEOPLE.slice(share * size, (share + 1) * size);
		return { all, untrapped: all.filter((person) => !isTrapped(person)) };
	});
}

interface Turn extends Partial<Setting> {
	readonly people: readonly Person[];
	readonly failure: Failure;
	readonly onError: Setting['onError'];
	readonly options?: (typeof OPTION_SETS)[number];
	readonly asksMeta?: boolean;
	readonly expected?: ExpectedFields;
}

/** Plays an operation's turn; its leaks begin with what was played. */
async function playTurn(operation: EventOperation, turn: Turn): Promise<Played> {
	const { people, failure, onError, options } = turn;
	const items = operation.itemsOf(people);
	const name = [operation.name, failure.name, options?.name ?? '', onError].join(' | ');
	const played = await play(double, {
		...{ name, people, items, failure, secrets: SECRETS, asksMeta: turn.asksMeta },
		expected: turn.expected ?? options?.expected,
		sendsAll: options?.sendsAll,
		run: async () =>
			await operation.run(double, items, {
				onError,
				parameters: options?.parameters ?? {},
				staticData: {},
			}),
	});
	return { ...played, leaks: played.leaks.map((leak) => `${name}: ${leak}`) };
}

const statusesOf = ({ result }: Played): unknown[] =>
	result.outputs.flat().map(({ json }) => json.status ?? Object(json.error).status);

describe('events', () => {
	it.each(EVENT_OPERATIONS)('$name: shows nobody', async (operation) => {
		const failures = operation.sends ? FAILURES : [NOTHING_FAILS];
		const leaks: string[] = [];
		const met = new Set<string>();
		const statuses = new Set<unknown>();
		let turn = 0;
		for (const [share, everybody] of (operation.sends ? SHARES : LARGE_SHARES).entries()) {
			const onError = ON_ERROR[share % ON_ERROR.length];
			const options = OPTION_SETS[share % OPTION_SETS.length];
			const failure = options.sendsFew ? NOTHING_FAILS : failures[turn++ % failures.length];
			const run = { failure, onError, options };
			const look = async (more: Pick<Turn, 'people'> & Partial<Turn>) => {
				const played = await playTurn(operation, { ...run, ...more });
				leaks.push(...played.leaks);
				if (played.requests.length > 0) met.add(failure.name);
				for (const status of statusesOf(played)) statuses.add(status);
			};
			await look({ people: everybody.all });
			if (!operation.sends || onError !== 'stopWorkflow') continue;
			// One event that is refused stops a run before anything is sent.
			await look({ people: everybody.untrapped });
			if (!met.has(failure.name)) await look({ people: everybody.all, onError: ON_ERROR[0] });
		}
		expect(leaks).toEqual([]);
		const missed = failures.filter(({ name, isSilent }) => !met.has(name) && isSilent !== true);
		expect(missed.map(({ name }) => name)).toEqual(operation.sends ? [] : [NOTHING_FAILS.name]);
		expect([...statuses]).toEqual(expect.arrayContaining([...operation.statuses]));
	});
});

describe('all other operations', () => {
	const ASKED = {
		asksMeta: true,
		expected: { names: ['name'], because: 'what Meta calls an object is the author’s own word' },
	};
	const failures = FAILURES.filter(({ ofEvents }) => ofEvents !== true);
	/** Two people at a time, the same for each operation: what is looked for of them is then written down once. */
	const pairs = Array.from({ length: PEOPLE.length / 2 }, (_, turn) =>
		PEOPLE.slice(turn * 2, turn * 2 + 2),
	);
	const shareOf = (turn: number) => pairs[turn];
	const plain = administration('plain');
	const ofTheItem = administration('of the item');

	it.each(plain.map((operation, place) => [operation.name, operation, ofTheItem[place]] as const))(
		'%s, whatever fails: shows nobody',
		async (_, operation, withTexts) => {
			const first = { people: shareOf(0), failure: NOTHING_FAILS, onError: ON_ERROR[0] };
			const tried = await playTurn(withTexts, { ...first, ...ASKED });
			// Some take no such texts, and ask Meta nothing then.
			const asking = tried.requests.length > 0 ? withTexts : operation;
			const leaks = [...tried.leaks];
			for (const [turn, failure] of failures.entries()) {
				const onError = ON_ERROR[turn % ON_ERROR.length];
				const people = shareOf(turn);
				const played = await playTurn(asking, { people, failure, onError, ...ASKED });
				leaks.push(...played.leaks);
				if (failure.isSilent !== true)
					expect([failure.name, hasAsked(played)]).toEqual([failure.name, true]);
			}
			expect(leaks).toEqual([]);
		},
	);

	const hasAsked = ({ requests }: Played): boolean => requests.length > 0;

	it.each(administration('mixed up'))('$name: shows nobody', async (operation) => {
		for (const onError of ON_ERROR) {
			const people = shareOf(ON_ERROR.indexOf(onError) + 50);
			const turn = { people, failure: FIRST_FAILURE, onError, ...ASKED };
			expect((await playTurn(operation, turn)).leaks).toEqual([]);
		}
	});
});
