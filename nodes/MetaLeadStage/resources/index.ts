import type { ResourceNode } from '../../shared/n8n/operations';
import { lead } from './lead';
import { stage } from './stage';

/** What the node can do; it sends what the user told it to send, so that AI agents may use all of it. */
export const operations: ResourceNode = {
	resources: { lead, stage },
	defaultResource: 'stage',
	agentsNeedPermission: false,
};
