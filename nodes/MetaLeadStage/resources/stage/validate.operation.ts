import type { RunOperation } from '../../../shared/n8n/operations';
import { sendProperties, sendStages } from './send.operation';

export const validate: RunOperation = {
	name: 'Validate',
	description: 'Check the stages and show what would be sent, without sending',
	action: 'Validate stage',
	changes: false,
	forModel:
		"Checks which stage of a lead would be reported to Meta, and sends nothing. It needs the ID of Meta's lead (15 to 17 digits, as text) or the lead's email or phone, the stage in the words of the CRM, and when the lead reached it (an ISO date and time).",
	properties: sendProperties,
	executeRun: async (context) => await sendStages(context, true),
};
