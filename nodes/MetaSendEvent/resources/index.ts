import type { SingleResourceNode } from '../../shared/n8n/operations';
import { event } from './event';

/** What the node can do; it sends what the user told it to send, so that AI agents may use all of it. */
export const operations: SingleResourceNode = { resource: event, agentsNeedPermission: false };
