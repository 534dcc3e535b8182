import { privateValuesOf } from '../../../shared/capi';
import { isObject, toText } from '../../../shared/graph';
import type { ItemContext, ItemOperation } from '../../../shared/n8n/operations';
import { formLocator } from '../../fields/locators';
import { READING_LEADS } from '../lead/readingLeads';
import { edgeOf } from './testLeads';

/** `POST /{form}/test_leads` (docs/meta-api.md section 8.3). */
export const create: ItemOperation = {
	...READING_LEADS,
	name: 'Create',
	description: 'Create the test lead of a form, one at most',
	action: 'Create test lead',
	changes: true,
	agentsNeedPermission: true,
	properties: [
		formLocator,
		{
			displayName: 'Answers',
			name: 'answers',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Answer',
			default: {},
			description:
				'What the invented person answers. Without answers Meta fills the form in itself.',
			options: [
				{
					displayName: 'Answer',
					name: 'rows',
					values: [
						{
							displayName: 'Question',
							name: 'question',
							type: 'string',
							default: '',
							placeholder: 'e.g. email',
							description: 'The key of the question, as Form: Get Many gives it',
						},
						{
							displayName: 'Answer',
							name: 'answer',
							type: 'string',
							default: '',
							placeholder: 'e.g. test@example.com',
						},
					],
				},
			],
		},
	],

	async execute(item) {
		const answers = readAnswers(item);
		const { id } = await item.post(
			edgeOf(item),
			answers.length === 0 ? {} : { field_data: answers },
			{
				withheld: privateValuesOf(
					answers.map(({ values }) => values),
					[],
				),
			},
		);
		return [{ lead_id: toText(id), created: true }];
	},
};

function readAnswers(item: ItemContext): Array<{ name: string; values: string[] }> {
	const { rows } = item.collection('answers');
	const list = Array.isArray(rows) ? rows.filter(isObject) : [];
	return list.map(({ question, answer }, index) => {
		const name = toText(question).trim();
		if (name === '')
			throw item.refusal(
				`Question of answer ${index + 1} is empty.`,
				'Give the key of the question, as Form: Get Many gives it.',
			);
		return { name, values: [toText(answer)] };
	});
}
