import type { ItemOperation } from '../../../shared/n8n/operations';
import { datasetLocator } from '../../fields/locators';
import { ASSIGNING_NEEDS, readTokenUser, TASKS, userIdField } from './tasks';

/** `POST /{dataset}/assigned_users`; for the token's own user first `GET /me` (docs/meta-api.md section 7.3). */
export const assign: ItemOperation = {
	name: 'Assign',
	description: 'Give a user tasks on a dataset',
	action: 'Assign user to dataset',
	changes: true,
	needs: ASSIGNING_NEEDS,
	properties: [
		datasetLocator,
		{
			displayName: 'Assign',
			name: 'assignee',
			type: 'options',
			options: [
				{
					name: 'The User of the Access Token',
					value: 'tokenUser',
					description: 'The person or system user whose token the credential has',
				},
				{ name: 'User by ID', value: 'userById' },
			],
			default: 'tokenUser',
			description: 'Who is given the tasks',
		},
		{ ...userIdField, displayOptions: { show: { assignee: ['userById'] } } },
		{
			displayName: 'Tasks',
			name: 'tasks',
			type: 'multiOptions',
			options: TASKS,
			default: ['ADVERTISE', 'ANALYZE', 'EDIT', 'UPLOAD'],
			required: true,
			description: 'What the user may do with the dataset',
		},
	],

	async execute(item) {
		const datasetId = item.id('datasetId', 'Dataset');
		const tasks = item.parameter('tasks');
		if (!Array.isArray(tasks) || tasks.length === 0)
			throw item.refusal('Tasks is empty.', 'Choose at least one task.');
		const user =
			item.text('assignee') === 'userById'
				? item.id('userId', 'User ID')
				: await readTokenUser(item);
		await item.post(`/${datasetId}/assigned_users`, { user, tasks: tasks.map(String) });
		return [{ dataset_id: datasetId, user_id: user, tasks: tasks.map(String), assigned: true }];
	},
};
