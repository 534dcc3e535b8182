import axios, { type AxiosInstance } from 'axios';
import { parse } from 'flatted';
import type { RunningN8n } from './n8nProcess';

/** Who signs in to the editor. n8n asks for a capital letter and a digit. */
export const OWNER = {
	email: 'owner@example.com',
	password: 'MetaConversions1',
	firstName: 'Olivia',
	lastName: 'Owner',
};

const POLL_MILLISECONDS = 300;
const EXECUTION_LIMIT_MILLISECONDS = 60_000;

/** What n8n's export of a workflow holds, as far as it is read here. */
export interface WorkflowFile {
	name: string;
	nodes: WorkflowNode[];
	/** The samples that are pinned in nodes, by the node's name. */
	pinData?: Record<string, unknown[]>;
	connections?: Record<string, unknown>;
	settings?: Record<string, unknown>;
}

export interface WorkflowNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string | null; name: string }>;
}

export interface LoadedNodeType {
	name: string;
	displayName: string;
	version: number | number[];
}

export interface CredentialData {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface Execution {
	/** `success`, `error`, `crashed`, … */
	status: string;
	/** For a run that ended with an error: the node and what it said. */
	failure: string | undefined;
	/** The JSON of the items that each node gave out on its first output, by the node's name. */
	items: Record<string, unknown[]>;
}

interface ExecutionData {
	resultData: {
		error?: { message?: string; description?: string | null; node?: { name?: string } };
		runData?: Record<string, { data?: { main?: ({ json: unknown }[] | null)[] } }[]>;
	};
}

/** n8n's REST interface as the editor uses it, signed in as the owner. */
export class N8nApi {
	/** @param isVersion1 what n8n 1 wants to know with a workflow, n8n 2 finds by itself */
	private constructor(
		private readonly rest: AxiosInstance,
		private readonly isVersion1: boolean,
	) {}

	/** Creates the owner of a fresh n8n, which signs in at the same time. */
	static async setUpOwner(n8nUrl: string, version: string): Promise<N8nApi> {
		return await N8nApi.open(n8nUrl, '/owner/setup', OWNER, version.startsWith('1.'));
	}

	/** Signs the owner in to an n8n that has one. */
	static async signIn({ url, version }: RunningN8n): Promise<N8nApi> {
		const owner = { emailOrLdapLoginId: OWNER.email, password: OWNER.password };
		return await N8nApi.open(url, '/login', owner, version.startsWith('1.'));
	}

	private static async open(
		n8nUrl: string,
		path: string,
		body: unknown,
		isVersion1: boolean,
	): Promise<N8nApi> {
		const rest = axios.create({ baseURL: `${n8nUrl}/rest`, validateStatus: () => true });
		rest.interceptors.response.use((response) => {
			if (response.status < 300) return response;
			const { method, url } = response.config;
			throw new Error(
				`n8n answered ${response.status} to ${method} ${url}: ${JSON.stringify(response.data)}`,
			);
		});
		const { headers } = await rest.post(path, body);
		const cookies = headers['set-cookie'] ?? [];
		rest.defaults.headers.common['Cookie'] = cookies
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
		return new N8nApi(rest, isVersion1);
	}

	/** The node types that n8n loaded, such as `n8n-nodes-base.webhook`. */
	async nodeTypes(): Promise<LoadedNodeType[]> {
		const { data } = await this.rest.get<LoadedNodeType[]>('/types/nodes.json', {
			baseURL: this.rest.defaults.baseURL?.replace(/\/rest$/, ''),
		});
		return data;
	}

	/** What Settings > Community nodes lists, by the package's name. */
	async communityPackages(): Promise<{ packageName: string; installedVersion: string }[]> {
		return await this.get('/community-packages');
	}

	/** What "Install" under Settings > Community nodes does. */
	async installPackage(name: string, version: string): Promise<void> {
		await this.post('/community-packages', { name, version });
	}

	/** To the newest version that the registry has. */
	async updatePackage(name: string): Promise<void> {
		await this.rest.patch('/community-packages', { name });
	}

	async uninstallPackage(name: string): Promise<void> {
		await this.rest.delete('/community-packages', { params: { name } });
	}

	async createCredential(credential: CredentialData): Promise<string> {
		return (await this.post<{ id: string }>('/credentials', credential)).id;
	}

	async deleteCredential(id: string): Promise<void> {
		await this.rest.delete(`/credentials/${id}`);
	}

	/** The credential's own test, which the editor asks for when a credential is saved. */
	async testCredential(
		credential: CredentialData & { id: string },
	): Promise<{ status: string; message: string }> {
		return await this.post('/credentials/test', { credentials: credential });
	}

