import type { GraphFailure } from '../graph';
import { followUp, halve, separate } from './bisect';
import { consequenceOf } from './consequences';
import { EarlyStop } from './earlyStop';
import { EventStore } from './eventStore';
import { CANCELLED, notCounted, partlyCounted } from './failures';
import { Packer } from './packer';
import { Pool } from './pool';
import { TaskQueue } from './queue';
import { Ledger, sentIn } from './results';
import { Room } from './room';
import { type Outcome, Sender } from './sender';
import { SingleEvents } from './singleEvents';
import { Stops } from './stops';
import { Stretches } from './stretches';
import type { Task } from './task';
import type { Delivery, DeliveryOptions, DeliveryServices, OnResult, OutgoingEvent } from './types';
import { Waiting } from './waiting';

type Accepted = Extract<Outcome, { status: 'accepted' }>;
type Failed = Extract<Outcome, { status: 'failed' }>;

/** One delivery: takes requests from the queue, several at a time, and draws the consequences of each outcome. */
export class Engine {
	private readonly store = new EventStore();
	private readonly queue = new TaskQueue();
	private readonly packer: Packer;
	private readonly room: Room;
	private readonly pool: Pool<Task>;
	private readonly ledger: Ledger;
	private readonly waiting: Waiting;
	private readonly sender: Sender;
	private readonly earlyStop: EarlyStop;
	private readonly singleEvents = new SingleEvents();
	private readonly stops = new Stops();
	private readonly stretches: Stretches;

	private extraRequests = 0;
	private wentSingly = false;
	private added = 0;
	private isStarted = false;
	private isClosed = false;

	/** @param onResult gets each event's result once, as soon as it is known */
	constructor(
		options: DeliveryOptions,
		private readonly services: DeliveryServices,
		onResult: OnResult,
	) {
		this.packer = new Packer(options, this.store, (batch) => this.queue.plan(batch));
		this.room = new Room(options, this.store);
		this.pool = new Pool(
			Math.max(1, options.concurrentRequests),
			() => this.nextTask(),
			async (task) => await this.process(task),
		);
		this.ledger = new Ledger((events, result, record) => {
			this.store.release(events);
			onResult(events, result, record);
		});
		this.waiting = new Waiting(services, options.maximumTotalWaitMilliseconds, (until) =>
			this.reportProgress(until),
		);
		this.stretches = services.stretches ?? new Stretches(services);
		this.sender = new Sender(this.store, options, services, this.waiting, this.stretches, (frame) =>
			this.stops.reasonFor(frame),
		);
		this.earlyStop = new EarlyStop(this.queue, () => services.random());
	}

	/** Takes an event; gives its index, which counts from 0. It goes out once the delivery has begun. */
	add(event: OutgoingEvent): number {
		const { index, frame } = this.packer.add(event);
		this.added += 1;
		this.earlyStop.noteAdded(frame);
		this.pool.proceed();
		return index;
	}

	/** Begins to send: what was added, and what will be. */
	start(): void {
		this.isStarted = true;
		this.pool.proceed();
	}

	/** Whether more events may be added without more being held than the requests under way and a few. */
	get hasRoom(): boolean {
		return !this.isStarted || this.earlyStop.waitsForAll || this.room.isLeft;
	}

	/** Waits for room. */
	async untilRoom(): Promise<void> {
		await this.pool.until(() => this.hasRoom);
	}

	/** No more events come: sends what is left, waits for all results, and says what was done. */
	async end(): Promise<Delivery> {
		this.packer.closeAll();
		this.isClosed = true;
		this.earlyStop.noteAllKnown();
		this.start();
		await this.pool.until(() => this.pool.isIdle);
		return {
			events: this.added,
			requests: this.sender.records,
			counts: this.ledger.counts,
			extraRequests: this.extraRequests,
			wentSingly: this.wentSingly,
			waitedMilliseconds: this.waiting.totalMilliseconds,
			stopped: this.stops.ofRun,
		};
	}

