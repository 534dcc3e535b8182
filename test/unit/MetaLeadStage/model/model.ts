/**
 * What Meta has to get of a lead, by docs/meta-api.md section 8 and the words of the node's options, written down plainly
 * and without a line of the node's code: every stage as an event of its own, at the time of the change, once, later than
 * the lead's creation, at most 7 days back (an hour is kept for sending), never at a time that nobody gave. Times are
 * Unix seconds. It is slow on purpose: it looks at every pair.
 */

/** One thing that an item says of a lead. */
export interface Saying {
	/** The event name of a stage of the funnel, or a word that the funnel lacks. */
	readonly stage: string;
	readonly time: number | undefined | 'unreadable';
	/** Whether this is what the lead is now, or an entry of its history. */
	readonly isNow: boolean;
}

export interface SaidItem {
	readonly created: number | undefined | 'unreadable';
	readonly sayings: readonly Saying[];
	/** Whether it is a lead as Meta gives it. */
	readonly isMetas: boolean;
}

export interface Rules {
	/** The event names of the way, the raw lead first. */
	readonly path: readonly string[];
	readonly lost: readonly string[];
	readonly tooOld: 'refuse' | 'skip';
	readonly early: 'refuse' | 'move';
	readonly unknown: 'refuse' | 'skip' | 'send';
	readonly missing: 'refuse' | 'skip' | 'firstStage';
	readonly fillsIn: boolean;
	readonly allowsReturns: boolean;
}

export interface Outcome {
	/** The place of the item among those of the lead. */
	readonly item: number;
	readonly what: 'sent' | 'skipped' | 'refused';
	/** Undefined where the output names no stage. */
	readonly stage: string | undefined;
	/** When it is sent; of a stage that is filled in the bounds, neither of them included. */
	readonly at?: number | readonly [after: number, before: number];
}

const WEEK = 7 * 86_400;
const HOUR = 3600;
const MINUTE = 60;

interface Claim {
	readonly item: number;
	readonly stage: string;
	readonly time: number | undefined;
	readonly isNow: boolean;
}

/** Takes all items of one lead in the order of the run; gives what has to come of them, the events sent in their order. */
export function expectLead(items: readonly SaidItem[], rules: Rules, now: number): Outcome[] {
	const outcomes: Outcome[] = [];
	const created = creationOf(items, now);
	const claims: Claim[] = [];
	items.forEach((item, index) => {
		const add = (what: Outcome['what'], stage?: string) =>
			outcomes.push({ item: index, what, stage });
		if (item.created === 'unreadable') return add('refused');
		if (item.sayings.length === 0) {
			const isRaw = rules.missing === 'firstStage' || (rules.missing === 'refuse' && item.isMetas);
			const [stage] = rules.path;
			if (isRaw)
				claims.push({
					item: index,
					stage,
					time: created === undefined ? undefined : created + 1,
					isNow: true,
				});
			else add(rules.missing === 'skip' ? 'skipped' : 'refused');
			return undefined;
		}
		for (const [place, saying] of item.sayings.entries()) {
			const { stage, time, isNow } = saying;
			if (!isKnown(stage, rules) && rules.unknown !== 'send')
				add(rules.unknown === 'skip' ? 'skipped' : 'refused');
			else if (time === 'unreadable') add('refused');
			else if (isSaidBetter(saying, place, item.sayings, rules)) continue;
			else
				claims.push({
					item: index,
					stage,
					time: rawTime(item, saying, rules, created) ?? time,
					isNow,
				});
		}
		return undefined;
	});
	const dated: Claim[] = [];
	const undated: Claim[] = [];
	for (const claim of claims) {
		if (claim.time === undefined && isDatedByAnother(claim, items, rules)) {
			outcomes.push({ item: claim.item, what: 'skipped', stage: claim.stage });
		} else if (claim.time === undefined && !claim.isNow) undated.push(claim);
		else dated.push(claim);
	}
	const way: Step[] = [];
	for (const claim of dated) {
		const time = timeToSend(claim.time ?? now, created, rules, now);
		if (time === undefined)
			outcomes.push({ item: claim.item, what: 'refused', stage: claim.stage });
		else way.push({ ...claim, at: time });
	}
	const decided = decideWay(way, rules, now);
	const filled = rules.fillsIn
		? fillIn(decided, undated, items, claims, rules, created, now)
		: { added: [], left: undated };
	for (const { item, stage } of filled.left) outcomes.push({ item, what: 'skipped', stage });
	return [...outcomes, ...inOrder([...decided.map(({ outcome }) => outcome), ...filled.added])];
}

