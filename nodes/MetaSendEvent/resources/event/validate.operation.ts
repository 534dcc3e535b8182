import type { RunOperation } from '../../../shared/n8n/operations';
import { sendItems, sendProperties } from './send.operation';

export const validate: RunOperation = {
	name: 'Validate',
	description: 'Check the events and show what would be sent, without sending',
	action: 'Validate event',
	changes: false,
	properties: sendProperties,
	executeRun: async (context) => await sendItems(context, true),
};
