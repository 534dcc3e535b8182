import { invalidParameter } from '../errors';
import type { GraphCall } from '../graphCall';
import { isJsonObject } from '../json';

/** What one parameter of an edge takes. Names and values are those of docs/meta-api.md section 7.3. */
export interface Parameter {
	readonly required?: true;
	readonly takes: (value: unknown) => boolean;
	readonly what: string;
}

const GENERAL = new Set([
	'access_token',
	'appsecret_proof',
	'appsecret_time',
	'fields',
	'limit',
	'after',
	'before',
]);

/**
 * Throws 100 for a missing or wrong parameter, and for one that the edge does not have: Meta ignores those, but a sender
 * that invents a parameter is to be found out.
 */
export function checkParameters(
	{ parameters }: GraphCall,
	known: Readonly<Record<string, Parameter>>,
): void {
	for (const [name, { required, takes, what }] of Object.entries(known)) {
		const value = parameters[name];
		if (value === undefined || value === '') {
			if (required) throw invalidParameter(`The parameter ${name} is required`);
		} else if (!takes(value)) throw invalidParameter(`Param ${name} must be ${what}`);
	}
	const unknown = Object.keys(parameters).find(
		(name) => !GENERAL.has(name) && !Object.hasOwn(known, name),
	);
	if (unknown !== undefined)
		throw invalidParameter(`Param ${unknown} is no parameter of this edge`);
}

export function required(parameter: Parameter): Parameter {
	return { ...parameter, required: true };
}

const isDigits = (value: unknown) => /^\d{1,20}$/.test(String(value));

export const TEXT: Parameter = { takes: (value) => typeof value === 'string', what: 'a string' };
export const ID: Parameter = { takes: isDigits, what: 'a numeric id' };
export const AD_ACCOUNT_ID: Parameter = {
	takes: (value) => /^act_\d{1,20}$/.test(String(value)),
	what: 'an id like act_1',
};
export const NUMBER: Parameter = {
	takes: (value) => Number.isFinite(Number(value)),
	what: 'a number',
};
export const UNIX_TIME: Parameter = {
	takes: (value) => /^\d{9,10}$/.test(String(value)),
	what: 'a time in Unix seconds',
};
export const FLAG: Parameter = {
	takes: (value) => /^(true|false)$/.test(String(value)),
	what: 'true or false',
};

export function oneOf(...values: readonly string[]): Parameter {
	return { takes: (value) => values.includes(String(value)), what: `one of ${values.join(', ')}` };
}

export function listOf(...values: readonly string[]): Parameter {
	return {
		takes: (value) => {
			const list = readList(value);
			return (
				list !== undefined &&
				list.length > 0 &&
				list.every((entry) => values.includes(String(entry)))
			);
		},
		what: `a list of ${values.join(', ')}`,
	};
}

export const ID_LIST: Parameter = {
	takes: (value) => readList(value)?.every(isDigits) === true,
	what: 'a list of numeric ids',
};

/** JSON text of an object, as `rule` is sent. */
export const JSON_TEXT: Parameter = {
	takes: (value) => typeof value === 'string' && isJsonObject(parse(value)),
	what: 'a JSON object as text',
};

/** A list as it stands in a JSON body, or as JSON text in a query. */
export function readList(value: unknown): unknown[] | undefined {
	const list = typeof value === 'string' ? parse(value) : value;
	return Array.isArray(list) ? list : undefined;
}

export function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
