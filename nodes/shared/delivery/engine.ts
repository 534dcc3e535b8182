import type { GraphFailure } from '../graph';
import { followUp, halve, separate } from './bisect';
import { consequenceOf } from './consequences';
import { EarlyStop } from './earlyStop';
import {
	afterLostTry,
	asNotSent,
	asUncertain,
	CANCELLED,
	notCounted,
	partlyCounted,
} from './failures';
import { EventStore } from './eventStore';
import { Packer } from './packer';
import { TaskQueue } from './queue';
import { Ledger, sentIn } from './results';
import { type Outcome, Sender } from './sender';
import { SingleEvents } from './singleEvents';
import type { Task } from './task';
import {
	type Delivery,
	type DeliveryOptions,
	type DeliveryServices,
	type OnResult,
	type OutgoingEvent,
	type RequestFrame,
	suspectOf,
} from './types';
import { Waiting } from './waiting';

/** Requests given up one after the other, without an answer of Meta's between, until the run is stopped. */
const MOST_GIVEN_UP_IN_A_ROW = 3;

type Accepted = Extract<Outcome, { status: 'accepted' }>;
type Failed = Extract<Outcome, { status: 'failed' }>;
type Stopped = Extract<Outcome, { status: 'stopped' }>;

/**
 * Besides the requests under way so many more may wait, so that there is always a next one while events are made; what is
 * held in memory is bounded by that.
 */
const MOST_WAITING_REQUESTS = 2;

/** One delivery: takes requests from the queue, several at a time, and draws the consequences of each outcome. */
export class Engine {
	private readonly store = new EventStore();
	private readonly queue = new TaskQueue();
	private readonly packer: Packer;
	private readonly ledger: Ledger;
	private readonly waiting: Waiting;
	private readonly sender: Sender;
	private readonly earlyStop: EarlyStop;
	private readonly singleEvents = new SingleEvents();

	/** Why nothing more is sent: at all, to an owner (by its ID), in a frame (by the object itself). */
	private stopped: GraphFailure | undefined;
	private readonly stoppedTargets = new Map<unknown, GraphFailure>();
	private readonly unsentReasons = new Map<GraphFailure, GraphFailure>();

	private extraRequests = 0;
	private wentSingly = false;
	private givenUpInARow = 0;

	private added = 0;
	private running = 0;
	private isStarted = false;
	private isClosed = false;
	/** What somebody waits for: room for more events, the end. */
	private readonly wanting: {
		isMet: () => boolean;
		met: () => void;
		broken: (error: unknown) => void;
	}[] = [];
	private defect: { readonly error: unknown } | undefined;

	/** @param onResult gets each event's result once, as soon as it is known */
	constructor(
		private readonly options: DeliveryOptions,
		private readonly services: DeliveryServices,
		onResult: OnResult,
	) {
		this.packer = new Packer(options, this.store, (batch) => this.queue.plan(batch));
		this.ledger = new Ledger((events, result, record) => {
			this.store.release(events);
			onResult(events, result, record);
		});
		this.waiting = new Waiting(services, options.maximumTotalWaitMilliseconds, (until) =>
			this.reportProgress(until),
		);
		this.sender = new Sender(this.store, options, services, this.waiting, (frame) =>
			this.reasonToStop(frame),
		);
		this.earlyStop = new EarlyStop(this.queue, () => services.random());
	}

	/** Takes an event; gives its index, which counts from 0. It goes out once the delivery has begun. */
	add(event: OutgoingEvent): number {
		const { index, frame } = this.packer.add(event);
		this.added += 1;
		this.earlyStop.noteAdded(frame);
		this.proceed();
		return index;
	}

	/** Begins to send: what was added, and what will be. */
	start(): void {
		this.isStarted = true;
		this.proceed();
	}

	/** Whether more events may be added without more being held than the requests under way and a few. */
	get hasRoom(): boolean {
		if (!this.isStarted || this.earlyStop.waitsForAll) return true;
		const { eventsPerRequest, maximumRequestBytes, concurrentRequests } = this.options;
		const requests = concurrentRequests + MOST_WAITING_REQUESTS;
		return (
			this.store.size < requests * eventsPerRequest &&
			this.store.bytes < requests * maximumRequestBytes
		);
	}

