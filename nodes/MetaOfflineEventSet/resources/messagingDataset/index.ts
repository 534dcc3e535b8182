import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create.operation';
import { get } from './get.operation';

export const messagingDataset: Resource = {
	name: 'Messaging Dataset',
	description: 'The dataset of a Page, a WhatsApp Business Account or an Instagram account',
	operations: { create, get },
	defaultOperation: 'get',
};
