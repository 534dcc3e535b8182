import sha256 from 'crypto-js/sha256';
import { expect } from 'expect';
import { check, type Check } from './check';
import type { Credential } from './credential';
import { readReceived } from './received';
import { FINAL_WORDS, startStubModel } from './stubModel';
import { fillIn, readWorkflow, type Servers } from './workflows';

/** `workflows/<file>.json` */
export const AGENT_WORKFLOW = 'ai-agent-reports-leads';
const TRIGGER = 'Chat Message';
/** A dataset of the double's agency, which no other workflow sends to. */
const DATASET = '3000000000000041';

/** What the model fills, as it read it in the visitor's message. */
const FILLED = {
	event_name: 'Lead',
	email: 'Lena.Vogel@Example.com',
	phone: '0171 3920012',
	first_name: 'Lena',
	country: 'DE',
};

const hashed = (normalized: string): string => sha256(normalized).toString();

/**
 * n8n's own AI Agent with a model on this computer that calls the tool once: the model has to be told what the tool needs, Meta has
 * to hold the event with what the model filled, and the model has to read how well it is matched, without an identifier in it.
 */
export async function checkAgent(
	folder: string,
	packageName: string,
	credential: Credential,
	servers: Servers,
): Promise<Check> {
	return await check('AI agent: the model fills the fields of Map Automatically', async () => {
		const model = await startStubModel(FILLED);
		try {
			const output = await runAgent(folder, packageName, credential, servers, model.url);
			expect(output).toEqual([{ output: FINAL_WORDS }]);

			const [first, second] = model.requests;
			const [tool] = first.tools ?? [];
			expect(tool.function.description).toMatch(
				/^Sends one conversion event to Meta\. It needs who/,
			);
			expect(Object.keys(tool.function.parameters.properties).sort()).toEqual(
				Object.keys(FILLED).sort(),
			);
			const answer = JSON.stringify(second.messages.filter(({ role }) => role === 'tool'));
			expect(answer).toMatch(/status\W+sent\W.*matched_by\W+email, phone, name/);
			expect(answer).not.toMatch(/vogel|3920012/i);

			const { events } = await readReceived(servers.doubleUrl, DATASET);
			expect(events.map(({ event }) => event)).toEqual([
				{
					event_name: 'Lead',
					action_source: 'chat',
					event_time: expect.any(Number),
					event_id: 'chat-0c1b0f5e8a3d4b6f9e2a7c5d1f3b8a60-Lead',
					user_data: {
						em: [hashed('lena.vogel@example.com')],
						ph: [hashed('491713920012')],
						fn: [hashed('lena')],
						country: [hashed('de')],
					},
				},
			]);
		} finally {
			await model.close();
		}
	});
}

/** Imports the workflow with the model's credential and runs its sample; gives what the agent says in the end. */
async function runAgent(
	folder: string,
	packageName: string,
	credential: Credential,
	{ api }: Servers,
	modelUrl: string,
): Promise<unknown[]> {
	const openAi = { name: 'Model on this computer', type: 'openAiApi' };
	const id = await api.createCredential({
		...openAi,
		data: { apiKey: 'no-key', url: modelUrl, header: false },
	});
	const workflow = await readWorkflow(folder, AGENT_WORKFLOW);
	fillIn(workflow, packageName, { datasetId: DATASET }, [credential]);
	for (const node of workflow.nodes.filter(({ type }) => type.endsWith('.lmChatOpenAi')))
		node.credentials = { [openAi.type]: { id, name: openAi.name } };
	const created = await api.createWorkflow(workflow);
	await api.run(created.id, TRIGGER);
	const { status, failure, items } = await api.executionOf(created.id);
	expect({ status, failure }).toEqual({ status: 'success', failure: undefined });
	return items['Shop Assistant'];
}
