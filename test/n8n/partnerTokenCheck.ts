import axios from 'axios';
import { expect } from 'expect';
import { APP, INSTALLATION } from '../graph/fixtures';
import type { RecordedRequest } from '../graph/requestLog';
import { check, type Check } from './check';
import type { Credential } from './credential';
import type { N8nApi, WorkflowFile } from './n8nApi';
import { fillIn, readWorkflow, type Servers } from './workflows';

/** `workflows/<file>.json` */
export const PARTNER_TOKEN_WORKFLOW = 'partner-token-to-credential';
const MADE = 'Meta: Shop 4711';
const LIMIT_MILLISECONDS = 30_000;
const POLL_MILLISECONDS = 300;

/**
 * A partner's new client: its token goes from Meta straight into a credential, by n8n's own node of its API. n8n has to keep no
 * execution that holds it. That the credential has the token is seen of a second one, which calls the double with it.
 */
export async function checkPartnerToken(
	folder: string,
	packageName: string,
	credential: Credential,
	{ api, n8nUrl, doubleUrl }: Servers,
): Promise<Check> {
	return await check('A client’s token goes straight into a credential', async () => {
		const key = { name: 'n8n API', type: 'n8nApi' };
		const data = { apiKey: await api.createApiKey(), baseUrl: `${n8nUrl}/api/v1` };
		const keyId = await api.createCredential({ ...key, data });
		const make = async (name: string, replacements: Replacements): Promise<string> => {
			const workflow = withReplaced(await readWorkflow(folder, PARTNER_TOKEN_WORKFLOW), [
				['"name":"app_id","value":""', `"name":"app_id","value":"${APP.id}"`],
				[MADE, name],
				...replacements,
			]);
			fillIn(workflow, packageName, { datasetId: '' }, [credential]);
			for (const node of workflow.nodes.filter(({ type }) => type.endsWith('.n8n')))
				node.credentials = { [key.type]: { id: keyId, name: key.name } };
			const { id } = await api.createWorkflow(workflow);
			await api.run(id, 'New Client');
			const made = await untilThere('a credential is made', async () =>
				(await api.credentials()).find((entry) => entry.name === name),
			);
			expect(made.type).toBe(credential.type);
			await untilThere('n8n keeps no execution', async () =>
				(await api.statusesOf(id)).length === 0 ? true : undefined,
			);
			return made.id;
		};
		const requests = async () =>
			(await axios.get<RecordedRequest[]>(`${doubleUrl}/requests.json`)).data;

		const before = (await requests()).length;
		await make(MADE, []);
		const made = (await requests()).slice(before);
		expect(made.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /v26.0/fbe_business/fbe_installs',
			`POST /v26.0/${INSTALLATION.businessId}/access_token`,
		]);
		const atTheDouble = `advancedSettings: true, appSecret: '', apiVersion: 'v26.0', baseUrl: '${doubleUrl}'`;
		const id = await make(`${MADE}, at the double`, [['advancedSettings: false', atTheDouble]]);
		const beforeUse = (await requests()).length;
		await callWith(api, packageName, { ...credential, id });
		expect((await requests())[beforeUse].headers.authorization).toBe(
			`Bearer ${INSTALLATION.token}`,
		);
	});
}

type Replacements = readonly (readonly [text: string, by: string])[];

/** What the user enters, in the workflow's text. */
function withReplaced(workflow: WorkflowFile, replacements: Replacements): WorkflowFile {
	return JSON.parse(
		replacements.reduce((text, [part, by]) => {
			if (!text.includes(part)) throw new Error(`The workflow has no ${part}`);
			return text.replace(part, by);
		}, JSON.stringify(workflow)),
	);
}

/** Runs a node with the credential, whatever Meta says of it. */
async function callWith(api: N8nApi, packageName: string, used: Credential): Promise<void> {
	const { id, name, type } = used;
	const node = {
		id: '1',
		name: 'Use It',
		type: `${packageName}.metaOfflineEventSet`,
		typeVersion: 1,
		position: [200, 0],
		parameters: { resource: 'accessToken', operation: 'check' },
		credentials: { [type]: { id, name } },
	};
	const trigger = {
		id: '0',
		name: 'Run',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const created = await api.createWorkflow({
		name: 'Use the credential that was made',
		nodes: [trigger, node],
		connections: { Run: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await api.run(created.id, trigger.name);
	await api.executionOf(created.id);
}

/** What is looked for; what n8n keeps no execution of cannot be waited for otherwise. */
async function untilThere<Found>(
	what: string,
	look: () => Promise<Found | undefined>,
): Promise<Found> {
	const end = Date.now() + LIMIT_MILLISECONDS;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() > end) throw new Error(`${what}: not in time`);
		await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
	}
}
