import axios from 'axios';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check';
import type { Credential } from './credential';
import type { WorkflowExpectation } from './expectations';
import type { Execution, N8nApi, WorkflowFile } from './n8nApi';
import { differences, itemDifferences, readReceived } from './received';
import type { Received } from './received';

export interface ImportedWorkflow {
	id: string;
	name: string;
	expectation: WorkflowExpectation;
	/** Names of the nodes of this package. */
	ownNodes: string[];
}

export interface WorkflowResult extends Check {
	execution: Execution;
	received: Received;
}

export interface Servers {
	api: N8nApi;
	n8nUrl: string;
	doubleUrl: string;
}

/**
 * Imports workflows/<file>.json with the credentials, datasets and other values chosen that its steps ask for. Where its
 * manual trigger is run the sample is unpinned, as a user does whose own data is there; calls of a webhook never see it.
 */
export async function importWorkflow(
	folder: string,
	packageName: string,
	expectation: WorkflowExpectation,
	credentials: readonly Credential[],
	api: N8nApi,
): Promise<ImportedWorkflow> {
	const workflow = await readWorkflow(folder, expectation.file);
	if ('trigger' in expectation.start) workflow.pinData = {};
	const ownNodes = fillIn(workflow, packageName, expectation, credentials);
	const created = await api.createWorkflow(workflow);
	if ('webhook' in expectation.start) await api.activate(created);
	return { id: created.id, name: workflow.name, expectation, ownNodes };
}

export async function readWorkflow(folder: string, file: string): Promise<WorkflowFile> {
	const workflow: WorkflowFile = JSON.parse(await readFile(join(folder, `${file}.json`), 'utf8'));
	return workflow;
}

/** Does what the steps on the note of a workflow ask for; gives the names of the nodes of this package. */
export function fillIn(
	workflow: WorkflowFile,
	packageName: string,
	{ datasetId, entered = {} }: Pick<WorkflowExpectation, 'datasetId' | 'entered'>,
	credentials: readonly Credential[],
): string[] {
	const ownNodes = workflow.nodes.filter(({ type }) => type.startsWith(`${packageName}.`));
	for (const node of ownNodes) {
		const wanted =
			node.parameters.sendThrough === 'appEventsApi' ? 'metaAppEventsApi' : 'metaConversionsApi';
		const chosen = credentials.filter(({ type }) => type === wanted);
		node.credentials = Object.fromEntries(chosen.map(({ id, name, type }) => [type, { id, name }]));
		if (Object(node.parameters.datasetId).value === '')
			node.parameters.datasetId = { __rl: true, mode: 'id', value: datasetId };
		Object.assign(node.parameters, entered[node.name]);
	}
	return ownNodes.map(({ name }) => name);
}

/** Runs the workflow as its user would, and compares what Meta holds afterwards with what it should hold. */
export async function runWorkflow(
	workflow: ImportedWorkflow,
	servers: Servers,
): Promise<WorkflowResult> {
	const { start, datasetId } = workflow.expectation;
	const { runs = 1 } = start;
	for (let run = 1; run < runs; run++) {
		await begin(workflow, servers);
		await servers.api.executionOf(workflow.id, run);
	}
	await begin(workflow, servers);
	const execution = await servers.api.executionOf(workflow.id, runs);
	const received = await readReceived(servers.doubleUrl, datasetId);
	const complaints =
		execution.status === 'success'
			? [
					...(await differences(workflow.expectation, received)),
					...(await itemDifferences(workflow.expectation, execution)),
				]
			: [execution.failure ?? `The run ended as "${execution.status}"`];
	return { name: workflow.name, execution, received, complaints };
}

async function begin(
	{ id, expectation: { start } }: ImportedWorkflow,
	{ api, n8nUrl }: Servers,
): Promise<void> {
	if ('webhook' in start)
		await axios.post(`${n8nUrl}/webhook/${start.webhook}`, start.body, { headers: start.headers });
	else await api.run(id, start.trigger);
}
