import type { ResourceNode } from '../../shared/n8n/operations';
import { form } from './form';
import { lead } from './lead';
import { page } from './page';
import { stage } from './stage';
import { testLead } from './testLead';

/**
 * What the node can do. It sends what the user told it to send, so that AI agents may send it; for what changes a form or a Page
 * they need the user's leave.
 */
export const operations: ResourceNode = {
	resources: { form, lead, page, stage, testLead },
	defaultResource: 'stage',
	agentsNeedPermission: false,
};
