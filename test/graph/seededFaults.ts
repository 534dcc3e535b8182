import { seededRandom } from '../support/seededRandom';
import type { Fault, FaultPlan } from './faults';

type Random = () => number;

/** Trouble by chance: the same seed gives the same request the same fault. */
export interface SeededFaults {
	readonly seed: number;
	/** Share of the requests that go wrong, 0 to 1. */
	readonly share: number;
	/** Names of faults to choose from; default: all of HEALING_FAULTS. */
	readonly kinds?: readonly SeededFaultName[];
}

const GATEWAY_PAGE =
	'<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body></body></html>';

const coin = (random: Random): boolean => random() < 0.5;
const upTo = (random: Random, most: number): number => 1 + Math.floor(random() * most);

/** A retryable code of docs/meta-api.md section 11.2, answered with Meta's usual status for errors. */
const code = (number: number, subcode?: number) => (): Fault => ({
	kind: 'error',
	code: number,
	subcode,
});

/** A limit that is reached for one to five minutes. */
const limit =
	(number: number, header: 'app' | 'account' | 'business', subcode?: number) =>
	(random: Random): Fault => ({
		kind: 'throttled',
		code: number,
		subcode,
		header,
		seconds: 60 * upTo(random, 5),
	});

/** The codes of Meta's business use cases (docs/meta-api.md section 11.2). */
const BUSINESS_CODES: readonly number[] = [
	80000, 80001, 80002, 80003, 80004, 80005, 80006, 80008, 80009, 80014,
];

/** Everything that passes when the same request is sent again (docs/meta-api.md section 0.2, rule 8). */
const FAULTS = [
	{ name: 'reset before storing', build: (): Fault => ({ kind: 'reset_before_storing' }) },
	{ name: 'reset after storing', build: (): Fault => ({ kind: 'reset_after_storing' }) },
	{ name: 'answer cut off', build: (): Fault => ({ kind: 'cut_answer' }) },
	{
		name: 'no answer',
		build: (random: Random): Fault => ({ kind: 'no_answer', stores: coin(random) }),
	},
	{
		name: 'slow answer',
		build: (random: Random): Fault => ({ kind: 'slow', milliseconds: upTo(random, 10) }),
	},
	{ name: '500 with HTML', build: (random: Random): Fault => gateway(500, random) },
	{ name: '502 with HTML', build: (random: Random): Fault => gateway(502, random) },
	{ name: '503, empty', build: (): Fault => ({ kind: 'http', status: 503 }) },
	{
		name: '429 with HTML',
		build: (): Fault => ({ kind: 'http', status: 429, body: GATEWAY_PAGE }),
	},
	{ name: '200 with HTML', build: (random: Random): Fault => garbage(GATEWAY_PAGE, random) },
	{ name: '200 with cut JSON', build: (random: Random): Fault => garbage('{"events_rece', random) },
	{ name: '200, empty', build: (random: Random): Fault => garbage('', random) },
	{
		name: '200 without a count',
		build: (random: Random): Fault => garbage('{"messages":[]}', random),
	},
	{ name: '200 counting fewer', build: countsFewer },
	{
		name: '200 counting more',
		build: (random: Random): Fault => ({ kind: 'counts_more', by: upTo(random, 3) }),
	},
	{
		name: '200 with nested messages',
		build: (): Fault => ({ kind: 'nested_messages', levels: 20_000 }),
	},
	{ name: 'is_transient', build: (): Fault => ({ kind: 'error', code: 100, transient: true }) },
	{ name: 'code 1', build: code(1, 99) },
	{ name: 'code 1, status 500', build: serverError },
	{ name: 'code 2', build: code(2) },
	{ name: 'code 4', build: limit(4, 'app', 1504022) },
	{ name: 'code 17', build: limit(17, 'account', 2446079) },
	{ name: 'code 32', build: limit(32, 'app') },
	{ name: 'code 341', build: limit(341, 'app') },
	{ name: 'code 613', build: limit(613, 'account', 1487742) },
	{ name: 'code 21009', build: code(21009) },
	{ name: 'code 80000 to 80014', build: businessLimit },
	{
		name: 'usage near the limit',
		build: (random: Random): Fault => ({ kind: 'usage', percent: 70 + upTo(random, 29) }),
	},
] as const;

/** Answers that say two things at once. They pass, but whoever believes one of the two sends events twice or loses them. */
const CONTRADICTIONS = [
	{ name: 'code 100, status 500', build: contradictoryStatus },
	{
		name: '200 with count and error',
		build: (): Fault => ({ kind: 'count_and_error', code: 100 }),
	},
] as const;

export type HealingFaultName = (typeof FAULTS)[number]['name'];
export type ContradictionName = (typeof CONTRADICTIONS)[number]['name'];
export type SeededFaultName = HealingFaultName | ContradictionName;

interface NamedFault<Name> {
	readonly name: Name;
	readonly build: (random: Random) => Fault;
}

export const HEALING_FAULTS: readonly NamedFault<HealingFaultName>[] = FAULTS;
export const CONTRADICTORY_FAULTS: readonly NamedFault<ContradictionName>[] = CONTRADICTIONS;

/** A plan in which each request to `/events` goes wrong with the same chance, whatever happened to those before. */
export function seededPlan(
	faults: SeededFaults,
	onFault: (name: SeededFaultName) => void = () => undefined,
): FaultPlan {
	const { seed, share, kinds } = faults;
	const all: readonly NamedFault<SeededFaultName>[] = [...HEALING_FAULTS, ...CONTRADICTORY_FAULTS];
	const choice =
		kinds === undefined ? HEALING_FAULTS : all.filter(({ name }) => kinds.includes(name));
	return ({ edge }, n) => {
		if (edge !== 'events') return undefined;
		const random = seededRandom(seed * 1_000_003 + n);
		if (random() >= share) return undefined;
		const { name, build } = choice[Math.floor(random() * choice.length)];
		onFault(name);
		return build(random);
	};
}

function gateway(status: number, random: Random): Fault {
	const headers = { 'content-type': 'text/html' };
	return { kind: 'http', status, headers, body: GATEWAY_PAGE, stores: coin(random) };
}

function serverError(random: Random): Fault {
	return { kind: 'error', code: 1, status: 500, stores: coin(random) };
}

function contradictoryStatus(random: Random): Fault {
	return { kind: 'error', code: 100, status: 500, stores: coin(random) };
}

function garbage(body: string, random: Random): Fault {
	return { kind: 'garbage', body, stores: coin(random) };
}

function businessLimit(random: Random): Fault {
	const number = BUSINESS_CODES[Math.floor(random() * BUSINESS_CODES.length)];
	return limit(number, 'business')(random);
}

function countsFewer(random: Random): Fault {
	return { kind: 'counts_fewer', by: upTo(random, 3), stores: coin(random) };
}
