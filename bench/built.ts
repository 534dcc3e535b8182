/** What users install: the built package, of this checkout or of another one. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { MetaConversionsApi } from '../credentials/MetaConversionsApi.credentials';
import type { MetaSendEvent } from '../nodes/MetaSendEvent/MetaSendEvent.node';
import { useUpFirstNames } from './likeN8n';

const built = createRequire(__filename);

export interface Package {
	readonly node: new () => MetaSendEvent;
	readonly credential: new () => MetaConversionsApi;
}

/** Loads it into a process that is as n8n's is then. */
export function load(checkout: string): Package {
	useUpFirstNames();
	const nodes: typeof import('../nodes/MetaSendEvent/MetaSendEvent.node') = built(
		join(checkout, 'dist/nodes/MetaSendEvent/MetaSendEvent.node.js'),
	);
	const credentials: typeof import('../credentials/MetaConversionsApi.credentials') = built(
		join(checkout, 'dist/credentials/MetaConversionsApi.credentials.js'),
	);
	return { node: nodes.MetaSendEvent, credential: credentials.MetaConversionsApi };
}

export const HERE = join(__dirname, '..');