	/** Where there is no room, requests that are not full have to go. */
	private nextTask(): Task | undefined {
		if (!this.isStarted || this.earlyStop.waitsForAll) return undefined;
		const task = this.takeTask();
		if (task !== undefined || this.isClosed || this.hasRoom) return task;
		this.packer.closeFullest();
		return this.takeTask();
	}

	/** The next request, whether it may still be made or not. */
	private takeTask(): Task | undefined {
		for (;;) {
			const task = this.queue.next();
			if (!task) return undefined;
			if (this.services.isCancelled()) this.stops.stopRun(CANCELLED);
			const isStopped = this.stops.reasonFor(task.frame) !== undefined;
			if (!isStopped && this.hasTooMany(task)) this.sendSingly(task);
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

	private async process(task: Task): Promise<void> {
		const reason = this.stops.reasonFor(task.frame);
		if (reason === undefined) await this.send(task);
		else await this.giveUp(task, reason);
	}

	/** Gives way, because there may be very many whose results are known all at once. */
	private async giveUp(task: Task, reason: GraphFailure): Promise<void> {
		this.leaveUnsent(task, reason);
		if (this.stretches.isOver) await this.stretches.pause();
	}

	private async send(task: Task): Promise<void> {
		if (task.isPart) this.extraRequests += 1;
		const outcome = await this.sender.send(task);
		const { status, mayHaveArrived } = outcome;
		const tried = mayHaveArrived ? { ...task, mayHaveArrived } : task;
		if (status === 'accepted') this.concludeAccepted(tried, outcome);
		else if (status === 'failed') this.concludeFailed(tried, outcome);
		else this.leaveUnsent(tried, outcome.reason);
		const wasSent = status === 'accepted' && outcome.received >= task.events.length;
		const reason = this.earlyStop.noteEndOfCheck(task, wasSent);
		if (reason) this.stops.stopSuspect(task.frame, reason);
		this.reportProgress();
	}

	private concludeAccepted(task: Task, { request, received }: Accepted): void {
		const { events, short, deduplicable } = task;
		const sent = sentIn(this.sender.records[request], request);
		const missing = Math.max(0, events.length - received);
		this.stops.noteAnswer();
		// More missing than before means that Meta does not count what it has already; sending again then tells nothing.
		const tellsNothing = short !== undefined && missing > short.missing;
		this.releaseFollower(task, missing === 0, missing);
		if (missing === 0) {
			this.singleEvents.noteTaken(task, task.pair);
			this.earlyStop.noteTaken(task);
			this.ledger.send(task, sent, this.sender.records[request]);
			return;
		}
		const failure = notCounted(sent.messages, sent.fbtraceId);
		const unclear = short?.unclear ?? partlyCounted(received, events.length, sent.fbtraceId);
		if (tellsNothing) this.ledger.doubt(task, unclear);
		else if (events.length === 1) this.refuse(task, failure);
		else if (deduplicable) this.queue.push(halve({ ...task, short: { missing, unclear } }));
		else if (received === 0) this.ledger.refuse(task, failure);
		else this.ledger.doubt(task, unclear);
	}

	private concludeFailed(task: Task, { failure }: Failed): void {
		if (consequenceOf(failure) !== 'find_bad_events') {
			this.leaveUnsent(task, failure);
			this.stops.noteFailure(task.frame, failure);
			return;
		}
		this.releaseFollower(task, false, 0);
		this.stops.noteAnswer();
		if (task.events.length === 1) this.refuse(task, failure);
		else if (task.mayHaveArrived && !task.deduplicable) this.ledger.doubt(task, failure);
		else this.queue.push(halve(task));
	}

	/** A reply that contradicts itself refuses nothing for sure. */
	private refuse(task: Task, failure: GraphFailure): void {
		if (failure.mayHaveArrived) this.ledger.doubt(task, failure);
		else this.ledger.refuse(task, failure);
		this.earlyStop.noteRefusal(task, failure);
	}

	private leaveUnsent(task: Task, reason: GraphFailure): void {
		this.releaseFollower(task, false, 0);
		this.ledger.leaveUnsent(task, reason);
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
