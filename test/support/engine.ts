/**
 * Runs a node in n8n's own engine, in this process: Manual Trigger -> the node, with the real HTTP helper, the real
 * credential class and n8n's three ways of dealing with errors.
 */
import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import {
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestOptions,
	type IRun,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

export interface NodeRun {
	node: INodeType;
	parameters: INodeParameters;
	items: IDataObject[];
	/** A node between the trigger and the node: what it gives for each item. */
	between?: (json: IDataObject) => IDataObject;
	credential?: { type: ICredentialType; data: ICredentialDataDecryptedObject };
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	timezone?: string;
	executionId?: string;
	/** Default: manual, as when the user runs the workflow in the editor. */
	mode?: WorkflowExecuteMode;
	/** n8n's static data of the node, as an earlier run left it. */
	staticData?: IDataObject;
	/** The user cancels the run when this has come true. */
	cancelWhen?: Promise<unknown>;
}

export interface NodeRunResult {
	/** The items of each output; with `continueErrorOutput` the second is the error output. */
	outputs: INodeExecutionData[][];
	/** What stopped the run. */
	error?: { name: string; message: string; description?: string | null; itemIndex?: number };
	/** The whole run as n8n would store it, as text: for tests that look for what must not be in it. */
	stored: string;
	/** The whole run as n8n has it. */
	data: IRun['data'];
	/** The hints that the editor shows with the output. */
	hints: string[];
	/** What the node left in its static data. */
	staticData: IDataObject;
}

/** The line of an item's error: the error itself, or in the error output its message. */
export function errorLineOf({ error }: IDataObject): unknown {
	return typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
}

const TRIGGER = 'n8n-nodes-base.manualTrigger';

/** Runs the node once with the given items. */
export async function runNode(run: NodeRun): Promise<NodeRunResult> {
	const workflow = buildWorkflow(run);
	const data = execute(
		new WorkflowExecute(additionalData(run, workflow), run.mode ?? 'manual'),
		workflow,
	);
	run.cancelWhen?.then(
		() => data.cancel(),
		() => undefined,
	);
	const { data: ended } = await data;
	const { resultData } = ended;
	const taskData = resultData.runData.Node?.[0];
	const error = resultData.error;
	return {
		outputs: (taskData?.data?.main ?? []).map((items) => items ?? []),
		error: error && {
			name: error.name,
			message: error.message,
			description: 'description' in error ? error.description : undefined,
			itemIndex: 'context' in error ? Number(error.context.itemIndex) : undefined,
		},
		stored: JSON.stringify(resultData),
		data: ended,
		hints: (taskData?.hints ?? []).map(({ message }) => message),
		staticData: JSON.parse(
			JSON.stringify(workflow.getStaticData('node', workflow.getNode('Node') ?? undefined)),
		),
	};
}

/** n8n-core takes the workflow by itself until 2.16, and by its name since. */
function execute(engine: WorkflowExecute, workflow: Workflow): ReturnType<WorkflowExecute['run']> {
	return engine.run.length > 1
		? Reflect.apply(engine.run, engine, [workflow])
		: engine.run({ workflow });
}

/** What a list search of the node gets from n8n's editor. */
export function loadOptionsContext(run: NodeRun): LoadOptionsContext {
	const workflow = buildWorkflow(run);
	const node = workflow.getNode('Node');
	if (!node) throw new Error('The workflow of the test has no node');
	const data = { ...additionalData(run, workflow), currentNodeParameters: node.parameters };
	return new LoadOptionsContext(workflow, node, data, '');
}

function buildWorkflow({
	node,
	parameters,
	items,
	between,
	credential,
	onError,
	timezone,
	staticData,
}: NodeRun): Workflow {
	const { name, version } = node.description as { name: string; version: number };
	return new Workflow({
		id: 'engine-test',
		active: false,
		staticData: { 'node:Node': { ...staticData } },
		settings: { timezone: timezone ?? 'Europe/Berlin' },
		nodeTypes: nodeTypes([node, triggerGiving(items), passingOn(between ?? ((json) => json))]),
		nodes: [
			{
				id: 'trigger',
				name: 'Trigger',
				type: TRIGGER,
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			...(between === undefined
				? []
				: [
						{
							id: 'between',
							name: 'Between',
							type: BETWEEN,
							typeVersion: 1,
							position: [100, 0] as [number, number],
							parameters: {},
						},
					]),
			{
				id: 'node',
				name: 'Node',
				type: name,
				typeVersion: version,
				position: [200, 0],
				parameters,
				onError: onError ?? 'stopWorkflow',
				...(credential
					? {
							credentials: {
								[credential.type.name]: { id: '1', name: credential.type.displayName },
							},
						}
					: {}),
			},
		],
		connections: {
			...(between === undefined ? {} : { Between: toNode('Node') }),
			Trigger: toNode(between === undefined ? 'Node' : 'Between'),
		},
	});
}

function toNode(node: string) {
	return { main: [[{ node, type: NodeConnectionTypes.Main, index: 0 }]] };
}

const BETWEEN = 'test.between';

function passingOn(give: (json: IDataObject) => IDataObject): INodeType {
	return {
		description: {
			displayName: 'Between',
			name: BETWEEN,
			group: ['transform'],
			version: 1,
			description: 'Gives something else for each item',
			defaults: { name: 'Between' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		execute() {
			const items = this.getInputData();
			return Promise.resolve([
				items.map(({ json }, item) => ({ json: give(json), pairedItem: { item } })),
			]);
		},
	};
}

/** The start node; n8n finds it by this type name. */
function triggerGiving(items: IDataObject[]): INodeType {
	return {
		description: {
			displayName: 'Manual Trigger',
			name: TRIGGER,
			group: ['trigger'],
			version: 1,
			description: 'Gives the items of the test',
			defaults: { name: 'Manual Trigger' },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		execute: () => Promise.resolve([items.map((json, item) => ({ json, pairedItem: { item } }))]),
	};
}

export function nodeTypes(types: INodeType[]): INodeTypes {
	const find = (name: string): INodeType => {
		const type = types.find(({ description }) => description.name === name);
		if (!type) throw new Error(`The test has no node type ${name}`);
		return type;
	};
	return {
		getByName: find,
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(find(name), version),
		getKnownTypes: () => ({}),
	};
}

export function additionalData(run: NodeRun, workflow: Workflow): IWorkflowExecuteAdditionalData {
	const address = 'http://127.0.0.1:1';
	const executionId = run.executionId ?? '1';
	return {
		credentialsHelper: credentialsHelper(run),
		hooks: new ExecutionLifecycleHooks('manual', executionId, {
			id: 'engine-test',
			name: 'engine-test',
			active: false,
			isArchived: false,
			activeVersionId: null,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: [],
			connections: {},
		}),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: address,
		instanceBaseUrl: address,
		formWaitingBaseUrl: address,
		webhookBaseUrl: address,
		webhookWaitingBaseUrl: address,
		webhookTestBaseUrl: address,
		variables: {},
		// n8n asks for them by the first name up to 1.85 at least, by the second in 1.123 and since.
		secretsHelpers: NO_SECRETS,
		externalSecretsProxy: NO_SECRETS,
		workflowId: workflow.id,
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** What n8n gives where no store of secrets is connected. Without it `$secrets` fails by whatever n8n asks it first. */
const NO_SECRETS = {
	hasProvider: () => false,
	hasSecret: () => false,
	getSecret: () => undefined,
	listProviders: () => [],
	listSecrets: () => [],
};

/** n8n's credential store with one credential in it; `authenticate` is the credential class's own. */
function credentialsHelper({ credential }: NodeRun): ICredentialsHelper {
	return {
		getParentTypes: () => credential?.type.extends ?? [],
		isCredentialUsableByNode: () => true,
		getCredentialsProperties: () => credential?.type.properties ?? [],
		getDecrypted: () => Promise.resolve({ ...credential?.data }),
		preAuthentication: () => Promise.resolve(undefined),
		runPreAuthentication: () => Promise.resolve(undefined),
		authenticate: (
			data: ICredentialDataDecryptedObject,
			_type: string,
			request: IHttpRequestOptions,
		) =>
			typeof credential?.type.authenticate === 'function'
				? credential.type.authenticate(data, request)
				: Promise.resolve(request),
	} as unknown as ICredentialsHelper;
}

/** What n8n shows of an error: its line, and the description below it. */
export function textOf(error: NodeRunResult['error']): string {
	return [error?.message, error?.description]
		.join(' ')
		.replace(/<br>|\s+/g, ' ')
		.trim();
}
