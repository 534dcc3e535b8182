import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { CONSENT_COLLECTION } from '../../../shared/n8n/descriptions/consent';
import type { RunOperation } from '../../../shared/n8n/operations';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import { readSendOptions } from '../../../shared/n8n/parameters/sendOptions';
import { sendEvents } from '../../../shared/n8n/run/sendEvents';
import { stageSendOptions } from '../../fields/options';
import { destinationFields, leadFields } from '../../fields/stage';
import { readLeads } from '../../reading/readLeads';
import { planRun } from '../../stages/planRun';
import { readPolicy } from '../../stages/policy';
import { requireFunnel } from './funnelParameter';
import { StoredProgress } from './storedProgress';

/** What Send and Validate ask for. */
export const sendProperties = [
	...destinationFields,
	...leadFields,
	CONSENT_COLLECTION,
	stageSendOptions,
];

export const send: RunOperation = {
	name: 'Send',
	description: 'Check the stages and send them to Meta',
	action: 'Send stage',
	changes: true,
	forModel:
		"Tells Meta which stage of the funnel a lead reached. It needs the ID of Meta's lead (15 to 17 digits, as text) or the lead's email or phone, the stage in the words of the CRM, and when the lead reached it (an ISO date and time).",
	properties: sendProperties,
	executeRun: async (context) => await sendStages(context, false),
};

/** Stages to Meta, or in a validation to the output only: items to leads, leads to events, then sent. */
export async function sendStages(
	context: IExecuteFunctions,
	validateOnly: boolean,
): Promise<INodeExecutionData[]> {
	const source = parameterSource(context);
	const funnel = requireFunnel(context, source);
	const policy = readPolicy(source.collectionForRun('options'));
	const options = readSendOptions(source, validateOnly);
	const nowSeconds = Math.floor(Date.now() / 1000);
	const timezone = context.getTimezone();
	const progress = policy.rememberSent ? StoredProgress.open(context) : undefined;

	const readings = readLeads(source, context.getInputData().length, funnel, timezone);
	const plan = planRun(readings, {
		funnel,
		policy,
		nowSeconds,
		timezone,
		memory: progress?.memory,
	});
	if (progress === undefined || validateOnly)
		return inInputOrder(await sendEvents(context, plan.mapped, options));
	for (const lead of plan.leads) progress.memory.touch(lead, nowSeconds);
	try {
		const items = await sendEvents(context, plan.mapped, options, (taken) => {
			for (const event of taken) {
				const sent = plan.rememberable.get(event);
				if (sent) progress.memory.remember(sent.lead, sent.eventName, sent, nowSeconds);
			}
		});
		return inInputOrder(items);
	} finally {
		progress.save(nowSeconds);
	}
}

/** The events of a lead go out together, whatever items they come from; the output is in the order of the input. */
function inInputOrder(items: readonly INodeExecutionData[]): INodeExecutionData[] {
	return [...items].sort((one, other) => inputOf(one) - inputOf(other));
}

function inputOf({ pairedItem }: INodeExecutionData): number {
	if (Array.isArray(pairedItem)) return Number.MAX_SAFE_INTEGER;
	return typeof pairedItem === 'object' ? pairedItem.item : (pairedItem ?? Number.MAX_SAFE_INTEGER);
}
