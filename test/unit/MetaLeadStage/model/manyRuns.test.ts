/**
 * Simulated CRMs over many runs with the memory, of which some crash: events that Meta has while the memory of them is
 * lost, runs that sent nothing, runs that sent half. What Meta has counted at last is held against the leads' own ways.
 */
import { ProgressMemory } from '../../../../nodes/MetaLeadStage/stages/progress';
import { seededRandom } from '../../../support/seededRandom';
import { atOnce } from '../../../support/atOnce';
import { planItems } from './planItems';
import {
	CountingMeta,
	tell,
	type SimulatedLead,
	type Stay,
	type Telling,
	type Told,
} from './simulatedCrm';

/** 2026-11-10T00:00:00Z: the day on which the simulated CRMs begin. */
const BEGIN = 1794268800;
const HOUR = 3600;
const DAY = 24 * HOUR;
const PATH = ['Raw', 'Contacted', 'Qualified', 'Won'];
const LOST = 'Lost';
const FUNNEL = [
	...PATH.map((eventName) => ({ eventName, crmValues: '' })),
	{ eventName: LOST, crmValues: '', isLost: true },
];

type Crash = 'none' | 'before sending' | 'half sent' | 'memory lost';

interface Simulation {
	readonly leads: readonly SimulatedLead[];
	readonly telling: Telling;
	readonly options: Record<string, unknown>;
	readonly crashes: readonly Crash[];
	readonly random: () => number;
	/** Told of each run that sent something: what the CRM said, when, and how it ended. */
	readonly onRun?: (
		told: readonly Told[],
		now: number,
		crash: Crash,
		sent: ReadonlySet<string>,
	) => void;
}

const counts = { crms: 0, leads: 0, runs: 0, crashes: 0, received: 0, counted: 0 };

function simulate({ leads, telling, options, crashes, random, onRun }: Simulation): CountingMeta {
	const meta = new CountingMeta();
	let stored: unknown;
	let now = BEGIN + DAY;
	let retries = false;
	const end = BEGIN + 14 * DAY;
	while (now < end) {
		const crash: Crash =
			!retries && random() < 0.1 ? crashes[Math.floor(random() * crashes.length)] : 'none';
		const memory = atOnce(ProgressMemory.read(stored));
		const told = tell(leads, telling, now).sort(() => random() - 0.5);
		const { plan, results, rememberable } = planItems(
			told.map(({ item }) => item),
			FUNNEL,
			{ ...options, tooOldStages: 'skip' },
			now,
			memory,
		);
		const events = results.filter(({ what }) => what === 'sent');
		const arrives = {
			none: events.length,
			'before sending': 0,
			'half sent': Math.floor(events.length / 2),
			'memory lost': events.length,
		}[crash];
		for (const { item, stage = '', at = 0, eventId = '' } of events.slice(0, arrives)) {
			expect(at).toBeLessThanOrEqual(now);
			expect(at).toBeGreaterThan(told[item].lead.created);
			meta.take({ lead: told[item].lead.id, stage, at, eventId });
		}
		onRun?.(
			told,
			now,
			crash,
			new Set(events.slice(0, arrives).map(({ item, stage }) => `${told[item].lead.id} ${stage}`)),
		);
		if (crash === 'none') {
			atOnce(memory.touch(plan.leads, now));
			for (const entry of rememberable) memory.remember(entry.lead, entry.eventName, entry, now);
			stored = JSON.parse(JSON.stringify(atOnce(memory.write(now)).stored));
		} else counts.crashes += 1;
		counts.runs += 1;
		// n8n runs a workflow that crashed again, soon.
		retries = crash !== 'none';
		now += retries ? 60 : Math.floor((6 + random() * 14) * HOUR);
	}
	counts.crms += 1;
	counts.leads += leads.length;
	counts.received += meta.received;
	counts.counted += meta.events.length;
	return meta;
}

const between = (random: () => number, lowest: number, highest: number) =>
	lowest + Math.floor(random() * (highest - lowest));

