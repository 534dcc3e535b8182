import axios from 'axios';
import { expect } from 'expect';
import { recipeResults, resultOf } from '../support/recipeResults';
import { check, type Check } from './check';
import type { Credential } from './credential';
import type { WorkflowExpectation } from './expectations';
import { readReceived } from './received';
import { fillIn, readWorkflow, type Servers } from './workflows';

/** The rows of a sample that are there to be refused, by the workflow's file. */
const REFUSED: Readonly<Record<string, number>> = { 'store-sales-csv-to-offline-events': 1 };
/** A history of a lead goes back some days, of which a warning tells. */
const WARNINGS = /^(?:event_older_than_24_hours)?$/;

/**
 * Runs every example with the sample that is pinned in it, by one click on Execute Workflow: all of the sample has to be sent
 * without anything left out, as its recipe shows, and Meta has to take all of it. Examples without a sample make their own; they run elsewhere. The
 * double holds nothing afterwards.
 */
export async function checkSamples(
	folder: string,
	packageName: string,
	expectations: readonly WorkflowExpectation[],
	credentials: readonly Credential[],
	servers: Servers,
): Promise<Check[]> {
	const checks: Check[] = [];
	for (const expectation of expectations) {
		const { file, datasetId } = expectation;
		const workflow = await readWorkflow(folder, file);
		if (Object.keys(workflow.pinData ?? {}).length === 0) continue;
		checks.push(
			await check(`Sample of ${workflow.name}`, async () => {
				fillIn(workflow, packageName, expectation, credentials);
				const sends = workflow.nodes.filter(({ parameters }) => parameters.operation === 'send');
				const { id } = await servers.api.createWorkflow(workflow);
				await servers.api.run(id, triggerOf(workflow.nodes));
				const { status, failure, items } = await servers.api.executionOf(id);
				await servers.api.archive(id);
				expect({ status, failure }).toEqual({ status: 'success', failure: undefined });
				for (const { name } of sends) {
					expect(items[name]?.length).toBeGreaterThan(0);
					for (const item of items[name] ?? []) {
						expect(item).toMatchObject({
							status: 'sent',
							codes: expect.stringMatching(WARNINGS),
						});
					}
				}
				expect(sends.map(({ name }) => ({ [name]: resultOf(items[name] ?? []) }))).toEqual(
					sends.map(({ name }) => ({ [name]: recipeResults(file, name) })),
				);
				const refused = items['Rows to Look At']?.length ?? 0;
				expect(refused).toBe(REFUSED[file] ?? 0);
				const { events } = await readReceived(servers.doubleUrl, datasetId);
				expect(events.length).toBeGreaterThan(0);
				expect(events.flatMap(({ notes }) => notes)).toEqual([]);
			}),
		);
	}
	await axios.post(`${servers.doubleUrl}/reset`, {});
	return checks;
}

/** The trigger that a click on Execute Workflow begins with: the manual one where there is one. */
function triggerOf(nodes: readonly { name: string; type: string }[]): string {
	const triggers = nodes.filter(({ type }) => /\.(manualTrigger|webhook)$/.test(type));
	expect(triggers).toHaveLength(1);
	return triggers[0].name;
}
