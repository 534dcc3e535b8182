import type { Task } from './task';
import { suspectOf, type RequestFrame } from './types';

/**
 * The requests still to make: spot checks first, so that their outcome is known before more calls are spent; then parts
 * of refused batches, then the planned batches in their order.
 */
export class TaskQueue {
	private readonly checks: Task[] = [];

	private readonly parts: Task[] = [];

	/** Those before `nextPlanned` were taken. */
	private planned: Task[] = [];

	private nextPlanned = 0;

	/** Takes a request behind those that are planned. */
	plan(task: Task): void {
		this.planned.push(task);
	}

	get isEmpty(): boolean {
		return this.checks.length + this.parts.length === 0 && this.nextPlanned >= this.planned.length;
	}

	push(task: Task): void {
		(task.spotCheck ? this.checks : this.parts).push(task);
	}

	/** Takes tasks in the order in which they are to be made. */
	pushAll(tasks: readonly Task[]): void {
		for (const task of [...tasks].reverse()) this.push(task);
	}

	next(): Task | undefined {
		const part = this.checks.pop() ?? this.parts.pop();
		if (part) return part;
		const planned = this.planned[this.nextPlanned];
		this.nextPlanned += 1;
		if (this.nextPlanned * 2 > this.planned.length) {
			this.planned = this.planned.slice(this.nextPlanned);
			this.nextPlanned = 0;
		}
		return planned;
	}

	/** How many events of a frame wait here. */
	countEvents(frame: RequestFrame): number {
		return this.tasksOf(frame).reduce((sum, task) => sum + task.events.length, 0);
	}

	/**
	 * Takes events of a frame out of their tasks, each with the same chance.
	 * @returns one task per event; fewer than `count` only when fewer wait
	 */
	takeRandom(frame: RequestFrame, count: number, random: () => number): Task[] {
		const tasks = this.tasksOf(frame);
		let left = tasks.reduce((sum, task) => sum + task.events.length, 0);
		let wanted = Math.min(count, left);
		const taken: Task[] = [];
		for (const task of tasks) {
			for (
				let position = task.events.length - 1;
				position >= 0 && wanted > 0;
				position -= 1, left -= 1
			) {
				if (random() * left >= wanted) continue;
				const { frame: own, deduplicable, short, mayHaveArrived } = task;
				const isPart = task.isPart === true || task.events.length > 1;
				const events = task.events.splice(position, 1);
				taken.push({ frame: own, deduplicable, short, mayHaveArrived, isPart, events });
				wanted -= 1;
			}
		}
		return taken;
	}

	private tasksOf(frame: RequestFrame): Task[] {
		const waiting = [...this.checks, ...this.parts, ...this.planned.slice(this.nextPlanned)];
		return waiting.filter((task) => suspectOf(task.frame) === suspectOf(frame));
	}
}
