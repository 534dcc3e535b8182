/**
 * Paths into a payload, as the tables of formats write them: `customer.email`, `items[0].id`,
 * `note_attributes[name=_fbp].value` (the entry of a list whose `name` is `_fbp`).
 */
import type { RawValue } from '../types';
import { isObject, readText } from '../values';

interface Step {
	readonly read: (value: RawValue) => RawValue;
	/** The path from this step on. */
	readonly rest: string;
}

/** The paths of the tables; bounded, should a path ever come from elsewhere. */
const compiled = new Map<string, readonly Step[]>();
const MOST_COMPILED = 5000;
const LONGEST_PATH = 200;

/** Takes a value and a path below it; gives what stands there, `undefined` where nothing does. Nothing is thrown. */
export function readPath(value: RawValue, path: string): RawValue {
	let steps = compiled.get(path);
	if (steps === undefined) {
		steps = compile(path);
		if (compiled.size < MOST_COMPILED && path.length <= LONGEST_PATH) compiled.set(path, steps);
	}
	if (steps.length === 1)
		return value === undefined || value === null ? undefined : steps[0].read(value);
	// Exports lay objects flat: a field may have the whole path for its name.
	if (isObject(value) && Object.hasOwn(value, path)) return value[path];
	let found = value;
	for (const { read, rest } of steps) {
		if (found === undefined || found === null) return undefined;
		const next = read(found);
		// Some vendors lay only what is further below flat: `additionalData` with a field `metadata.event_id`.
		if (next === undefined && found !== value && isObject(found) && Object.hasOwn(found, rest))
			return found[rest];
		found = next;
	}
	return found;
}

const STEP = /\[([^[\]]*)\]|[^.[\]]+/g;

function compile(path: string): readonly Step[] {
	return [...path.matchAll(STEP)].map(({ 0: text, 1: inBrackets, index }) => ({
		read: readerOf(text, inBrackets),
		rest: path.slice(index),
	}));
}

function readerOf(text: string, inBrackets: string | undefined): Step['read'] {
	if (inBrackets === undefined) return readProperty(text);
	const [key, wanted] = inBrackets.split('=');
	return wanted === undefined ? readEntry(Number(key)) : findEntry(key, wanted);
}

function readProperty(name: string): Step['read'] {
	return (value) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);
}

function readEntry(index: number): Step['read'] {
	return (value) => (Array.isArray(value) ? value[index] : undefined);
}

function findEntry(key: string, wanted: string): Step['read'] {
	return (value) =>
		Array.isArray(value)
			? value.find((entry) => isObject(entry) && readText(entry[key])?.toLowerCase() === wanted)
			: undefined;
}

/** Two paths one below the other; either may be empty. */
export function joinPaths(above: string, below: string): string {
	if (above === '' || below === '') return above + below;
	return below.startsWith('[') ? above + below : `${above}.${below}`;
}
