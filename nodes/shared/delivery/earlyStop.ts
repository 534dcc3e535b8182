import type { GraphFailure } from '../graph';
import { stoppedEarly } from './failures';
import type { TaskQueue } from './queue';
import type { SpotCheck, Task } from './task';
import { suspectOf, type RequestFrame } from './types';

/** Lone refusals after which a frame is checked for the first time; after each check at double the number. */
const FIRST_CHECK_AT = 10;

const SAMPLE_SIZE = 20;

/** With fewer events left, sending them costs hardly more than checking. */
const FEWEST_LEFT = 2 * SAMPLE_SIZE;

/**
 * The estimated share of bad events from which a frame is stopped. If really one in five is bad, 20 events picked
 * at random show two thirds of bad ones in 2 of a million checks, wherever in the input the bad ones stand.
 */
const LARGEST_SHARE = 2 / 3;

/** While events are still coming, fewer refusals among those of late are no reason to wait for all of them. */
const NOTICEABLE_SHARE = 1 / 10;

interface Suspicion {
	total: number;
	taken: number;
	refused: number;
	nextCheckAt: number;
	/** How many were taken and refused when it was last time for a check. */
	before: { readonly taken: number; readonly refused: number };
	isChecking: boolean;
}

function describeReason(failure: GraphFailure): string {
	return `${failure.kind}/${failure.code}/${failure.subcode}`;
}

function findMostFrequent(failures: readonly GraphFailure[]): GraphFailure {
	const counts = new Map<string, number>();
	for (const failure of failures) {
		counts.set(describeReason(failure), (counts.get(describeReason(failure)) ?? 0) + 1);
	}
	const countOf = (failure: GraphFailure) => counts.get(describeReason(failure)) ?? 0;
	return failures.reduce((best, failure) => (countOf(failure) > countOf(best) ? failure : best));
}

/**
 * Ends the search for bad events where most are bad, as with a wrongly mapped field. The first refusals prove nothing:
 * in sorted input they may be the only ones. So events are picked at random from all that are left and sent alone, and
 * the share of bad ones among them decides, not their order. A good one has then arrived, so that little is wasted. While
 * events are still coming a check waits for them, and all sending with it.
 */
export class EarlyStop {
	private readonly suspicions = new Map<unknown, Suspicion>();

	/** The frames whose checks wait until all events are known. */
	private readonly waiting = new Map<Suspicion, RequestFrame>();

	private areAllKnown = false;

	constructor(
		private readonly queue: TaskQueue,
		private readonly random: () => number,
	) {}

	/** Whether sending has to wait until all events are known. */
	get waitsForAll(): boolean {
		return this.waiting.size > 0;
	}

	/** Takes note of an event that is to be sent. */
	noteAdded(frame: RequestFrame): void {
		const suspect = suspectOf(frame);
		const known = this.suspicions.get(suspect);
		if (known !== undefined) known.total += 1;
		else
			this.suspicions.set(suspect, {
				total: 1,
				taken: 0,
				refused: 0,
				nextCheckAt: FIRST_CHECK_AT,
				before: { taken: 0, refused: 0 },
				isChecking: false,
			});
	}

	/** No more events come: begins the checks that waited for them. */
	noteAllKnown(): void {
		this.areAllKnown = true;
		for (const [suspicion, frame] of this.waiting) this.beginCheck(frame, suspicion);
		this.waiting.clear();
	}

	/** Takes note of events that Meta counted. */
	noteTaken({ frame, events }: Task): void {
		const suspicion = this.suspicions.get(suspectOf(frame));
		if (suspicion) suspicion.taken += events.length;
	}

	/** Takes note of an event refused alone, and begins a spot check when it is time for one. */
	noteRefusal(task: Task, failure: GraphFailure): void {
		const suspicion = this.suspicions.get(suspectOf(task.frame));
		if (!suspicion) return;
		suspicion.refused += 1;
		task.spotCheck?.refusals.push(failure);
		if (suspicion.isChecking || suspicion.refused < suspicion.nextCheckAt) return;
		suspicion.nextCheckAt = 2 * suspicion.refused;
		if (this.areAllKnown) this.beginCheck(task.frame, suspicion);
		else if (isNoticeable(suspicion)) this.waiting.set(suspicion, task.frame);
		suspicion.before = { taken: suspicion.taken, refused: suspicion.refused };
	}

	/** @returns why the frame is to be stopped, when this was the last event of a check that says so */
	noteEndOfCheck(task: Task, wasSent: boolean): GraphFailure | undefined {
		const { spotCheck, frame } = task;
		const suspicion = this.suspicions.get(suspectOf(frame));
		if (!spotCheck || !suspicion) return undefined;
		spotCheck.open -= 1;
		if (wasSent) spotCheck.sent += 1;
		if (spotCheck.open > 0) return undefined;
		suspicion.isChecking = false;
		const { sent, refusals } = spotCheck;
		const answered = sent + refusals.length;
		if (answered < SAMPLE_SIZE / 2) return undefined;
		const expected =
			suspicion.refused + (refusals.length / answered) * this.queue.countEvents(frame);
		if (expected < LARGEST_SHARE * suspicion.total) return undefined;
		return stoppedEarly(refusals.length, answered, findMostFrequent(refusals));
	}

	private beginCheck(frame: RequestFrame, suspicion: Suspicion): void {
		if (this.queue.countEvents(frame) < FEWEST_LEFT) return;
		const picked = this.queue.takeRandom(frame, SAMPLE_SIZE, this.random);
		const spotCheck: SpotCheck = { open: picked.length, sent: 0, refusals: [] };
		suspicion.isChecking = true;
		for (const task of picked) this.queue.push({ ...task, spotCheck });
	}
}

function isNoticeable({ taken, refused, before }: Suspicion): boolean {
	const refusedOfLate = refused - before.refused;
	return refusedOfLate >= NOTICEABLE_SHARE * (refusedOfLate + taken - before.taken);
}
