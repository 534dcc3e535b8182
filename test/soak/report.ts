import type { Played } from './play';

const LONGEST_LIST = 20;

/** The table that the soak ends with; `option` is what plays a seed of this table again. */
export function report(title: string, played: readonly Played[], option = ''): string {
	const lines = [
		`\n${title}`,
		row(
			'story',
			'seeds',
			'events',
			'requests',
			'faults',
			'retries',
			'extra',
			'longest wait',
			'most waited',
			'breaches',
		),
	];
	const stories = [...new Set(played.map(({ story }) => story))];
	for (const story of stories)
		lines.push(
			summary(
				story,
				played.filter((one) => one.story === story),
			),
		);
	if (stories.length > 1) lines.push(summary('all', played));
	return [...lines, '', ...faultLines(played), ...breachLines(played, option)].join('\n');
}

const sum = (numbers: readonly number[]): number =>
	numbers.reduce((total, number) => total + number, 0);
const faultsOf = ({ faults }: Played): number => sum([...faults.values()]);

function summary(name: string, played: readonly Played[]): string {
	const total = (of: (one: Played) => number) => sum(played.map(of));
	const most = (of: (one: Played) => number) => Math.max(...played.map(of));
	return row(
		name,
		played.length,
		total(({ events }) => events),
		total(({ requests }) => requests),
		total(faultsOf),
		total(({ retries }) => retries),
		total(({ extraRequests }) => extraRequests),
		seconds(most(({ longestWait }) => longestWait)),
		seconds(most(({ waited }) => waited)),
		total(({ breaches }) => breaches.length),
	);
}

function faultLines(played: readonly Played[]): string[] {
	const counts = new Map<string, number>();
	for (const { faults } of played) {
		for (const [name, count] of faults) counts.set(name, (counts.get(name) ?? 0) + count);
	}
	const sorted = [...counts].sort(([, a], [, b]) => b - a);
	return [`faults: ${sorted.map(([name, count]) => `${name} ${count}`).join(', ')}`];
}

function breachLines(played: readonly Played[], option: string): string[] {
	const broken = played.filter(({ breaches }) => breaches.length > 0);
	if (broken.length === 0) return ['result: nothing lost, nothing doubled, nothing misattributed'];
	return broken.flatMap(({ seed, story, breaches }) => [
		`BREACH with seed ${seed} (${story}); to see it again: npm run soak -- ${option}--seed ${seed}`,
		...breaches.slice(0, LONGEST_LIST).map((breach) => `    ${breach}`),
	]);
}

function seconds(milliseconds: number): string {
	return `${Math.round(milliseconds / 1000)} s`;
}

const WIDTHS = [14, 6, 8, 9, 7, 8, 7, 13, 12, 9];

function row(...cells: (string | number)[]): string {
	return cells
		.map((cell, index) =>
			index === 0 ? String(cell).padEnd(14) : String(cell).padStart(WIDTHS[index]),
		)
		.join(' ');
}