	/** What a node's list offers in the editor. */
	async searchList(
		node: { type: string; parameters: Record<string, unknown> },
		list: { parameter: string; method: string },
		{ id, name, type }: CredentialData & { id: string },
	): Promise<{ name: string; value: string }[]> {
		const answer = await this.post<{ results: { name: string; value: string }[] }>(
			'/dynamic-node-parameters/resource-locator-results',
			{
				path: `parameters.${list.parameter}`,
				methodName: list.method,
				nodeTypeAndVersion: { name: node.type, version: 1 },
				currentNodeParameters: node.parameters,
				credentials: { [type]: { id, name } },
			},
		);
		return answer.results;
	}

	/** The address to which "Connect my account" of a credential leads. */
	async addressToSignIn(credentialId: string): Promise<string> {
		const answer = await this.rest.get<{ data: string }>('/oauth2-credential/auth', {
			params: { id: credentialId },
		});
		// The answer ties the sign-in to the browser that began it.
		const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]);
		const common = this.rest.defaults.headers.common;
		common['Cookie'] = [common['Cookie'], ...cookies].join('; ');
		return answer.data.data;
	}

	/** What a provider's redirect brings back to n8n. */
	async comeBackSignedIn(code: string, state: string): Promise<string> {
		const answer = await this.rest.get<string>('/oauth2-credential/callback', {
			params: { code, state },
		});
		return answer.data;
	}

	/** A key of n8n's public API that may create credentials. */
	async createApiKey(): Promise<string> {
		const { rawApiKey } = await this.post<{ rawApiKey: string }>('/api-keys', {
			label: 'Key of the tests',
			scopes: ['credential:create'],
			expiresAt: null,
		});
		return rawApiKey;
	}

	/** The saved credentials, without what is in them. */
	async credentials(): Promise<{ id: string; name: string; type: string }[]> {
		return await this.get('/credentials');
	}

	async createWorkflow(workflow: WorkflowFile): Promise<{ id: string; versionId: string }> {
		return await this.post(
			'/workflows',
			this.isVersion1 ? { active: false, ...workflow } : workflow,
		);
	}

	async activate({ id, versionId }: { id: string; versionId: string }): Promise<void> {
		if (this.isVersion1) await this.rest.patch(`/workflows/${id}`, { active: true, versionId });
		else await this.post(`/workflows/${id}/activate`, { versionId });
	}

	/** Takes the workflow out of the editor's list. */
	async archive(workflowId: string): Promise<void> {
		await this.post(`/workflows/${workflowId}/archive`, {});
	}

	async run(workflowId: string, trigger: string): Promise<void> {
		const workflow = this.isVersion1
			? { workflowData: await this.get(`/workflows/${workflowId}`) }
			: {};
		await this.post(`/workflows/${workflowId}/run`, {
			...workflow,
			triggerToStartFrom: { name: trigger },
		});
	}

	/** Waits until so many executions of the workflow have ended; gives the last of them, or the last of a mode. */
	async executionOf(workflowId: string, count = 1, mode?: string): Promise<Execution> {
		const deadline = Date.now() + EXECUTION_LIMIT_MILLISECONDS;
		const filter = JSON.stringify({ workflowId });
		while (Date.now() < deadline) {
			const { results } = await this.get<{
				results: { id: string; status: string; mode: string; stoppedAt?: string }[];
			}>('/executions', { filter });
			const ended = results.filter(({ stoppedAt }) => Boolean(stoppedAt));
			const last = ended.find((execution) => mode === undefined || execution.mode === mode);
			if (ended.length >= count && last !== undefined)
				return { status: last.status, ...(await this.readExecution(last.id)) };
			await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
		}
		return { status: 'no execution ended in time', failure: undefined, items: {} };
	}

	/** The statuses of all executions of the workflow. */
	async statusesOf(workflowId: string): Promise<string[]> {
		const filter = JSON.stringify({ workflowId });
		const { results } = await this.get<{ results: { status: string }[] }>('/executions', {
			filter,
		});
		return results.map(({ status }) => status);
	}

	private async readExecution(executionId: string): Promise<Omit<Execution, 'status'>> {
		const { data } = await this.get<{ data: string }>(`/executions/${executionId}`);
		const { resultData }: ExecutionData = parse(data);
		const runs = Object.entries(resultData.runData ?? {});
		return {
			failure: failureOf(resultData),
			items: Object.fromEntries(
				runs.map(([node, [run]]) => [node, (run?.data?.main?.[0] ?? []).map(({ json }) => json)]),
			),
		};
	}

	async get<Answer>(path: string, params: Record<string, string> = {}): Promise<Answer> {
		return (await this.rest.get<{ data: Answer }>(path, { params })).data.data;
	}

	async post<Answer>(path: string, body: unknown): Promise<Answer> {
		return (await this.rest.post<{ data: Answer }>(path, body)).data.data;
	}
}

function failureOf({ error }: ExecutionData['resultData']): string | undefined {
	if (error === undefined) return undefined;
	const { message, description, node } = error;
	return [node?.name, message, description].filter(Boolean).join(': ');
}
