/**
 * Where a lead may go back: its way as a row of stays. A stay begins when the lead comes from another stage and lasts
 * until it goes to another one, however often it is said to be there meanwhile; each stay is one event.
 */
import type { LeadCase, PlacedStage } from './decisions';
import { orderOf } from './funnel';
import { NO_PROGRESS, type LeadProgress } from './progress';

/** What the input says of one stay. */
export interface Stay {
	readonly key: string;
	/** What the input states of it, the earliest first. */
	readonly placed: PlacedStage[];
	/** Whether an earlier run sent it. */
	wasSent: boolean;
	/** The number that it gets among the times in this stage: 0 for the first. */
	entry: number;
}

/** A time at which the lead is known to be in a stage, from the input or the memory. */
interface Point {
	readonly key: string;
	readonly seconds: number;
	readonly order: number;
	readonly placed?: PlacedStage;
}

interface StaySpan extends Stay {
	readonly firstSeconds: number;
}

/**
 * Takes what the input states; gives the stay of each. What an earlier run sent at the very time that is stated again is
 * in none: it needs no event. A time that was found rather than stated parts no stays, because nobody knows it.
 */
export function findStays(
	lead: LeadCase,
	placed: readonly PlacedStage[],
): ReadonlyMap<PlacedStage, Stay> {
	const { progress = NO_PROGRESS, funnel } = lead;
	const orders = new Map(
		funnel.path.map(({ eventName }, order) => [progress.keyOf(eventName), order]),
	);
	const remembered = rememberedPoints(progress, orders);
	const isRemembered = new Set(remembered.map(({ key, seconds }) => `${key} ${seconds}`));
	const stated = placed
		.map((entry): Point => ({ ...pointOf(entry, progress), placed: entry }))
		.filter(({ key, placed: entry }) => !isRemembered.has(`${key} ${entry?.stated.seconds}`));
	const stays = toStays([...remembered, ...stated].sort(byTimeThenOrder));
	recognizeFilledIn(stays, remembered, progress, orders);
	numberStays(stays, progress);
	return new Map(stays.flatMap((stay) => stay.placed.map((entry) => [entry, stay] as const)));
}

/** By the time that is stated, as the memory has it: the time to send may be another one in the next run. */
function pointOf({ stated, seconds }: PlacedStage, progress: LeadProgress): Point {
	return {
		key: progress.keyOf(stated.eventName),
		seconds: stated.seconds ?? seconds,
		order: orderOf(stated.stage),
	};
}

function rememberedPoints(progress: LeadProgress, orders: ReadonlyMap<string, number>): Point[] {
	return progress.stages().flatMap(({ key, entries }) => {
		const order = orders.get(key) ?? Number.MAX_SAFE_INTEGER;
		return entries
			.filter(({ isFilledIn }) => !isFilledIn)
			.map(({ seconds }): Point => ({ key, seconds, order }));
	});
}

/** Never by where a point comes from: in the next run the memory has what the input had in this one. */
function byTimeThenOrder(one: Point, other: Point): number {
	return one.seconds - other.seconds || one.order - other.order || compare(one.key, other.key);
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}

function toStays(points: readonly Point[]): StaySpan[] {
	const stays: StaySpan[] = [];
	for (const { key, seconds, placed } of points) {
		let stay = stays.at(-1);
		if (stay?.key !== key) {
			stay = { key, firstSeconds: seconds, placed: [], wasSent: false, entry: 0 };
			stays.push(stay);
		}
		if (placed === undefined) stay.wasSent = true;
		else stay.placed.push(placed);
	}
	return stays;
}

/**
 * A stage that was filled in is the first stay in it before the stage that it was filled in for, whenever the lead really
 * came into it: that later stage is the first one on the way that the memory has after the found time.
 */
function recognizeFilledIn(
	stays: readonly StaySpan[],
	remembered: readonly Point[],
	progress: LeadProgress,
	orders: ReadonlyMap<string, number>,
): void {
	for (const { key, entries } of progress.stages()) {
		const order = orders.get(key) ?? Number.MAX_SAFE_INTEGER;
		for (const filledIn of entries.filter(({ isFilledIn }) => isFilledIn)) {
			const later = remembered.filter(
				(point) =>
					orders.has(point.key) && point.order > order && point.seconds >= filledIn.seconds,
			);
			const before = Math.min(...later.map(({ seconds }) => seconds));
			const stay = stays.find(
				(candidate) => candidate.key === key && candidate.firstSeconds <= before,
			);
			if (stay) stay.wasSent = true;
		}
	}
}

function numberStays(stays: readonly StaySpan[], progress: LeadProgress): void {
	const counts = new Map(progress.stages().map(({ key, count }) => [key, count]));
	for (const stay of stays) {
		if (stay.wasSent) continue;
		stay.entry = counts.get(stay.key) ?? 0;
		counts.set(stay.key, stay.entry + 1);
	}
}
