/**
 * Reads node parameters for many items. A parameter is looked at once; what is left per item is as little as it can be:
 * nothing for a fixed value, a property access for a plain `{{ $json.path }}`, and for all other expressions together a
 * part of a call of n8n's expression engine, or one call.
 */
import { isPlainObject, PlainFields } from '../../capi';
import { ExpressionBatch, type ExpressionRun } from './expressionBatch';
import { compilePath } from './jsonPath';

/** What the reading of parameters needs from n8n. */
export interface NodeParameters extends ExpressionRun {
	/** The parameter as it is saved, expressions unevaluated; undefined where the node hides or lacks it. */
	raw(name: string): unknown;
}

/** So many items are asked for a value that holds for the whole run. */
const MOST_ASKED = 100;

/** A parameter that was looked at once and can be read for each item. */
export type Compiled =
	{ fixed: true; value: unknown } | { fixed: false; read: (itemIndex: number) => unknown };

/** The parameters of a node for one run. Expressions compiled by one source are evaluated together. */
export class ParameterSource {
	private readonly batch: ExpressionBatch;

	constructor(private readonly parameters: NodeParameters) {
		this.batch = new ExpressionBatch(parameters);
	}

	/** The parameter as it is saved, for one that cannot be an expression. */
	raw(name: string): unknown {
		return this.parameters.raw(name);
	}

	/** The JSON of an input item. */
	itemJson(itemIndex: number): unknown {
		return this.parameters.itemJson(itemIndex);
	}

	/** Takes a parameter's name; gives it compiled, with every expression inside lists and objects. */
	compile(name: string): Compiled {
		return this.compileValue(this.parameters.raw(name));
	}

	/**
	 * A parameter that holds for the whole run: its value for the first item for which it can be evaluated. Throws where
	 * it cannot for any of the first items.
	 */
	forRun(name: string): unknown {
		return this.firstValueOf(this.compile(name));
	}

	/**
	 * A collection such as Options for the whole run, each entry by itself. One that cannot be evaluated for any of the
	 * first items is left out: these items are refused for it one by one.
	 */
	collectionForRun(name: string): Record<string, unknown> {
		const raw = this.parameters.raw(name);
		const values: Record<string, unknown> = {};
		for (const [key, entry] of Object.entries(isPlainObject(raw) ? raw : {})) {
			try {
				values[key] = this.firstValueOf(this.compileValue(entry));
			} catch {
				continue;
			}
		}
		return values;
	}

	private firstValueOf(compiled: Compiled): unknown {
		const last = Math.max(0, Math.min(this.parameters.itemCount, MOST_ASKED) - 1);
		for (let itemIndex = 0; itemIndex < last; itemIndex++) {
			try {
				return nestedValueOf(compiled, itemIndex);
			} catch {
				continue;
			}
		}
		return nestedValueOf(compiled, last);
	}

	private compileValue(raw: unknown): Compiled {
		if (typeof raw === 'string') return this.compileText(raw);
		if (Array.isArray(raw)) return this.compileList(raw);
		if (isPlainObject(raw)) return this.compileObject(raw);
		return { fixed: true, value: raw };
	}

	private compileText(text: string): Compiled {
		if (!text.startsWith('=')) return { fixed: true, value: text };
		const path = compilePath(text);
		if (path)
			return { fixed: false, read: (itemIndex) => path(this.parameters.itemJson(itemIndex)) };
		return { fixed: false, read: this.batch.add(text) };
	}

	private compileList(list: readonly unknown[]): Compiled {
		const entries = list.map((entry) => this.compileValue(entry));
		if (entries.every((entry) => entry.fixed)) return { fixed: true, value: list };
		return {
			fixed: false,
			read: (itemIndex) => entries.map((entry) => nestedValueOf(entry, itemIndex)),
		};
	}

	private compileObject(object: Record<string, unknown>): Compiled {
		const entries = Object.entries(object).map(
			([key, value]) => [key, this.compileValue(value)] as const,
		);
		if (entries.every(([, entry]) => entry.fixed)) return { fixed: true, value: object };
		return {
			fixed: false,
			read: (itemIndex) => {
				const values = new PlainFields<unknown>();
				for (const [key, entry] of entries) values[key] = nestedValueOf(entry, itemIndex);
				return values;
			},
		};
	}
}

/** The value of a compiled parameter for an item. */
export function valueOf(compiled: Compiled, itemIndex: number): unknown {
	return compiled.fixed ? compiled.value : compiled.read(itemIndex);
}

/** Inside lists and objects n8n gives luxon dates as ISO text. */
function nestedValueOf(compiled: Compiled, itemIndex: number): unknown {
	const value = valueOf(compiled, itemIndex);
	return isLuxonDate(value) ? String(value) : value;
}

function isLuxonDate(value: unknown): boolean {
	return (
		typeof value === 'object' && value !== null && Reflect.get(value, 'isLuxonDateTime') === true
	);
}
