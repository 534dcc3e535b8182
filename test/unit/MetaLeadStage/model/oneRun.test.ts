/**
 * Random funnels and items against the plain model of model.ts: what comes of every stage that an item states, when each
 * is sent, and in which order.
 */
import fc from 'fast-check';

import { expectLead, type Outcome, type Rules, type SaidItem, type Saying } from './model';
import { planItems, type Result, type StageOfFunnel } from './planItems';

/** 2026-11-22T00:00:00Z */
const NOW = 1795305600;
const DAY = 86_400;
const RUNS = 3000;
/** Exports of a CRM with many leads in one run. */
const EXPORTS = 5;
const LEADS_OF_EXPORT = 500;
const ITEMS_OF_EXPORT = 900;

const NAMES = ['Raw', 'Contacted', 'Qualified', 'Offer', 'Won'];
const LOST = 'Lost';
const UNKNOWN = ['Nurturing', 'Parked'];
/** Words of the CRM for a stage, besides its name. */
const wordsOf = (name: string): string[] => [name, `${name} in the CRM`, ` ${name.toUpperCase()} `];

interface RandomItem {
	readonly lead: number;
	readonly said: SaidItem;
	/** Which of the forms that fit is used. */
	readonly form: number;
	readonly word: number;
}

const time = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: NOW - 8 * DAY, max: NOW + 100 }) },
	{ weight: 4, arbitrary: fc.integer({ min: NOW - 12, max: NOW + 2 }) },
	{ weight: 2, arbitrary: fc.integer({ min: NOW - 7 * DAY + 3590, max: NOW - 7 * DAY + 3610 }) },
);
const saying = (isNow: boolean): fc.Arbitrary<Saying> =>
	fc.record({
		stage: fc.oneof(
			{ weight: 8, arbitrary: fc.constantFrom(...NAMES) },
			{ weight: 1, arbitrary: fc.constant(LOST) },
			{ weight: 1, arbitrary: fc.constantFrom(...UNKNOWN) },
		),
		time: fc.oneof(
			{ weight: 8, arbitrary: time },
			{ weight: 2, arbitrary: fc.constant(undefined) },
			{ weight: 1, arbitrary: fc.constant('unreadable' as const) },
		),
		isNow: fc.constant(isNow),
	});
const created = fc.oneof(
	{ weight: 4, arbitrary: fc.constant(undefined) },
	{ weight: 6, arbitrary: fc.integer({ min: NOW - 9 * DAY, max: NOW - 1 }) },
	{ weight: 2, arbitrary: fc.integer({ min: NOW - 10, max: NOW + 70 }) },
	{ weight: 1, arbitrary: fc.constant('unreadable' as const) },
);
const said: fc.Arbitrary<SaidItem> = fc
	.record({
		created,
		history: fc.array(saying(false), { maxLength: 4 }),
		current: fc.option(saying(true), { nil: undefined, freq: 2 }),
		isMetas: fc.boolean(),
	})
	.map(({ created: at, history, current, isMetas }) => ({
		created: at,
		sayings: current === undefined ? history : [...history, current],
		isMetas: isMetas && at !== undefined,
	}));
const itemOf = (leads: number): fc.Arbitrary<RandomItem> =>
	fc.record({ lead: fc.nat(leads - 1), said, form: fc.nat(20), word: fc.nat(20) });
const items = fc.array(itemOf(3), { minLength: 1, maxLength: 6 });
/** Every lead has an item at least, and those of one lead lie apart. */
const exported = fc
	.array(itemOf(LEADS_OF_EXPORT), { minLength: ITEMS_OF_EXPORT, maxLength: ITEMS_OF_EXPORT })
	.map((list) =>
		list.map((item, index) => ({
			...item,
			lead: index < LEADS_OF_EXPORT ? (index * 7) % LEADS_OF_EXPORT : item.lead,
		})),
	);
const rules: fc.Arbitrary<Rules> = fc
	.record({
		stages: fc.subarray(NAMES, { minLength: 2 }),
		hasLost: fc.boolean(),
		tooOld: fc.constantFrom('refuse' as const, 'skip' as const),
		early: fc.constantFrom('refuse' as const, 'move' as const),
		unknown: fc.constantFrom('refuse' as const, 'skip' as const, 'send' as const),
		missing: fc.constantFrom('refuse' as const, 'skip' as const, 'firstStage' as const),
		fillsIn: fc.boolean(),
		allowsReturns: fc.boolean(),
	})
	.map(({ stages, hasLost, ...rest }) => ({ path: stages, lost: hasLost ? [LOST] : [], ...rest }));

const funnelOf = ({ path, lost }: Rules): StageOfFunnel[] => [
	...path.map((eventName) => ({ eventName, crmValues: `${eventName} in the CRM` })),
	...lost.map((eventName) => ({ eventName, crmValues: 'Lost in the CRM', isLost: true })),
];
const optionsOf = (given: Rules) => ({
	tooOldStages: given.tooOld,
	stagesNotAfterLead: given.early,
	unknownStages: given.unknown,
	itemsWithoutStage: given.missing,
	sendEarlierStages: given.fillsIn,
	allowGoingBack: given.allowsReturns,
});

const leadIdOf = (lead: number): string => String(1234567890123450 + lead);

/** An item in one of the forms in which CRMs say such things. */
function render(
	{ lead, said: { created: at, sayings, isMetas }, form, word }: RandomItem,
	given: Rules,
): Record<string, unknown> {
	const say = (stage: string, place: number) => spell(stage, word + place, given);
	const history = sayings.filter(({ isNow }) => !isNow);
	const current = sayings.find(({ isNow }) => isNow);
	const createdAs = isMetas
		? { form_id: '55', created_time: write(at, form) }
		: { created_at: write(at, form + 1) };
	return {
		lead_id: pick([leadIdOf(lead), Number(leadIdOf(lead)), `l:${leadIdOf(lead)}`], word),
		...createdAs,
		...(current === undefined
			? {}
			: { stage: say(current.stage, 0), stage_time: write(current.time, form) }),
		...pick(historyForms(history, say, word), form),
	};
}

