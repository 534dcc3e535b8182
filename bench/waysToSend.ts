/** The ways in which a table of sales goes to Meta: how n8n is run for it, and by which workflow. */
import { join } from 'node:path';

import { DATASETS } from '../test/graph/fixtures';
import type { Credential } from '../test/n8n/credential';
import type { N8nApi, WorkflowFile } from '../test/n8n/n8nApi';
import { readWorkflow } from '../test/n8n/workflows';
import { createWorkflowWith } from '../test/queue/sales';

export const WORKFLOWS = join(__dirname, '..', 'workflows');
const CHUNK = 10_000;

export interface Way {
	readonly name: string;
	/** Besides the main process. */
	readonly workers: number;
	/** Gives the ID of the workflow, which begins at Run Now. */
	readonly create: (
		api: N8nApi,
		packageName: string,
		credentials: readonly Credential[],
	) => Promise<string>;
}

const made =
	(file: string, make = (workflow: WorkflowFile) => workflow): Way['create'] =>
	async (api, packageName, credentials) => {
		const workflow = withPlainTag(make(await readWorkflow(WORKFLOWS, file)));
		return await createWorkflowWith(api, workflow, packageName, credentials, DATASETS.stores.id);
	};

const IN_CHUNKS = 'postgres-sales-in-chunks';

export const WAYS: readonly Way[] = [
	{ name: 'all rows at once', workers: 0, create: made(IN_CHUNKS, allAtOnce) },
	{ name: 'Loop Over Items, 10,000 at a time', workers: 0, create: made(IN_CHUNKS, inLoop) },
	{ name: 'a sub-workflow per 10,000 rows', workers: 0, create: made(IN_CHUNKS) },
	{
		name: 'a webhook call per 10,000 rows, two workers',
		workers: 2,
		create: made('postgres-sales-over-workers'),
	},
];

const ROWS = 'Rows of the Chunk';
const SEND = 'Send Sales to Meta';
const MARK = 'Mark as Sent';
const LOOP = 'Loop Over Items';
/** What of the example sends one chunk. */
const KEPT = ['Run Now', ROWS, SEND, 'Note What Is Wrong', 'When Both Are Known', MARK];

const to = (node: string, index = 0) => ({ node, type: 'main', index });

/** The part of the example that sends a chunk, for one chunk that is the whole table. */
function allAtOnce({ connections = {}, ...workflow }: WorkflowFile): WorkflowFile {
	const kept = Object.fromEntries(
		Object.entries(connections).filter(([name]) => KEPT.includes(name)),
	);
	return {
		...workflow,
		nodes: ofWholeTable(workflow.nodes.filter(({ name }) => KEPT.includes(name))),
		connections: { ...kept, 'Run Now': { main: [[to(ROWS)]] } },
	};
}

/** The whole table is read, and sent in rounds. */
function inLoop(workflow: WorkflowFile): WorkflowFile {
	const names = ['Run Now', ROWS, SEND, MARK];
	const loop = {
		id: 'loop',
		name: LOOP,
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		position: [360, 360],
		parameters: { batchSize: CHUNK, options: {} },
	};
	const nodes = ofWholeTable(workflow.nodes.filter(({ name }) => names.includes(name)));
	return {
		...workflow,
		nodes: [...nodes, loop],
		connections: {
			'Run Now': { main: [[to(ROWS)]] },
			[ROWS]: { main: [[to(LOOP)]] },
			[LOOP]: { main: [[to(MARK)], [to(SEND)]] },
			[SEND]: { main: [[to(LOOP)]] },
		},
	};
}

/** One expression over all rows would exceed the memory that n8n gives to expressions. */
function ofWholeTable(nodes: WorkflowFile['nodes']): WorkflowFile['nodes'] {
	return nodes.map((node) => {
		const query = String(node.parameters.query);
		if (node.name === ROWS) return withQuery(node, query.replace('id BETWEEN $1 AND $2 AND ', ''));
		if (node.name === MARK)
			return withQuery(
				node,
				'UPDATE meta_sales SET sent_at = now() WHERE sent_at IS NULL AND problem IS NULL',
			);
		return node;
	});
}

function withQuery(
	node: WorkflowFile['nodes'][number],
	query: string,
): WorkflowFile['nodes'][number] {
	return { ...node, parameters: { ...node.parameters, query, options: {} } };
}

/** The tag of the examples is computed, which once was a call of n8n's engine for each item: too good a comparison with then. */
function withPlainTag(workflow: WorkflowFile): WorkflowFile {
	const nodes = workflow.nodes.map((node) =>
		node.name === SEND
			? {
					...node,
					parameters: {
						...node.parameters,
						options: { ...Object(node.parameters.options), uploadTag: 'benchmark' },
					},
				}
			: node,
	);
	return { ...workflow, nodes };
}
