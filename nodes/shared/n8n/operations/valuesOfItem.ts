/** What a node was given by its item: the values of expressions. What the author of the workflow wrote is no value of an item. */
import { privateValuesOf } from '../../capi';
import { isObject } from '../../graph';

const MOST_LEVELS = 10;
/** Fewer digits are a limit or the code of an error. */
const LETTER_OR_MANY_DIGITS = /\p{L}|(?:\d\D?){6}/u;

/**
 * Takes a parameter as it stands in the node and as it is for an item; gives the texts that expressions made, and their parts that tell
 * as much.
 */
export function valuesOfItem(written: unknown, value: unknown): string[] {
	const made: unknown[] = [];
	collect(written, value, made, 0);
	return made.length === 0 ? [] : privateValuesOf(made, []).filter(tellsOfSomebody);
}

function tellsOfSomebody(value: string): boolean {
	return LETTER_OR_MANY_DIGITS.test(value);
}

function collect(written: unknown, value: unknown, made: unknown[], level: number): void {
	if (level > MOST_LEVELS) return;
	if (typeof written === 'string') {
		if (written.startsWith('=')) made.push(value);
	} else if (Array.isArray(written)) {
		if (Array.isArray(value))
			for (const [index, entry] of written.entries()) collect(entry, value[index], made, level + 1);
	} else if (isObject(written) && isObject(value))
		for (const [key, entry] of Object.entries(written)) collect(entry, value[key], made, level + 1);
}