/** Leads that go their way: some leave stages out, some get lost, some come back, of some the CRM hears late. */
function randomLeads(random: () => number, latestNews: number): SimulatedLead[] {
	return Array.from({ length: between(random, 2, 9) }, (_, index) => {
		const created = BEGIN + between(random, 0, 8 * DAY);
		const way: Stay[] = [];
		let from = created + between(random, 1, 2 * HOUR);
		let stage = PATH[random() < 0.8 ? 0 : 1];
		for (let length = between(random, 1, 7); length > 0; length--) {
			way.push({
				stage,
				from,
				known: from + (random() < 0.3 ? between(random, 0, latestNews + 1) : 0),
			});
			const others: readonly string[] = [...PATH, LOST].filter((other) => other !== stage);
			const next = PATH[PATH.indexOf(stage) + 1];
			stage =
				next !== undefined && random() < 0.7 ? next : others[between(random, 0, others.length)];
			from += between(random, 60, 2 * DAY);
		}
		return { id: String(5300000000000000n + BigInt(index)), created, way };
	});
}

const shown = (events: readonly { stage: string; at: number }[]) =>
	events.map(({ stage, at }) => `${stage}@${at - BEGIN}`);
const ALL_CRASHES: readonly Crash[] = ['before sending', 'half sent', 'memory lost'];

describe('leads that may come back', () => {
	const options = { allowGoingBack: true, rememberSent: true };

	test.each<[telling: Telling, latestNews: number, crashes: readonly Crash[]]>([
		['history', 0, ALL_CRASHES],
		['history', 3 * DAY, ['before sending']],
		['changes', 0, ['before sending']],
		// A list of changes that begins later than the one before, with a lost memory, has no way to tell a first stay.
	])(
		'every stay is counted once, at its time: %s, known up to %i seconds late',
		(telling, latestNews, crashes) => {
			for (let seed = 1; seed <= 20; seed++) {
				const random = seededRandom(seed);
				const leads = randomLeads(random, latestNews);
				const meta = simulate({ leads, telling, options, crashes, random });
				for (const lead of leads) {
					const told = lead.way.filter(({ known }) => known < BEGIN + 13 * DAY);
					const unsure = lead.way.filter((stay) => !told.includes(stay)).length;
					const found = shown(meta.eventsOf(lead));
					const wanted = shown(told.map(({ stage, from }) => ({ stage, at: from })));
					if (unsure === 0) expect([seed, lead.id, found]).toEqual([seed, lead.id, wanted]);
				}
			}
		},
	);

	test.each<Telling>(['current with its time', 'current'])(
		'every stay that a run meets is counted once: %s',
		(telling) => {
			for (let seed = 1; seed <= 20; seed++) {
				const random = seededRandom(seed);
				const leads = randomLeads(random, 0);
				const met = new Map<string, { stage: string; at: number }[]>();
				const meta = simulate({
					leads,
					telling,
					options,
					crashes: ALL_CRASHES,
					random,
					onRun: (told, now, _crash, sent) => {
						for (const { lead, stays } of told) {
							const [{ stage, from }] = stays;
							const list = met.get(lead.id) ?? [];
							met.set(lead.id, list);
							// A stay of which nothing is known in between is the same one.
							if (list.at(-1)?.stage !== stage && sent.has(`${lead.id} ${stage}`)) {
								list.push({ stage, at: telling === 'current' ? now : from });
							}
						}
					},
				});
				for (const lead of leads)
					expect([seed, lead.id, shown(meta.eventsOf(lead))]).toEqual([
						seed,
						lead.id,
						shown(met.get(lead.id) ?? []),
					]);
			}
		},
	);
});

