/** The editor's fields, made from the rows of the fields that events have. */
import type { INodeProperties } from 'n8n-workflow';

import {
	type ActionSource,
	Choices,
	type Field,
	type FieldKind,
	type FieldRow,
	inWords,
} from '../../capi';
import { inOrder } from './choices';

/**
 * Takes the fields of one section of an event; gives the options of the editor's collection for it, in the order of the
 * alphabet, which is the order in which users look for them. Each is shown for the action sources that it is offered for;
 * where the node has one action source only, those of the others are left out.
 */
export function fieldProperties(
	fields: readonly Field[],
	onlySource?: ActionSource,
): INodeProperties[] {
	return fields
		.filter(({ offeredFor }) => offeredFor === undefined || isOffered(offeredFor, onlySource))
		.map((field) => ({ ...fieldProperty(field.key, field), ...conditionOf(field, onlySource) }))
		.sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'));
}

function isOffered(
	sources: readonly ActionSource[],
	onlySource: ActionSource | undefined,
): boolean {
	return onlySource === undefined ? sources.length > 0 : sources.includes(onlySource);
}

function conditionOf(
	{ offeredFor }: Field,
	onlySource: ActionSource | undefined,
): Partial<INodeProperties> {
	if (offeredFor === undefined || onlySource !== undefined) return {};
	return { displayOptions: { show: { '/actionSource': [...offeredFor] } } };
}

/**
 * One field of an event as the editor shows it, under the parameter's name. Where it is shown is up to the node, as are the
 * choices of a field whose kind is `choice`.
 */
export function fieldProperty(name: string, row: FieldRow): INodeProperties {
	const { displayName, kind, hint, placeholder, initial = '' } = row;
	return {
		displayName,
		name,
		...(kind instanceof Choices ? choiceOf(kind) : { type: TYPES[kind] }),
		default: initial,
		...(placeholder === undefined ? {} : { placeholder }),
		...(hint === undefined ? {} : { description: hint }),
	};
}

const TYPES: Readonly<Record<Exclude<FieldKind, Choices>, INodeProperties['type']>> = {
	text: 'string',
	integer: 'string',
	amount: 'string',
	money: 'string',
	textOrYesNo: 'string',
	textList: 'string',
	yesNo: 'boolean',
	time: 'dateTime',
	products: 'json',
	store: 'json',
	json: 'json',
	choice: 'options',
};

function choiceOf({ values }: Choices): Pick<INodeProperties, 'type' | 'options'> {
	return {
		type: 'options',
		options: inOrder(values.map((value) => ({ name: inWords(value), value }))),
	};
}