/** A stage in one of the CRM's words; one that the funnel lacks has its own name only. */
function spell(stage: string, word: number, { path, lost }: Rules): string {
	return path.includes(stage) || lost.includes(stage) ? pick(wordsOf(stage), word) : stage;
}

function pick<T>(list: readonly T[], place: number): T {
	return list[place % list.length];
}

function write(at: number | undefined | 'unreadable', form: number): unknown {
	if (typeof at !== 'number') return at === undefined ? undefined : 'lately';
	const iso = new Date(at * 1000).toISOString();
	return pick(
		[
			at,
			String(at),
			at * 1000,
			iso,
			iso.replace('Z', '+00:00'),
			iso.slice(0, 19).replace('T', ' '),
		],
		form,
	);
}

/** The forms in which a history can be said without losing anything of it; the first one holds any. */
function historyForms(
	history: readonly Saying[],
	say: (stage: string, place: number) => string,
	word: number,
): Record<string, unknown>[] {
	if (history.length === 0) return [{}, { history: null }, { stage_history: '[]' }];
	const list = history.map(({ stage, time: at }, index) => ({
		stage: say(stage, index),
		at: write(at, word + index),
	}));
	const forms: Record<string, unknown>[] = [
		{ stage_history: list },
		{ history: JSON.stringify(list) },
		{
			status_history: {
				results: list.map(({ stage, at }) => ({ new_value: stage, timestamp: at, by: 'Sam' })),
			},
		},
	];
	if (list.length === 1) forms.push({ stage_history: list[0] });
	const stages = history.map(({ stage }) => stage);
	const isMap =
		new Set(stages).size === stages.length && history.every(({ time: at }) => at !== undefined);
	if (isMap) forms.push({ stages: Object.fromEntries(list.map(({ stage, at }) => [stage, at])) });
	return forms;
}

const shown = ({ item, what, stage }: Result | Outcome): string =>
	`${item} ${what} ${what === 'refused' ? '' : (stage ?? '')}`;

const NOTHING_YET = {
	runs: 0,
	items: 0,
	leads: 0,
	stages: 0,
	sent: 0,
	filledIn: 0,
	skipped: 0,
	refused: 0,
};
let counts = { ...NOTHING_YET };
beforeEach(() => {
	counts = { ...NOTHING_YET };
});

test('what comes of random items is what the model says', () => {
	fc.assert(fc.property(rules, items, holdAgainstModel), { numRuns: RUNS });
	process.stdout.write(`one run: ${JSON.stringify(counts)}\n`);
});

test('what comes of exports of hundreds of leads is what the model says', () => {
	fc.assert(fc.property(rules, exported, holdAgainstModel), {
		numRuns: EXPORTS,
		endOnFailure: true,
	});
	process.stdout.write(`exports: ${JSON.stringify(counts)}\n`);
});

function holdAgainstModel(given: Rules, randomItems: readonly RandomItem[]): void {
	const { results } = planItems(
		randomItems.map((item) => render(item, given)),
		funnelOf(given),
		optionsOf(given),
		NOW,
	);
	const placesOf = new Map<number, number[]>();
	randomItems.forEach(({ lead }, index) =>
		placesOf.set(lead, [...(placesOf.get(lead) ?? []), index]),
	);
	for (const places of placesOf.values()) {
		const expected = expectLead(
			places.map((index) => randomItems[index].said),
			given,
			NOW,
		).map((outcome) => ({ ...outcome, item: places[outcome.item] }));
		const found = results.filter(({ item }) => places.includes(item));
		compare(found, expected);
		count(found);
	}
	counts.runs += 1;
	counts.items += randomItems.length;
	counts.leads += placesOf.size;
}

function compare(found: readonly Result[], expected: readonly Outcome[]): void {
	expect(found.map(shown).sort()).toEqual(expected.map(shown).sort());
	const sent = found.filter(({ what }) => what === 'sent');
	const times = sent.map(({ at }) => at ?? NaN);
	expect(times).toEqual([...times].sort((one, other) => one - other));
	expect(new Set(sent.map(({ eventId }) => eventId)).size).toBe(sent.length);
	const wanted = expected.filter(({ what }) => what === 'sent');
	const exact = (list: readonly { stage: string | undefined; at?: unknown }[]) =>
		list
			.filter(({ at }) => typeof at === 'number')
			.map(({ stage, at }) => `${stage}@${Number(at) - NOW}`)
			.sort();
	expect(exact(sent.filter(({ isFilledIn }) => isFilledIn !== true))).toEqual(exact(wanted));
	for (const { stage, at, item } of sent.filter(({ isFilledIn }) => isFilledIn === true)) {
		const bounds = wanted.find(
			(outcome) =>
				outcome.stage === stage && outcome.item === item && typeof outcome.at === 'object',
		)?.at;
		const [after, before] = typeof bounds === 'object' ? bounds : [NaN, NaN];
		expect([stage, Number(at) > after && Number(at) < before]).toEqual([stage, true]);
	}
}

function count(found: readonly Result[]): void {
	counts.stages += found.length;
	counts.sent += found.filter(({ what }) => what === 'sent').length;
	counts.filledIn += found.filter(({ isFilledIn }) => isFilledIn === true).length;
	counts.skipped += found.filter(({ what }) => what === 'skipped').length;
	counts.refused += found.filter(({ what }) => what === 'refused').length;
}
