/** How long a process is busy without serving anything else, watched from inside. */
import { performance, PerformanceObserver } from 'node:perf_hooks';

/** The probe comes again after this time; what lies beyond it was a stretch in which nothing else was served. */
const PROBE_MILLISECONDS = 1;
const MEGABYTE = 1024 * 1024;

/** Of one run, times in milliseconds. */
export interface Watched {
	readonly seconds: number;
	/** What all threads of the process worked, the collection of garbage included. */
	readonly cpuSeconds: number;
	/** The longest stretch by the clock: on a busy machine it has the time in which others were served by the processor. */
	readonly longest: number;
	readonly p99: number;
	/**
	 * Of each stretch the CPU time of its thread, which is what it would last by itself. Before Node 24 it can only be had of the
	 * whole process, with what helpers did meanwhile.
	 */
	readonly longestCpu: number;
	readonly p99Cpu: number;
	/** The longest collection of garbage, and all of them together. */
	readonly longestPause: number;
	readonly pauses: number;
	/** The share of the time in which the event loop was busy. */
	readonly busy: number;
	readonly megabytes: number;
}

interface Stretch {
	readonly wall: number;
	readonly cpu: number;
}

/** Begins to watch; the function that it gives ends that, and says what was seen. */
export function watch(): () => Promise<Watched> {
	const stretches: Stretch[] = [];
	const pauses: number[] = [];
	const collections = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) pauses.push(duration);
	});
	collections.observe({ entryTypes: ['gc'] });
	const began = performance.now();
	const cpuBegan = process.cpuUsage();
	const loop = performance.eventLoopUtilization();
	const before = process.memoryUsage.rss();
	let mostMemory = before;
	let wall = began;
	let cpu = cpuMilliseconds();
	let isOver = false;
	const probe = () => {
		const [wallNow, cpuNow] = [performance.now(), cpuMilliseconds()];
		stretches.push({ wall: wallNow - wall - PROBE_MILLISECONDS, cpu: cpuNow - cpu });
		[wall, cpu] = [wallNow, cpuNow];
		mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
		if (!isOver) setTimeout(probe, PROBE_MILLISECONDS);
	};
	setTimeout(probe, PROBE_MILLISECONDS);
	return async () => {
		const seconds = (performance.now() - began) / 1000;
		const { user, system } = process.cpuUsage(cpuBegan);
		const busy = performance.eventLoopUtilization(loop).utilization;
		isOver = true;
		// The last stretch ends with the next probe; collections are told a turn later.
		await new Promise((resolve) => setTimeout(resolve, 10 * PROBE_MILLISECONDS));
		collections.disconnect();
		const walls = stretches.map((stretch) => stretch.wall);
		const cpus = stretches.map((stretch) => stretch.cpu);
		return {
			seconds,
			cpuSeconds: (user + system) / 1e6,
			longest: mostOf(walls),
			p99: p99Of(walls),
			longestCpu: mostOf(cpus),
			p99Cpu: p99Of(cpus),
			longestPause: mostOf(pauses),
			pauses: pauses.reduce((sum, pause) => sum + pause, 0),
			busy,
			megabytes: (mostMemory - before) / MEGABYTE,
		};
	};
}

function cpuMilliseconds(): number {
	const { user, system } = ownUsage();
	return (user + system) / 1000;
}

function ownUsage(): NodeJS.CpuUsage {
	const ofThread: unknown = Reflect.get(process, 'threadCpuUsage');
	return typeof ofThread === 'function'
		? (Reflect.apply(ofThread, process, []) as NodeJS.CpuUsage)
		: process.cpuUsage();
}

function mostOf(values: readonly number[]): number {
	return values.reduce((most, value) => Math.max(most, value), 0);
}

function p99Of(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}
