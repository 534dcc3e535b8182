/** What a user may do with a dataset, and who the user is: what Assign and the creation of a dataset share. */
import type { INodeProperties } from 'n8n-workflow';

import { toText } from '../../../shared/graph';
import type { ItemContext } from '../../../shared/n8n/operations';

/** The tasks of `assigned_users` (docs/meta-api.md section 7.3). */
export const TASKS = [
	{ name: 'Advertise', value: 'ADVERTISE', description: 'Use the events in ads' },
	{ name: 'Analyze', value: 'ANALYZE', description: 'See the events and their statistics' },
	{
		name: 'Analyze (AA_ANALYZE)',
		value: 'AA_ANALYZE',
		description: 'Meta does not say how it differs from Analyze',
	},
	{ name: 'Edit', value: 'EDIT', description: 'Change the dataset' },
	{ name: 'Upload', value: 'UPLOAD', description: 'Send events' },
];

/** All that a user needs who sends to the dataset, measures and changes it. */
export const ALL_TASKS: readonly string[] = ['ADVERTISE', 'ANALYZE', 'EDIT', 'UPLOAD'];

export const ASSIGNING_NEEDS =
	'the permission ads_management or business_management, and that the token’s user may manage the dataset; the user that is assigned has to be one of the business';

export const userIdField: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 100000000000001',
	description:
		'The ID of the person or system user. That of a system user is shown in Business Settings under Users, System Users.',
};

/** The ID of the user whose access token the credential has; for a system user's token that is the system user. */
export async function readTokenUser(item: ItemContext): Promise<string> {
	const { id } = await item.get('/me', { fields: 'id' });
	return item.checkedId(toText(id), 'The token’s user');
}
