import type { INodeProperties } from 'n8n-workflow';

import { ALL_FIELDS, FIRST_FIELDS, FIRST_MESSAGING_FIELDS } from '../../shared/capi';
import { fieldProperty } from '../../shared/n8n/descriptions/fieldProperties';

const BELOW = ['defineBelow'];

/** The parameters of Map Each Field Below that are there without being added, by Meta's names of the fields. */
export const firstFields: readonly INodeProperties[] = [
	...FIRST_MESSAGING_FIELDS.map(({ key, channels }) =>
		shownWhere(`user_data.${key}`, {
			actionSource: ['business_messaging'],
			messagingChannel: [...channels],
		}),
	),
	...FIRST_FIELDS.map(({ path, sources }) => shownWhere(path, { actionSource: [...sources] })),
];

type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

function shownWhere(path: string, where: Show): INodeProperties {
	const key = path.slice(path.indexOf('.') + 1);
	const row = ALL_FIELDS.find((field) => field.key === key);
	if (row === undefined) throw new Error(`There is no field ${path}`);
	return {
		...withoutAnswer(fieldProperty(key, row)),
		displayOptions: { show: { mappingMode: BELOW, ...where } },
	};
}

/**
 * A field that is there without being added may not answer for the user, least of all a question of consent: it is empty.
 * What is mapped into it is seldom one of a list's own values, and the editor marks any other as a mistake, such as true
 * where the list has `true` as a text.
 */
function withoutAnswer({ options, ...property }: INodeProperties): INodeProperties {
	const { type } = property;
	if (type !== 'boolean' && type !== 'options') return property;
	return { ...property, type: 'string', default: '', placeholder: `e.g. ${exampleOf(options)}` };
}

function exampleOf(options: INodeProperties['options'] = []): string {
	const [first] = options;
	return first !== undefined && 'value' in first ? String(first.value) : 'true';
}
