/** How the editor asks for an object of Meta's: chosen from a list, or given by its ID. */
import type { INodeProperties } from 'n8n-workflow';

export interface Locator {
	readonly displayName: string;
	readonly name: string;
	readonly description: string;
	/** The list search of the node. */
	readonly searchListMethod: string;
	/** How an ID looks. */
	readonly placeholder?: string;
}

const DIGITS = 'e.g. 1234567890123456';

/**
 * Takes what the object is; gives the parameter, a resource locator. The form of an ID is checked by whoever puts it into a
 * path, for whatever mode it came: n8n's own check gives a regular expression 250 ms by the clock, and ends the whole run of
 * a busy machine.
 */
export function locatorField(locator: Locator): INodeProperties {
	const { displayName, name, description, searchListMethod, placeholder = DIGITS } = locator;
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
				placeholder,
			},
		],
	};
}
