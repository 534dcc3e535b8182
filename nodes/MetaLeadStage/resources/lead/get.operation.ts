import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { fieldsOf } from './leadFields';
import { runLeads } from './runLeads';

/** `GET /{lead_id}` (docs/meta-api.md section 8.3). */
export async function get(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await runLeads(context, async (lead) => {
		const fields = fieldsOf(lead.parameter('simplify') !== false);
		return [await lead.read(`/${lead.id('leadId', 'Lead ID')}`, { fields })];
	});
}