	/** Waits for room. */
	async untilRoom(): Promise<void> {
		await this.until(() => this.hasRoom);
	}

	/** No more events come: sends what is left, waits for all results, and says what was done. */
	async end(): Promise<Delivery> {
		this.packer.closeAll();
		this.isClosed = true;
		this.earlyStop.noteAllKnown();
		this.start();
		await this.until(() => this.running === 0);
		return {
			events: this.added,
			requests: this.sender.records,
			counts: this.ledger.counts,
			extraRequests: this.extraRequests,
			wentSingly: this.wentSingly,
			waitedMilliseconds: this.waiting.totalMilliseconds,
			stopped: this.stopped,
		};
	}

	/** Begins as many requests as may be under way, and tells those who wait for it. */
	private proceed(): void {
		while (this.isStarted && this.running < Math.max(1, this.options.concurrentRequests)) {
			const task = this.nextTask();
			if (!task) break;
			this.running += 1;
			this.process(task).then(
				() => this.noteEnd(),
				(error: unknown) => this.noteEnd({ error }),
			);
		}
		for (const want of this.wanting.splice(0)) {
			if (this.defect !== undefined) want.broken(this.defect.error);
			else if (want.isMet()) want.met();
			else this.wanting.push(want);
		}
	}

	private noteEnd(defect?: { readonly error: unknown }): void {
		this.running -= 1;
		this.defect ??= defect;
		this.proceed();
	}

	private async until(isMet: () => boolean): Promise<void> {
		await new Promise<void>((met, broken) => {
			this.wanting.push({ isMet, met, broken });
			this.proceed();
		});
	}

	/** Where there is no room, requests that are not full have to go. */
	private nextTask(): Task | undefined {
		if (this.earlyStop.waitsForAll) return undefined;
		const task = this.takeTask();
		if (task !== undefined || this.isClosed || this.hasRoom) return task;
		this.packer.closeFullest();
		return this.takeTask();
	}

	/** The next request that may still be made; what may not is settled on the way. */
	private takeTask(): Task | undefined {
		for (;;) {
			const task = this.queue.next();
			if (!task) return undefined;
			if (this.services.isCancelled()) this.stopped ??= CANCELLED;
			const reason = this.reasonToStop(task.frame);
			if (reason) this.settleUnsent(task, reason);
			else if (this.hasTooMany(task)) this.sendSingly(task);
			else if (task.events.length > 0) return task;
			this.releaseFollower(task, false, 0);
		}
	}

	private hasTooMany({ frame, events }: Task): boolean {
		return events.length > 1 && this.singleEvents.areRequired(frame);
	}

	private sendSingly(task: Task): void {
		this.wentSingly = true;
		this.queue.pushAll(separate(task));
	}

	private reasonToStop(frame: RequestFrame): GraphFailure | undefined {
		return this.stopped ?? this.stoppedTargets.get(frame.ownerId) ?? this.stoppedTargets.get(frame);
	}

	private async process(task: Task): Promise<void> {
		if (task.isPart) this.extraRequests += 1;
		const outcome = await this.sender.send(task);
		if (outcome.status === 'accepted') this.concludeAccepted(task, outcome);
		else if (outcome.status === 'failed') this.concludeFailed(task, outcome);
		else this.concludeStopped(task, outcome);
		const wasSent = outcome.status === 'accepted' && outcome.received >= task.events.length;
		const reason = this.earlyStop.noteEndOfCheck(task, wasSent);
		if (reason) this.stoppedTargets.set(suspectOf(task.frame), reason);
		this.reportProgress();
	}

