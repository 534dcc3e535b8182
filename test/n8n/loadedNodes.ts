import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { N8nApi } from './n8nApi';
import { PROJECT } from './open';

/** The node types of this package, all of which n8n must have loaded. */
export async function loadedNodeTypes(
	api: N8nApi,
	packageName: string,
): Promise<{ metaSendEvent: string }> {
	const manifest: { n8n: { nodes: string[] } } = JSON.parse(
		await readFile(join(PROJECT, 'package.json'), 'utf8'),
	);
	const loaded = (await api.nodeTypes()).map(({ name }) => name);
	const missing = manifest.n8n.nodes
		.map((file) => typeOf(packageName, file))
		.filter((type) => !loaded.includes(type));
	if (missing.length > 0) throw new Error(`n8n did not load ${missing.join(', ')}`);
	return { metaSendEvent: `${packageName}.metaSendEvent` };
}

/** `dist/nodes/MetaSendEvent/MetaSendEvent.node.js` -> `<package>.metaSendEvent` */
function typeOf(packageName: string, file: string): string {
	const name = basename(file, '.node.js');
	return `${packageName}.${name[0].toLowerCase()}${name.slice(1)}`;
}
