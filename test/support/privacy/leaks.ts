/** A node that shows what it was given, in one channel: what the proof has to find. */
import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	NodeConnectionTypes,
	NodeOperationError,
} from 'n8n-workflow';

import { runNode, type NodeRunResult } from '../engine';
import type { Channel } from './channels';

type Leak = (context: IExecuteFunctions, value: string, url: string) => unknown;

/** In each the value is not shown at once, but where it is easily overlooked. */
export const LEAKS: Readonly<Record<Channel, Leak>> = {
	outputs: (_, value) => ({ json: { a: [{ [value]: true }] } }),
	files: (_, value) => ({
		json: {},
		binary: { data: { data: Buffer.from(value).toString('base64'), mimeType: 'text/html' } },
	}),
	errors: (context, value) => {
		const error = new NodeOperationError(context.getNode(), 'bad');
		error.context.seen = [{ [value]: 1 }];
		throw error;
	},
	hints: (context, value) => {
		context.addExecutionHints({ message: `Look at ${value}`, location: 'outputPane' });
	},
	'static data': (context, value) => {
		context.getWorkflowStaticData('node').seen = { [value]: 1 };
	},
	'saved run': (context, value) => {
		context.customData.set('who', value);
	},
	logs: (context, value) => {
		context.logger.debug('Sending', { value });
	},
	console: (_, value) => {
		process.stderr.write(value);
	},
	requests: async (context, value, url) =>
		await context.helpers.httpRequest({ url: `${url}/v26.0/me?who=${encodeURIComponent(value)}` }),
};

/** Runs the node with one item, whose field `value` it shows. */
export async function runLeak(
	leak: Leak,
	items: IDataObject[],
	url: string,
): Promise<NodeRunResult> {
	const node: INodeType = {
		description: {
			displayName: 'Leaking',
			name: 'test.leaking',
			group: ['output'],
			version: 1,
			description: 'Shows what it was given',
			defaults: { name: 'Leaking' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			const value = String(this.getInputData()[0].json.value);
			const shown = await leak(this, value, url);
			return [[isItem(shown) ? shown : { json: {} }]];
		},
	};
	return await runNode({ node, items, parameters: {} });
}

function isItem(shown: unknown): shown is INodeExecutionData {
	return typeof shown === 'object' && shown !== null && 'json' in shown;
}