/** The latest that an item gives; a clock up to a minute ahead is held back, so that a stage can follow. */
function creationOf(items: readonly SaidItem[], now: number): number | undefined {
	const times = items.flatMap(({ created }) => (typeof created === 'number' ? created : []));
	if (times.length === 0) return undefined;
	const latest = Math.max(
		...times.map((time) => (time <= now + MINUTE ? Math.min(time, now - 1) : time)),
	);
	return latest;
}

function isKnown(stage: string, { path, lost }: Rules): boolean {
	return path.includes(stage) || lost.includes(stage);
}

/** A lead as Meta gives it that is said to be raw is so from its creation on. */
function rawTime(
	{ isMetas }: SaidItem,
	{ stage, time, isNow }: Saying,
	{ path }: Rules,
	created?: number,
): number | undefined {
	return isMetas && isNow && stage === path[0] && time === undefined && created !== undefined
		? created + 1
		: undefined;
}

/** Within an item: said again at the same time, or without a time where there is one. */
function isSaidBetter(
	saying: Saying,
	place: number,
	all: readonly Saying[],
	rules: Rules,
): boolean {
	return all.some((other, otherPlace) => {
		if (other === saying || other.stage !== saying.stage) return false;
		const isOtherUsable = other.time !== 'unreadable' || isKnown(other.stage, rules);
		if (saying.time === undefined && other.time !== undefined) return isOtherUsable;
		if (other.time !== saying.time) return false;
		if (saying.time === undefined && other.isNow !== saying.isNow) return other.isNow;
		return otherPlace < place;
	});
}

function isDatedByAnother(
	{ item, stage }: Claim,
	items: readonly SaidItem[],
	rules: Rules,
): boolean {
	return items.some(
		({ sayings }, index) =>
			index !== item &&
			sayings.some((other) => {
				const isUsable = other.time !== 'unreadable' || isKnown(stage, rules);
				return (
					other.stage === stage &&
					other.time !== undefined &&
					isUsable &&
					(isKnown(stage, rules) || rules.unknown === 'send')
				);
			}),
	);
}

interface Step extends Claim {
	/** When it would be sent. */
	readonly at: number;
}

function timeToSend(
	time: number,
	created: number | undefined,
	rules: Rules,
	now: number,
): number | undefined {
	if (time > now + MINUTE) return undefined;
	const held = Math.min(time, now);
	if (created === undefined || held > created) return held;
	if (created >= now || rules.early === 'refuse') return undefined;
	return created + 1;
}

interface Decided {
	readonly step: Step;
	readonly outcome: Outcome;
}

function decideWay(way: readonly Step[], rules: Rules, now: number): Decided[] {
	const placeOf = (stage: string) =>
		rules.path.includes(stage) ? rules.path.indexOf(stage) : Infinity;
	const order = (one: number, other: number) => (one === other ? 0 : one - other);
	const sorted = [...way].sort(
		(one, other) => one.at - other.at || order(placeOf(one.stage), placeOf(other.stage)),
	);
	const inTruth = [...way].sort(
		(one, other) =>
			(one.time ?? one.at) - (other.time ?? other.at) ||
			order(placeOf(one.stage), placeOf(other.stage)) ||
			(one.stage < other.stage ? -1 : Number(one.stage > other.stage)),
	);
	const counted: Step[] = [];
	return sorted.map((step) => {
		const isNews = rules.allowsReturns ? isArrival(step, inTruth) : isFirst(step, counted, rules);
		if (!isNews) return { step, outcome: { item: step.item, what: 'skipped', stage: step.stage } };
		counted.push(step);
		const isTooOld = step.at < now - WEEK + HOUR;
		if (!isTooOld)
			return { step, outcome: { item: step.item, what: 'sent', stage: step.stage, at: step.at } };
		return {
			step,
			outcome: {
				item: step.item,
				what: rules.tooOld === 'skip' ? 'skipped' : 'refused',
				stage: step.stage,
			},
		};
	});
}

