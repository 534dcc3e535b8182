/** What saved workflows hold of a node's parameters, as lines that can be compared. */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/**
 * Takes a node's properties; gives one line for each parameter at any depth (path, type, default, whether it takes
 * several values, when it is shown) and one for each value of a choice. Neither order nor wording is part of them.
 */
export function parameterLines(properties: readonly INodeProperties[], path = ''): string[] {
	return properties.flatMap((property) => {
		const { name, type, typeOptions, displayOptions, options = [] } = property;
		const here = `${path}${name}${conditions(displayOptions)}`;
		const several = typeOptions?.multipleValues === true ? ' (several)' : '';
		return [
			`${here}: ${type}${several} = ${JSON.stringify(property.default)}`,
			...options.flatMap((option) => entryLines(option, here)),
		];
	});
}

function entryLines(entry: Entry, here: string): string[] {
	if ('type' in entry) return parameterLines([entry], `${here} > `);
	if ('values' in entry) return parameterLines(entry.values, `${here} > ${entry.name} > `);
	return [`${here} may be ${JSON.stringify(entry.value)}`];
}

function conditions({ show = {}, hide = {} }: NonNullable<INodeProperties['displayOptions']> = {}): string {
	const parts = [
		...Object.entries(show).map(([name, values = []]) => `${name} is ${values.map(textOf).sort().join('|')}`),
		...Object.entries(hide).map(([name, values = []]) => `${name} is not ${values.map(textOf).sort().join('|')}`),
	];
	return parts.length === 0 ? '' : ` [${parts.sort().join(', ')}]`;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
