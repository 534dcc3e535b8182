/** Measuring and printing: CPU time of this process, wall time, and the ratio to the first row. */

export interface Cost {
	readonly cpuMilliseconds: number;
	readonly wallMilliseconds: number;
}

export interface Measurement extends Cost {
	readonly name: string;
	readonly events: number;
}

const ROUNDS = 5;

/** What running a piece of work once costs this process. */
export async function costOf(work: () => unknown): Promise<Cost> {
	const wallBefore = performance.now();
	const cpuBefore = process.cpuUsage();
	await work();
	const cpu = process.cpuUsage(cpuBefore);
	return {
		cpuMilliseconds: (cpu.user + cpu.system) / 1000,
		wallMilliseconds: performance.now() - wallBefore,
	};
}

/** Runs a case once to warm up and five times for the measurement; gives the round with the least CPU time. */
export async function measure(
	name: string,
	events: number,
	run: () => Promise<Cost>,
): Promise<Measurement> {
	await run();
	const rounds: Cost[] = [];
	for (let round = 0; round < ROUNDS; round++) rounds.push(await run());
	const [best] = rounds.sort((a, b) => a.cpuMilliseconds - b.cpuMilliseconds);
	return { name, events, ...best };
}

/**
 * As `measure`, of several contenders in one run: they take turns, so that whatever else the machine does slows all of
 * them down. Gives the least CPU time of each.
 */
export async function measureInTurns(
	runs: readonly (() => Promise<Cost>)[],
	rounds: number,
): Promise<readonly number[]> {
	const least = runs.map(() => Infinity);
	for (let round = 0; round < rounds; round++) {
		for (const [index, run] of runs.entries())
			least[index] = Math.min(least[index], (await run()).cpuMilliseconds);
	}
	return least;
}

/** A Markdown table; ratios are CPU time against the first measurement. */
export function toTable(measurements: readonly Measurement[]): string {
	const [floor] = measurements;
	const rows = measurements.map(({ name, events, cpuMilliseconds, wallMilliseconds }) => [
		name,
		events.toLocaleString('en'),
		cpuMilliseconds.toFixed(0),
		wallMilliseconds.toFixed(0),
		((cpuMilliseconds * 1000) / events).toFixed(1),
		`${(cpuMilliseconds / floor.cpuMilliseconds).toFixed(2)} x`,
	]);
	const header = [
		'Case',
		'Events',
		'CPU ms',
		'Wall ms',
		'CPU µs per event',
		'CPU against the floor',
	];
	return toMarkdown(header, rows);
}

export function toMarkdown(
	header: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	return [header, header.map(() => '---'), ...rows]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}
