/** A node's parameters as rows of a table: one row for each field that a person meets, fields of collections included. */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { conditionsOf, type Conditions, describeConditions } from './conditions';
import { code } from './markdown';

export const PARAMETER_HEAD = [
	'Field',
	'Parameter',
	'Kind',
	'Default',
	'Shown for',
	'Description',
] as const;

/** What is the same in every node, and said of all of them. */
const CHOOSING = ['resource', 'operation', 'authentication'];

/** Rows of the parameters, in the order of the editor; what one operation repeats of another stands once. */
export function parameterRows(properties: readonly INodeProperties[]): string[][] {
	const shown = properties.filter(
		({ name, type }) => !CHOOSING.includes(name) && type !== 'notice',
	);
	return mergeRepeated(shown).flatMap(({ property, where }) => rowsOf(property, '', '', where));
}

interface Merged {
	readonly property: INodeProperties;
	readonly where: Conditions[];
}

/** A property that several operations have alike becomes one, shown for each of them. */
function mergeRepeated(properties: readonly INodeProperties[]): Merged[] {
	const merged = new Map<string, Merged>();
	for (const property of properties) {
		const key = JSON.stringify({ ...property, displayOptions: undefined });
		const known = merged.get(key) ?? { property, where: [] };
		known.where.push(conditionsOf(property));
		merged.set(key, known);
	}
	return [...merged.values()];
}

function rowsOf(
	property: INodeProperties,
	fieldPath: string,
	namePath: string,
	where: readonly Conditions[],
): string[][] {
	const field = `${fieldPath}${property.displayName}`;
	const name = `${namePath}${property.name}`;
	const row = [
		field,
		code(name),
		kindOf(property),
		defaultOf(property),
		describeConditions(where),
		description(property),
	];
	const inner = nested(property).flatMap(([group, option]) =>
		rowsOf(option, `${field} > `, `${name}.${group}`, [conditionsOf(option)]),
	);
	return [row, ...inner];
}

/** The fields inside a collection, each with the name of its group where the collection has groups. */
function nested({ type, options }: INodeProperties): [group: string, field: INodeProperties][] {
	if (type !== 'collection' && type !== 'fixedCollection') return [];
	return (options ?? []).flatMap((option): [string, INodeProperties][] => {
		if (isCollection(option)) return option.values.map((field) => [`${option.name}.`, field]);
		return isProperty(option) ? [['', option]] : [];
	});
}

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const isCollection = (option: Option): option is INodePropertyCollection => 'values' in option;
const isProperty = (option: Option): option is INodeProperties => 'type' in option;
const isChoice = (option: Option): option is INodePropertyOptions => 'value' in option;

const KINDS: Partial<Record<INodeProperties['type'], string>> = {
	assignmentCollection: 'names and values',
	boolean: 'yes or no',
	collection: 'fields to add',
	dateTime: 'date and time',
	fixedCollection: 'entries to add',
	json: 'JSON',
	multiOptions: 'several of a list',
	resourceLocator: 'list or ID',
	string: 'text',
};

function kindOf({ type, options, required }: INodeProperties): string {
	const choices =
		type === 'options' || type === 'multiOptions' ? (options ?? []).filter(isChoice) : [];
	const from = type === 'multiOptions' ? 'some of' : 'one of';
	const kind =
		choices.length > 0 ? `${from} ${choices.map(choice).join(', ')}` : (KINDS[type] ?? type);
	return required === true ? `${kind}, required` : kind;
}

/** `physical_store` (Physical Store); the name is left out where it says the same. */
function choice({ name, value }: INodePropertyOptions): string {
	return name === value ? code(name) : `${code(String(value))} (${name})`;
}

/** What an untouched field holds, where that says anything. */
function defaultOf({ default: value }: INodeProperties): string {
	const isNothing = value === '' || value === null || value === undefined;
	if (isNothing || (typeof value === 'object' && !Array.isArray(value)) || value === '{}')
		return '';
	return code(typeof value === 'string' ? value : JSON.stringify(value));
}

function description({ description: text = '', placeholder = '' }: INodeProperties): string {
	const [, example] = /^e\.g\. (.*)$/.exec(placeholder) ?? [];
	return example === undefined ? text : `${text} (e.g. ${code(example)})`.trim();
}
