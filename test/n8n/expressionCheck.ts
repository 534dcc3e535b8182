import { expect } from 'expect';
import { join } from 'node:path';

import { ITEMS, PROBE_PARAMETERS } from '../support/expressions';
import { check, type Check } from './check';
import type { N8nApi } from './n8nApi';
import type { N8nHome } from './n8nProcess';
import { npm, run } from './progress';

const PROJECT = join(__dirname, '..', '..');
const TRIGGER = 'Trigger';

/** Puts the probe where n8n looks for nodes under development; gives the folder for `N8N_CUSTOM_EXTENSIONS`. */
export async function installProbe(home: N8nHome): Promise<string> {
	const folder = join(home.folder, 'probe');
	const entry = join(__dirname, 'ExpressionProbe.node.ts');
	const outfile = join(folder, 'ExpressionProbe.node.js');
	const options = [
		'--bundle',
		'--platform=node',
		'--format=cjs',
		'--external:n8n-workflow',
		`--outfile=${outfile}`,
	];
	await run(npm(['exec', '--', 'esbuild', entry, ...options], PROJECT));
	return folder;
}

/** Runs the probe: the parameters that the package reads are what this n8n, with its own engine, reads. */
export async function checkExpressions(api: N8nApi): Promise<Check> {
	return await check('Expressions read as n8n reads them', async () => {
		const workflow = {
			name: 'Expression probe',
			nodes: [
				node(TRIGGER, 'n8n-nodes-base.manualTrigger', 0, {}),
				node('Probe', 'CUSTOM.expressionProbe', 200, PROBE_PARAMETERS),
			],
			connections: { [TRIGGER]: { main: [[{ node: 'Probe', type: 'main', index: 0 }]] } },
			pinData: { [TRIGGER]: ITEMS.map((json) => ({ json })) },
			settings: { executionOrder: 'v1' },
		};
		const { id } = await api.createWorkflow(workflow);
		await api.run(id, TRIGGER);
		expect(await api.executionOf(id)).toMatchObject({
			status: 'success',
			items: { Probe: [{ readings: expect.any(Number) }] },
		});
	});
}

function node(name: string, type: string, x: number, parameters: Record<string, unknown>) {
	return { id: name, name, type, typeVersion: 1, position: [x, 0], parameters };
}
