/** The "Test" button of a credential as n8n runs it (runRequestTest of n8n's credentials-tester.service.js). */
import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INodeType,
	type IRunExecutionData,
} from 'n8n-workflow';

import { additionalData, nodeTypes } from './engine';

/** What the user is told. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** Tests a credential with its own request and its own rules. */
export async function testCredential(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): Promise<CredentialTestResult> {
	if (type.test === undefined) throw new Error('The credential has no test');
	const { request, rules = [] } = type.test;
	const node = noOp(type.name, request);
	const json = await call(type, data, node);
	if ('error' in json) {
		const { response, message } = json.error;
		const rule = rules.find(
			(candidate) =>
				candidate.type === 'responseCode' && candidate.properties.value === response?.status,
		);
		return { status: 'Error', message: rule?.properties.message ?? message };
	}
	for (const rule of rules) {
		if (rule.type !== 'responseSuccessBody') continue;
		const value = rule.properties.key
			.split('.')
			.reduce<unknown>((part, key) => read(part, key), json.body);
		if (value === rule.properties.value)
			return { status: 'Error', message: rule.properties.message };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

/** n8n-workflow has a function for it since 2.0. */
function emptyRun(): IRunExecutionData {
	return typeof createEmptyRunExecutionData === 'function'
		? createEmptyRunExecutionData()
		: ({ resultData: { runData: {} } } as unknown as IRunExecutionData);
}

interface Failed {
	message: string;
	response?: { status: number };
}

async function call(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
	node: INodeType,
): Promise<{ body: unknown } | { error: Failed }> {
	const run = { node, parameters: {}, items: [], credential: { type, data } };
	const shown = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { [type.name]: { id: '1', name: type.displayName } },
	};
	const workflow = new Workflow({
		nodes: [shown],
		connections: {},
		active: false,
		nodeTypes: nodeTypes([node]),
	});
	const context = new ExecuteContext(
		workflow,
		shown,
		additionalData(run, workflow),
		'internal',
		emptyRun(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node: shown, data: {}, source: null },
		[],
	);
	try {
		const output = await new RoutingNode(context, node, {
			id: '1',
			name: 'x',
			type: type.name,
			data,
		}).runNode();
		return { body: output?.[0]?.[0].json };
	} catch (error) {
		const { message, cause } = error as {
			message: string;
			cause?: { response?: { status: number } };
		};
		return { error: { message, response: cause?.response } };
	}
}

function noOp(
	credential: string,
	request: NonNullable<ICredentialType['test']>['request'],
): INodeType {
	return {
		description: {
			displayName: 'No Operation',
			name: 'n8n-nodes-base.noOp',
			group: ['input'],
			version: 1,
			description: 'What n8n tests credentials with',
			defaults: { name: 'No Operation' },
			inputs: [],
			outputs: [],
			credentials: [{ name: credential, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } },
			],
		},
	};
}

function read(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
