/** `state` is a region in an address and a status everywhere else. */
import { isAbsent } from '../../absence';
import { namesPartOfWorld } from '../../identity/state';
import { isStatusNotRegion } from '../../statuses';
import type { RawObject, RawValue } from '../../types';
import { readText } from '../../values';
import { findTarget } from '../aliases';

const OF_AN_ADDRESS: ReadonlySet<string> = new Set(['ct', 'zp', 'country']);

/** `state`, `customer_state`, `Estado`: a region, or how something stands; `billing_state` and `uf` are regions alone. */
const MAY_BE_STATUS = /^(?!billing|shipping|delivery|address|mailing).*(?:state|estado|stato)$/i;

/** Whether a value is a status such as `completed` or a part of the world, and so no region; `fields` stand beside it. */
export function isStatusWord(name: string, value: RawValue, fields: RawObject): boolean {
	const text = readText(value);
	if (text === undefined) return false;
	const isShort = text.length <= 3;
	if (namesPartOfWorld(text)) return true;
	return isStatusNotRegion(text, isShort && (!MAY_BE_STATUS.test(name) || isAddress(fields)));
}

function isAddress(fields: RawObject): boolean {
	return Object.keys(fields).some((name) => {
		const field = findTarget(name)?.field ?? '';
		return OF_AN_ADDRESS.has(field) && !isAbsent(fields[name], field);
	});
}
