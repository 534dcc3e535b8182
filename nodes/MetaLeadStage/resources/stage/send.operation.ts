import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { CONSENT_COLLECTION } from '../../../shared/n8n/descriptions/consent';
import { PRIVACY_GUARD_COLLECTION } from '../../../shared/n8n/descriptions/privacyGuard';
import type { RunOperation } from '../../../shared/n8n/operations';
import { LEAD_STAGE_GROUPS } from '../../../shared/n8n/parameters/fieldPlaces';
import type { ParameterSource } from '../../../shared/n8n/parameters/parameters';
import { readSendOptions, type SendOptions } from '../../../shared/n8n/parameters/sendOptions';
import { sendEvents } from '../../../shared/n8n/run/sendEvents';
import { inStretches } from '../../../shared/n8n/run/stretches';
import { stageSendOptions } from '../../fields/options';
import { destinationFields, leadFields } from '../../fields/stage';
import { readLeads } from '../../reading/readLeads';
import { planRun, type RunCase, type RunPlan } from '../../stages/planRun';
import { readPolicy } from '../../stages/policy';
import { ProgressMemory } from '../../stages/progress';
import { requireFunnel } from './funnelParameter';
import { parametersWithoutSentBefore } from './sentBefore';
import { StoredProgress } from './storedProgress';

/** What Send and Validate ask for. */
export const sendProperties = [
	...destinationFields,
	...leadFields,
	CONSENT_COLLECTION,
	PRIVACY_GUARD_COLLECTION,
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
	const { source, sentBefore } = parametersWithoutSentBefore(context);
	const funnel = requireFunnel(context, source);
	const policy = readPolicy(source.collectionForRun('options'));
	const options = readSendOptions(source, validateOnly, LEAD_STAGE_GROUPS);
	const nowSeconds = Math.floor(Date.now() / 1000);
	const timezone = context.getTimezone();
	const progress = policy.rememberSent ? await StoredProgress.open(context) : undefined;
	const memory = progress?.memory ?? (sentBefore && ProgressMemory.empty());
	if (memory && sentBefore) await inStretches(sentBefore.learn(memory));

	const itemCount = context.getInputData().length;
	const plan = await planStages(source, itemCount, {
		funnel,
		policy,
		nowSeconds,
		timezone,
		memory,
		givesSentStages: sentBefore !== undefined,
	});
	const items =
		progress === undefined || validateOnly
			? await sendEvents(context, plan.mapped, options)
			: await sendAndRemember(context, plan, options, progress, nowSeconds);
	const ordered = await inStretches(inInputOrder(items, itemCount));
	if (sentBefore === undefined) return ordered;
	return await inStretches(sentBefore.finish(ordered, options.output === 'perEvent'));
}

/** What was read of the items is held by the plan alone, which lets go of it. */
async function planStages(
	source: ParameterSource,
	itemCount: number,
	run: RunCase,
): Promise<RunPlan> {
	const readings = await inStretches(readLeads(source, itemCount, run.funnel, run.timezone));
	return await inStretches(planRun(readings, run));
}

async function sendAndRemember(
	context: IExecuteFunctions,
	plan: RunPlan,
	options: SendOptions,
	progress: StoredProgress,
	nowSeconds: number,
): Promise<INodeExecutionData[]> {
	await inStretches(progress.memory.touch(plan.leads, nowSeconds));
	try {
		return await sendEvents(context, plan.mapped, options, (event) => {
			const sent = plan.rememberable.get(event);
			if (sent) progress.memory.remember(sent.lead, sent.eventName, sent, nowSeconds);
		});
	} finally {
		await progress.save(nowSeconds);
	}
}

/**
 * The events of a lead go out together, whatever items they come from; the output is in the order of the input, and behind it what
 * is of several items. Yields after each item.
 */
function* inInputOrder(
	items: readonly INodeExecutionData[],
	itemCount: number,
): Generator<void, INodeExecutionData[]> {
	const byInput = new Map<number | undefined, INodeExecutionData[]>();
	for (const item of items) {
		const ofInput = byInput.get(inputOf(item)) ?? [];
		ofInput.push(item);
		byInput.set(inputOf(item), ofInput);
		yield;
	}
	const ordered: INodeExecutionData[] = [];
	for (let input = 0; input <= itemCount; input++) {
		for (const item of byInput.get(input < itemCount ? input : undefined) ?? []) {
			ordered.push(item);
			yield;
		}
		yield;
	}
	return ordered;
}

function inputOf({ pairedItem }: INodeExecutionData): number | undefined {
	if (Array.isArray(pairedItem)) return undefined;
	return typeof pairedItem === 'object' ? pairedItem.item : pairedItem;
}
