/** Parameters that operations of every node have, in n8n's own words. */
import type { INodeProperties } from 'n8n-workflow';

/** The default of Limit, for a value that is none; n8n's linter wants the number again in the parameter. */
export const DEFAULT_LIMIT = 50;

/** Return All and Limit, of an operation that reads a list; `ItemContext.list` heeds them. */
export const listFields: readonly INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

/** Simplify, of an operation that gives out objects of Meta's. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The collections of n8n's operations, by what the editor calls them and the button that adds an entry. */
const COLLECTIONS = {
	Consent: 'Add Field',
	'Privacy Guard': 'Add Rule',
	Filters: 'Add Filter',
	Options: 'Add Option',
	'Update Fields': 'Add Field',
} as const;

/**
 * A collection of parameters that users add one by one, in the order of the alphabet, which is the order in which they
 * look for them.
 * @param name as workflows save it
 */
export function collectionField(
	displayName: keyof typeof COLLECTIONS,
	name: string,
	fields: readonly INodeProperties[],
): INodeProperties {
	return {
		displayName,
		name,
		type: 'collection',
		placeholder: COLLECTIONS[displayName],
		default: {},
		options: [...fields].sort((one, other) =>
			one.displayName.localeCompare(other.displayName, 'en'),
		),
	};
}
