import type { Resource } from '../../../shared/n8n/operations';
import { getReport } from './getReport.operation';
import { send } from './send.operation';
import { validate } from './validate.operation';

export const stage: Resource = {
	name: 'Stage',
	description: 'A stage that a lead reached in your CRM',
	operations: { getReport, send, validate },
	defaultOperation: 'send',
};
