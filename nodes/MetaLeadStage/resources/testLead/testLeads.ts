/** What the operations on test leads share (docs/meta-api.md section 8.3): a form has one at most. */
import { readGraphId } from '../../../shared/graph';
import type { ItemContext } from '../../../shared/n8n/operations';
import { readLeadId } from '../lead/leadId';

/** The edge of the form's test lead. */
export function edgeOf(item: ItemContext): string {
	return `/${readLeadId(item, 'formId', 'Form')}/test_leads`;
}

/** The IDs of the form's test leads. */
export async function readTestLeadIds(item: ItemContext): Promise<string[]> {
	const rows = await item.all(edgeOf(item), { fields: 'id' });
	return rows.map(({ id }) => readGraphId(id, 'object')).filter((id) => id !== undefined);
}