describe('each stage once', () => {
	test.each<[telling: Telling, latestNews: number]>([
		['history', 0],
		['history', 3 * DAY],
		['changes', 0],
		['changes', 2 * DAY],
		['current with its time', 0],
		['current', 0],
		['columns', 0],
	])('and never after a later one: %s, known up to %i seconds late', (telling, latestNews) => {
		for (let seed = 1; seed <= 15; seed++) {
			const random = seededRandom(seed);
			const leads = randomLeads(random, latestNews);
			const remembered = new Map<string, Map<string, number>>();
			const atMeta = new Map<string, Map<string, number>>();
			const meta = simulate({
				leads,
				telling,
				options: { rememberSent: true },
				crashes: ['before sending', 'memory lost'],
				random,
				onRun: (told, now, crash) => {
					for (const lead of leads) {
						const stays = told
							.filter((entry) => entry.lead === lead)
							.flatMap((entry) => entry.stays);
						const news = newsOf(
							stays,
							telling,
							now,
							remembered.get(lead.id) ?? new Map<string, number>(),
						);
						if (crash === 'before sending') continue;
						for (const [stage, at] of news) {
							if (atMeta.get(lead.id)?.has(stage) !== true) put(atMeta, lead.id, stage, at);
							if (crash === 'none') put(remembered, lead.id, stage, at);
						}
					}
				},
			});
			for (const lead of leads) {
				const wanted = [...(atMeta.get(lead.id) ?? [])]
					.map(([stage, at]) => ({ stage, at }))
					.sort((one, other) => one.at - other.at);
				expect([seed, lead.id, shown(meta.eventsOf(lead))]).toEqual([seed, lead.id, shown(wanted)]);
			}
		}
	});

	/** The stages that are new and not behind one that the lead had by then. */
	function newsOf(
		stays: readonly Stay[],
		telling: Telling,
		now: number,
		known: ReadonlyMap<string, number>,
	): Map<string, number> {
		const news = new Map<string, number>();
		// A column holds one date: the CRM writes the last one over those before.
		const written =
			telling === 'columns'
				? [...new Map(stays.map((stay) => [stay.stage, stay])).values()]
				: stays;
		const way = written.map(({ stage, from }): [string, number] => [
			stage,
			telling === 'current' ? now : from,
		]);
		for (const [stage, at] of way.sort(([, one], [, other]) => one - other)) {
			const had = [...known, ...way]
				.filter(([, time]) => time <= at)
				.map(([other]) => PATH.indexOf(other));
			const isBack = PATH.includes(stage) && had.some((place) => place > PATH.indexOf(stage));
			if (!known.has(stage) && !news.has(stage) && !isBack) news.set(stage, at);
		}
		return news;
	}

	function put(
		map: Map<string, Map<string, number>>,
		lead: string,
		stage: string,
		at: number,
	): void {
		const stages = map.get(lead) ?? new Map<string, number>();
		stages.set(stage, at);
		map.set(lead, stages);
	}
});

describe('earlier stages too', () => {
	/** A lead that passes every stage, of which the CRM learns in any order and with any delay. */
	const straightLeads = (random: () => number): SimulatedLead[] =>
		Array.from({ length: between(random, 2, 9) }, (_, index) => {
			const created = BEGIN + between(random, 0, 6 * DAY);
			let from = created + between(random, 2, HOUR);
			const way = PATH.slice(0, between(random, 1, PATH.length + 1)).map((stage) => {
				const stay = {
					stage,
					from,
					known: from + (random() < 0.5 ? 0 : between(random, 0, 4 * DAY)),
				};
				from += between(random, HOUR, DAY);
				return stay;
			});
			return { id: String(5400000000000000n + BigInt(index)), created, way };
		});

	test.each([
		['with returns', true],
		['without', false],
	])(
		'none is counted twice when its true time comes, and none that is reached is missing: %s',
		(_how, allowGoingBack) => {
			for (let seed = 1; seed <= 50; seed++) {
				const random = seededRandom(seed);
				const leads = straightLeads(random);
				const options = { allowGoingBack, sendEarlierStages: true, rememberSent: true };
				const meta = simulate({ leads, telling: 'history', options, crashes: ALL_CRASHES, random });
				for (const lead of leads) {
					const names = meta
						.eventsOf(lead)
						.map(({ stage }) => stage)
						.sort();
					expect([seed, lead.id, names]).toEqual([
						seed,
						lead.id,
						lead.way.map(({ stage }) => stage).sort(),
					]);
				}
			}
		},
	);
});

afterAll(() => process.stdout.write(`many runs: ${JSON.stringify(counts)}\n`));
