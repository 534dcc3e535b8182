import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import { valueOf } from '../../../shared/n8n/parameters/parameters';
import { isPlainObject } from '../../../shared/capi';
import { readSendOptions } from '../../../shared/n8n/parameters/sendOptions';
import { sendEvents } from '../../../shared/n8n/run/sendEvents';
import { readLeads } from '../../reading/readLeads';
import { planRun } from '../../stages/planRun';
import { readPolicy } from '../../stages/policy';
import { requireFunnel } from './funnelParameter';
import { StoredProgress } from './storedProgress';

/** Stages to Meta, or with the operation Validate to the output only: items to leads, leads to events, then sent. */
export async function send(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const source = parameterSource(context);
	const funnel = requireFunnel(context, source);
	const chosen = valueOf(source.compile('options'), 0);
	const policy = readPolicy(isPlainObject(chosen) ? chosen : {});
	const options = readSendOptions(source);
	const nowSeconds = Math.floor(Date.now() / 1000);
	const timezone = context.getTimezone();
	const progress = policy.rememberSent ? StoredProgress.open(context) : undefined;

	const readings = readLeads(source, context.getInputData().length, funnel, timezone);
	const plan = planRun(readings, { funnel, policy, nowSeconds, timezone, memory: progress?.memory });
	if (progress === undefined || options.validateOnly) return await sendEvents(context, plan.mapped, options);
	for (const lead of plan.leads) progress.memory.touch(lead, nowSeconds);
	try {
		return await sendEvents(context, plan.mapped, options, (taken) => {
			for (const event of taken) {
				const { lead, eventId, seconds } = plan.rememberable.get(event) ?? {};
				if (lead !== undefined && eventId !== undefined && seconds !== undefined) {
					progress.memory.remember(lead, eventId, seconds, nowSeconds);
				}
			}
		});
	} finally {
		progress.save(nowSeconds);
	}
}
