/** Money of an item that is not, or not surely, the amount of the whole: `tax`, `fee`, `price_micros` without a currency. */
import { readAmount } from '../events/amounts';
import type { RawValue } from '../types';
import { isObject, readText } from '../values';
import { fold } from './aliases';
import { openFirst } from './envelope';
import { showablePath } from './mappingFindings';
import { joinPaths } from './paths';

const MONEY =
	/price|amount|total|cost|fee|tax|vat|paid|due|balance|value|revenue|money|micros|cents|charge|payment|deposit|gross|net$/;
const NO_MONEY = /id$|date|time|count|quantity|qty|type|method|name|status|percent|rate$|code/;
const DEEPEST = 4;
const LONGEST_NAME = 60;

/**
 * Takes the JSON of an item, of which no field was taken as its amount; gives where money stands in it, as it may be shown.
 * Nothing where it names none above zero.
 */
export function amountOfItem(json: RawValue): string | undefined {
	const { fields, at } = openFirst(json);
	const path = findAmount(fields, at, 0);
	return path === undefined ? undefined : showablePath(path);
}

function findAmount(value: RawValue, path: string, depth: number): string | undefined {
	if (depth > DEEPEST) return undefined;
	if (Array.isArray(value)) return findAmount(value[0], `${path}[0]`, depth + 1);
	if (!isObject(value)) return undefined;
	for (const name in value) {
		const inner = value[name];
		const below = joinPaths(path, name);
		const found =
			typeof inner === 'object'
				? findAmount(inner, below, depth + 1)
				: isMoney(name, inner)
					? below
					: undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

function isMoney(name: string, value: RawValue): boolean {
	if (name.length > LONGEST_NAME || readText(value) === undefined) return false;
	const folded = fold(name);
	if (!MONEY.test(folded) || NO_MONEY.test(folded)) return false;
	const amount = readAmount(value);
	return amount.kind === 'amount' && amount.amount > 0;
}