	private concludeAccepted(tried: Task, { request, received, mayHaveArrived }: Accepted): void {
		const task = mayHaveArrived ? { ...tried, mayHaveArrived } : tried;
		const { events, short, deduplicable } = task;
		const sent = sentIn(this.sender.records[request], request);
		const missing = Math.max(0, events.length - received);
		this.givenUpInARow = 0;
		// More missing than before means that Meta does not count what it has already; sending again then tells nothing.
		const tellsNothing = short !== undefined && missing > short.missing;
		this.releaseFollower(task, missing === 0, missing);
		if (missing === 0) {
			this.singleEvents.noteTaken(task, task.pair);
			this.earlyStop.noteTaken(task);
			this.ledger.send(events, sent, this.sender.records[request]);
			return;
		}
		const failure = notCounted(sent.messages, sent.fbtraceId);
		const unclear = short?.unclear ?? partlyCounted(received, events.length, sent.fbtraceId);
		if (tellsNothing) this.doubt(task, unclear);
		else if (events.length === 1) this.refuse(task, failure);
		else if (deduplicable) this.queue.push(halve({ ...task, short: { missing, unclear } }));
		else if (received === 0) this.ledger.fail(events, 'refused', failure);
		else this.doubt(task, unclear);
	}

	private concludeFailed(tried: Task, { failure, mayHaveArrived }: Failed): void {
		const task = mayHaveArrived ? { ...tried, mayHaveArrived } : tried;
		const consequence = consequenceOf(failure);
		this.releaseFollower(task, false, 0);
		if (consequence === 'find_bad_events') {
			this.givenUpInARow = 0;
			if (task.events.length === 1) this.refuse(task, failure);
			else if (task.mayHaveArrived && !task.deduplicable) this.doubt(task, failure);
			else this.queue.push(halve(task));
			return;
		}
		this.settleUnsent(task, failure);
		if (consequence === 'give_up_request') {
			this.givenUpInARow += 1;
			if (this.givenUpInARow >= MOST_GIVEN_UP_IN_A_ROW) this.stopped ??= failure;
		} else if (consequence === 'stop_run') {
			this.stopped ??= failure;
		} else {
			this.stoppedTargets.set(
				consequence === 'stop_frame' ? task.frame : task.frame.ownerId,
				failure,
			);
		}
	}

	private concludeStopped(tried: Task, { reason, mayHaveArrived }: Stopped): void {
		const task = mayHaveArrived ? { ...tried, mayHaveArrived } : tried;
		this.releaseFollower(task, false, 0);
		this.settleUnsent(task, reason);
	}

	/** A reply that contradicts itself refuses nothing for sure. */
	private refuse(task: Task, failure: GraphFailure): void {
		if (failure.mayHaveArrived) this.doubt(task, failure);
		else
			this.ledger.fail(
				task.events,
				'refused',
				task.mayHaveArrived ? afterLostTry(failure) : failure,
			);
		this.earlyStop.noteRefusal(task, failure);
	}

	/** An event of a request that Meta counted in part may have arrived then. */
	private settleUnsent(task: Task, failure: GraphFailure): void {
		if (task.short) this.doubt(task, task.short.unclear);
		else if (task.mayHaveArrived) this.doubt(task, failure);
		else this.ledger.fail(task.events, 'not_sent', this.unsentReasonOf(failure));
	}

	private doubt(task: Task, failure: GraphFailure): void {
		this.ledger.fail(task.events, 'uncertain', asUncertain(failure, task.deduplicable));
	}

	/** One object for all events that are not sent for the same reason. */
	private unsentReasonOf(failure: GraphFailure): GraphFailure {
		const reason = this.unsentReasons.get(failure) ?? asNotSent(failure);
		this.unsentReasons.set(failure, reason);
		return reason;
	}

	private releaseFollower(task: Task, isCounted: boolean, missing: number): void {
		if (!task.followedBy) return;
		this.queue.push(followUp(task.followedBy, isCounted, missing));
	}

	private reportProgress(waitingUntil?: number): void {
		const { settled, counts } = this.ledger;
		this.services.onProgress?.({
			settled,
			total: this.added,
			sent: counts.sent,
			requests: this.sender.records.length,
			waitingUntil,
		});
	}
}
