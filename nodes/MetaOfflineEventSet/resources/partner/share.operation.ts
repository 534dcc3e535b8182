import type { ItemOperation } from '../../../shared/n8n/operations';
import { businessLocator, datasetLocator } from '../../fields/locators';

export const PARTNER_NEEDS =
	'the permissions business_management, ads_management or ads_read, pages_read_engagement and pages_show_list, the feature Marketing API Access Tier, and an admin of the business that owns the dataset';

/** What Meta gives to hardly any app (docs/meta-api.md section 7.3.1). */
const NEEDS_ALLOWLIST = `${PARTNER_NEEDS}; the task Edit also an app on Meta’s allowlist: leave Edit out of Permitted Tasks`;

/** `POST /{dataset}/agencies` (docs/meta-api.md section 7.3): step 2 of the partner flow of section 7.2.5. */
export const share: ItemOperation = {
	name: 'Share',
	description: 'Give another business permitted tasks on a dataset',
	action: 'Share with partner',
	changes: true,
	needs: PARTNER_NEEDS,
	properties: [
		datasetLocator,
		{
			...businessLocator,
			displayName: 'Partner Business',
			description: 'The business to share with',
		},
		{
			displayName: 'Permitted Tasks',
			name: 'permittedTasks',
			type: 'multiOptions',
			options: [
				{ name: 'Advertise', value: 'ADVERTISE', description: 'Use the events in ads' },
				{ name: 'Analyze', value: 'ANALYZE', description: 'See the events and their statistics' },
				{
					name: 'Edit',
					value: 'EDIT',
					description: 'Change the dataset. Only for apps that Meta has put on its allowlist.',
				},
				{ name: 'Upload', value: 'UPLOAD', description: 'Send events' },
			],
			default: ['ANALYZE', 'UPLOAD'],
			required: true,
			description: 'What the partner may do with the dataset',
		},
	],

	async execute(item) {
		const datasetId = item.id('datasetId', 'Dataset');
		const business = item.id('businessId', 'Partner Business');
		const tasks = item.parameter('permittedTasks');
		if (!Array.isArray(tasks) || tasks.length === 0) {
			throw item.refusal('Permitted Tasks is empty.', 'Choose at least one task.');
		}
		await item.post(
			`/${datasetId}/agencies`,
			{ business, permitted_tasks: tasks.map(String) },
			tasks.includes('EDIT') ? { needs: NEEDS_ALLOWLIST } : {},
		);
		return [
			{
				dataset_id: datasetId,
				business_id: business,
				permitted_tasks: tasks.map(String),
				shared: true,
			},
		];
	},
};
