/** What saved workflows hold of a node's parameters, as lines that can be compared. */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;
type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

/**
 * Takes a node's properties; gives one line for each parameter at any depth (path, type, default, whether it takes
 * several values, when it is shown) and one for each value of a choice, operation by operation. Neither order nor
 * wording is part of them, nor which operations share a parameter.
 */
export function nodeLines(properties: readonly INodeProperties[]): string[] {
	const choices = properties.filter(({ name }) => isChoice(name));
	const others = properties.filter(({ name }) => !isChoice(name));
	const selectors = choices.filter(({ name }) => name === 'operation');
	return [
		...parameterLines(choices),
		...selectors.flatMap((selector) => operationLines(selector, others)),
	];
}

function isChoice(name: string): boolean {
	return name === 'resource' || name === 'operation';
}

function operationLines(
	{ displayOptions, options = [] }: INodeProperties,
	others: readonly INodeProperties[],
): string[] {
	const [resource] = displayOptions?.show?.resource ?? [];
	return options.flatMap((option) => {
		const operation = 'value' in option ? option.value : '';
		const shown = others.filter(({ displayOptions: { show = {} } = {} }) =>
			isFor(show, { resource, operation }),
		);
		return parameterLines(
			shown.map(withoutChoice),
			`${resource === undefined ? '' : `${textOf(resource)}.`}${operation} > `,
		);
	});
}

function isFor(
	{ resource, operation }: Show,
	chosen: { resource: unknown; operation: unknown },
): boolean {
	return (
		(resource ?? [chosen.resource]).some((value) => value === chosen.resource) &&
		(operation ?? [chosen.operation]).some((value) => value === chosen.operation)
	);
}

function withoutChoice(property: INodeProperties): INodeProperties {
	const { show = {}, ...rest } = property.displayOptions ?? {};
	const others = Object.entries(show).filter(([name]) => !isChoice(name));
	return { ...property, displayOptions: { ...rest, show: Object.fromEntries(others) } };
}

function parameterLines(properties: readonly INodeProperties[], path = ''): string[] {
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

function conditions({
	show = {},
	hide = {},
}: NonNullable<INodeProperties['displayOptions']> = {}): string {
	const parts = [
		...Object.entries(show).map(
			([name, values = []]) => `${name} is ${values.map(textOf).sort().join('|')}`,
		),
		...Object.entries(hide).map(
			([name, values = []]) => `${name} is not ${values.map(textOf).sort().join('|')}`,
		),
	];
	return parts.length === 0 ? '' : ` [${parts.sort().join(', ')}]`;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
