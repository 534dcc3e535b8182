import { isObject, readGraphId } from '../../../shared/graph';
import type { ItemContext } from '../../../shared/n8n/operations';

/** What exports of leads put before an ID, such as `l:` for a lead. */
const LABEL = /^\s*[a-z]{1,2}:/i;

/** The ID of a lead, form or ad that a parameter holds or that was chosen from a list, its label off; refused before any request when it is none. */
export function readLeadId(item: ItemContext, name: string, displayName: string): string {
	const entered = item.parameter(name);
	const value = isObject(entered) ? entered.value : entered;
	const id = readGraphId(typeof value === 'string' ? value.replace(LABEL, '') : value, 'object');
	if (id !== undefined) return id;
	throw item.refusal(
		`${displayName} is not an ID: an ID of Meta has digits only.`,
		'Map it as text, so that no digit is lost.',
	);
}
