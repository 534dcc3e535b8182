/** How the editor asks for an object of Meta's: chosen from a list, or given by its ID. */
import type { INodeProperties } from 'n8n-workflow';

export interface Locator {
	readonly displayName: string;
	readonly name: string;
	readonly description: string;
	/** The list search of the node. */
	readonly searchListMethod: string;
	readonly form?: IdForm;
}

/** How an ID looks, for the check in the editor; whatever an item gives is checked again before it reaches a path. */
export interface IdForm {
	readonly regex: string;
	readonly errorMessage: string;
	readonly placeholder: string;
}

export const DIGITS: IdForm = {
	regex: '\\s*[0-9]{1,20}\\s*',
	errorMessage: 'This ID has digits only',
	placeholder: 'e.g. 1234567890123456',
};

/** Takes what the object is; gives the parameter, a resource locator. */
export function locatorField(locator: Locator): INodeProperties {
	const { displayName, name, description, searchListMethod, form = DIGITS } = locator;
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'ID',
				name: 'id',
				type: 'string',
				placeholder: form.placeholder,
				validation: [
					{ type: 'regex', properties: { regex: form.regex, errorMessage: form.errorMessage } },
				],
			},
		],
	};
}
