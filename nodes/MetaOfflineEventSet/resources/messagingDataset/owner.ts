/** Whose messages a dataset is for (docs/meta-api.md sections 7.3 and 9.2): each owner has one. */
import type { INodeProperties } from 'n8n-workflow';

import type { ItemContext } from '../../../shared/n8n/operations';

interface Owner {
	readonly name: string;
	readonly value: string;
	readonly permissions: string;
}

const OWNERS: readonly Owner[] = [
	{
		name: 'Instagram Account',
		value: 'instagram',
		permissions: 'the permission instagram_manage_events',
	},
	{ name: 'Page', value: 'page', permissions: 'the permission page_events' },
	{
		name: 'WhatsApp Business Account',
		value: 'whatsapp',
		permissions: 'the permissions whatsapp_business_management and whatsapp_business_manage_events',
	},
];

export const MESSAGING_NEEDS = `for a Page ${permissionsOf('page')}, for a WhatsApp Business Account ${permissionsOf('whatsapp')}, for an Instagram account ${permissionsOf('instagram')}; and the feature Marketing API Access Tier`;

function permissionsOf(value: string): string {
	return OWNERS.find((owner) => owner.value === value)?.permissions ?? '';
}

export const ownerProperties: readonly INodeProperties[] = [
	{
		displayName: 'Messages Of',
		name: 'owner',
		type: 'options',
		options: OWNERS.map(({ name, value, permissions }) => ({
			name,
			value,
			description: `Needs ${permissions}`,
		})),
		default: 'page',
		description: 'Whose messages the events come from',
	},
	{
		displayName: 'ID',
		name: 'ownerId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890123456',
		description:
			'The ID of the Page, the WhatsApp Business Account or the Instagram account, as Business Settings show it',
	},
];

/** The edge of the owner's dataset, and what the owner is. */
export function readOwner(item: ItemContext): { edge: string; owner: string; ownerId: string } {
	const owner = OWNERS.find(({ value }) => value === item.text('owner'));
	if (owner === undefined)
		throw item.refusal('Messages Of has no such choice.', 'Choose one of the list.');
	const ownerId = item.id('ownerId', 'ID');
	return { edge: `/${ownerId}/dataset`, owner: owner.value, ownerId };
}
