/** What users install: the built package, of this checkout or of another one. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { MetaConversionsApi } from '../credentials/MetaConversionsApi.credentials';
import type { MetaSendEvent } from '../nodes/MetaSendEvent/MetaSendEvent.node';

const built = createRequire(__filename);

export interface Package {
	readonly node: new () => MetaSendEvent;
	readonly credential: new () => MetaConversionsApi;
}

export function load(checkout: string): Package {
	const nodes: typeof import('../nodes/MetaSendEvent/MetaSendEvent.node') = built(
		join(checkout, 'dist/nodes/MetaSendEvent/MetaSendEvent.node.js'),
	);
	const credentials: typeof import('../credentials/MetaConversionsApi.credentials') = built(
		join(checkout, 'dist/credentials/MetaConversionsApi.credentials.js'),
	);
	return { node: nodes.MetaSendEvent, credential: credentials.MetaConversionsApi };
}

export const HERE = join(__dirname, '..');
