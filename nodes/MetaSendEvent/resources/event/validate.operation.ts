import type { RunOperation } from '../../../shared/n8n/operations';
import { EVENT_FOR_MODEL, sendItems, sendProperties } from './send.operation';

export const validate: RunOperation = {
	name: 'Validate',
	description: 'Check the events and show what would be sent, without sending',
	action: 'Validate event',
	changes: false,
	forModel: `Checks one conversion event as it would be sent to Meta, and sends nothing. ${EVENT_FOR_MODEL}`,
	properties: sendProperties,
	executeRun: async (context) => await sendItems(context, true),
};
