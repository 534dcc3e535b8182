import type { ItemOperation } from '../../../shared/n8n/operations';
import { MESSAGING_NEEDS, ownerProperties, readOwner } from './owner';

/** `GET /{Page, WhatsApp Business Account or Instagram user}/dataset` (docs/meta-api.md sections 7.3 and 9.2). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Find the dataset that messaging events go to',
	action: 'Get messaging dataset',
	changes: false,
	needs: MESSAGING_NEEDS,
	properties: ownerProperties,

	async execute(item) {
		const { edge } = readOwner(item);
		return await item.all(edge, { fields: 'id,name' });
	},
};
