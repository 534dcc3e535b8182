/** What versions of n8n before do otherwise, and not the package: for users, and with the tests that ask for it. */
import { isBefore, type Version } from './versions';

interface HostDifference {
	/** The first version of those that are tested, or were looked at, that does as today's. */
	readonly since: string;
	/** Words for docs/installation.md; absent where users do not meet it. */
	readonly users?: string;
	/** Parts of the names of tests that are left out before. */
	readonly tests?: readonly string[];
	/** Files below workflows, without `.json`, that do not run before. */
	readonly examples?: readonly string[];
}

export const HOST_DIFFERENCES: readonly HostDifference[] = [
	{
		// It does not know parameters that are for tools alone.
		since: '1.123',
		users:
			'*Allow AI Agents to Change Things* is not shown, so agents only read with Offline Event Set',
		tests: [
			'changes nothing unless the user allowed it',
			'by an AI agent without the user’s leave',
		],
	},
	{
		// It refuses a workflow without a funnel or an ID itself, before the node is asked.
		since: '1.123',
		tests: ['where nothing of the run can be done'],
	},
	{
		since: '2.3',
		users:
			'n8n’s Data Table node makes no tables: the examples that begin with one do not run ([recipes](recipes/README.md) say which)',
		examples: ['data-table-sales-in-chunks', 'nightly-leads-only-news', 'send-later'],
	},
	{
		// It leaves out pairing a single item of many with the first of them.
		since: '2.20',
		tests: ['is not paired with each: n8n pairs a single item with the first'],
	},
	{
		since: '2.30',
		users: 'a field that is missing in the node is said in n8n’s own words',
		tests: ['Parameter "Dataset" is required'],
	},
	{
		since: '2.34.4',
		users:
			'an item is taken for an error by its field `error` alone; ours has no other, so it reaches the error output in every version',
	},
	{
		// n8n's own service for credential tests, which the test imitates, read errors in another way.
		since: '2.41',
		tests: ['follows no redirect'],
	},
];

/** What is left out of the tests on a version, as a pattern for jest's names of tests. */
export function leftOutOn({ n8n }: Version): string | undefined {
	const names = HOST_DIFFERENCES.filter(({ since }) => isBefore(n8n, since)).flatMap(
		({ tests = [] }) => tests,
	);
	return names.length === 0 ? undefined : names.join('|');
}

/** The first version of n8n that an example runs in; nothing where it is that of the package. */
export function neededBy(example: string): string | undefined {
	return HOST_DIFFERENCES.find(({ examples = [] }) => examples.includes(example))?.since;
}
