import { toText } from '../../../shared/graph';
import type { ItemOperation } from '../../../shared/n8n/operations';
import { MESSAGING_NEEDS, ownerProperties, readOwner } from './owner';

/** `GET` of the owner's dataset, and where there is none `POST` (docs/meta-api.md sections 7.3 and 9.2). */
export const create: ItemOperation = {
	name: 'Create',
	description: 'Find the dataset that messaging events go to, or create it',
	action: 'Create messaging dataset',
	changes: true,
	needs: MESSAGING_NEEDS,
	properties: [
		...ownerProperties,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Messages of the Berlin Page',
			description: 'The name of the new dataset. Empty leaves it to Meta.',
		},
	],

	async execute(item) {
		const { edge, owner, ownerId } = readOwner(item);
		const of = { owner, owner_id: ownerId };
		const [found] = await item.all(edge, { fields: 'id,name' });
		if (found !== undefined) return [{ id: toText(found.id), ...of, created: false }];
		const name = item.text('name');
		const { id } = await item.post(edge, name === '' ? {} : { dataset_name: name });
		return [{ id: toText(id), ...of, created: true }];
	},
};
