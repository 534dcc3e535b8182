/** One run of a built node over very many items in n8n's engine, in a process that is there for nothing else. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { INodeType } from 'n8n-workflow';

import { TOKENS } from '../test/graph/fixtures';
import '../test/support/environment';
import { runNode } from '../test/support/engine';
import { useUpFirstNames } from './likeN8n';
import type { StretchCase } from './stretchCases';

const built = createRequire(__filename);

/** What is looked at from the begin of the node's `execute` to the end. */
export interface Watching {
	onRequest(): void;
	/** What was seen, as JSON can hold it. */
	end(): Promise<object> | object;
}

/** Runs the case with the package of the checkout, prints as JSON what was seen, and ends the process. */
export async function runCase(
	checkout: string,
	{ node: name, parameters, items, onError, token }: StretchCase,
	count: number,
	url: string,
	begin: () => Watching,
): Promise<void> {
	useUpFirstNames();
	const nodes: Record<string, new () => INodeType> = built(
		join(checkout, `dist/nodes/${name}/${name}.node.js`),
	);
	const credentials: typeof import('../credentials/MetaConversionsApi.credentials') = built(
		join(checkout, 'dist/credentials/MetaConversionsApi.credentials.js'),
	);
	const node = new nodes[name]();
	const { execute } = node;
	if (execute === undefined) throw new Error(`${name} has no execute`);
	node.execute = async function () {
		const helpers = this.helpers.httpRequestWithAuthentication;
		const watching = begin();
		this.helpers.httpRequestWithAuthentication = async function (...args) {
			watching.onRequest();
			return await helpers.apply(this, args);
		};
		// A case may be one in which the run ends in an error.
		const outputs = await execute.call(this).catch(() => undefined);
		// What comes out is held until all has been seen.
		const seen = { ...(await watching.end()), gaveOut: outputs !== undefined };
		process.stdout.write(`${JSON.stringify(seen)}\n`);
		// What n8n would do with the items is not the node's.
		process.exit(0);
	};
	await runNode({
		node,
		parameters,
		// As n8n has read them: texts in one piece.
		items: JSON.parse(JSON.stringify(items(count))),
		onError,
		credential: {
			type: new credentials.MetaConversionsApi(),
			data: {
				accessToken: token ?? TOKENS.good.token,
				appSecret: '',
				apiVersion: 'v26.0',
				baseUrl: url,
			},
		},
	});
	throw new Error('The node did not run');
}