/** Once, and never after a later stage. */
function isFirst(step: Step, counted: readonly Step[], { path }: Rules): boolean {
	const place = path.indexOf(step.stage);
	return !counted.some(
		({ stage }) => stage === step.stage || (place >= 0 && path.indexOf(stage) > place),
	);
}

/** The lead comes from another stage. */
function isArrival(step: Step, way: readonly Step[]): boolean {
	const before = way[way.indexOf(step) - 1];
	return before === undefined || before.stage !== step.stage;
}

function inOrder(outcomes: readonly Outcome[]): Outcome[] {
	const start = ({ at }: Outcome) => (typeof at === 'object' ? at[0] + 1 : (at ?? 0));
	const sent = outcomes.filter(({ what }) => what === 'sent');
	return [
		...outcomes.filter(({ what }) => what !== 'sent'),
		...sent.sort((one, other) => start(one) - start(other)),
	];
}

/** Stages before the reached one of which no item says when: they get a time in between, if there is room. */
function fillIn(
	decided: readonly Decided[],
	undated: readonly Claim[],
	items: readonly SaidItem[],
	claims: readonly Claim[],
	{ path }: Rules,
	created: number | undefined,
	now: number,
): { added: Outcome[]; left: Claim[] } {
	const isStated = (stage: string) =>
		claims.some((claim) => claim.stage === stage && (claim.time !== undefined || claim.isNow)) ||
		items.some((item) =>
			item.sayings.some(
				(saying) =>
					saying.stage === stage && (saying.time !== undefined || item.created === 'unreadable'),
			),
		);
	let lacking = path.filter((stage) => !isStated(stage));
	const added: Outcome[] = [];
	const waiting = [...undated];
	let previous: number | undefined;
	for (const { step, outcome } of decided) {
		const place = path.indexOf(step.stage);
		if (place < 0 || outcome.what === 'refused') continue;
		const earlier = lacking.filter((stage) => path.indexOf(stage) < place);
		lacking = lacking.filter((stage) => path.indexOf(stage) > place);
		if (outcome.what === 'sent') {
			for (const [stage, bounds] of roomFor(
				earlier,
				path,
				latest(previous, created),
				step.at,
				now,
			)) {
				const claim = waiting.findIndex((other) => other.stage === stage);
				const item = claim < 0 ? step.item : waiting.splice(claim, 1)[0].item;
				added.push({ item, what: 'sent', stage, at: bounds });
			}
		}
		previous = step.at;
	}
	return { added, left: waiting };
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

/** The raw lead goes right after the creation, the others in between: all of them or none. */
function roomFor(
	stages: readonly string[],
	path: readonly string[],
	after: number | undefined,
	before: number,
	now: number,
): [string, readonly [number, number]][] {
	const oldest = now - WEEK + HOUR;
	if (stages.length === 0) return [];
	if (after === undefined) {
		const start = before - stages.length;
		return start < oldest
			? []
			: stages.map((stage, index) => [stage, [start + index - 1, start + index + 1]]);
	}
	const found: [string, readonly [number, number]][] = [];
	let others = stages;
	let from = after;
	if (stages[0] === path[0]) {
		others = stages.slice(1);
		if (after + 1 < before && after + 1 >= oldest) {
			found.push([stages[0], [after, after + 2]]);
			from = after + 1;
		}
	}
	const lowest = Math.max(from + 1, oldest);
	if (before - lowest >= others.length)
		found.push(
			...others.map(
				(stage) => [stage, [lowest - 1, before] as const] as [string, readonly [number, number]],
			),
		);
	return found;
}
