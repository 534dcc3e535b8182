import type { RunOperation } from '../../../shared/n8n/operations';
import { sendProperties, sendStages } from './send.operation';

export const validate: RunOperation = {
	name: 'Validate',
	description: 'Check the stages and show what would be sent, without sending',
	action: 'Validate stage',
	changes: false,
	properties: sendProperties,
	executeRun: async (context) => await sendStages(context, true),
};
