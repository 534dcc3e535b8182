import { say } from './progress';
import type { WorkflowResult } from './workflows';

const HEADINGS = ['Workflow', 'Run', 'Received', 'Stored', 'Duplicates', 'As expected'];

/** Prints what Meta received from each workflow, and below it what is not as expected. */
export function printResults(results: WorkflowResult[]): void {
	const rows = results.map(({ name, execution, received: { counters }, complaints }) => [
		name,
		execution.status,
		String(counters.received),
		String(counters.stored),
		String(counters.duplicates),
		complaints.length === 0 ? 'yes' : 'NO',
	]);
	const widths = HEADINGS.map((heading, column) =>
		Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: string[]): string =>
		cells
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();

	say('\nWhat Meta (its double) received:\n');
	for (const row of [HEADINGS, widths.map((width) => '-'.repeat(width)), ...rows])
		say(`  ${line(row)}`);
	say();
	for (const { name, complaints } of results) {
		for (const complaint of complaints) say(`${name}: ${complaint}\n`);
	}
}
