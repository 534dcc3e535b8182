import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/graph';

const FIGURE = /^-?\d+(?:\.\d+)?$/;
const ID_OR_NAME = /(?:^|_)(?:id|name)$/;

/**
 * A row of insights for tables: figures as numbers, and lists such as `actions` as one field for each action type
 * (`actions_purchase`). IDs stay text. With attribution windows each has a field of its own (`actions_purchase_7d_click`).
 */
export function simplifyInsight(row: IDataObject): IDataObject {
	const simple: IDataObject = {};
	for (const [name, value] of Object.entries(row)) {
		const entries = Array.isArray(value) ? value.filter(isObject) : [];
		if (entries.length > 0) Object.assign(simple, spread(name, entries));
		else simple[name] = ID_OR_NAME.test(name) ? value : toFigure(value);
	}
	return simple;
}

function spread(name: string, entries: ReadonlyArray<Record<string, unknown>>): IDataObject {
	const fields: IDataObject = {};
	for (const { action_type: type, ...figures } of entries) {
		for (const [window, figure] of Object.entries(figures)) {
			const parts = [name, typeof type === 'string' ? type : '', window === 'value' ? '' : window];
			fields[parts.filter(Boolean).join('_')] = toFigure(figure);
		}
	}
	return fields;
}

function toFigure(value: unknown): IDataObject[string] {
	if (typeof value === 'string') {
		return FIGURE.test(value) && Math.abs(Number(value)) < 2 ** 53 ? Number(value) : value;
	}
	return typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value);
}
