/**
 * Reads node parameters for many items. A parameter is looked at once; what is left per item is as little as it can be:
 * nothing for a fixed value, a property access for a plain `{{ $json.path }}`, n8n's expression engine for the rest.
 */
import { compilePath } from './jsonPath';

/** What the reading of parameters needs from n8n; the doors are opened in `fromNode`. */
export interface ParameterSource {
	/** The parameter as it is saved: expressions unevaluated. */
	raw(name: string): unknown;
	/** Evaluates an expression, given with its leading `=`, for an item. */
	evaluate(expression: string, itemIndex: number): unknown;
	/** The JSON of an input item. */
	itemJson(itemIndex: number): unknown;
}

/** A parameter that was looked at once and can be read for each item. */
export type Compiled = { fixed: true; value: unknown } | { fixed: false; read: (itemIndex: number) => unknown };

/** Takes a parameter's name; gives it compiled, with every expression inside lists and objects. */
export function compileParameter(name: string, source: ParameterSource): Compiled {
	return compile(source.raw(name), source);
}

/** The value of a compiled parameter for an item. */
export function valueOf(compiled: Compiled, itemIndex: number): unknown {
	return compiled.fixed ? compiled.value : compiled.read(itemIndex);
}

function compile(raw: unknown, source: ParameterSource): Compiled {
	if (typeof raw === 'string') return compileText(raw, source);
	if (Array.isArray(raw)) return compileList(raw, source);
	if (isPlainObject(raw)) return compileObject(raw, source);
	return { fixed: true, value: raw };
}

function compileText(text: string, source: ParameterSource): Compiled {
	if (!text.startsWith('=')) return { fixed: true, value: text };
	const path = compilePath(text);
	if (path) return { fixed: false, read: (itemIndex) => path(source.itemJson(itemIndex)) };
	return { fixed: false, read: (itemIndex) => source.evaluate(text, itemIndex) };
}

function compileList(list: readonly unknown[], source: ParameterSource): Compiled {
	const entries = list.map((entry) => compile(entry, source));
	if (entries.every((entry) => entry.fixed)) return { fixed: true, value: list };
	return { fixed: false, read: (itemIndex) => entries.map((entry) => valueOf(entry, itemIndex)) };
}

function compileObject(object: Record<string, unknown>, source: ParameterSource): Compiled {
	const entries = Object.entries(object).map(([key, value]) => [key, compile(value, source)] as const);
	if (entries.every(([, entry]) => entry.fixed)) return { fixed: true, value: object };
	return {
		fixed: false,
		read: (itemIndex) => {
			const values: Record<string, unknown> = {};
			for (const [key, entry] of entries) values[key] = valueOf(entry, itemIndex);
			return values;
		},
	};
}

/** Whether a value is an object with keys, and neither a list nor a date or another class's instance. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return Object.prototype.toString.call(value) === '[object Object]';
}
